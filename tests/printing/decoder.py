"""A receipt printer for tests, written from the command reference and not from our encoder.

Decodes ESC/POS bytes to sheets of paper: what is drawn as an image, the text, the feeds, the cuts, the
codes. What it does not know is an error: a printer would print it as garbage.
"""

from __future__ import annotations

import dataclasses

from PIL import Image


class Garbage(Exception):
    """Bytes that are no command known to every receipt printer, or a command cut short."""


@dataclasses.dataclass
class Sheet:
    """One piece of paper up to its cut. `bands` are the rasters in order, `fed` the blank dots after them."""

    bands: list[Image.Image] = dataclasses.field(default_factory=list)
    text: str = ""
    codes: list[str] = dataclasses.field(default_factory=list)
    fed: int = 0
    cut: bool = False

    def image(self) -> Image.Image:
        """All bands below each other: mode '1', white is 1."""
        high = sum(band.height for band in self.bands)
        paper = Image.new("1", (max(band.width for band in self.bands), high), 1)
        top = 0
        for band in self.bands:
            paper.paste(band, (0, top))
            top += band.height
        return paper


@dataclasses.dataclass
class Decoder:
    """Reads bytes one command after the other. `commands` lists their names, for tests of order."""

    data: bytes
    at: int = 0
    sheets: list[Sheet] = dataclasses.field(default_factory=lambda: [Sheet()])
    commands: list[str] = dataclasses.field(default_factory=list)

    def run(self) -> list[Sheet]:
        """All sheets; the last one is dropped when nothing is on it."""
        while self.at < len(self.data):
            self._command()
        if self.sheets[-1] == Sheet():
            self.sheets.pop()
        return self.sheets

    def _take(self, count: int) -> bytes:
        if self.at + count > len(self.data):
            raise Garbage(f"{count} bytes wanted at {self.at}, {len(self.data) - self.at} left")
        taken = self.data[self.at : self.at + count]
        self.at += count
        return taken

    def _command(self) -> None:
        first = self._take(1)[0]
        if first == 0x1B:
            self._escape()
        elif first == 0x1D:
            self._group()
        elif first == 0x0A:
            self.sheets[-1].text += "\n"
        elif first >= 0x81:
            self.sheets[-1].text += (bytes([first]) + self._take(1)).decode("gbk")
        elif first >= 0x20:
            self.sheets[-1].text += chr(first)
        else:
            raise Garbage(f"control {first:#x} at {self.at - 1}")

    def _escape(self) -> None:
        name = self._take(1)
        self.commands.append(f"ESC {name.decode('latin-1')}")
        if name == b"J":
            self.sheets[-1].fed += self._take(1)[0]
        elif name == b"d":
            self.sheets[-1].fed += self._take(1)[0] * 30
        elif name != b"@":
            raise Garbage(f"ESC {name!r}")

    def _group(self) -> None:
        name = self._take(1)
        self.commands.append(f"GS {name.decode('latin-1')}")
        if name == b"v":
            self._raster()
        elif name == b"V":
            self._cut()
        elif name == b"k":
            self._code()
        else:
            raise Garbage(f"GS {name!r}")

    def _raster(self) -> None:
        zero, mode, across, rows = self._take(1), self._take(1), self._take(2), self._take(2)
        if zero != b"0" or mode != b"\x00":
            raise Garbage(f"GS v {zero!r} {mode!r}")
        wide, high = int.from_bytes(across, "little"), int.from_bytes(rows, "little")
        dots = self._take(wide * high)  # a set bit burns a dot, the left one is the highest
        white = bytes(255 - byte for byte in dots)
        self.sheets[-1].bands.append(Image.frombytes("1", (wide * 8, high), white))

    def _cut(self) -> None:
        mode = self._take(1)[0]
        if mode in (65, 66):
            self.sheets[-1].fed += self._take(1)[0]
        elif mode not in (0, 1, 48, 49):
            raise Garbage(f"GS V {mode}")
        self.sheets[-1].cut = True
        self.sheets.append(Sheet())

    def _code(self) -> None:
        kind, length = self._take(2)
        if kind < 65:
            raise Garbage("GS k of the old form")
        self.sheets[-1].codes.append(self._take(length).decode("latin-1"))


def decode(data: bytes) -> list[Sheet]:
    """The sheets of a byte stream."""
    return Decoder(data).run()
