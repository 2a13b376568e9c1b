"""Every text of the window can be translated, and is."""

from __future__ import annotations

import ast

import dev
from tests.project.source import calls, place, python_files, untranslatable


def test_texts_to_translate_are_literals() -> None:
    wrong = [
        f"{place(path, call)} {why}"
        for path in python_files("desk")
        for call in calls(path, "tr", "translate", "QT_TRANSLATE_NOOP")
        if (why := untranslatable(call)) and not _translates_bytes(call)
    ]
    assert wrong == []


def _translates_bytes(call: ast.Call) -> bool:
    """`str.translate(table)` shares the name; it takes one argument."""
    called = call.func
    return isinstance(called, ast.Attribute) and called.attr == "translate" and len(call.args) == 1


def test_an_f_string_and_a_variable_would_be_noticed() -> None:
    texts = (
        "self.tr(f'{n} points')",
        "self.tr(text)",
        "self.tr('points')",
        "translate('Points', 'a' 'b', 'hint')",
    )
    found = [ast.parse(text, mode="eval").body for text in texts]
    assert [bool(untranslatable(call)) for call in found if isinstance(call, ast.Call)] == [
        True,
        True,
        False,
        False,
    ]


def test_every_text_has_a_finished_translation() -> None:
    assert dev.untranslated() == []
