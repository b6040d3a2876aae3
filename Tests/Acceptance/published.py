"""Made-up reports as offices publish them: tables with spans, drawn by hand, in many styles and with many quirks.

Nothing here is read from the tool; the tables are those of `printed_form`, the quirks those that published reports have.
"""

import random
import re
from dataclasses import dataclass, field, replace

from openpyxl.utils import get_column_letter

from printed_form import FIRST_ROW, HEADINGS, KINDS, TABLES, drawing, printed, rows

YEARS = {"2019": 2020, "2021": 2024}
UNITS = ["发展和改革局", "教育体育局", "民政局", "水利局", "农业农村局", "卫生健康委员会", "应急管理局", "统计局", "医疗保障局",
         "粮食和物资储备局", "城关镇人民政府", "柳湾乡人民政府"]  # fmt: skip
COUNTIES = ["青石县", "白沙市", "云溪区", "石桥县", "河口市"]


@dataclass
class Cell:
    """A cell of a table: what it says, where it begins, and how far it reaches."""

    text: str
    row: int
    column: int
    row_span: int = 1
    column_span: int = 1
    #: A kind of figure of `printed_form`, or nothing for a label.
    kind: str = ""
    #: The address that the figure has in a workbook.
    address: str = ""


@dataclass
class Table:
    """A table as it is printed."""

    sheet: str
    cells: list[Cell]
    row_count: int
    column_count: int

    def by_row(self) -> list[list[Cell]]:
        lines: list[list[Cell]] = [[] for _ in range(self.row_count)]
        for cell in sorted(self.cells, key=lambda cell: (cell.row, cell.column)):
            lines[cell.row].append(cell)
        return lines


@dataclass
class Published:
    """A report as it is printed, and what its figures are."""

    edition: str
    agency: str
    year: int
    #: By sheet and address: a number, `/`, or nothing where it is not printed.
    truth: dict[tuple[str, str], object]
    #: Paragraphs and tables from the top: `("title" | "heading" | "text" | "page", words)` or `("table", Table)`.
    blocks: list[tuple[str, object]]
    quirks: list[str] = field(default_factory=list)


def figures(edition: str, dice: random.Random) -> dict[tuple[str, str], object]:
    """Figures as reports have them: mostly zeros; the columns of table three are balanced, save in one report of ten."""
    truth: dict[tuple[str, str], object] = {}
    share = dice.choice([0.04, 0.15, 0.5])

    def count() -> int:
        return dice.choice([1, 2, 3, 7, 12, 26, 154, 1204]) if dice.random() < share else 0

    for sheet in ("主动公开", "复议诉讼"):
        for address, kind in printed(edition, sheet).typed.items():
            truth[sheet, address] = {
                "n": count,
                "n/": lambda: dice.choice(["/", 0, count()]),
                "±": lambda: dice.choice([0, 3, -8, 22, -18, 1036]),
                "d": lambda: dice.choice([0, 94430, 1.26, 25.1, 1234.5678, 0.092]),
            }[kind]()
    addresses = printed(edition, "申请").typed_rows()
    for column in range(6):
        values = [count() for _ in addresses]
        outcomes = sum(values[2:-1])
        # 一 + 二 = 三（七） + 四
        values[1] = min(values[1], outcomes + values[-1])
        values[0] = outcomes + values[-1] - values[1]
        for line, value in zip(addresses, values):
            truth["申请", line[column]] = value
    if dice.random() < 0.1:
        truth["申请", dice.choice(dice.choice(addresses))] = 5
    return truth


def table(edition: str, sheet: str, truth: dict[tuple[str, str], object]) -> Table:
    drawn = drawing(edition, sheet)
    extent: dict[tuple[int, int], tuple[int, int]] = {}
    for place, start in drawn.owner.items():
        extent[start] = max(extent.get(start, start), place)
    cells = []
    for (row, column), (last_row, last_column) in extent.items():
        kind = drawn.at((row, column))
        address = f"{get_column_letter(column + 1)}{row + FIRST_ROW}"
        isfigure = kind in KINDS
        cells.append(Cell("" if isfigure else kind, row, column, last_row - row + 1, last_column - column + 1,
                          kind if isfigure else "", address if isfigure else ""))  # fmt: skip
    made = Table(sheet, cells, len(drawn.fields), len(drawn.fields[0]))
    values = {cell.address: truth.get((sheet, cell.address)) for cell in cells if cell.kind}
    _add_up(made, values)
    for cell in made.cells:
        if cell.kind:
            cell.text = plain(values[cell.address])
    return made


