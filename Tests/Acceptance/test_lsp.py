"""Reports in an editor: `nianbao lsp` and pygls, a client that is not ours."""

import asyncio
import concurrent.futures
import contextlib
import json
import os
import random
import re
import subprocess
from pathlib import Path

import pytest
from lsprotocol import types as lsp
from pygls.exceptions import JsonRpcException
from pygls.lsp.client import LanguageClient

from support import BINARY, REPOSITORY, SAMPLES, nianbao

ERRORS = sorted((REPOSITORY / "samples/errors").glob("*.yaml"))
ENVIRONMENT = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8"}
#: How long an answer may take, in seconds: enough for a busy machine.
PATIENCE = 60


class Editor:
    """One file in an editor."""

    def __init__(self, client, uri):
        self.client, self.uri, self.version, self.text = client, uri, 0, ""
        self.reports = asyncio.Queue()
        client.feature(lsp.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)(lambda report: self.reports.put_nowait(report))

    async def write(self, text):
        """Opens the file or changes it, and returns its findings."""
        self.version, self.text = self.version + 1, text
        if self.version == 1:
            self.client.text_document_did_open(lsp.DidOpenTextDocumentParams(
                lsp.TextDocumentItem(self.uri, "yaml", self.version, text)))
        else:
            self.client.text_document_did_change(lsp.DidChangeTextDocumentParams(
                lsp.VersionedTextDocumentIdentifier(self.version, self.uri),
                [lsp.TextDocumentContentChangeWholeDocument(text)]))
        while True:
            report = await asyncio.wait_for(self.reports.get(), PATIENCE)
            if report.version == self.version:
                return report.diagnostics

    def place(self, mark, offset=0):
        """The place of a part of the text, in units of UTF-16."""
        before = self.text[:self.text.index(mark) + offset].split("\n")
        return lsp.Position(len(before) - 1, len(before[-1].encode("utf-16-le")) // 2)

    @property
    def document(self):
        return lsp.TextDocumentIdentifier(self.uri)

    async def ask(self, request):
        return await asyncio.wait_for(request, PATIENCE)

    async def completions(self, mark, offset=0):
        return await self.ask(self.client.text_document_completion_async(
            lsp.CompletionParams(self.document, self.place(mark, offset))))

    async def hover(self, mark, offset=0):
        return await self.ask(self.client.text_document_hover_async(
            lsp.HoverParams(self.document, self.place(mark, offset))))

    async def actions(self, *kinds):
        whole = lsp.Range(lsp.Position(0, 0), lsp.Position(self.text.count("\n") + 1, 0))
        return await self.ask(self.client.text_document_code_action_async(
            lsp.CodeActionParams(self.document, whole, lsp.CodeActionContext([], only=list(kinds)))))

    async def layout(self):
        edits = await self.ask(self.client.text_document_formatting_async(
            lsp.DocumentFormattingParams(self.document, lsp.FormattingOptions(2, True))))
        return self.applying(edits)

    def applying(self, edits):
        """The text with edits made, counted in UTF-16."""
        units, starts = self.text.encode("utf-16-le"), [0]
        for line in self.text.split("\n"):
            starts.append(starts[-1] + len(line.encode("utf-16-le")) + 2)
        offset = lambda place: starts[place.line] + 2 * place.character
        for edit in sorted(edits, key=lambda edit: offset(edit.range.start), reverse=True):
            units = units[:offset(edit.range.start)] + edit.new_text.encode("utf-16-le") + units[offset(edit.range.end):]
        return units.decode("utf-16-le")


def session(body, path, language="en", encoding="utf-16"):
    """Runs `body` with an editor that has not opened its file yet, and ends the server as it should be ended."""

    async def run():
        client = LanguageClient("trial", "1")
        editor = Editor(client, path.as_uri())
        await client.start_io(str(BINARY), "lsp", "--lang", language, env=ENVIRONMENT)
        capabilities = lsp.ClientCapabilities(general=lsp.GeneralClientCapabilities(position_encodings=[encoding]))
        answer = await client.initialize_async(lsp.InitializeParams(capabilities))
        assert answer.capabilities.position_encoding == encoding
        client.initialized(lsp.InitializedParams())
        await body(editor)
        await client.shutdown_async(None)
        client.exit(None)
        assert await asyncio.wait_for(client._server.wait(), PATIENCE) == 0
        with contextlib.suppress(asyncio.TimeoutError):
            await asyncio.wait_for(client.stop(), 5)

    # In a thread of its own: Playwright, which other tests use, keeps a loop running in this one.
    with concurrent.futures.ThreadPoolExecutor(1) as threads:
        threads.submit(asyncio.run, run()).result()


def findings_of_check(path):
    """The rule, severity and stretch of each finding that `check` has for a file."""
    report = json.loads(nianbao("check", path, "--format", "json").output)["files"][0]
    for finding in report["findings"]:
        span = finding.get("span")
        place = span and (span["line"] - 1, span["column"] - 1, span["end_line"] - 1, span["end_column"] - 1)
        yield finding["rule"], None if finding.get("acceptance") else finding["severity"], place


SEVERITIES = {1: "error", 2: "warning", 3: "hint", 4: None}


def test_findings_are_those_of_check_at_the_same_places():
    """Of each rule's sample that is a report file, while they are typed into one editor."""

    async def body(editor):
        for path in ERRORS:
            try:
                text = path.read_bytes().decode("utf-8")
            except UnicodeDecodeError:
                continue
            expected = list(findings_of_check(path))
            if not re.search("^(机关|agency|年度|year) *[:：]", text, re.M):
                continue
            found = [
                (one.code, SEVERITIES[one.severity], (
                    one.range.start.line, one.range.start.character, one.range.end.line, one.range.end.character))
                for one in await editor.write(text)]
            assert [finding[:2] for finding in found] == [finding[:2] for finding in expected], path.name
            for (_, _, place), (_, _, span) in zip(found, expected):
                assert span is None or place[:2] == span[:2] and (place == span or place[2] >= text.count("\n")), path.name

    session(body, REPOSITORY / "samples/errors/typed.yaml", encoding="utf-32")


def test_a_report_is_written_with_completions(tmp_path):
    async def choose(editor, label):
        """Types at the end of the text what is offered there under a label."""
        last = editor.text.split("\n")[-1]
        items = await editor.completions(last, len(last)) if last else await editor.ask(
            editor.client.text_document_completion_async(
                lsp.CompletionParams(editor.document, lsp.Position(editor.text.count("\n"), 0))))
        item = next(item for item in items if item.label == label)
        await editor.write(editor.applying([item.text_edit]))

    async def body(editor):
        await editor.write("")
        for label, rest in [("机关", "青石县水利局\n"), ("年度", "2024\n"), ("口径", ""), ("本机关", "\n申"), ("申请", "\n  "),
                            ("新收", "{"), ("自然人", "3, "), ("其余", "0}\n  上年"), ("上年结转", "0\n")]:
            await choose(editor, label)
            await editor.write(editor.text + rest)
        assert editor.text == (
            "机关: 青石县水利局\n年度: 2024\n口径: 本机关\n申请:\n  新收: {自然人: 3, 其余: 0}\n  上年结转: 0\n")

    session(body, tmp_path / "年 报.yaml", language="zh")


def test_hovers_show_the_label_and_the_rule(tmp_path):
    async def body(editor):
        text = SAMPLES["2021"].read_text(encoding="utf-8")
        await editor.write(text.replace("1,  15]", "1,  16]"))
        hover = (await editor.hover("16]", 1)).contents
        assert hover.kind == lsp.MarkupKind.PlainText
        assert hover.value.startswith("一、本年新收政府信息公开申请数量 › 申请人情况 › 总计\n")
        assert "[t3.column_total] 要求：" in hover.value
        assert "监督保障" in (await editor.hover("总体情况:")).contents.value
        assert await editor.hover("统计期限", 2) is None

    session(body, tmp_path / "report.yaml", language="zh")


def test_fixes_and_layout_are_those_of_the_commands(tmp_path):
    slips = (REPOSITORY / "Tests/NianbaoCLITests/Golden/slips.yaml").read_text(encoding="utf-8")
    copy = tmp_path / "slips.yaml"

    async def body(editor):
        await editor.write(slips)
        copy.write_text(slips, encoding="utf-8")
        nianbao("check", "--fix", copy)
        (action,) = await editor.actions("source.fixAll")
        await editor.write(editor.applying(action.edit.changes[editor.uri]))
        assert editor.text == copy.read_text(encoding="utf-8") != slips
        sample = SAMPLES["2021"].read_text(encoding="utf-8").replace("  新收:  ", "  新收:   ").replace("\n\n", "\n")
        copy.write_text(sample, encoding="utf-8")
        assert nianbao("fmt", copy).code == 0
        await editor.write(sample)
        assert await editor.layout() == copy.read_text(encoding="utf-8") != sample

    session(body, copy)


def test_each_quick_fix_settles_the_finding_that_it_belongs_to(tmp_path):
    async def body(editor):
        before = await editor.write(SAMPLES["2021"].read_text(encoding="utf-8").replace("机关:", "机关：").replace("15]", "16]"))
        actions = await editor.actions("quickfix")
        assert sorted(action.diagnostics[0].code for action in actions) == sorted(one.code for one in before) != []
        for action in actions:
            text = editor.text
            left = await editor.write(editor.applying(action.edit.changes[editor.uri]))
            assert action.diagnostics[0].code not in [one.code for one in left]
            await editor.write(text)

    session(body, tmp_path / "report.yaml")


def test_a_file_with_faults_of_notation_is_not_laid_out(tmp_path):
    async def body(editor):
        await editor.write("机关: 甲\n年度: 2024\n别的: 1\n")
        with pytest.raises(JsonRpcException, match="faults"):
            await editor.layout()

    session(body, tmp_path / "report.yaml")


def frame(message):
    content = json.dumps(message).encode()
    return b"Content-Length: %d\r\n\r\n%s" % (len(content), content)


INITIALIZE = frame({"jsonrpc": "2.0", "id": 0, "method": "initialize", "params": {"capabilities": {}}})
SHUTDOWN = frame({"jsonrpc": "2.0", "id": 1, "method": "shutdown"})


@pytest.mark.parametrize("sent, code", [
    (b"", 1), (INITIALIZE, 1), (INITIALIZE + SHUTDOWN, 0), (INITIALIZE + frame({"method": "exit"}), 1),
    (INITIALIZE + SHUTDOWN + frame({"method": "exit"}) + b"more", 0), (INITIALIZE + b"Content-Length: 100\r\n\r\n{", 1),
])
def test_it_ends_with_its_input(sent, code):
    outcome = nianbao("lsp", stdin=sent)
    assert outcome.code == code
    assert outcome.messages == ""


def test_a_client_that_reads_no_more_ends_it():
    with subprocess.Popen([BINARY, "lsp"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=ENVIRONMENT) as process:
        process.stdout.close()
        process.stdin.write(INITIALIZE)
        process.stdin.flush()
        assert process.wait(PATIENCE) == 1


@pytest.mark.parametrize("seed", range(8))
def test_random_frames_are_answered_with_errors_and_never_end_it(seed):
    chance = random.Random(seed)
    noise = [chance.randbytes(chance.randrange(1, 300)) for _ in range(40)]
    frames = b"".join(b"Content-Length: %d\r\n\r\n%s" % (len(part), part) for part in noise)
    outcome = nianbao("lsp", stdin=INITIALIZE + frames + SHUTDOWN)
    assert outcome.code == 0
    assert outcome.out.count(b'"error"') == len(noise)


def test_a_huge_message_is_refused_without_being_kept():
    size = 200 << 20
    with subprocess.Popen([BINARY, "lsp"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=ENVIRONMENT) as process:
        process.stdin.write(INITIALIZE + b"Content-Length: %d\r\n\r\n" % size)
        for _ in range(size >> 20):
            process.stdin.write(bytes(1 << 20))
        status = Path(f"/proc/{process.pid}/status").read_text(encoding="utf-8")
        process.stdin.write(SHUTDOWN)
        output, _ = process.communicate(timeout=PATIENCE)
    assert process.returncode == 0
    assert output.count(b'"code":-32600') == 1 and output.count(b'"id":1') == 1
    peak = int(re.search(r"VmHWM:\s+(\d+) kB", status).group(1)) << 10
    assert peak < size / 2
