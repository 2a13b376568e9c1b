"""What a change of roles and permissions means, in sentences: read before it is set."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QCoreApplication

from desk.rules.role_changes import Change, Lacking, What
from desk.ui.words.marking import QT_TRANSLATE_NOOP
from desk.ui.words.operations import operation_in_words
from desk.ui.words.people import language

say = QCoreApplication.translate
"""Looks a marked text up. The texts are marked where they stand, in the table."""

SENTENCES = {
    What.ADDED: QT_TRANSLATE_NOOP("RoleChanges", "{role}: a new role"),
    What.REMOVED: QT_TRANSLATE_NOOP("RoleChanges", "{role}: the role goes"),
    What.RENAMED: QT_TRANSLATE_NOOP("RoleChanges", "{role}: was called {before}"),
    What.MAY: QT_TRANSLATE_NOOP("RoleChanges", "{role} may from now on: {acts}"),
    What.MAY_NOT: QT_TRANSLATE_NOOP("RoleChanges", "{role} may no longer: {acts}"),
    What.APPROVES: QT_TRANSLATE_NOOP("RoleChanges", "{role} approves from now on: {acts}"),
    What.APPROVES_NOT: QT_TRANSLATE_NOOP("RoleChanges", "{role} approves no longer: {acts}"),
    What.SHIFT: QT_TRANSLATE_NOOP("RoleChanges", "{role}: works in counter shifts, signing in opens one"),
    What.NO_SHIFT: QT_TRANSLATE_NOOP("RoleChanges", "{role}: works in no counter shift any more"),
    What.APART: QT_TRANSLATE_NOOP("RoleChanges", "{role}: stays apart from the counter"),
    What.NOT_APART: QT_TRANSLATE_NOOP("RoleChanges", "{role}: may go together with roles of the counter"),
}
NOBODY_MAY = QT_TRANSLATE_NOOP("RoleChanges", "Nobody who works here could do this any more: {act}")
NOBODY_APPROVES = QT_TRANSLATE_NOOP("RoleChanges", "Nobody who works here could approve this any more: {act}")


def changes_in_words(changes: Sequence[Change]) -> list[str]:
    """A line for each role and kind of change; what it may or may not stands together in one."""
    lines = []
    for name, what in dict.fromkeys((change.name, change.what) for change in changes):
        these = [change for change in changes if (change.name, change.what) == (name, what)]
        before = these[0].before
        lines.append(
            say("RoleChanges", SENTENCES[what]).format(
                role=name.of(language()),
                before=before.of(language()) if before else "",
                acts=_listed(change.operation for change in these),
            )
        )
    return lines


def lacking_in_words(lacking: Iterable[Lacking]) -> list[str]:
    """What should be thought over before: one line each."""
    return [
        say("RoleChanges", NOBODY_APPROVES if each.approval else NOBODY_MAY).format(
            act=operation_in_words(each.operation)
        )
        for each in lacking
    ]


def _listed(operations: Iterable[str]) -> str:
    return say("People", ", ").join(operation_in_words(each) for each in operations if each)
