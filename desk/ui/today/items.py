"""The rows of Today: what is true, and the one or two things to do about it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from desk.queries.slips import WaitingSlip
from desk.queries.today import Inactive, LockedOut, Unscanned
from desk.ui.look.icons import Icon
from desk.ui.widgets.row_list import Look
from desk.ui.words import days
from desk.ui.words.slips import copy_in_words, kind_in_words

Act = Callable[[], None]
PARTS = 5


@dataclass(frozen=True)
class Item:
    """A row. `act` on Enter or its button, `otherwise` on its second one; none: the row only tells."""

    key: str
    look: Look
    act: Act | None = None
    otherwise: Act | None = None


def unknown(slip: WaitingSlip, came_out: Act | None, did_not: Act | None) -> Item:
    """Nobody knows whether a copy came out: look at the printer. Without the acts the counter has to say."""
    title = QCoreApplication.translate("Today", "Did it come out?　{kind} {sequence}")
    words = (
        QCoreApplication.translate("Today", "{number}　{copy}, look at the printer")
        if came_out is not None
        else QCoreApplication.translate("Today", "{number}　{copy}, the counter answers")
    )
    look = Look(
        title.format(kind=kind_in_words(slip.kind), sequence=sequence_of(slip.number)),
        words.format(number=slip.number, copy=copy_in_words(slip.copy, slip.of)),
        icon=Icon.QUESTION,
        meaning="danger",
        act=_if(came_out, QCoreApplication.translate("Today", "Yes")),
        key=_if(came_out, "Enter"),
        other=_if(did_not, QCoreApplication.translate("Today", "No")),
        other_key=_if(did_not, "N"),
    )
    return Item(f"unknown:{slip.job_id}", look, came_out, did_not)


def sequence_of(number: str) -> str:
    """The four digits by which people call a slip of today: 0087 of JF-261121-1-0087-4."""
    parts = number.split("-")
    return parts[3] if len(parts) == PARTS else number


def waiting(slips: Sequence[WaitingSlip], print_them: Act | None, drop_them: Act | None) -> Item:
    """Copies that wait for somebody to say so, or that did not go out. Without `print_them` the counter does
    it.
    """
    failed = sum(slip.outcome == "failed" for slip in slips)
    said = [QCoreApplication.translate("Today", "the first {number}").format(number=slips[0].number)]
    if failed:
        not_out = QCoreApplication.translate("Today", "not taken by the printer: {count}")
        said.append(not_out.format(count=failed))
    if print_them is None:
        said.append(QCoreApplication.translate("Today", "the counter prints them"))
    act = _if(print_them, QCoreApplication.translate("Today", "Print them"))
    return _to_print(slips, "　".join(said), act, print_them, drop_them)


def no_printer(slips: Sequence[WaitingSlip], set_up: Act | None, drop_them: Act | None) -> Item:
    """Copies that nothing prints: a printer is set up first, or they are saved as PDF."""
    words = QCoreApplication.translate("Today", "No printer yet: set one up, or save slips as PDF")
    if set_up is None:
        words = QCoreApplication.translate(
            "Today", "No printer yet: the manager sets one up; slips go as PDF"
        )
    act = _if(set_up, QCoreApplication.translate("Today", "Set it up"))
    return _to_print(slips, words, act, set_up, drop_them)


def _to_print(
    slips: Sequence[WaitingSlip], words: str, act: str, do_it: Act | None, drop_them: Act | None
) -> Item:
    title = QCoreApplication.translate("Today", "Copies to be printed: {count}")
    look = Look(
        title.format(count=len(slips)),
        words,
        icon=Icon.PRINTER,
        meaning="warn",
        act=act,
        key=_if(do_it, "Enter"),
        other=_if(drop_them, QCoreApplication.translate("Today", "Drop…")),
        other_key=_if(drop_them, "D"),
    )
    return Item("waiting", look, do_it, drop_them)


def _if(act: Act | None, words: str) -> str:
    """The words of an act that can be done."""
    return words if act is not None else ""


def locked(row: LockedOut, unlock: Act) -> Item:
    """A number that wrong PINs have locked."""
    title = QCoreApplication.translate("Today", "Locked out　{name} {number}")
    words = QCoreApplication.translate("Today", "too many wrong PINs, until {time}")
    look = Look(
        title.format(name=row.name, number=row.number),
        words.format(time=days.clock(row.until)),
        icon=Icon.LOCK_SIMPLE,
        meaning="danger",
        act=QCoreApplication.translate("Today", "Unlock"),
        key="Enter",
    )
    return Item(f"locked:{row.staff_id}", look, unlock)


def not_scanned(found: Unscanned, lead: Act) -> Item:
    """Signed copies that are not in the pile yet."""
    title = QCoreApplication.translate("Today", "Signed copies not scanned back: {count}")
    words = QCoreApplication.translate("Today", "the last {numbers}")
    look = Look(
        title.format(count=found.count),
        words.format(numbers="　".join(map(sequence_of, found.latest))),
        icon=Icon.SIGNATURE,
        meaning="warn",
        act=QCoreApplication.translate("Today", "Scan back"),
        key="Enter",
    )
    return Item("unscanned", look, lead)


def not_active(row: Inactive, today: date, lead: Act) -> Item:
    """A member who signs nothing back gets no card."""
    title = QCoreApplication.translate("Today", "Card not active　{name}")
    words = QCoreApplication.translate("Today", "{card}, joined {day} {time}; the signed form activates it")
    look = Look(
        title.format(name=row.name),
        words.format(
            card=row.card, day=days.day(row.joined_at.date(), today), time=days.clock(row.joined_at)
        ),
        icon=Icon.CREDIT_CARD,
        meaning="brass",
        act=QCoreApplication.translate("Today", "Activate"),
        key="Enter",
    )
    return Item(f"inactive:{row.member_id}", look, lead)


def backup(at: datetime | None, today: date, lead: Act | None) -> Item:
    """No backup, or one that is older than a day. `at`: when it was made, on the venue's clock."""
    if at is None:
        title = QCoreApplication.translate("Today", "No backup yet")
        words = QCoreApplication.translate("Today", "If the disk fails now, everything is lost")
    else:
        title = QCoreApplication.translate("Today", "The last backup is more than a day old")
        made = QCoreApplication.translate("Today", "made {day} {time}")
        words = made.format(day=days.day(at.date(), today), time=days.clock(at))
    act = QCoreApplication.translate("Today", "Back up") if lead is not None else ""
    look = Look(title, words, icon=Icon.DATABASE, meaning="info", act=act, key="Enter" if act else "")
    return Item("backup", look, lead)


def space() -> Item:
    """The disk fills."""
    look = Look(
        QCoreApplication.translate("Today", "Less than 500 MB free on the disk"),
        QCoreApplication.translate("Today", "Make room before nothing can be booked"),
        icon=Icon.WARNING,
        meaning="danger",
    )
    return Item("space", look)
