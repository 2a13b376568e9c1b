"""Which counter this PC is: a digit beside machine.key. The venue's file knows all counters, not where each
stands.
"""

from __future__ import annotations

from desk.files import manifest
from desk.places import Places

NAME = "counter"
FIRST = 1


def number(places: Places) -> int:
    """The counter's number; 1 where nothing was chosen, or nothing that makes sense."""
    try:
        text = (places.config / NAME).read_text(encoding="ascii").strip()
    except (OSError, UnicodeDecodeError):
        return FIRST
    return int(text) if text.isdecimal() and len(text) == 1 and text != "0" else FIRST


def choose(places: Places, counter: int) -> None:
    """From the next opening on, whole or not at all."""
    half = places.config / f"{NAME}.part"
    half.write_text(f"{counter}\n", encoding="ascii")
    manifest.sync(half)
    half.replace(places.config / NAME)
