"""The steps that bring an older file to the present schema. This package itself imports nothing: a start
with a file of the present version never loads Alembic (525 ms).
"""

SCHEMA_VERSION = 1
"""What `PRAGMA user_version` of a present file says: the number of the newest revision."""
