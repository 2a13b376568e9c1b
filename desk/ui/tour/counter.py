"""The evening: a guest joins, slips are credited, one is reversed, signed copies come back."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

from desk.queries.slips import CopyState
from desk.ui.members.join_page import JoinPage
from desk.ui.members.tab import MembersTab
from desk.ui.points.scan_back import ScanBack
from desk.ui.points.tab import PointsTab
from desk.ui.shell.approval_dialog import ApprovalDialog
from desk.ui.shell.sign_in_page import SignInPage
from desk.ui.shell.verify_slip import VerifySlip
from desk.ui.tour.opening import RECEPTIONIST, SUPERVISOR, sign_in
from desk.ui.tour.story import Guest, Story

ZHANG = Guest("张小明", "先生", "13800136621", "1990-8-21")
ZHAO = Guest("赵晓梅", "女士", "13957120852", "19931102")
FIRST_SLIP, SECOND_SLIP = "01-204417", "01-204432"


def receptionist_signs_in(story: Story) -> None:
    """The owner locks; who works at the counter opens the shift by signing in."""
    story.hands.press("Ctrl+L")
    story.page(SignInPage)
    story.at("19:02")
    story.picture("sign-in", QT_TRANSLATE_NOOP("Tour", "Whose turn is it: a name or a number, then the PIN"))
    sign_in(story, RECEPTIONIST)
    story.hands.press("F2")
    story.picture("today-empty", QT_TRANSLATE_NOOP("Tour", "Today, before anything has happened"))


def empty_tabs(story: Story) -> None:
    """A new venue says what to do first."""
    story.at("19:04")
    story.hands.press("F4")
    story.picture("members-empty", QT_TRANSLATE_NOOP("Tour", "Members: nobody yet, and what to do first"))
    story.hands.press("F5")
    story.picture("points-empty", QT_TRANSLATE_NOOP("Tour", "Points: nothing yet, and whose turn it is"))


def guest_joins(story: Story) -> None:
    """What is missing or impossible is refused beside its field; then the form prints in two copies."""
    story.at("20:50")
    hands = story.hands
    hands.press("F4", "Ctrl+N")
    page = hands.see(JoinPage)
    hands.press("Ctrl+Return")
    hands.until(lambda: page.body.name.refused, "the refusal of an empty name")
    story.picture("join-no-name", QT_TRANSLATE_NOOP("Tour", "Without a name nothing is booked"))
    fill_join_form(story, page, Guest(ZHANG.name, ZHANG.called, ZHANG.phone, "2099-1-1"))
    hands.press("Ctrl+Return")
    hands.until(lambda: page.body.birthday.refused, "the refusal of a birthday to come")
    story.picture("join-birthday", QT_TRANSLATE_NOOP("Tour", "A birthday in the future is refused"))
    hands.into(page.body.birthday)
    hands.erase()
    hands.write(ZHANG.birthday)
    hands.press("Tab")
    story.picture("join", QT_TRANSLATE_NOOP("Tour", "The form as it will print stands beside what is typed"))
    hands.press("Ctrl+Return")
    story.until_said(lambda said: ZHANG.name in said)
    story.until_printed()
    story.picture(
        "activation", QT_TRANSLATE_NOOP("Tour", "The guest signs; the signed copy activates the card")
    )


def fill_join_form(story: Story, page: JoinPage, guest: Guest) -> None:
    """From field to field by Tab, as one reads."""
    hands, body = story.hands, page.body
    hands.into(body.name)
    hands.erase()
    hands.write(guest.name, guest.called)
    hands.tab_to(body.phone)
    hands.write(guest.phone, guest.birthday)


def card_is_activated(story: Story) -> None:
    """The guest's own copy is not the signed one; the retained copy is."""
    story.at("20:55")
    tab = story.tab(MembersTab)
    slip = story.last_slip("membership")
    story.hands.scan(story.barcode(slip, 2))
    story.hands.until(lambda: tab.view.activation.number.refused, "the refusal of the guest's copy")
    story.picture("wrong-copy", QT_TRANSLATE_NOOP("Tour", "The guest's copy is not the signed one"))
    story.hands.scan(story.barcode(slip, 1))
    story.hands.until(lambda: not tab.view.activating, "the active card")
    story.picture("member", QT_TRANSLATE_NOOP("Tour", "The member, with an active card"))


