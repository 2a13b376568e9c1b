"""Lists that are written as one text: easier to read and to add to than a column of quotes."""

from __future__ import annotations


def words(text: str) -> tuple[str, ...]:
    """The words that spaces part."""
    return tuple(text.split())


def phrases(text: str) -> tuple[str, ...]:
    """The phrases that bars part."""
    return tuple(text.split("|"))


def counted(text: str) -> dict[str, int]:
    """'王 725 李 719' as a mapping."""
    parts = text.split()
    return {name: int(often) for name, often in zip(parts[::2], parts[1::2], strict=True)}