def _add_up(made: Table, values: dict[str, object]) -> None:
    """Totals: to the right of the parts of a row, and （七） below those of a column."""
    for line in made.by_row():
        parts: list[int] = []
        for cell in line:
            if cell.kind == "=":
                values[cell.address] = sum(parts)
                parts = []
            elif cell.kind == "n":
                parts.append(values[cell.address] or 0)
    total = next((line for line in made.by_row() if any(cell.text == "（七）总计" for cell in line)), None)
    if total is None:
        return
    for cell in (cell for cell in total if cell.kind):
        above = [other for other in made.cells if other.kind and other.column == cell.column]
        # 一 and 二 are no outcomes, nor is 四.
        parts = sorted(above, key=lambda other: other.row)[2:-2]
        values[cell.address] = sum(values[part.address] or 0 for part in parts)


def plain(value: object) -> str:
    return "" if value is None else f"{value:.6f}".rstrip("0").rstrip(".") if isinstance(value, float) else str(value)


TEXTS = [
    "全年主动公开信息{n}条，办理政府信息公开申请，没有超过期限的。",
    "公文起草时由承办股室提出公开属性，办公室复核，年内退回补正{n}件。",
    "网站和公众号由专人维护，失效链接每季度清理一次。",
    "培训办了{n}期，各股室的联络员都参加了。",
    "对下属单位的公开情况抽查了{n}次，问题当场指出。",
]
PROBLEMS = ["人手不足，公开不够及时；将增加一名专职人员，按月检查。", "解读形式单一，将增加图文解读，请科室负责人撰写。"]


def made_up(edition: str, number: int, seed: int) -> Published:
    """A report without any quirk."""
    dice = random.Random(seed * 1_000 + number)
    county = number // len(UNITS)
    agency = (COUNTIES[county] if county < len(COUNTIES) else f"{COUNTIES[county % len(COUNTIES)][:2]}第{county}开发区") + UNITS[
        number % len(UNITS)]  # fmt: skip
    truth, year = figures(edition, dice), YEARS[edition]
    blocks: list[tuple[str, object]] = [("title", f"{agency}{year}年政府信息公开工作年度报告")]
    for sheet, heading in HEADINGS.items():
        blocks.append(("heading", heading))
        if sheet in TABLES:
            blocks.append(("table", table(edition, sheet, truth)))
        else:
            chosen = dice.sample(TEXTS, 2) if sheet == "总体情况" else [dice.choice(PROBLEMS)]
            if sheet == "其他事项":
                chosen = ["没有其他需要报告的事项。"]
            blocks += [("text", text.format(n=dice.randrange(2, 40))) for text in chosen]
    return Published(edition, agency, year, truth, blocks)


def yaml(report: Published) -> str:
    """The same report as a report file."""
    lines = [f"格式: {report.edition}", f"机关: {report.agency}", f"年度: {report.year}"]
    texts: dict[str, list[str]] = {}
    section = ""
    for kind, words in report.blocks:
        if kind == "heading":
            section = next(sheet for sheet, heading in HEADINGS.items() if heading == words)
        if kind == "text":
            texts.setdefault(section, []).append(str(words))
    for sheet in HEADINGS:
        if sheet not in TABLES:
            lines += [f"{sheet}: |", *(f"  {text}" for text in texts[sheet])]
            continue
        lines.append(f"{sheet}:")
        addresses = iter(printed(report.edition, sheet).typed)
        opened = None
        for path, columns in rows(report.edition, sheet):
            if len(path) > 1 and path[0] != opened:
                lines.append(f"  {path[0]}:")
            opened = path[0]
            cells = [_yaml(report.truth[sheet, next(addresses)]) for _ in columns]
            lines.append("  " * len(path) + f"{path[-1]}: " + (cells[0] if len(cells) == 1 else f"[{', '.join(cells)}]"))
    return "\n".join(lines) + "\n"


def _yaml(value: object) -> str:
    return "不适用" if value == "/" else "待填" if value is None else plain(value)


# What offices do to their reports. Each takes the report and dice, and changes the printed form alone; the figures stay
# what they are, but for those that are no longer printed.


def labels(report: Published):
    for _, block in report.blocks:
        if isinstance(block, Table):
            yield from (cell for cell in block.cells if not cell.kind)


