"""`python -m benchmarks [--members N] [--only credit,search] [--json FILE]`."""

from __future__ import annotations

import argparse
import os
import platform
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from pathlib import Path

from benchmarks import report
from benchmarks.ground import Ground, known

GROUPS = ("credit", "search", "start", "raster", "opening", "beside")
MEMBERS = 1_000_000


def main(arguments: Sequence[str] | None = None) -> int:
    """Measures what was asked for and prints the table. 0: all aims hold; 1: one is missed."""
    wanted = _parser().parse_args(arguments)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    ground = _ground(wanted.folder, wanted.members)
    lines = []
    for group in wanted.only.split(","):
        print(f"· {group}", file=sys.stderr, flush=True)
        measure: Callable[[Ground], list[report.Line]] = import_module(f"benchmarks.{group}").measure
        lines += measure(ground)
    said = _machine(ground)
    print("\n" + "\n".join(f"{name}: {value}" for name, value in said.items()) + "\n")
    print(report.table(lines))
    if wanted.json:
        report.write_json(wanted.json, dict(said), lines)
    return 1 if any(line.held is False for line in lines) else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="benchmarks", description=__doc__)
    parser.add_argument("--members", type=int, default=MEMBERS, help="of the venue (default: a million)")
    parser.add_argument("--only", default=",".join(GROUPS), help=f"of {','.join(GROUPS)}")
    parser.add_argument("--json", type=Path, help="write all figures there too")
    parser.add_argument("--folder", type=Path, help="where the venue is built and kept for the next run")
    return parser


def _ground(folder: Path | None, members: int) -> Ground:
    folder = folder or Path(tempfile.gettempdir()) / f"vip-desk-bench-{members}"
    ground = known(folder)
    if ground is None:
        from benchmarks.building import build

        ground = build(folder, members)
    return ground


def _machine(ground: Ground) -> Mapping[str, str]:
    from benchmarks.replay import SQLITE

    load = os.getloadavg() if hasattr(os, "getloadavg") else ()
    return {
        "members": f"{ground.members:,}, a file of {ground.size / 1e6:,.0f} MB",
        "machine": f"{platform.system()} {platform.machine()}, {os.cpu_count()} processors",
        "load": ", ".join(f"{each:.1f}" for each in load),
        "versions": f"Python {platform.python_version()}, SQLite {SQLITE}",
    }


if __name__ == "__main__":
    sys.exit(main())
