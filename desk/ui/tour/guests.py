"""Guests whom the venue knows, a profile that changes, and points that belong to somebody else."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

from desk.ui.members.change_page import ChangePage
from desk.ui.members.tab import MembersTab
from desk.ui.points.right_guest import RightGuest
from desk.ui.points.tab import PointsTab
from desk.ui.shell.shown_slip import ShownSlip
from desk.ui.tour.counter import ZHAO
from desk.ui.tour.night import approve
from desk.ui.tour.story import Story


def regular_is_looked_up(story: Story) -> None:
    """A guest who has been coming for long, and one whom nobody knows."""
    story.at("20:45")
    hands = story.hands
    hands.press("F4")
    tab = story.tab(MembersTab)
    hands.press("Down", "Return")
    hands.until(lambda: tab.view.member_id, "the first member of the list")
    story.picture(
        "regular", QT_TRANSLATE_NOOP("Tour", "Members: profile, tier, card, and what was booked when")
    )
    hands.press("Alt+2")
    story.picture(
        "regular-slips", QT_TRANSLATE_NOOP("Tour", "All slips of a member, and where each signed copy is")
    )
    hands.press("Ctrl+F", "Ctrl+A")
    hands.write("qwxzj")
    hands.until(lambda: not tab.finder.list.rows_model.rowCount(), "an empty list")
    story.picture(
        "in-vain", QT_TRANSLATE_NOOP("Tour", "Nobody is called so: the way to the form of a new member")
    )
    hands.erase()


def profile_changes(story: Story) -> None:
    """What changes is written down; what is known stays masked until somebody types over it."""
    story.at("21:01")
    hands = story.hands
    tab = story.tab(MembersTab)
    hands.press("Ctrl+E")
    page = hands.see(ChangePage)
    hands.until_calm()
    hands.into(page.body.tastes)
    hands.write("无糖茶")
    story.picture(
        "change",
        QT_TRANSLATE_NOOP("Tour", "A profile changes: numbers stay masked until they are typed anew"),
    )
    hands.press("Ctrl+Return")
    hands.until(lambda: tab.forms.page is None, "the kept profile")
    hands.press("Alt+2", "Ctrl+O")
    hands.see(ShownSlip)
    story.picture("shown-slip", QT_TRANSLATE_NOOP("Tour", "Any slip as it printed, dot for dot"))
    hands.press("Escape", "Alt+1")


def right_guest(story: Story) -> None:
    """A slip was credited to the wrong one of two guests: it moves, with an approval and both slips."""
    story.at("21:31")
    hands, tab = story.hands, story.tab(PointsTab)
    rows = tab.entries.table.rows_model.rows()
    hands.click_row(
        tab.entries.table,
        next(at for at, row in enumerate(rows) if row.kind == "credit" and not row.reversed),
    )
    hands.press("Ctrl+R")
    dialog = hands.see(RightGuest)
    hands.scan(story.card_of(ZHAO))
    hands.until(dialog.complete, "the right guest")
    story.picture("right-guest", QT_TRANSLATE_NOOP("Tour", "Credited to the wrong guest: whose slip is it?"))
    hands.press("Return")
    hands.until(lambda: story.window.approving.dialog is not None, "the approval")
    approve(story)
    story.until_printed()
    story.picture(
        "recredited", QT_TRANSLATE_NOOP("Tour", "Taken back there and credited here, each with its slip")
    )
