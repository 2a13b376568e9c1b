"""A quiet log is part of passing: no warning that nobody expects, and none expected in vain."""

from __future__ import annotations

import logging
import re
from types import TracebackType
from typing import Self


class QuietLog(logging.Handler):
    """Listens at a logger while it is entered and keeps what is WARNING or worse."""

    def __init__(self, logger: logging.Logger | None = None) -> None:
        super().__init__(logging.WARNING)
        self._logger = logger or logging.getLogger()
        self._heard: list[str] = []
        self._expected: list[str] = []

    def __enter__(self) -> Self:
        self._logger.addHandler(self)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._logger.removeHandler(self)

    def emit(self, record: logging.LogRecord) -> None:
        self._heard.append(f"{record.levelname} {record.name}: {record.getMessage()}")

    def expect(self, pattern: str) -> None:
        """Says that a line with this regular expression in it will come, at least once."""
        self._expected.append(pattern)

    def complaints(self) -> list[str]:
        """What was heard unexpectedly and what was expected in vain, as sentences."""
        unexpected = [
            f"unexpected in the log: {line}"
            for line in self._heard
            if not any(re.search(pattern, line) for pattern in self._expected)
        ]
        in_vain = [
            f"expected in the log, but never came: {pattern}"
            for pattern in self._expected
            if not any(re.search(pattern, line) for line in self._heard)
        ]
        return unexpected + in_vain
