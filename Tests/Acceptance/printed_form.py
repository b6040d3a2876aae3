"""The prescribed tables, drawn by hand from the two official formats; nothing here is read from the tool.

A table is drawn as rows of fields: `<` continues the field to its left, `^` the one above, `n` is a count to type in,
`n/` one that may be `/` for not applicable, `±` a signed count, `d` an amount, and `=` a total.
"""

from dataclasses import dataclass
from functools import cache

from openpyxl.utils import get_column_letter

SHEETS = ["总体情况", "主动公开", "申请", "复议诉讼", "存在问题", "其他事项", "校验", "导出值"]
TABLES = {"主动公开": "table_disclosure", "申请": "table_requests", "复议诉讼": "table_reviews"}
HEADINGS = {
    "总体情况": "一、总体情况",
    "主动公开": "二、主动公开政府信息情况",
    "申请": "三、收到和处理政府信息公开申请情况",
    "复议诉讼": "四、政府信息公开行政复议、行政诉讼情况",
    "存在问题": "五、存在的主要问题及改进情况",
    "其他事项": "六、其他需要报告的事项",
}
SOURCES = {"2019": "国办公开办函〔2019〕60号", "2021": "国办公开办函〔2021〕30号"}

# A sheet's first row is the section's heading; the table starts below it.
FIRST_ROW = 2

DISCLOSURE = {
    "2019": """
        第二十条第（一）项   | <                | <                                  | <
        信息内容             | 本年新制作数量   | 本年新公开数量                     | 对外公开总数量
        规章                 | n/               | n/                                 | n/
        规范性文件           | n                | n                                  | n
        第二十条第（五）项   | <                | <                                  | <
        信息内容             | 上一年项目数量   | 本年增/减                          | 处理决定数量
        行政许可             | n                | ±                                  | n
        其他对外管理服务事项 | n                | ±                                  | n
        第二十条第（六）项   | <                | <                                  | <
        信息内容             | 上一年项目数量   | 本年增/减                          | 处理决定数量
        行政处罚             | n                | ±                                  | n
        行政强制             | n                | ±                                  | n
        第二十条第（八）项   | <                | <                                  | <
        信息内容             | 上一年项目数量   | 本年增/减                          | <
        行政事业性收费       | n                | ±                                  | <
        第二十条第（九）项   | <                | <                                  | <
        信息内容             | 采购项目数量     | 采购总金额（单位：万元，保留4位小数） | <
        政府集中采购         | n                | d                                  | <
    """,
    "2021": """
        第二十条第（一）项 | <                          | <            | <
        信息内容           | 本年制发件数               | 本年废止件数 | 现行有效件数
        规章               | n/                         | n/           | n/
        行政规范性文件     | n                          | n            | n
        第二十条第（五）项 | <                          | <            | <
        信息内容           | 本年处理决定数量           | <            | <
        行政许可           | n                          | <            | <
        第二十条第（六）项 | <                          | <            | <
        信息内容           | 本年处理决定数量           | <            | <
        行政处罚           | n                          | <            | <
        行政强制           | n                          | <            | <
        第二十条第（八）项 | <                          | <            | <
        信息内容           | 本年收费金额（单位：万元） | <            | <
        行政事业性收费     | d                          | <            | <
    """,
}

