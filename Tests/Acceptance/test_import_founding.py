"""The tables of the founding document as they were published, with the damage of a page break: each figure comes in."""

import re

from oracle import expected
from printed_form import HEADINGS, TABLES
from support import REPOSITORY, SAMPLES, nianbao

PUBLISHED = REPOSITORY / "Tests/NianbaoCoreTests/Fixtures/yichuan-2020-tables.txt"
STARTS = {"申请": "本列数据", "复议诉讼": "行政复议"}


def published() -> str:
    """A whole report around the tables, whose texts are those of the sample."""
    sample = expected(SAMPLES["2019"].read_text(encoding="utf-8"))
    tables: dict[str, list[str]] = {"主动公开": []}
    for line in PUBLISHED.read_text(encoding="utf-8").splitlines():
        start = next((name for name, words in STARTS.items() if words in line and name not in tables), None)
        if start:
            tables[start] = []
        tables[list(tables)[-1]].append(line)
    assert list(tables) == list(TABLES)
    blocks = [sample.title]
    for sheet, heading in HEADINGS.items():
        blocks += [heading, *(tables[sheet] if sheet in TABLES else sample.paragraphs[sheet])]
    return "\n".join(blocks) + "\n"


def lines(report) -> list[str]:
    """The lines of its tables as they are printed."""
    outcome = nianbao("export", report, "--to", "txt", "-o", "-", "--draft")
    return [line for line in outcome.output.splitlines() if "\t" in line]


def test_the_published_tables_give_the_figures_and_lines_of_the_sample(tmp_path):
    (tmp_path / "published.txt").write_text(published(), encoding="utf-8")
    outcome = nianbao("import", tmp_path / "published.txt", "-o", tmp_path / "report.yaml")
    assert "166 figures: 166 read" in outcome.everything, outcome.everything
    sample, report = (
        expected(path.read_text(encoding="utf-8")) for path in (SAMPLES["2019"], tmp_path / "report.yaml")
    )
    assert report.figures == sample.figures and sum(map(len, report.figures.values())) == 166
    assert (report.agency, report.year, report.edition) == (sample.agency, sample.year, sample.edition)
    assert lines(tmp_path / "report.yaml") == lines(SAMPLES["2019"]) and len(lines(SAMPLES["2019"])) > 40


def test_a_figure_that_differs_is_seen_in_a_comparison(tmp_path):
    text = published()
    (tmp_path / "published.txt").write_text(text, encoding="utf-8")
    same = nianbao("diff", SAMPLES["2019"], tmp_path / "published.txt")
    assert "cell" not in same.output, same.output
    changed, count = re.subn("49822", "49823", text)
    assert count == 1
    (tmp_path / "changed.txt").write_text(changed, encoding="utf-8")
    assert "49823" in nianbao("diff", SAMPLES["2019"], tmp_path / "changed.txt").output
