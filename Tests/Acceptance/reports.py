"""Makes report files: whole ones with everything that a report may contain, and small changes to the samples."""

import random
import re

from printed_form import TABLES, printed, rows

FORMULA_LIKE = ["=1+1", "+86 379 0000", "-8 件", "@所有人", "=HYPERLINK(\"https://example.org\",\"点\")", "'单引号开头"]
# A character outside the basic plane takes two of Excel's units; it lies across the limit of a cell.
LONG_PARAGRAPH = "政" * 32_766 + "😀" + "".join(chr(0x4E00 + i % 5000) for i in range(7_233))
assert len(LONG_PARAGRAPH) == 40_000


def random_report(edition: str, seed: int) -> str:
    """A report with unfilled cells, zeros, 不适用 and remarks, its rows written in every notation there is."""
    dice = random.Random(seed)
    lines = [
        f"格式: {edition}",
        "机关: 示例县A&B局",
        f"年度: {2020 if edition == '2019' else 2024}",
        "导语: |",
        "  " + FORMULA_LIKE[0],
        "  统计期限为1月1日至12月31日。",
        "总体情况: |",
        *(f"  {text}" for text in FORMULA_LIKE),
        "  （一）主动公开",
        "  " + LONG_PARAGRAPH,
        "  末段。",
    ]
    for sheet in TABLES:
        lines.append(f"{sheet}:")
        kinds = iter(printed(edition, sheet).typed.values())
        opened = None
        for path, columns in rows(edition, sheet):
            if len(path) > 1 and path[0] != opened:
                lines.append(f"  {path[0]}:")
            opened = path[0]
            cells = [_cell(next(kinds), dice) for _ in columns]
            lines.append("  " * len(path) + f"{path[-1]}: {_notation(cells, columns, dice)}")
    lines += ["存在问题: 待填", "其他事项: |", *(f"  {text}" for text in reversed(FORMULA_LIKE))]
    return "\n".join(lines) + "\n"


def _cell(kind: str, dice: random.Random) -> str:
    value = {
        "n": str(dice.choice([0, 0, 1, 2, 30, 49_822])),
        "n/": dice.choice(["不适用", "0", "7"]),
        "±": str(dice.choice([-8, 0, 49])),
        "d": dice.choice(["0", "94430", "1.26", "1234.5678"]),
    }[kind]
    roll = dice.random()
    if roll < 0.06:
        return dice.choice(["待填", "~"])
    if roll < 0.12:
        remark = dice.choice(["其中修订16件", "=1+1", "见说明：甲、乙"])
        return f'{{值: {value}, 注: "{remark}"}}'
    return value


def _notation(cells: list[str], columns: list[str], dice: random.Random) -> str:
    if len(set(cells)) == 1 and cells[0] in ("0", "待填", "不适用"):
        return cells[0]
    if len(cells) == 1:
        return cells[0]
    if dice.random() < 0.3 and "0" in cells:
        named = [f"{column}: {cell}" for column, cell in zip(columns, cells) if cell != "0"]
        return "{" + ", ".join([*named, "其余: 0"]) + "}"
    return "[" + ", ".join(cells) + "]"


def replaced(text: str, pattern: str, replacement: str) -> str:
    """The text with exactly one place changed."""
    changed, count = re.subn(pattern, lambda _: replacement, text, flags=re.MULTILINE)
    assert count == 1, f"{pattern!r} occurs {count} times"
    return changed