def figure_cells(report: Published, kinds: str = "n n/ ± d ="):
    for _, block in report.blocks:
        if isinstance(block, Table):
            yield from ((block.sheet, cell) for cell in block.cells if cell.kind in kinds.split())


def tables(report: Published) -> list[Table]:
    return [block for _, block in report.blocks if isinstance(block, Table)]


def half_width_brackets(report, dice):
    for cell in labels(report):
        cell.text = cell.text.replace("（", "(").replace("）", ") " if len(cell.text) < 12 else ")")


def half_width_note(report, dice):
    for cell in labels(report):
        if cell.text.startswith("（本列"):
            cell.text = "(本列数据的勾稽关系为:第一项加第二项之和,等于第三项加第四项之和)"


def spaced_labels(report, dice):
    for cell in labels(report):
        if cell.text in ("总计", "自然人", "其他", "商业企业", "社会公益组织", "规章"):
            at = dice.randrange(1, len(cell.text))
            cell.text = cell.text[:at] + dice.choice([" ", "\u3000", "\u00a0"]) + cell.text[at:]
        if cell.text.startswith("第二十条"):
            cell.text = cell.text.replace("第二十条", "第二十条 ")


def broken_labels(report, dice):
    """A label keeps the space of a line end."""
    for cell in labels(report):
        if len(cell.text) > 8 and not cell.text.startswith("（本列") and dice.random() < 0.4:
            at = dice.randrange(4, len(cell.text) - 1)
            cell.text = cell.text[:at] + " " + cell.text[at:]


def header_lines(report, dice):
    """Words of headers one below the other."""
    for cell in labels(report):
        if cell.text in ("社会公益组织", "法律服务机构", "商业企业", "科研机构"):
            cell.text = "\n".join(cell.text[at : at + 2] for at in range(0, len(cell.text), 2))


def vertical_group(report, dice):
    for cell in labels(report):
        if cell.text == "三、本年度办理结果":
            cell.text = "\n".join(["三、", *cell.text[2:]])


def traditional(report, dice):
    for cell in labels(report):
        for one, other in zip("关项规范办结报业确认", "關項規範辦結報業確認"):
            cell.text = cell.text.replace(one, other)


def other_words(report, dice):
    for cell in labels(report):
        cell.text = cell.text.replace("行政规范性文件", "规范性文件").replace("1.", "1、").replace("2.", "2、")


def full_width(report, dice):
    for _, cell in figure_cells(report, "n ="):
        if dice.random() < 0.2:
            cell.text = cell.text.translate({ord("0") + digit: 0xFF10 + digit for digit in range(10)})


def thousands(report, dice):
    for _, cell in figure_cells(report, "n ="):
        if cell.text.isdigit() and len(cell.text) > 3:
            cell.text = f"{int(cell.text):,}"


def padded(report, dice):
    for _, cell in figure_cells(report):
        if cell.text:
            cell.text = dice.choice([" ", "\u00a0", "", "\u3000"]) + cell.text + dice.choice(["", "\u00a0"])


def plus(report, dice):
    for sheet, cell in figure_cells(report, "±"):
        if cell.text.isdigit() and cell.text != "0":
            cell.text = f"+{cell.text}"


def yuan(report, dice):
    for sheet, cell in figure_cells(report, "d"):
        value = report.truth[sheet, cell.address]
        if isinstance(value, (int, float)) and value:
            exact = round(value * 10_000, 2)
            cell.text = f"{exact:.2f}元" if exact != int(exact) else f"{int(exact)}元"


def ten_thousand(report, dice):
    for _, cell in figure_cells(report, "d"):
        if cell.text not in ("0", ""):
            cell.text += "万元"


def remarks(report, dice):
    for sheet, cell in figure_cells(report, "n"):
        if sheet == "主动公开" and cell.text.isdigit() and int(cell.text) > 2:
            cell.text += dice.choice(["\n", "", " "]) + f"（其中修订{dice.randrange(1, 3)}件）"


def units(report, dice):
    for sheet, cell in figure_cells(report, "n"):
        if sheet == "主动公开" and cell.text.isdigit():
            cell.text += "件"


def yuan_in_header(report, dice):
    """The header says 元, and the figures are in it."""
    for cell in labels(report):
        if "万元" in cell.text:
            cell.text = re.split("[（(]", cell.text)[0] + dice.choice(["（单位：元）", "（元）"])
    for sheet, cell in figure_cells(report, "d"):
        value = report.truth[sheet, cell.address]
        if isinstance(value, (int, float)) and value:
            cell.text = plain(round(value * 10_000, 2))


