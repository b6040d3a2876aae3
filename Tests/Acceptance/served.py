"""The form in a browser as another program uses it: a server of its own, and a client that has been let in."""

import http.client
import json
import os
import re
import select
import signal
import subprocess
import time
import urllib.parse

from support import BINARY


class Server:
    """A running `nianbao serve`; ends with the `with` block."""

    def __init__(self, *arguments, folder=None, lang="zh", environment=None):
        self.process = subprocess.Popen(
            [BINARY, "serve", "--no-open", "--lang", lang, *map(str, arguments)], cwd=folder, stdin=subprocess.PIPE,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, env={**os.environ, **(environment or {})})
        self.address = self.line()
        self.port = int(re.match(r"http://127\.0\.0\.1:(\d+)/t/", self.address)[1]) if self.address else None

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        for stream in (self.process.stdin, self.process.stdout, self.process.stderr):
            stream.close()

    def line(self, seconds=10):
        """The next line of standard output; empty when none comes."""
        ready, _, _ = select.select([self.process.stdout], [], [], seconds)
        return self.process.stdout.readline().decode().strip() if ready else ""

    def fresh_address(self):
        """Another address, for which Enter is pressed."""
        self.process.stdin.write(b"\n")
        self.process.stdin.flush()
        return self.line()

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def end(self, number=signal.SIGINT):
        """Ends it as a user does, and returns the exit code and what it wrote to standard error."""
        self.process.send_signal(number)
        code = self.process.wait(timeout=10)
        return code, self.process.stderr.read().decode()

    def browser(self, address=None):
        """A client that is let in by an address."""
        return Browser(self.port, address or self.address)


class Browser:
    """What a page has: the cookie, the key, and the revision that it was given last."""

    def __init__(self, port, address):
        self.port = port
        self.connection = http.client.HTTPConnection("127.0.0.1", port, timeout=120)
        self.used = time.monotonic()
        path = urllib.parse.urlsplit(address).path
        answer, _ = self.raw("GET", path)
        assert answer.status == 303, answer.status
        self.cookie = answer.getheader("Set-Cookie").split(";")[0]
        self.key = answer.getheader("Location").split("#key=")[1]
        self.revision = 0

    @property
    def origin(self):
        return f"http://127.0.0.1:{self.port}"

    def raw(self, method, path, body=None, headers=None):
        # The server closes connections that were idle for 75 seconds.
        if time.monotonic() - self.used > 60:
            self.connection.close()
        self.used = time.monotonic()
        self.connection.request(method, path, body, headers or {})
        answer = self.connection.getresponse()
        return answer, answer.read()

    def headers(self, **others):
        headers = {"Cookie": self.cookie, "X-Nianbao-Key": self.key}
        headers.update({name.replace("_", "-"): value for name, value in others.items()})
        return headers

    def get(self, path, status=200):
        answer, body = self.raw("GET", path, headers=self.headers())
        assert answer.status == status, (path, answer.status, body[:500])
        return self.read(answer, body)

    def post(self, path, status=200, **fields):
        headers = self.headers(Origin=self.origin, Content_Type="application/json")
        answer, body = self.raw("POST", path, json.dumps(fields, ensure_ascii=False).encode(), headers)
        assert answer.status == status, (path, answer.status, body[:500])
        return self.read(answer, body)

    def read(self, answer, body):
        if "json" not in answer.getheader("Content-Type", ""):
            return body
        found = json.loads(body)
        if isinstance(found, dict) and "revision" in found:
            self.revision = found["revision"]
        return found

    def open(self, index=0):
        return self.get(f"/api/reports/{index}")

    def type(self, texts, index=0, **options):
        """Types texts into fields."""
        edits = [{"field": field, "text": text} for field, text in texts.items()]
        return self.post(f"/api/reports/{index}/edits", revision=self.revision, edits=edits, **options)

    def act(self, action, index=0, status=200, **fields):
        return self.post(f"/api/reports/{index}/{action}", status, revision=self.revision, **fields)
