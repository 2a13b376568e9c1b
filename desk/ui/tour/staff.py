"""People and their rights: PINs that are lent and PINs that are chosen, leaving, the permission matrix."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QPoint

from desk.ui.settings.permission_matrix import Matrix
from desk.ui.settings.permissions import PermissionsSection
from desk.ui.settings.role_dialogs import ChangesDialog, RoleDialog
from desk.ui.settings.staff import StaffSection
from desk.ui.settings.staff_dialogs import LeaveDialog, NewPinDialog
from desk.ui.shell.new_pin_page import NewPinPage
from desk.ui.shell.own_pin import OwnPinDialog
from desk.ui.shell.sign_in_page import SignInPage
from desk.ui.tour.hands import Stuck
from desk.ui.tour.night import hand_over
from desk.ui.tour.opening import COLLEAGUE, MANAGER, OWNER, begin_signing_in, settings
from desk.ui.tour.story import Story

LENT, CHOSEN, MANAGERS_NEW = "285613", "719420", "470582"
LEAVING = "021"


def own_pin(story: Story) -> None:
    """Anybody changes their own PIN, from everywhere, by the old one."""
    story.at("23:16")
    hands = story.hands
    hands.press("Ctrl+Shift+L")
    hands.see(OwnPinDialog)
    hands.write(MANAGER.pin)
    hands.write(MANAGERS_NEW)
    hands.write(MANAGERS_NEW)
    story.picture("own-pin", QT_TRANSLATE_NOOP("Tour", "Ctrl+Shift+L: one's own PIN, by the old one"))
    hands.press("Return")
    hands.until(lambda: not story.application.findChildren(OwnPinDialog), "the changed PIN")


def staff_is_cared_for(story: Story) -> None:
    """The owner lends a PIN, and sees what leaving means."""
    story.at("23:18")
    hand_over(story, OWNER)
    hands, section = story.hands, settings(story, "staff", StaffSection)
    choose_person(story, section, COLLEAGUE.number)
    story.picture(
        "staff-list", QT_TRANSLATE_NOOP("Tour", "Settings, Staff: who works here, as what, last here when")
    )
    hands.click(section.new_pin)
    hands.see(NewPinDialog)
    hands.write(LENT)
    hands.write(LENT)
    story.picture(
        "lent-pin", QT_TRANSLATE_NOOP("Tour", "A forgotten PIN: the new one holds for one sign-in only")
    )
    hands.press("Return")
    story.until_said()
    choose_person(story, section, LEAVING)
    hands.click(section.leave)
    hands.see(LeaveDialog)
    story.picture(
        "leaving", QT_TRANSLATE_NOOP("Tour", "Somebody leaves: what is open, and who takes it over")
    )
    hands.press("Escape")


def choose_person(story: Story, section: StaffSection, number: str) -> None:
    """A click on the row of that number."""
    rows = section.table.rows_model.rows()
    story.hands.click_row(section.table, [row.number for row in rows].index(number))


def rights_are_set(story: Story) -> None:
    """A draft until it is set as a whole; before that it says what will be different."""
    story.at("23:22")
    hands, section = story.hands, settings(story, "permissions", PermissionsSection)
    hands.press("Ctrl+N")
    hands.see(RoleDialog)
    story.picture("role", QT_TRANSLATE_NOOP("Tour", "A role of the venue's own"))
    hands.press("Escape")
    for operation, role in (("members.export", "supervisor"), ("journal.verify", "finance")):
        tick(story, section, operation, role)
    story.picture(
        "rights", QT_TRANSLATE_NOOP("Tour", "Who may do what, and who approves it: ticked, not set yet")
    )
    hands.press("Ctrl+Return")
    hands.see(ChangesDialog)
    story.picture(
        "rights-changes", QT_TRANSLATE_NOOP("Tour", "What will be different, in words, before it is set")
    )
    hands.press("Return")
    story.until_said()


def tick(story: Story, section: PermissionsSection, operation: str, role: str) -> None:
    """A click on the box of an operation in the column of a role."""
    view, matrix = section.view, section.view.model()
    if not isinstance(matrix, Matrix):
        raise Stuck("there is no matrix")
    row = next(at for at, line in enumerate(matrix.lines) if line.operation == operation)
    column = 1 + next(at for at, each in enumerate(matrix.roles) if each.key == role)
    index = matrix.index(row, column)
    view.setCurrentIndex(index)
    view.scrollTo(index)
    where = view.visualRect(index)
    story.hands.click(view.viewport(), QPoint(where.center().x() - 6, where.center().y()))


def lent_pin(story: Story) -> None:
    """Who got a PIN from somebody else chooses their own before any work."""
    story.at("23:26")
    hands = story.hands
    hands.press("Ctrl+L")
    begin_signing_in(story.page(SignInPage), hands, COLLEAGUE.number)
    hands.write(LENT)
    hands.press("Return")
    page = story.page(NewPinPage)
    hands.until(page.isVisible, "the page for an own PIN")
    hands.write(CHOSEN)
    hands.write(CHOSEN)
    story.picture("new-pin", QT_TRANSLATE_NOOP("Tour", "A lent PIN is replaced before any work"))
    hands.press("Return")
    hands.until(lambda: story.application.currentWidget() is story.application.window_page, "the window")
    hand_over(story, OWNER)
