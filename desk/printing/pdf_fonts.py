"""The faces as reportlab embeds them, with rare characters searchable.

reportlab 5.1 writes the code of a character beyond U+FFFF as one number of five digits where a PDF
wants a UTF-16 pair; a search for 𠮷 then finds '₻'. The text maps are put right after it made them.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from desk.printing import faces
from desk.printing.faces import Face

_BEYOND = re.compile(r"(<[0-9A-F]{2}>) <([0-9A-F]{5,6})>")
_TEXT_MAP = "toUnicodeCMap:"


class SlipFont(TTFont):  # type: ignore[misc]  # reportlab has no types
    """A TrueType face whose text can be copied and found, whatever the plane."""

    def addObjects(self, doc: Any) -> None:  # noqa: N802 - reportlab's name
        """Embed the subsets that a document used."""
        super().addObjects(doc)
        for name, stream in doc.idToObject.items():
            if name.startswith(_TEXT_MAP):
                stream.content = _BEYOND.sub(_as_utf_16, stream.content)


@cache
def register(face: Face) -> None:
    """Make a face known to reportlab, once a process."""
    pdfmetrics.registerFont(SlipFont(str(face), str(faces.path(face))))


def _as_utf_16(found: re.Match[str]) -> str:
    pair = chr(int(found[2], 16)).encode("utf-16-be").hex().upper()
    return f"{found[1]} <{pair}>"
