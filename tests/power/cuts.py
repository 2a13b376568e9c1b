"""Cuts the power after every step of a recording and looks at what is left."""

from __future__ import annotations

import hashlib
import random
import shutil
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from tests.power.disk import Disk, after_each
from tests.power.recording import Held, Note


@dataclass
class Report:
    """`cuts`: moments looked at; `states`: different sets of files that were opened; `losses`: what went
    wrong, where.
    """

    cuts: int = 0
    states: int = 0
    told: int = 0
    losses: list[str] = field(default_factory=list)


@dataclass
class Examiner:
    """Opens what a cut left, each different state once."""

    held: Held
    folder: Path
    known: dict[bytes, set[str] | str] = field(default_factory=dict)

    def look(self, files: dict[str, bytes]) -> set[str] | str:
        """The tokens that are held, or why the files can't be opened."""
        digest = hashlib.sha256()
        for name, content in sorted(files.items()):
            digest.update(f"{name}\0{len(content)}\0".encode() + content)
        key = digest.digest()
        if key not in self.known:
            self.known[key] = self._open(files)
        return self.known[key]

    def _open(self, files: dict[str, bytes]) -> set[str] | str:
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir()
        for name, content in files.items():
            (self.folder / Path(name).name).write_bytes(content)
        try:
            return self.held(self.folder)
        except Exception as error:  # noqa: BLE001 - whatever it is, the venue can't open its file
            return f"{type(error).__name__}: {error}"


def examine(notes: Iterable[Note], held: Held, folder: Path, seed: int = 1, every: int = 1) -> Report:
    """Looks at all cuts, at `synced` each, at the states with more kept every so many steps."""
    report, examiner, chance = Report(), Examiner(held, folder), random.Random(seed)
    for step, disk in enumerate(after_each(notes)):
        report.cuts += 1
        for variant, files in _variants(disk, chance, full=step % every == 0):
            found = examiner.look(files)
            if isinstance(found, str):
                report.losses.append(f"step {step}, {variant}: {found}")
            elif lost := disk.told - found:
                report.losses.append(f"step {step}, {variant}: lost {sorted(lost)}")
        report.told = len(disk.told)
    report.states = len(examiner.known)
    return report


def _variants(disk: Disk, chance: random.Random, *, full: bool) -> Iterator[tuple[str, dict[str, bytes]]]:
    yield "only what was synced", disk.synced()
    if full:
        yield "everything", disk.everything()
        yield "some of the rest", disk.something(chance)
