"""What nobody wishes for: an error of the program, another PC, a damaged file. Each says what to do."""

from __future__ import annotations

import shutil

from PySide6.QtCore import QT_TRANSLATE_NOOP

from desk.ui.members.join_page import JoinPage
from desk.ui.shell.code_wanted_page import CodeWantedPage
from desk.ui.shell.crash_dialog import CrashDialog
from desk.ui.shell.sign_in_page import SignInPage
from desk.ui.shell.trouble_page import TroublePage
from desk.ui.tour.hands import Stuck
from desk.ui.tour.story import Story
from desk.ui.widgets.sure_dialog import SureDialog

REPORT = """VIP Desk
Traceback (most recent call last):
  desk/ui/points/credit.py 42 in credit
KeyError"""
HEAD = 4096
"""Its first page says that it is ours; the rest is gone."""
OWN, NEW_PC = "pc", "new-pc"


def program_ends(story: Story) -> None:
    """A form is half typed when somebody quits."""
    hands = story.hands
    hands.press("F4", "Ctrl+N")
    page = hands.see(JoinPage)
    hands.into(page.body.name)
    hands.write("陆")
    hands.press("Ctrl+Q")
    hands.see(SureDialog)
    story.picture("quit", QT_TRANSLATE_NOOP("Tour", "Quitting with a half-typed form: asked first"))
    hands.press("Escape")


def program_fails(story: Story) -> None:
    """An error of the program itself: calm, and without anybody's data."""
    dialog = CrashDialog(story.window, REPORT)
    dialog.open()
    story.picture("crash", QT_TRANSLATE_NOOP("Tour", "An error of the program: what is booked is safe"))
    dialog.dismiss()


def another_pc(story: Story) -> None:
    """One's own venue's file on a PC without its key: the code from the owner's paper opens it."""
    places = story.application.places
    old, new = story.home / OWN, story.home / NEW_PC
    shutil.copytree(old / places.data.name, new / places.data.name)
    story.go_to(NEW_PC)
    page = story.page(CodeWantedPage)
    story.hands.into(page.form.code)
    story.hands.write("-".join(story.code))
    story.picture(
        "code-wanted", QT_TRANSLATE_NOOP("Tour", "A new PC: the code from the owner's paper opens the file")
    )
    story.hands.press("Return")
    story.page(SignInPage)
    story.hands.until(lambda: story.application.desk is not None, "the venue on the new PC")


def file_is_damaged(story: Story) -> None:
    """The file can't be read: what is wrong, and the ways on."""
    file = story.application.places.file
    story.application.close_file()
    whole = file.read_bytes()
    file.write_bytes(whole[:HEAD] + bytes(len(whole) - HEAD))
    for beside in file.parent.glob(f"{file.name}-*"):
        beside.unlink()
    story.application.begin()
    story.page(TroublePage)
    story.picture(
        "damaged", QT_TRANSLATE_NOOP("Tour", "A damaged file: what is wrong, and the backups that can help")
    )
    if story.application.desk is not None:
        raise Stuck("a damaged file was opened")