_REQUESTS_HEAD = """
    （本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和） | < | < | 申请人情况 | < | < | < | < | < | <
    ^ | < | < | 自然人 | 法人或其他组织 | < | < | < | < | 总计
    ^ | < | < | ^ | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | ^
    一、本年新收政府信息公开申请数量 | < | < | n | n | n | n | n | n | =
    二、上年结转政府信息公开申请数量 | < | < | n | n | n | n | n | n | =
    三、本年度办理结果 | （一）予以公开 | < | n | n | n | n | n | n | =
    ^ | （二）部分公开（区分处理的，只计这一情形，不计其他情形） | < | n | n | n | n | n | n | =
    ^ | （三）不予公开 | 1.属于国家秘密                           | n | n | n | n | n | n | =
    ^ | ^              | 2.其他法律行政法规禁止公开               | n | n | n | n | n | n | =
    ^ | ^              | 3.危及“三安全一稳定”                     | n | n | n | n | n | n | =
    ^ | ^              | 4.保护第三方合法权益                     | n | n | n | n | n | n | =
    ^ | ^              | 5.属于三类内部事务信息                   | n | n | n | n | n | n | =
    ^ | ^              | 6.属于四类过程性信息                     | n | n | n | n | n | n | =
    ^ | ^              | 7.属于行政执法案卷                       | n | n | n | n | n | n | =
    ^ | ^              | 8.属于行政查询事项                       | n | n | n | n | n | n | =
    ^ | （四）无法提供 | 1.本机关不掌握相关政府信息               | n | n | n | n | n | n | =
    ^ | ^              | 2.没有现成信息需要另行制作               | n | n | n | n | n | n | =
    ^ | ^              | 3.补正后申请内容仍不明确                 | n | n | n | n | n | n | =
    ^ | （五）不予处理 | 1.信访举报投诉类申请                     | n | n | n | n | n | n | =
    ^ | ^              | 2.重复申请                               | n | n | n | n | n | n | =
    ^ | ^              | 3.要求提供公开出版物                     | n | n | n | n | n | n | =
    ^ | ^              | 4.无正当理由大量反复申请                 | n | n | n | n | n | n | =
    ^ | ^              | 5.要求行政机关确认或重新出具已获取信息   | n | n | n | n | n | n | =
"""
_REQUESTS_OTHER = {
    "2019": "^ | （六）其他处理 | < | n | n | n | n | n | n | =",
    "2021": """
    ^ | （六）其他处理 | 1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请 | n | n | n | n | n | n | =
    ^ | ^ | 2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请 | n | n | n | n | n | n | =
    ^ | ^ | 3.其他 | n | n | n | n | n | n | =
    """,
}
_REQUESTS_TAIL = """
    ^ | （七）总计 | < | = | = | = | = | = | = | =
    四、结转下年度继续办理 | < | < | n | n | n | n | n | n | =
"""
REQUESTS = {edition: _REQUESTS_HEAD + other + _REQUESTS_TAIL for edition, other in _REQUESTS_OTHER.items()}

REVIEWS = """
    行政复议 | < | < | < | < | 行政诉讼 | < | < | < | < | < | < | < | < | <
    结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 未经复议直接起诉 | < | < | < | < | 复议后起诉 | < | < | < | <
    ^ | ^ | ^ | ^ | ^ | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计
    n | n | n | n | = | n | n | n | n | = | n | n | n | n | =
"""

# The names that a report file has for the rows and columns to type in, in the order of the printed form.
DISCLOSURE_ROWS = {
    "2019": [
        (("第一项", "规章"), ["制作", "公开", "总数"]),
        (("第一项", "规范性文件"), ["制作", "公开", "总数"]),
        (("第五项", "行政许可"), ["上年", "增减", "决定"]),
        (("第五项", "其他对外管理服务事项"), ["上年", "增减", "决定"]),
        (("第六项", "行政处罚"), ["上年", "增减", "决定"]),
        (("第六项", "行政强制"), ["上年", "增减", "决定"]),
        (("第八项", "行政事业性收费"), ["上年", "增减"]),
        (("第九项", "政府集中采购"), ["项目", "金额"]),
    ],
    "2021": [
        (("第一项", "规章"), ["制发", "废止", "有效"]),
        (("第一项", "行政规范性文件"), ["制发", "废止", "有效"]),
        (("第五项", "行政许可"), ["决定"]),
        (("第六项", "行政处罚"), ["决定"]),
        (("第六项", "行政强制"), ["决定"]),
        (("第八项", "行政事业性收费"), ["金额"]),
    ],
}
APPLICANTS = ["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他"]
REQUEST_ROWS = {
    edition: [
        (path, APPLICANTS)
        for path in [
            ("新收",), ("上年结转",), ("予以公开",), ("部分公开",),
            ("不予公开", "国家秘密"), ("不予公开", "法律禁止"), ("不予公开", "三安全一稳定"), ("不予公开", "第三方权益"),
            ("不予公开", "内部事务"), ("不予公开", "过程性信息"), ("不予公开", "执法案卷"), ("不予公开", "查询事项"),
            ("无法提供", "不掌握"), ("无法提供", "需另行制作"), ("无法提供", "补正仍不明确"),
            ("不予处理", "信访举报投诉"), ("不予处理", "重复申请"), ("不予处理", "公开出版物"),
            ("不予处理", "大量反复"), ("不予处理", "确认或重新出具"),
            *other,
            ("结转下年度",),
        ]
    ]
    for edition, other in {
        "2019": [("其他处理",)],
        "2021": [("其他处理", "逾期不补正"), ("其他处理", "逾期不缴费"), ("其他处理", "其他")],
    }.items()
}  # fmt: skip
OUTCOMES = ["结果维持", "结果纠正", "其他结果", "尚未审结"]
REVIEW_ROWS = [((row,), OUTCOMES) for row in ["行政复议", "未经复议直接起诉", "复议后起诉"]]


