"""How a printer feels: fine, a named problem, or unknown. Unknown neither blocks printing nor shows green.

`DLE EOT n` is asked one by one: clones that answer one question wrongly often answer the next.
"""

from __future__ import annotations

from enum import StrEnum

import msgspec

STATUS_QUERIES = tuple(bytes((0x10, 0x04, n)) for n in (1, 2, 3, 4))


class State(StrEnum):
    """What a printer says of itself. `NO_PRINTER`: there is none, and slips wait or go to the preview."""

    OK = "ok"
    UNKNOWN = "unknown"
    PAPER_LOW = "paper_low"
    PAPER_OUT = "paper_out"
    COVER_OPEN = "cover_open"
    CUTTER = "cutter"
    OFFLINE = "offline"
    NO_PRINTER = "no_printer"


_BLOCKING = frozenset({State.PAPER_OUT, State.COVER_OPEN, State.CUTTER, State.OFFLINE, State.NO_PRINTER})


class Status(msgspec.Struct, frozen=True):
    """A printer's state. `detail` is for the log, never for a guest."""

    state: State
    detail: str = ""

    @property
    def is_ok(self) -> bool:
        """Whether the chip may be green."""
        return self.state is State.OK

    @property
    def blocks(self) -> bool:
        """Whether printing has to wait."""
        return self.state in _BLOCKING


def read(answers: tuple[int | None, int | None, int | None, int | None]) -> Status:
    """The state from the answers to `DLE EOT` 1 to 4, None where none came or its fixed bits were wrong.

    The gravest problem is named. Fine only when all four answered.
    """
    printer, offline, error, paper = (answer if _is_status(answer) else None for answer in answers)
    problems = (
        (State.COVER_OPEN, offline, 0x04),
        (State.PAPER_OUT, paper, 0x60),
        (State.PAPER_OUT, offline, 0x20),
        (State.CUTTER, error, 0x08),
        (State.OFFLINE, error, 0x20),
        (State.OFFLINE, offline, 0x40),
        (State.OFFLINE, printer, 0x08),
        (State.PAPER_LOW, paper, 0x0C),
    )
    for state, byte, mask in problems:
        if byte is not None and byte & mask:
            return Status(state, _hex(answers))
    known = None not in (printer, offline, error, paper)
    return Status(State.OK if known else State.UNKNOWN, _hex(answers))


def _is_status(byte: int | None) -> bool:
    """Bits 1 and 4 are set and bits 0 and 7 clear in every real answer: an echo or noise isn't."""
    return byte is not None and byte & 0x93 == 0x12


def _hex(answers: tuple[int | None, ...]) -> str:
    return " ".join("--" if answer is None else f"{answer:02x}" for answer in answers)
