"""Runs the missing revisions in one transaction, guards down before and up again after.

Operations are Alembic's; their order is the tuple below and the file's version is its `user_version`. So
there is no alembic.ini, no folder of scripts to be found and no version table: a frozen program runs them
as the modules that they are. Revisions only add (ADD COLUMN, new tables, new indexes, op.execute("ALTER
TABLE … DROP/ADD CONSTRAINT …")): batch mode silently deleted child rows and dropped every trigger when it
was tried.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from alembic.operations import Operations
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Connection, MetaData

from desk.models import guards
from desk.models.migrations import v0001_baseline


class Revision(Protocol):
    """A module of this package; Alembic's own names, so that its tools can read it."""

    @property
    def revision(self) -> str: ...

    @property
    def down_revision(self) -> str | None: ...

    def upgrade(self) -> None: ...


REVISIONS: tuple[Revision, ...] = (v0001_baseline,)


def upgrade(
    connection: Connection, version: int, metadata: MetaData, revisions: Sequence[Revision] = REVISIONS
) -> None:
    """Runs revision `version` + 1 to the last within the open transaction, and notes the new version in
    the file.
    """
    guards.remove(connection)
    with Operations.context(MigrationContext.configure(connection)):
        for revision in revisions[version:]:
            revision.upgrade()
    guards.install(connection, metadata)
    connection.exec_driver_sql(f"PRAGMA user_version = {len(revisions)}")
