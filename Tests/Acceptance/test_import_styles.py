"""Made-up reports in the styles in which offices publish them, with their quirks: no figure that is read may be wrong."""

import json
import os
import random
from collections import Counter

import pytest

from oracle import expected
from published import cut_table, made_up, spaced_labels, turned_results, with_quirks, words_among_figures
from published_styles import OWN, STYLES, written
from support import EDITIONS, nianbao

#: How many reports there are in all styles together; 200 for the figures in docs/accuracy.md.
REPORTS = int(os.environ.get("REPORTS", "40"))
SEED = int(os.environ.get("SEED", "1"))
#: Where blank cells leave no trace, or cannot be distinguished from the edge of a table.
WITHOUT_BLANKS = ("pipes.txt", "lines.txt", "libreoffice.pdf", "our document.pdf")
#: Where a table is nothing but lines or places on a page, some cells may not be found.
LOSSY = ("lines.txt", "libreoffice.pdf", "our document.pdf")


def reports(style):
    """Those of one style, with their numbers; half of them on each edition."""
    for number in range(STYLES.index(style), REPORTS, len(STYLES)) if REPORTS < 200 else range(REPORTS):
        dice = random.Random(f"{SEED} {number} {style}")
        report = made_up(EDITIONS[(number // len(STYLES) + number) % 2], number, SEED)
        # Our own exports have no quirks.
        if style not in OWN:
            blanks = style not in WITHOUT_BLANKS and dice.random() < 0.3
            # On a page nothing distinguishes a wide space within a label from the space between two cells.
            without = [spaced_labels, turned_results, words_among_figures] if style in LOSSY else []
            # Bars without the cells that a span covers do not say in which column a word stands.
            without += [words_among_figures] if style in ("pipes.txt", "markdown.md") else []
            # A piece of a table with neither headers nor spans does not show which of its columns are blank.
            without += [cut_table] if style == "markdown.md" and blanks else []
            with_quirks(report, dice, blanks, without)
        yield number, report


@pytest.mark.parametrize("style", STYLES)
def test_no_figure_is_wrong_and_few_are_not_found(style, tmp_path):
    made = list(reports(style))
    paths = written(style, made, SEED, tmp_path)
    outcome = nianbao("import", *paths, "-o", tmp_path / "out", "--format", "json", timeout=60 + 5 * len(paths))
    assert outcome.code in (0, 1), outcome.messages
    found = json.loads(outcome.output)["files"]
    wrong, count, missing, kinds = [], 0, [], Counter()
    for (number, report), path, entry in zip(made, paths, found, strict=True):
        assert len(entry.get("reports", [])) == 1, (number, path, entry.get("failure"), len(entry.get("reports", [])))
        text = open(entry["reports"][0]["output"], encoding="utf-8").read()
        read = expected(text) if "机关: 待填" not in text and "年度: 待填" not in text else None
        identity = read and (read.edition, read.agency, read.year)
        if identity != (report.edition, report.agency, report.year):
            wrong.append((number, report.quirks, "identity", identity))
            continue
        for (sheet, address), value in report.truth.items():
            given = read.figures[sheet][address]
            count += value is not None
            if given != value and given is not None:
                wrong.append((number, report.quirks, sheet, address, given, value))
            elif given is None and value is not None:
                missing.append((number, report.quirks, sheet, address, value))
    counts = Counter(number for number, *_ in missing)
    print(f"{style}: {len(made)} reports, {count} cells, {len(wrong)} wrong, {len(missing)} not found, by report {dict(counts)}")
    for number in dict.fromkeys(number for number, *_ in missing):
        kinds.update(next(quirks for other, quirks, *_ in missing if other == number))
    assert not wrong, f"{len(wrong)} of {count} wrong, for example {wrong[:3]}"
    most = count * 0.02 if style in LOSSY else 0
    assert len(missing) <= most, f"{len(missing)} of {count} not found ({kinds.most_common(5)}), for example {missing[:3]}"
