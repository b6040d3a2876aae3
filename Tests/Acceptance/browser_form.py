"""The page of `nianbao serve` in a browser, as somebody uses it who has only a keyboard."""

import time
from pathlib import Path

import yaml

from served import Server


class Form:
    """The page of a report in a browser's tab."""

    def __init__(self, page, server: Server, address: str | None = None):
        (self.page, self.server) = (page, server)
        page.set_default_timeout(15_000)
        self.faults: list[str] = []
        page.on("pageerror", lambda error: self.faults.append(str(error)))
        page.on("console", self._hear)
        page.goto(address or server.address)

    def _hear(self, message):
        # Chromium looks for an icon by itself; the page has none.
        if message.type == "error" and not message.location["url"].endswith("/favicon.ico"):
            self.faults.append(f"{message.text} ({message.location['url']})")

    # What it shows

    def cell(self, label: str):
        """The input of the cell with this accessible name."""
        return self.page.get_by_role("textbox", name=label, exact=True)

    def total(self, label: str) -> str:
        return self.page.locator(f'output[aria-label="{label}"]').text_content()

    @property
    def state(self) -> str:
        return self.page.locator(".state").first.text_content()

    @property
    def errors(self) -> list[str]:
        return self.page.locator(".findings li.error").all_text_contents()

    @property
    def message(self) -> str:
        return self.page.locator(".message").text_content()

    @property
    def focused(self) -> str:
        """The accessible name of what has the focus."""
        return self.page.evaluate(
            """() => {
                const node = document.activeElement;
                const labelled = document.getElementById(node.getAttribute("aria-labelledby"));
                return node.getAttribute("aria-label") ?? labelled?.textContent ?? node.labels?.[0]?.firstChild.textContent ?? node.textContent;
            }""")

    # What somebody does

    def press(self, *keys: str):
        for key in keys:
            self.page.keyboard.press(key)

    def type(self, text: str):
        self.page.keyboard.type(text)

    def tab_to(self, name: str, key="Tab"):
        """Presses Tab until what is named has the focus."""
        for _ in range(600):
            self.press(key)
            if self.focused.strip() == name:
                return
        raise AssertionError(f"Tab does not lead to {name!r}")

    def settle(self):
        """Waits until all that was typed is with the server, and its answer is shown."""
        self.page.wait_for_selector("[data-busy]", state="detached")

    def put_on_clipboard(self, text: str, html: str | None = None):
        self.page.evaluate(
            """([text, html]) => {
                const blobs = { "text/plain": new Blob([text], { type: "text/plain" }) };
                if (html) blobs["text/html"] = new Blob([html], { type: "text/html" });
                return navigator.clipboard.write([new ClipboardItem(blobs)]);
            }""", [text, html])

    def save(self):
        """Saves, after what will change in the file has been shown if that was not done yet."""
        self.settle()
        self.press("Control+s")
        dialog = self.page.locator("dialog")
        wait_for(lambda: dialog.count() or self.state in ("已保存", "Saved"), lambda: self.state)
        if dialog.count():
            self.press("Enter")
        wait_for(lambda: self.state in ("已保存", "Saved"), lambda: self.state)


def wait_for(holds, shown=lambda: "", seconds=15):
    """Waits until something holds."""
    end = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < end, shown()
        time.sleep(0.05)


def row(path: Path, *keys: str):
    """What a report file says at a place."""
    value = yaml.safe_load(path.read_text(encoding="utf-8"))
    for key in keys:
        value = value[key]
    return value
