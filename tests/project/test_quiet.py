"""The log listener hears what matters and forgives what was announced."""

from __future__ import annotations

import logging

from tests.quiet import QuietLog

log = logging.getLogger("tests.somewhere")
log.propagate = False  # out of the hearing of the listener that watches this test itself


def test_a_warning_is_a_complaint_and_an_info_is_not() -> None:
    with QuietLog(log) as quiet:
        log.info("all is well")
        log.warning("paper low")
    assert quiet.complaints() == ["unexpected in the log: WARNING tests.somewhere: paper low"]


def test_an_expected_warning_is_none_but_has_to_come() -> None:
    with QuietLog(log) as quiet:
        quiet.expect("paper \\w+")
        quiet.expect("disk full")
        log.warning("paper low")
    assert quiet.complaints() == ["expected in the log, but never came: disk full"]