def slip_is_credited(story: Story) -> None:
    """The card is scanned, the slip typed; the preview shows points and paper before Enter books both."""
    story.at("21:06")
    hands = story.hands
    hands.press("F5")
    story.picture("points", QT_TRANSLATE_NOOP("Tour", "Points: whose are they?"))
    tab = story.tab(PointsTab)
    hands.scan(story.card_of(ZHANG))
    hands.until(lambda: tab.member_id, "the member of the card")
    type_slip(story, tab, FIRST_SLIP, "1280")
    story.picture(
        "credit", QT_TRANSLATE_NOOP("Tour", "What the slip brings, and the paper, before it is booked")
    )
    hands.press("Return")
    story.until_said(lambda said: ZHANG.called in said)
    story.until_printed()
    story.picture("credited", QT_TRANSLATE_NOOP("Tour", "Booked and printed in one go"))


def type_slip(story: Story, tab: PointsTab, slip: str, amount: str) -> None:
    """Number, past the business day, amount."""
    hands = story.hands
    hands.tab_to(tab.form.slip)
    hands.write(slip)
    hands.tab_to(tab.form.amount)
    hands.write(amount)


def same_slip_again(story: Story) -> None:
    """A slip is credited once, ever."""
    story.at("21:19")
    tab = story.tab(PointsTab)
    type_slip(story, tab, FIRST_SLIP, "1280")
    story.hands.press("Return")
    story.hands.until(lambda: tab.form.slip.refused, "the refusal of the second credit")
    story.picture(
        "second-credit", QT_TRANSLATE_NOOP("Tour", "The same slip again: refused, with who and when")
    )
    tab.form.slip.line.setFocus()
    story.hands.erase()
    story.hands.write(SECOND_SLIP)
    story.hands.tab_to(tab.form.amount)
    story.hands.erase()
    story.hands.write("688.50")
    story.picture(
        "next-slip", QT_TRANSLATE_NOOP("Tour", "The next slip: points are rounded down once, at the end")
    )
    story.hands.press("Return")
    story.until_said(lambda said: "688" in said)
    story.until_printed()


def slip_is_reversed(story: Story) -> None:
    """A supervisor's PIN on top of the act; the receptionist stays signed in."""
    story.at("21:24")
    hands, tab = story.hands, story.tab(PointsTab)
    hands.click_row(tab.entries.table, 1)
    hands.press("Ctrl+Z")
    dialog = hands.see(ApprovalDialog)
    story.picture("approval", QT_TRANSLATE_NOOP("Tour", "Reversing needs another person's PIN and a reason"))
    hands.write(SUPERVISOR.number)
    hands.press("Return")
    hands.write("593081")
    hands.tab_to(dialog.chips)
    hands.press("Space", "Return")
    hands.until(lambda: dialog.pin.refused, "the refusal of a wrong PIN")
    story.picture(
        "approval-refused", QT_TRANSLATE_NOOP("Tour", "A wrong PIN: nothing is lost, nothing is booked")
    )
    hands.write(SUPERVISOR.pin)
    hands.press("Return")
    hands.until(lambda: story.window.approving.dialog is None, "the end of the approval")
    story.until_printed()
    story.picture(
        "reversed", QT_TRANSLATE_NOOP("Tour", "Reversed: both entries stay, the slip is free again")
    )


def copies_come_back(story: Story) -> None:
    """The pile of signed copies is scanned."""
    story.at("21:45")
    hands, tab = story.hands, story.tab(PointsTab)
    hands.press("Ctrl+B")
    dialog = hands.see(ScanBack)
    hands.scan(story.barcode(story.last_slip("points"), 1))
    hands.until(lambda: "·" not in dialog.barcode.text() and not dialog.barcode.text(), "the next scan")
    hands.scan(story.barcode(story.last_slip("points"), 2))
    hands.until(lambda: dialog.barcode.refused, "the refusal of the guest's copy")
    story.picture(
        "scan-back", QT_TRANSLATE_NOOP("Tour", "Signed copies are scanned back; a guest's copy is not one")
    )
    hands.press("Escape")
    rows = tab.entries.table.rows_model.rows()
    hands.until(lambda: any(row.copy is CopyState.SCANNED for row in rows), "the state of the copy")
    story.picture("entries", QT_TRANSLATE_NOOP("Tour", "Today's entries, and where each signed copy is"))


def slip_is_verified(story: Story) -> None:
    """Any slip can be held against what was booked."""
    story.at("21:52")
    hands = story.hands
    hands.press("Ctrl+Y")
    dialog = hands.see(VerifySlip)
    slip = story.last_slip("points")
    hands.scan(story.barcode(slip, 2))
    hands.into(dialog.code)
    hands.write(story.check_code(slip))
    hands.press("Return")
    story.picture("verify-slip", QT_TRANSLATE_NOOP("Tour", "Verify a slip: number and check code agree"))
    hands.press("Escape")
