"""The first schema. Until the first release it is whatever the metadata says; from then on it stays as it
was released, and every change is a revision of its own that only adds.
"""

from __future__ import annotations

from alembic import op

from desk.models.base import Base

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Makes every table and index in an empty file."""
    Base.metadata.create_all(op.get_bind())
