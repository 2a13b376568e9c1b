"""Exit codes of the commands."""

OK = 0
DIFFERS = 1
"""Verify found something."""
FAILED = 3
"""It could not be done; the sentence on stderr says why."""
