"""How many of something, as it is said: 1 point, 4,999 points; 4,999分.

The plural form comes from Qt by the number that `tr` gets: from the last class alone, for `tr` of a class
that others derive from doesn't find it, and of `translate` the collector of texts sees no number. The figure
is put in afterwards, with its commas and its sign.
"""

from __future__ import annotations

from PySide6.QtCore import QObject


def figure(count: int, *, change: bool = False) -> str:
    """12,480; minus is U+2212, `change` shows a plus too."""
    plus = "+" if change and count > 0 else ""
    return plus + f"{count:,}".replace("-", "−")


class Counts(QObject):
    """A method for each thing that is counted."""

    def points(self, count: int, *, change: bool = False) -> str:
        """So many points; `change`: with their sign."""
        size = abs(count)
        return self.tr("{count} points", "", size).format(count=figure(count, change=change))

    def entries(self, count: int) -> str:
        """So many entries of a list."""
        return self.tr("{count} entries", "", count).format(count=figure(count))

    def lines(self, count: int) -> str:
        """So many lines of the journal."""
        return self.tr("{count} lines", "", count).format(count=figure(count))

    def tries(self, count: int) -> str:
        """So many tries that are left."""
        return self.tr("{count} tries", "", count).format(count=count)

    def days(self, count: int) -> str:
        """So many days."""
        return self.tr("{count} days", "", count).format(count=figure(count))

    def minutes(self, count: int) -> str:
        """So many minutes."""
        return self.tr("{count} minutes", "", count).format(count=count)

    def years(self, count: int) -> str:
        """So many years that pass."""
        return self.tr("{count} years", "", count).format(count=count)

    def years_old(self, count: int) -> str:
        """Somebody's age."""
        return self.tr("{count} years old", "", count).format(count=count)

    def wrong_pins(self, count: int) -> str:
        """So many wrong PINs."""
        return self.tr("{count} wrong PINs", "", count).format(count=count)

    def backups(self, count: int) -> str:
        """So many backups that are kept."""
        return self.tr("{count} backups", "", count).format(count=count)

    def more_errors(self, count: int) -> str:
        """So many further errors of the program."""
        return self.tr("{count} more errors", "", count).format(count=count)


counts = Counts()
