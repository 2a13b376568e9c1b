"""Every text of the window can be translated, and is."""

from __future__ import annotations

import ast
from pathlib import Path

import dev
from tests.project.source import place, python_files, texts, untranslatable


def test_texts_to_translate_are_literals() -> None:
    wrong = [
        f"{place(path, call)} {why}"
        for path in python_files("desk")
        for call in texts(path)
        if (why := untranslatable(call))
    ]
    assert wrong == []


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


def test_every_context_is_a_class_or_a_plain_name(tmp_path: Path) -> None:
    """lupdate invents one for what follows a `QCoreApplication.translate` in the same method."""
    chinese = dev.collect(tmp_path)[0]
    invented = {
        f"{context}: {source}" for context, source, _ in dev.messages(chinese) if not context.isidentifier()
    }
    assert invented == set(), "use either self.tr or QCoreApplication.translate in one method"
