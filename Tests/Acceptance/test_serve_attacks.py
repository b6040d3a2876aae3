"""Who does not get into the form in a browser, and what a killed server loses: nothing.

docs/security.md says what each of these is for. KILLS is how often the server is killed under typing (50), REQUESTS how many
malformed requests are made (10,000).
"""

import http.client
import json
import os
import random
import re
import socket
import subprocess
import threading
import time

import pytest
import yaml

from served import Browser, Server
from support import BINARY, SAMPLES

KILLS = int(os.environ.get("KILLS", "50"))
REQUESTS = int(os.environ.get("REQUESTS", "10000"))
CELL = "申请.新收.自然人"


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("served")
    (folder / "年报.yaml").write_bytes(SAMPLES["2021"].read_bytes())
    return folder


@pytest.fixture(scope="module")
def server(folder):
    with Server(folder) as server:
        yield server


@pytest.fixture(scope="module")
def browser(server):
    return server.browser()


def send(server, text, seconds=5):
    """Sends bytes as they are, and returns what comes back until the connection is closed or falls silent."""
    with socket.create_connection(("127.0.0.1", server.port), timeout=seconds) as connection:
        found = b""
        try:
            connection.sendall(text)
            while part := connection.recv(65536):
                found += part
        except OSError:
            pass
    return found


def status(answer):
    found = re.match(rb"HTTP/1\.1 (\d+)", answer)
    return int(found[1]) if found else None


def request(server, browser, method="GET", path="/", body=b"", drop=(), **change):
    """A request of the page with some headers changed or left out; returns its status."""
    headers = {"Host": f"127.0.0.1:{server.port}", **browser.headers(), "Connection": "close"}
    if method == "POST":
        headers |= {"Origin": browser.origin, "Content-Type": "application/json", "Content-Length": str(len(body))}
    headers |= {name.replace("_", "-"): value for name, value in change.items()}
    lines = [f"{method} {path} HTTP/1.1"] + [f"{name}: {value}" for name, value in headers.items() if name not in drop]
    return status(send(server, "\r\n".join(lines).encode() + b"\r\n\r\n" + body))


PATHS = ("/", "/app.js", "/app.css", "/api/desk", "/api/reports/0", "/t/abc", "/file/abc", "/nothing")


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("host", ("evil.example", "evil.example:{}", "127.0.0.1", "127.0.0.1.evil.example:{}", "[::1]:{}", "localhost"))
def test_another_host_is_refused_everywhere(server, browser, path, host):
    assert request(server, browser, path=path, Host=host.format(server.port)) == 421


def test_without_a_host_nothing_is_answered(server, browser):
    assert request(server, browser, drop=("Host",)) in (400, 421)


@pytest.mark.parametrize("path", ("/", "/app.js", "/app.css", "/api/desk", "/api/reports/0", "/nothing"))
def test_without_the_cookie_nothing_is_shown(server, browser, path):
    assert request(server, browser, path=path, drop=("Cookie",)) == 401
    assert request(server, browser, path=path, Cookie=f"nianbao-{server.port}=AAAAAAAAAAAAAAAAAAAAAA") == 401


def test_the_cookie_alone_gives_no_data(server, browser):
    assert request(server, browser, path="/") == 200
    for path in ("/api/desk", "/api/reports/0", "/api/state"):
        assert request(server, browser, path=path, drop=("X-Nianbao-Key",)) == 401
        assert request(server, browser, path=path, X_Nianbao_Key="AAAAAAAAAAAAAAAAAAAAAA") == 401


@pytest.mark.parametrize("origin", (None, "null", "http://evil.example", "http://127.0.0.1", "https://127.0.0.1:{}", "http://localhost:{}"))
def test_a_write_from_another_origin_is_refused(server, browser, folder, origin):
    before = (folder / "年报.yaml").read_bytes()
    body = json.dumps({"revision": 1, "edits": [{"field": CELL, "text": "99"}]}).encode()
    if origin is None:
        code = request(server, browser, "POST", "/api/reports/0/edits", body, drop=("Origin",))
    else:
        code = request(server, browser, "POST", "/api/reports/0/edits", body, Origin=origin.format(server.port))
    assert code == 403
    assert (folder / "年报.yaml").read_bytes() == before and not (folder / ".nianbao").exists()