def yuan_in_brackets(report, dice):
    for sheet, cell in figure_cells(report, "d"):
        value = report.truth[sheet, cell.address]
        if isinstance(value, (int, float)) and value:
            cell.text = plain(round(value * 10_000, 2)) + dice.choice(["（元）", "(元)", "（单位：元）"])


def counters(report, dice):
    """The words that cases and applications are counted with, in some cells of tables three and four."""
    for sheet, cell in figure_cells(report, "n"):
        if sheet != "主动公开" and cell.text.isdigit() and dice.random() < 0.1:
            cell.text += dice.choice("件起宗户条份")


def dashes(report, dice):
    for _, cell in figure_cells(report, "n/"):
        if cell.text == "/":
            cell.text = dice.choice(["—", "-", "／", "无", "不适用", "不涉及"])


def words_around_tables(report, dice):
    for at in reversed([at for at, block in enumerate(report.blocks) if block[0] == "table"]):
        report.blocks.insert(at + 1, ("text", "注：统计时间为1月1日至12月31日。"))
        report.blocks.insert(at, ("text", "本年度有关数据见下表，单位为件。"))


def furniture(report, dice):
    report.blocks[:0] = [("text", "当前位置：首页 > 政务公开 > 年报"), ("text", "索引号：QS-2025-00017"),
                         ("text", "发布时间：2025-01-20  浏览次数：126")]  # fmt: skip
    report.blocks += [("text", "附件下载"), ("text", "【打印本页】 【关闭窗口】")]


def page_numbers(report, dice):
    for at in reversed([at for at, block in enumerate(report.blocks) if block[0] == "heading"]):
        if dice.random() < 0.5:
            report.blocks.insert(at, ("text", dice.choice(["- 3 -", "—2—", "4"])))


def other_headings(report, dice):
    others = {
        HEADINGS["存在问题"]: ["五、存在的主要问题及整改措施", "五、存在问题及改进情况", "五、政府信息公开工作存在的主要问题及改进情况"],
        HEADINGS["总体情况"]: ["一、总体工作情况", "一、 总体情况", "（一）总体情况", "一．总体情况"],
        HEADINGS["主动公开"]: ["二、行政机关主动公开政府信息情况"],
        HEADINGS["申请"]: ["三、收到和处理政府信息公开的申请情况", "三、收到和处理政府信息公开申请情况："],
        HEADINGS["复议诉讼"]: ["四、因政府信息公开工作被申请行政复议、提起行政诉讼情况"],
    }
    report.blocks = [
        ("heading", dice.choice(others[words])) if kind == "heading" and words in others else (kind, words)
        for kind, words in report.blocks
    ]


def cut_table(report, dice):
    """Table three in two pieces, as at a page break: the group's label is printed again."""
    at, made = next((at, block) for at, (_, block) in enumerate(report.blocks)
                    if isinstance(block, Table) and block.sheet == "申请")  # fmt: skip
    row = dice.choice([cell.row for cell in made.cells if cell.column == 1 and cell.row > 8 and not cell.kind])
    upper, lower = [], []
    for cell in made.cells:
        if cell.row >= row:
            lower.append(replace(cell, row=cell.row - row))
        else:
            upper.append(replace(cell, row_span=min(cell.row_span, row - cell.row)))
            if cell.row + cell.row_span > row:
                lower.append(replace(cell, row=0, row_span=cell.row + cell.row_span - row))
    report.blocks[at : at + 1] = [
        ("table", Table("申请", upper, row, made.column_count)),
        *([("text", "- 3 -")] if dice.random() < 0.5 else []),
        ("table", Table("申请", lower, made.row_count - row, made.column_count)),
    ]


def extra_column(report, dice):
    """Rows end in an empty cell."""
    for made in tables(report):
        made.cells += [Cell("", row, made.column_count) for row in range(made.row_count)]
        made.column_count += 1


def extra_row(report, dice):
    for made in tables(report):
        if made.sheet == "主动公开":
            made.cells += [Cell("", made.row_count, column) for column in range(made.column_count)]
            made.row_count += 1


def lost_spans(report, dice):
    """Headers without their spans, with empty cells in their places."""
    for made in tables(report):
        for cell in list(made.cells):
            if cell.text in ("自然人", "总计") and cell.row_span == 2:
                cell.row_span = 1
                made.cells.append(Cell("", cell.row + 1, cell.column))


