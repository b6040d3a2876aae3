"""What a report file must come to, worked out with PyYAML and Python's own arithmetic."""

import re
from dataclasses import dataclass, field
from decimal import Decimal

import yaml

from printed_form import APPLICANTS, HEADINGS, TABLES, printed, rows

BLANK = None
NOT_APPLICABLE = "/"
# What a workbook shows for a sum with a part that is not filled in.
UNKNOWN = ""


@dataclass
class Expected:
    """The cells of a report's tables by sheet and address, and its texts by sheet."""

    edition: str
    agency: str
    year: int
    title: str
    figures: dict[str, dict[str, int | float | str | None]] = field(default_factory=dict)
    remarks: dict[str, dict[str, str]] = field(default_factory=dict)
    totals: dict[str, dict[str, int | str]] = field(default_factory=dict)
    preamble: list[str] = field(default_factory=list)
    paragraphs: dict[str, list[str]] = field(default_factory=dict)

    def balance(self, applicant: str) -> bool | None:
        """Whether 一 + 二 = 三（七） + 四 in a column of table three; `None` if a part is not filled in."""
        column = "DEFGHIJ"[[*APPLICANTS, "总计"].index(applicant)]
        cells = {**self.figures["申请"], **self.totals["申请"]}
        last = max(int(address[1:]) for address in cells)
        parts = [cells[f"{column}{row}"] for row in (5, 6, last - 1, last)]
        if any(part in (BLANK, UNKNOWN) for part in parts):
            return None
        return parts[0] + parts[1] == parts[2] + parts[3]


def expected(text: str) -> Expected:
    """Reads a report with Chinese keys."""
    data = yaml.safe_load(text)
    edition = str(data["格式"])
    report = Expected(
        edition, data["机关"], data["年度"], data.get("标题") or f"{data['机关']}{data['年度']}年政府信息公开工作年度报告"
    )
    for sheet in TABLES:
        _read_table(report, sheet, data[sheet])
    _add_up(report)
    report.preamble = _paragraphs(data.get("导语"))
    for sheet in HEADINGS:
        if sheet not in TABLES:
            report.paragraphs[sheet] = _paragraphs(data[sheet])
    return report


def _read_table(report: Expected, sheet: str, table) -> None:
    figures = report.figures[sheet] = {}
    remarks = report.remarks[sheet] = {}
    addresses = iter(printed(report.edition, sheet).typed)
    for path, columns in rows(report.edition, sheet):
        node = table
        for key in path:
            # One word for a whole table or group counts for each of its rows.
            if isinstance(node, dict):
                node = node[key]
        for cell in _row(node, columns):
            address = next(addresses)
            if isinstance(cell, dict):
                remarks[address] = cell["注"]
                cell = cell["值"]
            figures[address] = {"待填": BLANK, "不适用": NOT_APPLICABLE}.get(cell, cell)
    assert next(addresses, None) is None


def _row(node, columns: list[str]) -> list:
    if isinstance(node, list):
        assert len(node) in (len(columns), len(columns) + 1)
        return node[: len(columns)]
    if isinstance(node, dict) and not set(node) <= {"值", "注"}:
        return [node.get(column, node.get("其余")) for column in columns]
    return [node] * len(columns)


def _sum(parts: list):
    return UNKNOWN if BLANK in parts or UNKNOWN in parts else sum(parts)


def _add_up(report: Expected) -> None:
    cells = dict(report.figures["申请"])
    last = max(int(address[1:]) for address in cells)
    for column in "DEFGHI":
        cells[f"{column}{last - 1}"] = _sum([cells[f"{column}{row}"] for row in range(7, last - 1)])
    for row in range(5, last + 1):
        cells[f"J{row}"] = _sum([cells[f"{column}{row}"] for column in "DEFGHI"])
    report.totals["申请"] = {address: cells[address] for address in printed(report.edition, "申请").totals}

    row = report.figures["复议诉讼"]
    groups = {"E5": "ABCD", "J5": "FGHI", "O5": "KLMN"}
    report.totals["复议诉讼"] = {
        total: _sum([row[f"{column}5"] for column in columns]) for total, columns in groups.items()
    }
    report.totals["主动公开"] = {}


def _paragraphs(text: str | None) -> list[str]:
    if text is None or text.strip() == "待填":
        return []
    lines = (line.strip(" \t\u3000\u00a0") for line in re.split(r"[\n\r\u2028\u2029\x85]", text))
    return [line for line in lines if line]


def amount(value) -> Decimal:
    return Decimal(str(value))