@pytest.mark.parametrize("kind", ("text/plain", "application/x-www-form-urlencoded", "multipart/form-data", "application/octet-stream"))
def test_a_write_that_any_page_could_send_is_refused(server, browser, kind):
    assert request(server, browser, "POST", "/api/reports/0/undo", b"{}", Content_Type=kind) == 415


@pytest.mark.parametrize("site", ("cross-site", "same-site"))
def test_what_another_site_asks_for_is_refused(server, browser, site):
    assert request(server, browser, path="/", Sec_Fetch_Site=site) == 403
    assert request(server, browser, path="/api/desk", Sec_Fetch_Site=site) == 403
    assert request(server, browser, "POST", "/api/access", b"{}", Sec_Fetch_Site=site) == 403


def test_a_token_lets_in_once(server, browser):
    address = browser.post("/api/access")["address"]
    path = address.split(str(server.port), 1)[1]
    assert re.fullmatch(r"/t/[A-Za-z0-9_-]{22,}", path)
    assert request(server, browser, path=path, drop=("Cookie", "X-Nianbao-Key")) == 303
    assert request(server, browser, path=path, drop=("Cookie", "X-Nianbao-Key")) == 401
    assert request(server, browser, path="/t/" + "A" * 22, drop=("Cookie",)) == 401


def test_enter_in_the_terminal_gives_a_fresh_address(server):
    address = server.fresh_address()
    assert Browser(server.port, address).get("/api/state")["session"]