def repeated_group(report, dice):
    for made in tables(report):
        for cell in list(made.cells):
            if cell.text == "三、本年度办理结果" and cell.row_span > 9:
                upper = dice.randrange(3, cell.row_span - 3)
                made.cells.append(replace(cell, row=cell.row + upper, row_span=cell.row_span - upper))
                cell.row_span = upper


def two_header_rows(report, dice):
    """Headers 商业企业 and 科研机构 in two rows of the table: 商业 | 科研 over 企业 | 机构."""
    for made in tables(report):
        below = next((cell.row for cell in made.cells if cell.text.replace(" ", "") == "商业企业"), None)
        if below is None or made.sheet != "申请":
            continue
        for cell in made.cells:
            if cell.row > below:
                cell.row += 1
            elif cell.row + cell.row_span > below:
                if cell.row == below and cell.text in ("商业企业", "科研机构"):
                    continue
                cell.row_span += 1
        made.row_count += 1
        for cell in list(made.cells):
            if cell.row == below and cell.text in ("商业企业", "科研机构"):
                made.cells.append(Cell(cell.text[2:], below + 1, cell.column))
                cell.text = cell.text[:2]


def short_span(report, dice):
    """法人或其他组织 spans one column too few, so that 总计 stands over the figures of 其他, and 其他 over the totals."""
    for made in tables(report):
        group = next((cell for cell in made.cells if cell.text == "法人或其他组织"), None)
        if group and made.sheet == "申请":
            last = group.column + group.column_span
            total = next(cell for cell in made.cells if plain_words(cell) == "总计" and cell.column == last)
            other = next(cell for cell in made.cells if plain_words(cell) == "其他" and cell.column == last - 1)
            group.column_span -= 1
            total.column, other.column = other.column, total.column


def plain_words(cell: Cell) -> str:
    return "".join(cell.text.split())


RESULTS = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"]
KINDS_OF_CASES = ["行政复议", "未经复议直接起诉", "复议后起诉"]


def result_words(report, dice):
    """The headers of table four in other usual words."""
    words = {"结果维持": ["维持", "维持原行政行为"], "结果纠正": ["纠正", "被纠正"], "其他结果": ["其他"],
             "尚未审结": ["未审结", "尚未办结"], "总计": ["合计", "小计"], "未经复议直接起诉": ["直接起诉"],
             "复议后起诉": ["复议后再起诉", "经复议后起诉"]}  # fmt: skip
    for made in tables(report):
        if made.sheet == "复议诉讼":
            for cell in made.cells:
                if plain_words(cell) in words:
                    cell.text = dice.choice(words[plain_words(cell)])


def turned_results(report, dice):
    """Table four with a row for each kind of case, or one for each result."""
    made = next(made for made in tables(report) if made.sheet == "复议诉讼")
    figures = sorted((cell for cell in made.cells if cell.kind), key=lambda cell: cell.column)
    names, heads = KINDS_OF_CASES, RESULTS
    isbyresult = dice.random() < 0.5
    if isbyresult:
        names, heads = heads, names
    cells = [Cell("", 0, 0), *[Cell(head, 0, 1 + at) for at, head in enumerate(heads)]]
    for row, name in enumerate(names, 1):
        cells.append(Cell(name, row, 0))
        for column in range(len(heads)):
            figure = figures[column * 5 + row - 1] if isbyresult else figures[(row - 1) * 5 + column]
            cells.append(replace(figure, row=row, column=column + 1, row_span=1, column_span=1))
    made.cells, made.row_count, made.column_count = cells, len(names) + 1, len(heads) + 1


def words_among_figures(report, dice):
    """A cell of table three with words, which cost no other cell."""
    cell = dice.choice([cell for sheet, cell in figure_cells(report, "n") if sheet == "申请"])
    cell.text = dice.choice(["若干", "详见附件", "3、4", "#REF!"])
    report.truth["申请", cell.address] = None


def foreign_row(report, dice):
    """A row that a province adds below the normative documents."""
    for made in tables(report):
        if made.sheet != "主动公开":
            continue
        last = next(cell.row for cell in made.cells if "规范性文件" in cell.text or "規範性文件" in cell.text)
        for cell in made.cells:
            if cell.row > last:
                cell.row += 1
        made.row_count += 1
        made.cells += [Cell("其他主动公开文件（以本机关名义印发）", last + 1, 0),
                       *[Cell(str(dice.randrange(30)), last + 1, column) for column in range(1, 4)]]  # fmt: skip


