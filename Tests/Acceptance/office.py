"""LibreOffice and poppler, which compute and draw the workbook for us to judge."""

import re
import subprocess
from dataclasses import dataclass
from pathlib import Path

# LibreOffice by default trusts the values saved in a file and computes nothing, so that every comparison would hold.
# 0 is “always recalculate”.
PROFILE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
  <item oor:path="/org.openoffice.Office.Calc/Formula/Load">
    <prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop>
  </item>
</oor:items>
"""


class Office:
    """A LibreOffice with a profile of its own that computes every formula when it opens a file."""

    def __init__(self, profile: Path):
        (profile / "user").mkdir(parents=True)
        (profile / "user/registrymodifications.xcu").write_text(PROFILE)
        self.profile = profile

    def convert(self, files: list[Path], to: str, folder: Path) -> list[Path]:
        """Converts all files in one start, which takes longer than the work itself."""
        done = subprocess.run(
            ["soffice", f"-env:UserInstallation={self.profile.as_uri()}", "--headless", "--norestore",
             "--convert-to", to, "--outdir", folder, *files],
            capture_output=True, timeout=150,
        )  # fmt: skip
        made = [folder / f"{file.stem}.{to}" for file in files]
        assert all(path.exists() for path in made), done.stderr.decode()
        return made


@dataclass
class Page:
    """A drawn page: its pixels, and its words with the rectangles that they fill."""

    width: int
    pixels: bytes
    text: str
    words: list[tuple[str, tuple[int, int, int, int]]]

    @property
    def red(self) -> int:
        """How many pixels have the red that marks a fault (C00000), give or take a shade."""
        return sum(is_red(*self.pixels[at : at + 3]) for at in range(0, len(self.pixels), 3))

    def behind(self, word: str) -> list[bool]:
        """For each place where a word stands on the page, whether red is behind it."""
        return [self._is_mostly_red(box) for text, box in self.words if text == word]

    def _is_mostly_red(self, box: tuple[int, int, int, int]) -> bool:
        left, top, right, bottom = box
        inside = [
            is_red(*self.pixels[3 * (y * self.width + x) : 3 * (y * self.width + x) + 3])
            for y in range(top, bottom)
            for x in range(left, right)
        ]
        # The letters themselves, in white, take the rest.
        return sum(inside) > len(inside) / 3


def is_red(red: int, green: int, blue: int) -> bool:
    return red > 150 and green < 60 and blue < 60


RESOLUTION = 60


def draw(pdf: Path) -> list[Page]:
    """Every page of a PDF file."""
    subprocess.run(["pdftoppm", "-r", str(RESOLUTION), pdf, pdf.with_suffix("")], check=True, timeout=60)
    boxes = subprocess.run(["pdftotext", "-bbox", pdf, "-"], check=True, capture_output=True, timeout=60).stdout.decode()
    layouts = re.findall(r"<page .*?</page>", boxes, re.DOTALL)
    images = sorted(pdf.parent.glob(f"{pdf.stem}-*.ppm"))
    assert len(images) == len(layouts) > 0
    return [_page(image, layout) for image, layout in zip(images, layouts)]


def _page(image: Path, layout: str) -> Page:
    header = re.match(rb"P6\s+(\d+)\s+(\d+)\s+255\s", image.read_bytes())
    words = [
        (word, tuple(round(float(edge) * RESOLUTION / 72) for edge in edges))
        for *edges, word in re.findall(
            r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)</word>', layout
        )
    ]
    return Page(
        int(header[1]), image.read_bytes()[header.end() :], "".join(word for word, _ in words), words
    )