def rows(edition: str, sheet: str) -> list[tuple[tuple[str, ...], list[str]]]:
    """The rows of figures of a table: the keys that lead to each, and its columns."""
    return {
        "主动公开": DISCLOSURE_ROWS[edition],
        "申请": REQUEST_ROWS[edition],
        "复议诉讼": REVIEW_ROWS,
    }[sheet]


@dataclass(frozen=True)
class PrintedTable:
    """A drawn table, by the addresses it has in a workbook."""

    labels: dict[str, str]
    # The kind of each typed cell (`n`, `n/`, `±` or `d`), from left to right and top to bottom.
    typed: dict[str, str]
    totals: list[str]
    merges: set[str]
    # Every address of a typed cell, those that its merge covers included.
    unlocked: set[str]
    area: str

    def typed_rows(self) -> list[list[str]]:
        """The addresses of typed cells, line by line."""
        lines: dict[int, list[str]] = {}
        for address in self.typed:
            lines.setdefault(int(address.lstrip("ABCDEFGHIJKLMNO")), []).append(address)
        return list(lines.values())


KINDS = {"n", "n/", "±", "d", "="}


@dataclass(frozen=True)
class Drawing:
    """A drawn table, by rows and columns from zero."""

    fields: list[list[str]]
    # The first position of the cell that covers each position.
    owner: dict[tuple[int, int], tuple[int, int]]

    @property
    def figures(self) -> set[tuple[int, int]]:
        """Where figures are, typed and computed."""
        return {place for place in self.owner.values() if self.at(place) in KINDS}

    def at(self, place: tuple[int, int]) -> str:
        return self.fields[place[0]][place[1]]

    def labels_of(self, y: int, x: int) -> list[str]:
        """What a reader finds who goes from a figure to the left, and up to its part's caption or to other figures."""
        left = {self.owner[y, column] for column in range(x)}
        above: set[tuple[int, int]] = set()
        for row in reversed(range(y)):
            place = self.owner[row, x]
            if self.at(place) not in KINDS:
                above.add(place)
                if self.owner[row, len(self.fields[0]) - 1] == (row, 0):
                    break
            elif above:
                break
        return [self.at(place) for place in left | above if self.at(place) not in KINDS]


@cache
def drawing(edition: str, sheet: str) -> Drawing:
    drawn = {"主动公开": DISCLOSURE[edition], "申请": REQUESTS[edition], "复议诉讼": REVIEWS}[sheet]
    fields = [[field.strip() for field in line.split(" | ")] for line in drawn.strip().splitlines() if line.strip()]
    width = len(fields[0])
    assert all(len(line) == width for line in fields), "a drawn row is too long or too short"
    owner: dict[tuple[int, int], tuple[int, int]] = {}
    for y, line in enumerate(fields):
        for x, field in enumerate(line):
            owner[y, x] = owner[y, x - 1] if field == "<" else owner[y - 1, x] if field == "^" else (y, x)
    return Drawing(fields, owner)


@cache
def printed(edition: str, sheet: str) -> PrintedTable:
    table = drawing(edition, sheet)
    fields, owner, width = table.fields, table.owner, len(table.fields[0])
    extent: dict[tuple[int, int], tuple[int, int]] = {}
    for place, start in owner.items():
        extent[start] = max(extent.get(start, start), place)

    def address(place: tuple[int, int]) -> str:
        return f"{get_column_letter(place[1] + 1)}{place[0] + FIRST_ROW}"

    kinds = KINDS - {"="}
    content = {place: fields[place[0]][place[1]] for place in extent}
    return PrintedTable(
        labels={address(place): text for place, text in content.items() if text not in KINDS},
        typed={address(place): kind for place, kind in content.items() if kind in kinds},
        totals=[address(place) for place, kind in content.items() if kind == "="],
        merges={f"{address(start)}:{address(end)}" for start, end in extent.items() if start != end}
        | {f"A1:{get_column_letter(width)}1"},
        unlocked={address(place) for place, start in owner.items() if content[start] in kinds},
        area=f"$A${FIRST_ROW}:${get_column_letter(width)}${len(fields) + FIRST_ROW - 1}",
    )