def test_an_address_opened_from_a_file_leads_on_without_the_files_origin(server, browser):
    path = browser.post("/api/access")["address"].split(str(server.port), 1)[1]
    answer = send(server, f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{server.port}\r\nSec-Fetch-Site: cross-site\r\nConnection: close\r\n\r\n".encode())
    assert status(answer) == 200 and b"Set-Cookie: nianbao-" in answer and b'content="0;url=/#key=' in answer


def test_the_page_opens_from_the_file_that_a_browser_is_given(server, browser, chromium, tmp_path):
    """Chromium keeps a strict cookie back from what a file leads to; the page has to come all the same."""
    address = browser.post("/api/access")["address"]
    (tmp_path / "x.html").write_text(f'<!DOCTYPE html><meta http-equiv="refresh" content="0;url={address}">')
    with chromium.new_context() as context:
        page = context.new_page()
        page.goto((tmp_path / "x.html").as_uri())
        page.wait_for_url(f"http://127.0.0.1:{server.port}/", timeout=30_000)
        page.get_by_role("cell", name="年报.yaml").wait_for(timeout=30_000)
        # The key is in no address that the browser remembers.
        assert "key" not in page.url


TRICKS = ("/../../etc/passwd", "/..%2f..%2fetc%2fpasswd", "/%2e%2e/%2e%2e/etc/passwd", "//etc/passwd", "/./app.js", "/.nianbao/x",
          "/file/../../etc/passwd", "/app.js%00.html", "/api/reports/-1", "/api/reports/99999999999999999999", "/api/reports/0/../1",
          "/api/reports/年报.yaml", "http://evil.example/")


@pytest.mark.parametrize("path", TRICKS)
def test_no_path_leads_to_a_file(server, browser, path):
    answer = send(server, (
        f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{server.port}\r\nCookie: {browser.cookie}\r\n"
        f"X-Nianbao-Key: {browser.key}\r\nConnection: close\r\n\r\n").encode())
    assert status(answer) in (400, 404, 422) and b"root:" not in answer


def test_what_is_too_large_is_refused(server, browser):
    assert request(server, browser, path="/" + "a" * 3000) == 414
    assert request(server, browser, X_More="a" * 20_000) == 431
    assert request(server, browser, "POST", "/api/new", b"", Content_Length="999999999") == 413
    # Without its length said beforehand.
    head = (f"POST /api/new HTTP/1.1\r\nHost: 127.0.0.1:{server.port}\r\nCookie: {browser.cookie}\r\nX-Nianbao-Key: {browser.key}\r\n"
            f"Origin: {browser.origin}\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n").encode()
    assert status(send(server, head + (b"100000\r\n" + b"a" * 0x100000 + b"\r\n") * 10)) in (413, None)
    assert browser.get("/api/state")


def test_every_answer_says_what_a_page_may_do(server, browser):
    for path in ("/", "/app.js", "/app.css", "/api/desk", "/nothing"):
        answer, _ = browser.raw("GET", path, headers=browser.headers())
        policy = answer.getheader("Content-Security-Policy")
        assert "default-src 'none'" in policy and "unsafe" not in policy and "frame-ancestors 'none'" in policy
        assert answer.getheader("Referrer-Policy") == "no-referrer"
        assert answer.getheader("X-Content-Type-Options") == "nosniff"
        assert answer.getheader("Cross-Origin-Resource-Policy") == "same-origin"
        assert answer.getheader("Cache-Control") == "no-store"
        assert answer.getheader("Access-Control-Allow-Origin") is None


def test_only_this_machine_is_listened_to(server):
    found = subprocess.run(["ss", "-Hltn"], capture_output=True, text=True).stdout if os.path.exists("/usr/bin/ss") else ""
    listening = [line.split()[3] for line in found.splitlines() if line.split()[3].endswith(f":{server.port}")]
    assert all(place.startswith("127.0.0.1:") for place in listening)
    own = [entry[4][0] for entry in socket.getaddrinfo(socket.gethostname(), None, socket.AF_INET)]
    for address in own:
        if not address.startswith("127."):
            with pytest.raises(OSError):
                socket.create_connection((address, server.port), timeout=1)


def test_slow_clients_are_dropped_and_others_served(server, browser):
    slow = [socket.create_connection(("127.0.0.1", server.port)) for _ in range(60)]
    for connection in slow:
        connection.sendall(b"GET / HTTP/1.1\r\nHost: 127")
    assert browser.get("/api/state")
    begin = time.monotonic()
    for connection in slow:
        connection.settimeout(30)
        assert connection.recv(1) == b""
        connection.close()
    assert 5 < time.monotonic() - begin < 25


def test_there_are_never_more_than_a_hundred_connections(server, browser):
    assert browser.get("/api/state")
    many = [socket.create_connection(("127.0.0.1", server.port)) for _ in range(150)]
    time.sleep(0.5)
    closed = 0
    for connection in many:
        connection.setblocking(False)
        try:
            closed += connection.recv(1) == b""
        except BlockingIOError:
            pass
        connection.close()
    assert closed >= 50
    time.sleep(0.2)
    assert browser.get("/api/state")


ACTIONS = ("edits", "undo", "redo", "fix", "explain", "save", "resolve", "draft", "preview", "diff", "notice", "state", "changes", "versions")


def malformed(dice, server, browser):
    """A request that is nearly one of the page's."""
    methods = ["GET"] * 40 + ["POST"] * 40 + ["HEAD", "PUT", "get", "", "\x00", "G" * 300, "OPTIONS", "CONNECT"]
    paths = [*PATHS, *TRICKS, "/api/import", "", " ", "/\x80\xff", "?" * 50, "/" * 500,
             *(f"/api/reports/{number}/{action}" for number in (0, 0, 1) for action in ACTIONS)]
    head = {
        "Host": dice.choice([f"127.0.0.1:{server.port}"] * 40 + ["x", "", "127.0.0.1:0"]),
        "Cookie": dice.choice([browser.cookie] * 40 + ["", ";;;=", "=" * 100]),
        "X-Nianbao-Key": dice.choice([browser.key] * 40 + ["", "x" * 1000]),
        "Origin": dice.choice([browser.origin] * 40 + ["null", ""]),
        "Connection": "close",
        "Content-Type": dice.choice(["application/json"] * 40 + ["application/octet-stream", "text/plain", ""]),
    }
    bodies = ["{}", "{", "[]", "null", '{"revision":-1,"edits":[]}', '{"revision":1e999,"edits":[]}', "[" * 500, "\x00" * 50,
              '{"revision":0,"edits":[{"field":"' + "机" * 50 + '","text":"1"}]}', '{"formats":["../x"]}', '{"finding":9999999,"revision":1}',
              '{"choices":{"a":"b"},"take":true}', '{"against":"r-1"}', '{"agency":"../../x","year":2025}', ""]
    body = dice.choice(bodies).encode("utf-8", "surrogatepass")
    method = dice.choice(methods)
    if method == "GET" and dice.random() < 0.8:
        body = b""
    if body or dice.random() < 0.5:
        head["Content-Length"] = str(len(body) + dice.choice([0] * 40 + [1, -1, 10**12]))
    if dice.random() < 0.03:
        head["Transfer-Encoding"] = dice.choice(["chunked", "gzip", "chunked, chunked"])
    for _ in range(dice.choice([0] * 12 + [1, 3])):
        head[dice.choice(["X", "X: ", "\r\nX", "Host", "é", "Upgrade", "Expect"])] = dice.choice(["", "1", "websocket", "100-continue", "\x01"])
    lines = [f"{method} {dice.choice(paths)} {dice.choice(['HTTP/1.1'] * 40 + ['HTTP/1.0', 'HTTP/9.9', 'HTTX', ''])}"]
    lines += [f"{name}: {value}" for name, value in head.items()]
    text = dice.choice(["\r\n"] * 40 + ["\n", "\r"]).join(lines).encode("latin-1", "replace") + b"\r\n\r\n" + body
    for _ in range(dice.choice([0] * 6 + [1, 4])):
        place = dice.randrange(len(text))
        text = text[:place] + bytes([dice.randrange(256)]) + text[place + dice.choice([0, 1]):]
    return text


def test_ten_thousand_malformed_requests_leave_it_as_it_is(tmp_path):
    (tmp_path / "年报.yaml").write_bytes(SAMPLES["2021"].read_bytes())
    with Server(tmp_path) as server:
        browser = server.browser()
        browser.open()
        dice = random.Random(15)
        answers = {}
        for _ in range(REQUESTS):
            text = malformed(dice, server, browser)
            # One that lacks its end is not waited for.
            code = status(send(server, text, seconds=0.1))
            answers[code] = answers.get(code, 0) + 1
            assert code is None or code < 500, text
        assert server.process.poll() is None
        assert browser.get("/api/state")
        memory = int(re.search(r"VmRSS:\s+(\d+)", open(f"/proc/{server.process.pid}/status").read())[1])
        print("answers", dict(sorted(answers.items(), key=str)), "resident KiB", memory)
        assert memory < 300_000
    assert (tmp_path / "年报.yaml").read_bytes() == SAMPLES["2021"].read_bytes()


# MARK: What is lost


def figure(path):
    return yaml.safe_load(path.read_bytes())["申请"]["新收"][0]


def test_a_killed_server_loses_nothing(tmp_path):
    """Killed at any moment: the file is one of those that were saved, and file and draft have what was acknowledged last."""
    report = tmp_path / "年报.yaml"
    report.write_bytes(SAMPLES["2021"].read_bytes())
    dice = random.Random(7)
    last, offered = figure(report), 0
    for number in range(KILLS):
        with Server(tmp_path) as server:
            browser = server.browser()
            screen = browser.open()
            draft = screen.get("draft")
            if draft:
                offered += 1
                found = {entry["field"]: entry["mine"] for entry in draft["fields"]}
                assert found.get(CELL, str(figure(report))) == str(last), (number, found, last)
                browser.act("draft", take=True)
            else:
                assert figure(report) == last, number
            browser.act("save")
            end = time.monotonic() + dice.uniform(0, 1.6)
            sent = last
            while time.monotonic() < end:
                sent = dice.randrange(10_000)
                browser.type({CELL: str(sent)})
                last = sent
                time.sleep(dice.choice([0, 0.01, 0.3, 1.1]))
            server.kill()
        assert isinstance(figure(report), int)
    print("kills", KILLS, "drafts offered", offered)
    with Server(tmp_path) as server:
        assert server.browser().open()


def test_two_browsers_and_an_editor_lose_nothing(tmp_path):
    report = tmp_path / "年报.yaml"
    report.write_bytes(SAMPLES["2021"].read_bytes())
    with Server(tmp_path) as server:
        first, second = server.browser(), server.browser(server.fresh_address())
        first.open()
        second.open()
        first.type({CELL: "3"})
        # Another field does not clash; the same one does.
        assert "clashes" not in second.type({"申请.新收.商业企业": "5"})
        second.revision = 1
        answer = second.type({CELL: "4"})
        assert [entry["theirs"] for entry in answer["clashes"]] == ["3"]
        first.act("save")
        report.write_text(report.read_text() + "# 另一个程序加的一行\n")
        first.type({CELL: "6"})
        deadline = time.monotonic() + 20
        while figure(report) != 6 and time.monotonic() < deadline:
            time.sleep(0.2)
        assert figure(report) == 6 and report.read_text().endswith("# 另一个程序加的一行\n")


def test_a_conflict_is_the_users_to_settle(tmp_path):
    report = tmp_path / "年报.yaml"
    report.write_bytes(SAMPLES["2021"].read_bytes())
    with Server(tmp_path) as server:
        browser = server.browser()
        browser.open()
        browser.act("save")
        old = figure(report)
        browser.type({CELL: "777"})
        theirs = re.sub(rf"(新收: +\[ *){old}\b", r"\g<1>888", report.read_text())
        report.write_text(theirs)
        deadline = time.monotonic() + 10
        while time.monotonic() < deadline:
            screen = browser.get(f"/api/reports/0")
            if screen["saving"]["state"] == "conflict":
                break
            time.sleep(0.2)
        [entry] = screen["conflict"]["fields"]
        assert (entry["mine"], entry["theirs"], entry["base"]) == ("777", "888", str(old))
        assert report.read_text() == theirs
        browser.act("resolve", choices={CELL: "mine"})
        time.sleep(1.5)
        assert figure(report) == 777


def test_read_only_changes_nothing(tmp_path):
    report = tmp_path / "年报.yaml"
    report.write_bytes(SAMPLES["2021"].read_bytes())
    with Server("--read-only", report) as server:
        browser = server.browser()
        assert browser.get("/api/desk")["readOnly"] and browser.open()["saving"]["state"] == "readOnly"
        for action in ("edits", "undo", "redo", "fix", "explain", "save", "resolve", "draft", "export"):
            browser.act(action, status=403)
        browser.post("/api/new", 403, agency="某局", year=2025)
        assert browser.act("preview")["address"]
        code, messages = server.end()
        assert (code, messages) == (0, "")
    assert report.read_bytes() == SAMPLES["2021"].read_bytes() and os.listdir(tmp_path) == ["年报.yaml"]


def test_it_ends_with_its_terminal_and_not_with_its_input(tmp_path):
    (tmp_path / "年报.yaml").write_bytes(SAMPLES["2021"].read_bytes())
    for number in (1, 2, 15):
        with Server(tmp_path) as server:
            server.process.stdin.close()
            time.sleep(0.5)
            assert server.browser().get("/api/state")
            assert server.end(number) == (0, "")


def test_what_is_typed_and_not_saved_is_named_at_the_end(tmp_path):
    (tmp_path / "年报.yaml").write_bytes(SAMPLES["2021"].read_bytes())
    with Server(tmp_path) as server:
        browser = server.browser()
        browser.open()
        browser.type({CELL: "3"})
        code, messages = server.end()
        assert code == 0 and "1 份年报的内容没有保存" in messages
    assert (tmp_path / ".nianbao/年报.yaml.draft").exists()


def test_no_token_is_seen_in_the_list_of_processes(tmp_path):
    """The browser is opened by a page that only this user can read, and that is gone afterwards."""
    (tmp_path / "年报.yaml").write_bytes(SAMPLES["2021"].read_bytes())
    seen = tmp_path / "seen"
    opener = tmp_path / "xdg-open"
    opener.write_text(f'#!/bin/sh\nprintf "%s\\n" "$@" > {seen}.tmp\nstat -c %a "$1" "$(dirname "$1")" >> {seen}.tmp\n'
                      f'cat "$1" >> {seen}.tmp\nmv {seen}.tmp {seen}\n')
    opener.chmod(0o755)
    environment = {**os.environ, "PATH": f"{tmp_path}:{os.environ['PATH']}", "DISPLAY": ":0", "LC_ALL": "C.UTF-8"}
    process = subprocess.Popen([BINARY, "serve", tmp_path / "年报.yaml"], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, env=environment)
    try:
        printed = process.stdout.readline().decode().strip()
        deadline = time.monotonic() + 10
        while not seen.exists() and time.monotonic() < deadline:
            time.sleep(0.05)
        path, file_mode, folder_mode, page = seen.read_text().split("\n", 3)
        assert "/t/" not in path and (file_mode, folder_mode) == ("600", "700")
        address = re.search(r"url=(http://127\.0\.0\.1:\d+/t/[\w-]+)", page)[1]
        assert address != printed
        connection = http.client.HTTPConnection("127.0.0.1", int(printed.split(":")[2].split("/")[0]))
        connection.request("GET", "/t/" + address.split("/t/")[1])
        assert connection.getresponse().status == 303
    finally:
        process.terminate()
        process.wait()
    assert not os.path.exists(path)


# MARK: Other people's documents


def test_a_document_that_takes_too_long_or_is_none_leaves_the_server_as_it_is(server, browser):
    headers = browser.headers(Origin=browser.origin, Content_Type="application/octet-stream")
    for name, content in (("x.docx", b"PK\x03\x04" + b"\0" * 1000), ("../../x.html", b"<table>" * 20_000), ("x.pdf", b"%PDF-1.4"), ("", b"")):
        answer, body = browser.raw("POST", f"/api/import?name={name}", content, headers)
        assert answer.status == 422 and json.loads(body)["error"]["message"], (name, body)
    assert browser.get("/api/state")


# MARK: What takes long


def test_others_are_answered_while_a_pdf_is_made(tmp_path):
    (tmp_path / "年报.yaml").write_bytes(SAMPLES["2021"].read_bytes())
    started, go = tmp_path / "started", tmp_path / "go"
    office = tmp_path / "soffice"
    office.write_text(f"#!/bin/sh\ntouch {started}\nwhile [ ! -e {go} ]; do sleep 0.05; done\nexit 1\n")
    office.chmod(0o755)
    with Server(tmp_path / "年报.yaml", environment={"PATH": f"{tmp_path}:{os.environ['PATH']}"}) as server:
        other = server.browser()
        one = server.browser(other.post("/api/access")["address"])
        other.open()
        answers = []
        waiting = threading.Thread(target=lambda: answers.append(one.post("/api/reports/0/export", 422, formats=["pdf"])))
        waiting.start()
        deadline = time.monotonic() + 60
        while not started.exists() and time.monotonic() < deadline:
            time.sleep(0.05)
        other.type({CELL: "3"})
        assert other.get("/api/state")["session"] and not answers
        go.touch()
        waiting.join()
    assert "LibreOffice" in answers[0]["error"]["message"]
    assert not list(tmp_path.glob("*.pdf")) and not list(tmp_path.glob(".nianbao-*"))
