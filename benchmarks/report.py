"""The one table, and the same as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path


@dataclass(frozen=True)
class Line:
    """One thing that was measured: what, the figure that counts, what it is measured against, the aim.

    `held` is None where there is no aim. `figures` are all numbers behind it, for the JSON.
    """

    group: str
    what: str
    figure: str
    against: str = ""
    aim: str = ""
    held: bool | None = None
    figures: dict[str, float] = field(default_factory=dict)


HEAD = ("", "measured", "figure", "against", "aim")
MARKS = {True: "ok", False: "MISSED", None: ""}


def table(lines: Iterable[Line]) -> str:
    """All lines as a Markdown table, which is also easy on the eye in a terminal."""
    cells = [HEAD, *((MARKS[line.held], line.what, line.figure, line.against, line.aim) for line in lines)]
    wide = [max(_width(row[at]) for row in cells) for at in range(len(HEAD))]
    drawn = [_row(row, wide) for row in cells]
    return "\n".join([drawn[0], _row(["-" * each for each in wide], wide), *drawn[1:]])


def _row(cells: Sequence[str], wide: Sequence[int]) -> str:
    padded = (cell + " " * (room - _width(cell)) for cell, room in zip(cells, wide, strict=True))
    return f"| {' | '.join(padded)} |"


def _width(text: str) -> int:
    """Columns in a terminal: a Chinese character takes two."""
    return sum(2 if char >= "\u2e80" else 1 for char in text)


def write_json(path: Path, machine: dict[str, str], lines: Iterable[Line]) -> None:
    """The machine and every line with its figures."""
    content = {"machine": machine, "lines": [asdict(line) for line in lines]}
    path.write_text(json.dumps(content, ensure_ascii=False, indent=1) + "\n", "utf-8")


def most(figure: float, aim: float) -> bool:
    """Whether an aim of 'at most' holds."""
    return figure <= aim
