"""Marks a text for translation where it stands in a table; it is looked up when it is said."""

from __future__ import annotations


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:
    """The text itself. lupdate collects by this name; Qt's own does the same, typed as giving an object."""
    return text