def explained_labels(report, dice):
    for cell in labels(report):
        if cell.text == "规章":
            cell.text = "规章（包括废止和修改的）"
        if cell.text.endswith("重复申请"):
            cell.text += "（同一申请人）"


def pinyin(report, dice):
    for cell in labels(report):
        cell.text = cell.text.replace("机关", "机(jī)关(guān)").replace("业", "业(yè)")


def narrow_caption(report, dice):
    """The first label of table two without its span."""
    for made in tables(report):
        if made.sheet == "主动公开":
            cell = min(made.cells, key=lambda cell: (cell.row, cell.column))
            cell.column_span = 1
            made.cells += [Cell("", cell.row, column) for column in range(1, made.column_count)]


def old_form_later(report, dice):
    """The form of 2019 in a report for a later year: the year says nothing about the form."""
    if report.edition == "2019":
        report.blocks = [(kind, words.replace("2020", "2022") if kind == "title" else words) for kind, words in report.blocks]
        report.year = 2022


def attached_title(report, dice):
    """The report is attached to a notice."""
    mark = dice.choice(["附件：", "附件1：", "附：", "附件1 "])
    report.blocks = [(kind, mark + words if kind == "title" else words) for kind, words in report.blocks]


def doubled_title(report, dice):
    report.blocks.insert(1, ("text", f"{report.year}年政府信息公开工作年度报告"))


def totals_only(report, dice):
    """Only the totals are printed in rows without any figure."""
    for made in tables(report):
        if made.sheet != "申请":
            continue
        for line in made.by_row():
            cells = [cell for cell in line if cell.kind]
            if len(cells) == 7 and all(cell.text == "0" for cell in cells) and cells[0].kind == "n":
                for cell in cells[:6]:
                    cell.text, report.truth["申请", cell.address] = "", None


def blank_columns(report, dice):
    """Columns of applicants in which nothing is printed: blank is not zero."""
    columns = dice.sample("EFGHI", dice.randrange(1, 4))
    for sheet, cell in figure_cells(report, "n ="):
        if sheet == "申请" and cell.address[0] in columns and cell.text == "0":
            cell.text = ""
    for sheet, address in report.truth:
        if sheet == "申请" and address[0] in columns and report.truth[sheet, address] == 0:
            report.truth[sheet, address] = None


def blank_zeros(report, dice):
    for sheet, cell in figure_cells(report, "n"):
        if cell.text == "0" and report.truth[sheet, cell.address] == 0 and dice.random() < 0.3:
            cell.text, report.truth[sheet, cell.address] = "", None


#: Those that lose nothing.
HARMLESS = [
    half_width_brackets, half_width_note, spaced_labels, broken_labels, header_lines, vertical_group, traditional,
    other_words, full_width, thousands, padded, plus, yuan, ten_thousand, remarks, units, dashes, words_around_tables,
    furniture, page_numbers, other_headings, cut_table, extra_column, extra_row, lost_spans, repeated_group,
    two_header_rows, foreign_row, explained_labels, narrow_caption, old_form_later, doubled_title, yuan_in_header,
    yuan_in_brackets, counters, attached_title, short_span, result_words, turned_results, words_among_figures,
]  # fmt: skip
#: Those after which cells are blank: then nothing is there to be found in them.
BLANKS = [blank_columns, blank_zeros, totals_only]
#: Of which a report has one at most.
EXCLUSIVE = [(yuan, ten_thousand), (remarks, units), (two_header_rows, header_lines), (ten_thousand, yuan_in_header),
             (yuan, yuan_in_header), (yuan, yuan_in_brackets), (ten_thousand, yuan_in_brackets),
             (yuan_in_header, yuan_in_brackets), (result_words, turned_results), (two_header_rows, short_span),
             (lost_spans, short_span), (words_among_figures, cut_table)]  # fmt: skip


def with_quirks(report: Published, dice: random.Random, blanks: bool, without=()) -> Published:
    """Switches some quirks on."""
    chosen = [quirk for quirk in HARMLESS if dice.random() < 0.25 and quirk not in without]
    for one, other in EXCLUSIVE:
        if one in chosen and other in chosen:
            chosen.remove(other)
    if blanks:
        chosen.insert(0, dice.choice(BLANKS))
    for quirk in chosen:
        quirk(report, dice)
    report.quirks = [quirk.__name__ for quirk in chosen]
    return report
