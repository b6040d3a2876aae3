"""Files that no report should be, and some that a clerk makes by accident. Each maker gives a file's bytes."""

import random

import yaml

from printed_form import TABLES
from support import SAMPLES

REPORT = SAMPLES["2021"].read_text(encoding="utf-8")
HEAD = "格式: 2021\n机关: 示例局\n年度: 2023\n口径: 本机关\n"
MIB = 1 << 20


def inside(line: str) -> str:
    """The sample with one more line at its end."""
    return REPORT + line + "\n"


def swapped(old: str, new: str) -> str:
    assert old in REPORT
    return REPORT.replace(old, new)


def full_width(text: str) -> str:
    return text.translate(str.maketrans(":,[]{}#|", "：，［］｛｝＃｜"))


def alias_bomb() -> str:
    lines = ["a0: &a0 [哈哈, 哈哈, 哈哈, 哈哈, 哈哈, 哈哈, 哈哈, 哈哈, 哈哈]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 12)]
    return HEAD + "\n".join(lines) + "\n"


def null_values() -> str:
    return "".join(f"{key}:\n" for key in yaml.safe_load(REPORT))


def unindented() -> str:
    head, _, rest = REPORT.partition("总体情况: |\n")
    lines = rest.split("\n")
    end = lines.index("主动公开:")
    return head + "总体情况: |\n" + "\n".join([line.strip() for line in lines[:end]] + lines[end:])


def noise(count: int) -> bytes:
    return random.Random(3).randbytes(count)


FILES: dict[str, object] = {
    # Not text, or not whole
    "empty": lambda: "",
    "only a byte order mark": lambda: b"\xef\xbb\xbf",
    "white space": lambda: " \n\t\n　\n\u00a0\r\n",
    "only comments": lambda: "# 年报\n# 待写\n",
    "50 MB of zeros": lambda: bytes(50_000_000),
    "50 MB of text": lambda: "存在问题: 无\n".encode() * 2_700_000,
    "noise": lambda: noise(100_000),
    "NUL in the middle": lambda: swapped("教育体育局", "教育\0体育局"),
    "NUL at the end": lambda: REPORT + "\0",
    "UTF-8-encoded surrogates": lambda: swapped("青石县", "青\ud800石县").encode("utf-8", "surrogatepass"),
    "a surrogate pair in UTF-8": lambda: inside("标题: \ud83d\ude00").encode("utf-8", "surrogatepass"),
    "a lone continuation byte": lambda: REPORT.encode().replace("青".encode(), b"\x80", 1),
    "cut inside a character": lambda: REPORT.encode()[: REPORT.encode().index("三安全".encode()) + 1],
    "cut in the middle": lambda: REPORT[: len(REPORT) // 2],
    "cut after a key": lambda: HEAD + "总体情况",
    "cut inside brackets": lambda: REPORT[: REPORT.index("新收:") + 12],
    "an overlong slash": lambda: REPORT.encode() + b"\xc0\xaf\n",
    "beyond Unicode": lambda: REPORT.encode() + b"\xf4\x90\x80\x80\n",
    "half of it in GB18030": lambda: REPORT[:900].encode() + REPORT[900:].encode("gb18030"),
    "GB18030 cut inside a character": lambda: REPORT.encode("gb18030")[:-2],
    "UTF-16 without a mark, cut inside a character": lambda: REPORT.encode("utf-16-le")[:-1],
    "UTF-16 cut inside a character": lambda: b"\xff\xfe" + REPORT.encode("utf-16-le")[:-1],
    "UTF-16 with half a pair": lambda: b"\xfe\xff" + REPORT.encode("utf-16-be") + b"\xd8\x00\x00\x0a",
    "UTF-16 with an open bracket": lambda: b"\xff\xfe" + inside("x: [1, 2").encode("utf-16-le"),
    "UTF-32": lambda: REPORT.encode("utf-32"),
    "a workbook renamed": lambda: b"PK\x03\x04\x14\x00\x00\x00\x08\x00" + noise(20_000),
    "a picture renamed": lambda: b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + noise(20_000),
    "a PDF renamed": lambda: b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<</Type/Catalog>>\nendobj\n%%EOF\n",
    "a web page": lambda: "<!DOCTYPE html>\n<html><body><p>年报: 无</p></body></html>\n",
    # Depth and size
    "100,000 brackets": lambda: HEAD + "申请: " + "[" * 100_000 + "\n",
    "100,000 braces": lambda: HEAD + "申请: " + "{" * 100_000 + "\n",
    "100,000 brackets closed": lambda: HEAD + "申请: " + "[" * 100_000 + "]" * 100_000 + "\n",
    "100,000 brackets and braces": lambda: "[{" * 50_000,
    "100,000 lists in a line": lambda: "- " * 100_000 + "\n",
    "100,000 complex keys": lambda: "? " * 100_000 + "\n",
    "4 MiB of list marks": lambda: ("- " * (2 * MIB))[: 4 * MIB - 1] + "\n",
    "4 MiB of list lines": lambda: "- \n" * (4 * MIB // 3),
    "4 MiB of entries": lambda: "a: 1\n" * (4 * MIB // 5),
    "4 MiB of keys": lambda: "a:\n" * (4 * MIB // 3),
    "4 MiB of the same row": lambda: HEAD + "新收: 0\n" * 400_000,
    "4 MiB of full-width entries": lambda: "新收：0\n" * 320_000,
    "4 MiB of tabs": lambda: HEAD + "\t\n" * 2_000_000 + "a",
    "4 MiB of full-width spaces": lambda: "　a\n" * 800_000,
    "4 MiB of comments": lambda: "#\n" * 2_000_000,
    "4 MiB of open brackets by line": lambda: "申请: [\n" * 400_000,
    "4 MiB of entries in a line": lambda: HEAD + "附: {" + "a: 1, " * 650_000 + "}\n",
    "4 MiB of rows in a line": lambda: HEAD + "申请: {" + "新收: 0, " * 350_000 + "}\n",
    "4 MiB of full-width entries in a line": lambda: HEAD + "申请: {" + "新收：0，" * 300_000 + "}\n",
    "deep indentation": lambda: "".join(" " * n + "a:\n" for n in range(2_000)),
    "a very deep indentation": lambda: HEAD + " " * 1_000_000 + "新收: 0\n",
    "a line of 4 MB": lambda: HEAD + "口径: " + "长" * 1_300_000 + "\n",
    "a plain line of 4 MB": lambda: "长" * 1_300_000 + "\n",
    "1 MiB of braces that open": lambda: HEAD + "总体情况: 一" + "{{" * (MIB // 2) + "\n",
    "1 MiB of one reference": lambda: HEAD + "总体情况: 一{{" + "申请.新收.总计 + " * (MIB // 23) + "}}\n",
    "10,000 references to nothing": lambda: HEAD + "总体情况: 一" + "{{甲}}" * 10_000 + "\n",
    "10,000 references of nothing": lambda: HEAD + "总体情况: 一" + "{{}}" * 10_000 + "\n",
    "10,000 references to nothing in quotes": lambda: HEAD + '总体情况: "' + "\\n{{甲}}" * 10_000 + '"\n',
    "5,000 lines of references to nothing": lambda: HEAD + "总体情况: |\n" + f"  {{{{甲}}}}{'长' * 30}\n" * 5_000,
    "a key of 1 MB": lambda: HEAD + "键" * 300_000 + ": 1\n",
    "a question-marked key of 1 MB": lambda: HEAD + "? " + "键" * 300_000 + "\n: 1\n",
    "a quoted key of 1 MB": lambda: HEAD + '"' + "k" * 1_000_000 + '"\n',
    "a number of 1 MB": lambda: inside("").replace("318 ", "9" * MIB + " "),
    "10,000 unknown keys": lambda: REPORT + "".join(f"自造的键{n}: {n}\n" for n in range(10_000)),
    "10,000 unknown rows": lambda: swapped("申请:\n", "申请:\n" + "".join(f"  行{n}: 0\n" for n in range(10_000))),
    "10,000 times the same key": lambda: REPORT + "年度: 2023\n" * 10_000,
    "a row of 100,000 figures": lambda: swapped("[  9,   3,   0,   0,   2,   1,  15]", f"[{'1, ' * 100_000}1]"),
    "a map of 100,000 columns": lambda: inside("附: {" + ", ".join(f"列{n}: 1" for n in range(100_000)) + "}"),
    "100,000 faults in brackets": lambda: HEAD + "申请: {新收: [" + "，" * 100_000 + "]}\n",
    "100,000 lines that are no entries": lambda: HEAD + "这一行不是键值\n" * 100_000,
    "100,000 combining marks": lambda: HEAD + "a" + "\u0301" * 100_000 + ": 1\n",
    # YAML that a report has no use for
    "two documents": lambda: REPORT + "---\n" + REPORT,
    "an alias bomb": alias_bomb,
    "an anchor and an alias": lambda: HEAD + "新: &a 1\n旧: *a\n",
    "an alias to nothing": lambda: inside("导语: *nowhere").replace("导语: |", "旧导语: |"),
    "an alias to itself": lambda: "&a [*a]\n",
    "tags": lambda: swapped("年度: 2023", "年度: !!int 2023"),
    "a tag that runs code elsewhere": lambda: HEAD + "总体情况: !!python/object/apply:os.system [id]\n",
    "merge keys": lambda: HEAD + "申请: {<<: {新收: 0}}\n",
    "a directive": lambda: "%YAML 9.9\n---\n" + REPORT,
    "a list as root": lambda: "- 格式: 2021\n- 年度: 2023\n",
    "a scalar as root": lambda: "2023\n",
    "a quoted text as root": lambda: '"格式: 2021"\n',
    "a list as key": lambda: HEAD + "? [新收, 上年结转]\n: 0\n",
    "duplicate keys": lambda: swapped("年度: 2023", "年度: 2023\n年度: 2022"),
    "duplicate sections in two spellings": lambda: REPORT + "overview: text\n",
    "null values": null_values,
    "unclosed double quote": lambda: swapped("机关: 青石县", '机关: "青石县'),
    "unclosed single quote": lambda: swapped("机关: 青石县", "机关: '青石县"),
    "unclosed bracket": lambda: swapped("[  1,   0,   0,   0,   1,   0]\n  不予", "[  1,   0,   0,   0,   1,   0\n  不予"),
    "unclosed brace": lambda: swapped("{自然人: 1, 其余: 0}      # 申请人撤回", "{自然人: 1, 其余: 0"),
    "closing brackets only": lambda: HEAD + "申请: ]]]]}}}}\n",
    "tabs as indentation": lambda: REPORT.replace("\n  ", "\n\t"),
    "a tab before a value": lambda: HEAD + "\t申请: 0\n",
    "an odd indentation": lambda: swapped("  上年结转:  ", "   上年结转:  "),
    "paragraphs without indentation": unindented,
    "a value that starts with @": lambda: swapped("机关: 青石县", "机关: @青石县"),
    "two commas": lambda: swapped("[  3,   2,", "[  3,,  2,"),
    "text after the bar": lambda: swapped("其他事项: |\n", "其他事项: |无其他事项\n"),
    "a value that starts with &": lambda: swapped("机关: 青石县", "机关: & 青石县"),
    "a value that starts with *": lambda: swapped("机关: 青石县", "机关: * 青石县"),
    "a value that starts with !": lambda: swapped("机关: 青石县", "机关: !<青石县"),
    "a question mark for a key": lambda: swapped("机关: 青石县", "机关: ? 青石县"),
    "a bad escape": lambda: swapped("机关: 青石县教育体育局", '机关: "青\\q石县"'),
    "an escaped surrogate": lambda: swapped("机关: 青石县教育体育局", '机关: "青\\ud800石县"'),
    # Chinese punctuation and control characters for the terminal
    "full-width punctuation everywhere": lambda: full_width(REPORT),
    "only full-width colons": lambda: REPORT.replace(": ", "：").replace("申请:", "申请："),
    "full-width indentation": lambda: REPORT.replace("\n  ", "\n　　").replace("年度: 2023", "年度: 二〇二三"),
    "escape sequences": lambda: inside("\x1b[31m红\x1b[0m: \x1b]0;标题\x07"),
    "escape sequences in quotes": lambda: swapped("口径: 本机关", '口径: "\\e[2J\\e[31m本机关"'),
    "control codes of eight bits": lambda: swapped("口径: 本机关", "口径: 本\u009b31m机关"),
    "signs that turn the line around": lambda: swapped("口径: 本机关", "口径: \u202e本机关\u2066"),
    "a key with a bell": lambda: HEAD + '"铃\\a": 1\n',
    "carriage returns inside a line": lambda: swapped("口径: 本机关", "口径: 本机关\r错误: 没有"),
    # References
    "references to nothing": lambda: inside("导语: 一{{甲}}{{申请.新受.总计}}{{}}{{").replace("导语: |", "旧导语: |"),
    "a reference that drives the terminal": lambda: HEAD + '总体情况: "一{{\\e[2J\\e[31m}}"\n',
    "last year's report is this one": lambda: HEAD + "上年报告: .\n",
    # Figures
    "the year 99999": lambda: swapped("年度: 2023", "年度: 99999"),
    "the year -1": lambda: swapped("年度: 2023", "年度: -1"),
    "negative counts": lambda: swapped("[  3,   2,", "[ -3,  -2,"),
    "a number of 400 digits": lambda: swapped("318 ", "9" * 400 + " "),
    "one more than 2^53": lambda: swapped("318 ", f"{2**53 + 1} "),
    "sums beyond 2^53": lambda: swapped("[  3,   2,   0,   0,   0,   1]", f"[{', '.join([str(2**53)] * 6)}]"),
    "figures of 2^63": lambda: swapped("318 ", f"{2**63} "),
    "notations of numbers": lambda: swapped("[  3,   2,   0,   0,   0,   1]", "[1e3, 0x10, 012, 12O, 3/1, .inf]"),
    "no figures but words": lambda: swapped("[  3,   2,   0,   0,   0,   1]", "[三, 两件, 约3, 无, /, 251000元]"),
    "an amount with many decimals": lambda: swapped("1.26 ", "1." + "1" * 5_000 + " "),
    "tables that are texts": lambda: HEAD + "".join(f"{name}: 无\n" for name in [*TABLES, "总体情况", "存在问题"]),
    "texts that are tables": lambda: HEAD + "总体情况: {一: 1}\n存在问题: [1, 2]\n其他事项: {}\n",
    "a report of nothing": lambda: HEAD,
    "an edition that does not exist": lambda: swapped("格式: 2021", "格式: 1921"),
    "an agency of lines": lambda: swapped("机关: 青石县教育体育局", '机关: "甲\\n乙"'),
}


def content(name: str) -> bytes:
    made = FILES[name]()
    return made if isinstance(made, bytes) else made.encode()
