"""The story of the tour: its chapters, and their steps."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP

from desk.ui.tour import (
    counter,
    elsewhere,
    exchange,
    guests,
    journal,
    management,
    night,
    opening,
    staff,
    trial,
)
from desk.ui.tour.story import Story


@dataclass(frozen=True)
class Step:
    """A part of the story. `name` is what a failure is called by."""

    name: str
    play: Callable[[Story], None]


@dataclass(frozen=True)
class Chapter:
    """Steps under a heading of the page. `title` comes from QT_TRANSLATE_NOOP, in English."""

    title: object
    steps: tuple[Step, ...]


CHAPTERS = (
    Chapter(
        QT_TRANSLATE_NOOP("Tour", "First start: a venue of one's own"),
        (
            Step("first start", opening.first_start),
            Step("recovery code", opening.recovery_code),
            Step("owner signs in", opening.owner_signs_in),
            Step("staff is added", opening.staff_is_added),
            Step("printer is set up", opening.printer_is_set_up),
            Step("receptionist signs in", counter.receptionist_signs_in),
            Step("empty tabs", counter.empty_tabs),
        ),
    ),
    Chapter(
        QT_TRANSLATE_NOOP("Tour", "Opening: the demo venue"),
        (
            Step("demo is chosen", trial.demo_is_chosen),
            Step("shift goes on", trial.shift_goes_on),
            Step("help is asked", trial.help_is_asked),
        ),
    ),
    Chapter(
        QT_TRANSLATE_NOOP("Tour", "Guests"),
        (
            Step("regular is looked up", guests.regular_is_looked_up),
            Step("guest joins", counter.guest_joins),
            Step("card is activated", counter.card_is_activated),
            Step("profile changes", guests.profile_changes),
            Step("second guest joins", night.second_guest_joins),
        ),
    ),
    Chapter(
        QT_TRANSLATE_NOOP("Tour", "Points"),
        (
            Step("slip is credited", counter.slip_is_credited),
            Step("same slip again", counter.same_slip_again),
            Step("slip is reversed", counter.slip_is_reversed),
            Step("right guest", guests.right_guest),
            Step("guest is found", night.guest_is_found),
            Step("person changes", night.person_changes),
            Step("large credit", night.large_credit),
        ),
    ),
    Chapter(
        QT_TRANSLATE_NOOP("Tour", "Slips"),
        (
            Step("copies come back", counter.copies_come_back),
            Step("slip is verified", counter.slip_is_verified),
            Step("printer is gone", night.printer_is_gone),
            Step("printer is back", night.printer_is_back),
            Step("paper runs out", night.paper_runs_out),
            Step("copy is reprinted", night.copy_is_reprinted),
        ),
    ),
    Chapter(
        QT_TRANSLATE_NOOP("Tour", "Members from and to files"),
        (
            Step("members come in", exchange.members_come_in),
            Step("same file again", exchange.same_file_again),
            Step("members go out", exchange.members_go_out),
            Step("manager's own PIN", staff.own_pin),
        ),
    ),
    Chapter(
        QT_TRANSLATE_NOOP("Tour", "Settings: people and rights"),
        (
            Step("staff is cared for", staff.staff_is_cared_for),
            Step("rights are set", staff.rights_are_set),
            Step("lent PIN is replaced", staff.lent_pin),
        ),
    ),
    Chapter(
        QT_TRANSLATE_NOOP("Tour", "Settings: venue, rules and slips"),
        (
            Step("venue and counters", management.venue_and_counters),
            Step("rules are edited", management.rules_are_edited),
            Step("slip words", management.slip_words),
            Step("screen and about", management.screen_and_about),
        ),
    ),
    Chapter(
        QT_TRANSLATE_NOOP("Tour", "Night: journal, backup, the last look"),
        (
            Step("journal is verified", journal.journal_is_verified),
            Step("backup is made", journal.backup_is_made),
            Step("evening ends", night.evening_ends),
            Step("program ends", elsewhere.program_ends),
        ),
    ),
    Chapter(
        QT_TRANSLATE_NOOP("Tour", "When something is wrong"),
        (
            Step("program fails", elsewhere.program_fails),
            Step("another PC", elsewhere.another_pc),
            Step("file is damaged", elsewhere.file_is_damaged),
        ),
    ),
)
