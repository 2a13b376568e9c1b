"""Where a line of mixed Chinese and Latin text may end.

Between any two Chinese characters, but no closing mark begins a line and no opening mark ends one; a
Latin word or a number stays whole unless it is longer than a line.
"""

from __future__ import annotations

from collections.abc import Iterator

from desk.slips.widths import CLOSING, OPENING, columns_of, width

_SPACES = " \u3000"


def wrap(text: str, columns: int) -> list[str]:
    """Lines of a clean text, none wider than `columns` (2 or more). An empty text is one empty line."""
    lines: list[str] = []
    line, used = "", 0
    for atom in _fitting(text, columns):
        wide = columns_of(atom)
        if used + wide > columns:
            lines.append(line.rstrip(_SPACES))
            line, used = "", 0
            if atom.isspace():
                continue
        line, used = line + atom, used + wide
    return [*lines, line.rstrip(_SPACES) if lines else line]


def _fitting(text: str, columns: int) -> Iterator[str]:
    """Atoms of the text; one that is longer than a line is cut to pieces of at most a line."""
    for atom in _atoms(text):
        rest = atom
        while columns_of(rest) > columns:
            cut = _cut(rest, columns)
            yield rest[:cut]
            rest = rest[cut:]
        yield rest


def _cut(atom: str, columns: int) -> int:
    """How many characters of a too long atom go on this line: the next one begins with no closing mark if
    possible."""
    used = most = 0
    while used + width(atom[most]) <= columns:
        used += width(atom[most])
        most += 1
    cut = most
    while cut > 1 and atom[cut] in CLOSING:
        cut -= 1
    return most if atom[cut] in CLOSING else cut


def _atoms(text: str) -> Iterator[str]:
    """What must stay on one line: a word with its marks, a Chinese character with its marks, a space."""
    atom = ""
    for char in text:
        if atom and _may_break(atom[-1], char):
            yield atom
            atom = ""
        atom += char
    if atom:
        yield atom


def _may_break(before: str, after: str) -> bool:
    if after in CLOSING or before in OPENING:
        return False
    if before == " " or after == " ":
        return True
    return width(before) == 2 or width(after) == 2
