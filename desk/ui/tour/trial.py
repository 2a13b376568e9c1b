"""The demo venue: chosen on the welcome page, made before one's eyes, opened like any other."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

from desk.ui.settings.printer import PrinterSection
from desk.ui.shell.cheat_sheet import CheatSheet
from desk.ui.shell.demo_panel import DemoMaking, DemoPeople
from desk.ui.shell.help_page import HelpPage
from desk.ui.shell.sign_in_page import SignInPage
from desk.ui.shell.welcome_page import WelcomePage
from desk.ui.tour.opening import OWNER, RECEPTIONIST, choose_printer, settings, sign_in
from desk.ui.tour.story import Story

MEMBERS, DAYS = 300, 6
"""Lists, charts and histories look alive with so many, and they are made in a few seconds."""


def demo_is_chosen(story: Story) -> None:
    """The other way of the welcome: people, cards and days of work are made up."""
    story.at("20:40")
    story.go_to("demo")
    story.application.demo_size = MEMBERS, DAYS
    hands, page = story.hands, story.page(WelcomePage)
    hands.press("Down")
    story.picture(
        "demo-choice",
        QT_TRANSLATE_NOOP("Tour", "Another PC, to try things: the second tile makes a demo venue"),
    )
    hands.press("2")
    making = hands.see(DemoMaking)
    making.show_step(384, 1000, "members")
    story.keep(
        "demo-making",
        QT_TRANSLATE_NOOP("Tour", "Members, cards and visits are made up; Esc leaves nothing behind"),
    )
    hands.until(lambda: page.making is None, "the demo venue", seconds=120)
    hands.see(DemoPeople)
    story.picture(
        "demo-people", QT_TRANSLATE_NOOP("Tour", "Who works there, with numbers and PINs to sign in")
    )
    hands.press("Return")
    story.page(SignInPage)
    hands.until(lambda: story.application.desk is not None, "the demo venue's file")


def shift_goes_on(story: Story) -> None:
    """The owner sets the printer up; then the receptionist stands at the counter."""
    story.at("20:42")
    story.know_slips()
    story.picture("demo-sign-in", QT_TRANSLATE_NOOP("Tour", "The sign-in page of the demo names its PINs"))
    sign_in(story, OWNER)
    choose_printer(story, settings(story, "printer", PrinterSection), "file", str(story.printer_file))
    story.hands.until_calm()  # the printer answers a moment later
    story.hands.press("Ctrl+L")
    sign_in(story, RECEPTIONIST)
    story.hands.press("F2")
    story.picture(
        "demo-today", QT_TRANSLATE_NOOP("Tour", "Today: what waits, whose birthday it is, who came when")
    )


def help_is_asked(story: Story) -> None:
    """What can be read and pressed on the page where one is."""
    hands = story.hands
    hands.press("F1")
    hands.see(HelpPage)
    story.picture("help", QT_TRANSLATE_NOOP("Tour", "F1: the guide, opened at the page where one is"))
    hands.press("Escape", "Ctrl+/")
    hands.see(CheatSheet)
    story.picture("keys", QT_TRANSLATE_NOOP("Tour", "Ctrl+/: every key that works here"))
    hands.press("Escape")
