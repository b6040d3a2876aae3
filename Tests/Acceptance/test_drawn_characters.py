"""Every character of a document is drawn by LibreOffice, wherever lines break, and so is in the PDF."""

import random
import re
from pathlib import Path

import docx
import pytest

from office import Office
from support import SAMPLES
from test_docx import document_of, drawn

WORDS = "政府信息公开工作年度报告各级行政机关主动依申请办理结果监督保障培训考核"
MARKS = "，，，；。、：！？”）》"


def sentences(seed: int) -> str:
    """A paragraph with marks at every distance from each other, so that some stand at the end of its lines."""
    source = random.Random(seed)
    pieces = ("".join(source.choices(WORDS, k=source.randint(2, 12))) + source.choice(MARKS) for _ in range(24))
    return "".join(pieces)


@pytest.fixture(scope="module")
def office(tmp_path_factory) -> Office:
    return Office(tmp_path_factory.mktemp("writer") / "profile")


def paragraphs(path: Path) -> list[str]:
    return [re.sub(r"\s", "", paragraph.text) for paragraph in docx.Document(path).paragraphs if paragraph.text.strip()]


def text_of(path: Path, office: Office) -> str:
    """What is drawn between the upper and the lower edge of pages."""
    pages = drawn(office.convert([path], "pdf", path.parent)[0])
    return "".join(re.sub(r"\s", "", line.text) for page in pages for line in page.lines if line is not page.number)


@pytest.mark.parametrize("edition", SAMPLES)
def test_no_character_of_a_sample_is_lost(edition, tmp_path, office):
    path = document_of(SAMPLES[edition].read_text(encoding="utf-8"), tmp_path)
    text = text_of(path, office)
    assert [paragraph for paragraph in paragraphs(path) if paragraph not in text] == []


def test_no_mark_at_the_end_of_a_line_is_lost(tmp_path, office):
    overview = "\n".join("  " + sentences(seed) for seed in range(40))
    report = re.sub(r"(?ms)^总体情况: \|\n.*?(?=^\S)", f"总体情况: |\n{overview}\n\n", SAMPLES["2021"].read_text(encoding="utf-8"))
    path = document_of(report, tmp_path, "--draft")
    text = text_of(path, office).replace("草稿", "")
    wanted = paragraphs(path)
    assert len(wanted) > 40
    assert [paragraph for paragraph in wanted if paragraph.replace("草稿", "") not in text] == []
