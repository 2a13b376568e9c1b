"""The later evening: a second guest, the one box, a change of person, a printer that is gone, a reprint."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP
from PySide6.QtWidgets import QWidget

from desk.printing.status import State
from desk.ui.members.join_page import JoinPage
from desk.ui.members.tab import MembersTab
from desk.ui.points.reprint import ReprintChoice
from desk.ui.points.tab import PointsTab
from desk.ui.settings.printer import PrinterSection
from desk.ui.shell.approval_dialog import ApprovalDialog
from desk.ui.shell.sign_in_page import SignInPage
from desk.ui.tour.counter import ZHANG, ZHAO, fill_join_form, type_slip
from desk.ui.tour.empty_printer import EmptyPrinter
from desk.ui.tour.hands import Stuck
from desk.ui.tour.opening import (
    COLLEAGUE,
    OWNER,
    RECEPTIONIST,
    SUPERVISOR,
    Person,
    choose_printer,
    settings,
    sign_in,
)
from desk.ui.tour.story import Story
from desk.ui.widgets.message_strip import MessageStrip

NOBODY_LISTENS = "127.0.0.1:1"
LATE_SLIP = "02-118751"


def second_guest_joins(story: Story) -> None:
    """So that initials name two people."""
    story.at("21:03")
    hands = story.hands
    hands.press("F4", "Ctrl+N")
    fill_join_form(story, hands.see(JoinPage), ZHAO)
    hands.press("Ctrl+Return")
    story.until_said(lambda said: ZHAO.name in said)
    story.until_printed()
    hands.scan(story.barcode(story.last_slip("membership"), 1))
    tab = story.tab(MembersTab)
    hands.until(lambda: not tab.view.activating, "the active card")


def guest_is_found(story: Story) -> None:
    """The one box understands initials; the list shrinks, Enter opens."""
    story.at("21:33")
    hands, box = story.hands, story.window.box
    hands.press("F4")
    hands.press("Ctrl+K")
    hands.write("zxm")
    hands.until(box.opened, "the list of the one box")
    story.picture("one-box", QT_TRANSLATE_NOOP("Tour", "Ctrl+K: initials find every guest with such a name"))
    found, tab = story.member_of(ZHANG), story.tab(MembersTab)
    hands.press("Escape")
    hands.scan(story.card_of(ZHANG))
    hands.until(lambda: tab.view.member_id == found, "the member whose card was scanned")
    story.picture("member-history", QT_TRANSLATE_NOOP("Tour", "All that is known of a member, masked"))


def person_changes(story: Story) -> None:
    """The screen locks over a half-typed slip; a colleague signs in and it is still there."""
    story.at("21:35")
    hands = story.hands
    hands.press("F5")
    tab = story.tab(PointsTab)
    hands.scan(story.card_of(ZHANG))
    hands.until(lambda: tab.member_id == story.member_of(ZHANG), "the member of the card")
    type_slip(story, tab, LATE_SLIP, "5880")
    hands.press("Ctrl+L")
    story.page(SignInPage)
    story.picture("locked", QT_TRANSLATE_NOOP("Tour", "Locked: no guest's data on the screen"))
    sign_in(story, COLLEAGUE)
    if (tab.form.slip.text(), tab.form.amount.text()) != (LATE_SLIP, "5,880"):
        raise Stuck("what was typed is gone after the lock")
    story.picture(
        "unlocked", QT_TRANSLATE_NOOP("Tour", "A colleague signs in; what was typed is still there")
    )


def large_credit(story: Story) -> None:
    """Above the venue's limit a supervisor approves before anything is booked. Whether the card was shown is
    asked anew: the colleague who goes on has not seen it yet.
    """
    story.at("21:38")
    hands, tab = story.hands, story.tab(PointsTab)
    hands.tab_to(tab.form.verified)
    hands.press("Space")
    hands.tab_to(tab.form.amount)
    hands.press("Return")
    approve(story)
    story.until_printed()
    hands.until(lambda: not tab.form.has_typed(), "the empty form")
    story.picture("large-credit", QT_TRANSLATE_NOOP("Tour", "Above the limit: credited with an approval"))


def approve(story: Story, person: Person = SUPERVISOR) -> None:
    """Number, PIN, a ready reason."""
    hands = story.hands
    dialog = hands.see(ApprovalDialog)
    hands.write(person.number)
    hands.press("Return")
    hands.write(person.pin)
    hands.tab_to(dialog.chips)
    hands.press("Space", "Return")
    hands.until(lambda: story.window.approving.dialog is None, "the end of the approval")


def hand_over(story: Story, person: Person) -> None:
    """Lock, and another person signs in."""
    story.hands.press("Ctrl+L")
    sign_in(story, person)


def printer_is_gone(story: Story) -> None:
    """Set to an address where nobody listens: the slip is booked, its copies wait, and the window says so."""
    story.at("22:31")
    hand_over(story, OWNER)
    choose_printer(story, settings(story, "printer", PrinterSection), "network", NOBODY_LISTENS)
    story.until_printer(State.OFFLINE)
    hand_over(story, RECEPTIONIST)
    story.hands.press("F5")
    tab = story.tab(PointsTab)
    story.hands.scan(story.card_of(ZHANG))  # another person finds nobody else's guest on the page
    story.hands.until(lambda: tab.member_id, "the member of the card")
    type_slip(story, tab, "02-118763", "360")
    story.hands.press("Return")
    story.hands.until(lambda: story.window.strips.shown, "the strip about waiting copies")
    story.picture(
        "printer-gone", QT_TRANSLATE_NOOP("Tour", "No printer: the points are booked, the copies wait")
    )


def printer_is_back(story: Story) -> None:
    """What waits is printed when somebody says so, never by itself."""
    story.at("22:40")
    hand_over(story, OWNER)
    choose_printer(story, settings(story, "printer", PrinterSection), "file", str(story.printer_file))
    story.until_printer(State.OK)
    hand_over(story, RECEPTIONIST)
    story.hands.press("F5")
    strip = story.hands.see(MessageStrip)
    story.picture(
        "printer-back", QT_TRANSLATE_NOOP("Tour", "The printer is back; nothing floods out by itself")
    )
    story.hands.click(strip.buttons[0])
    story.until_printed()
    story.picture("printed-late", QT_TRANSLATE_NOOP("Tour", "Printed when somebody said so"))


def paper_runs_out(story: Story) -> None:
    """A printer without paper says so itself; the counter goes on, and what to do stands above the work."""
    story.at("22:48")
    with EmptyPrinter() as printer:
        hand_over(story, OWNER)
        choose_printer(story, settings(story, "printer", PrinterSection), "network", printer.address)
        story.until_printer(State.PAPER_OUT)
        hand_over(story, RECEPTIONIST)
        story.hands.press("F5")
        tab = story.tab(PointsTab)
        story.hands.scan(story.card_of(ZHAO))
        story.hands.until(lambda: tab.member_id, "the member of the card")
        type_slip(story, tab, "02-118790", "512")
        story.hands.press("Return")
        story.hands.until(lambda: story.window.strips.shown, "the strip about the paper")
        story.picture(
            "paper-out", QT_TRANSLATE_NOOP("Tour", "Out of paper: what to do stands above the work")
        )
        hand_over(story, OWNER)
        file = str(story.printer_file)
        choose_printer(story, settings(story, "printer", PrinterSection), "file", file)
    story.until_printer(State.OK)
    hand_over(story, RECEPTIONIST)
    story.hands.press("F5")
    story.hands.click(story.hands.see(MessageStrip).buttons[0])
    story.until_printed()


def copy_is_reprinted(story: Story) -> None:
    """The retained copy again: with an approval, marked, counted."""
    story.at("23:05")
    hands, tab = story.hands, story.tab(PointsTab)
    hands.click_row(tab.entries.table, 0)
    hands.press("Ctrl+P")
    hands.see(ReprintChoice)
    story.picture(
        "reprint", QT_TRANSLATE_NOOP("Tour", "Which copy? The guest's at once, the retained one by approval")
    )
    hands.press("1")
    approve(story)
    story.until_printed()
    story.show_reprint(story.last_slip("points"), 1, 2)
    story.picture(
        "reprinted", QT_TRANSLATE_NOOP("Tour", "The reprint says so: which one, when, who, by whom")
    )


def evening_ends(story: Story) -> None:
    """Today after the evening; then everything is checked against the journal."""
    story.at("23:46")
    story.hands.press("F2")
    story.hands.see(QWidget)
    story.picture("today", QT_TRANSLATE_NOOP("Tour", "Today, after the evening"))
    differences = story.differences()
    if differences:
        raise Stuck(f"the file doesn't agree with its journal: {differences}")
