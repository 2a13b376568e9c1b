"""`python3 dev.py build`: makes the frozen program, tries it, and says how large and how quick it is.

Run as a module by the environment's Python. Intermediate files go to build/, the program to dist/vip-desk.
"""

from __future__ import annotations

import shutil
import statistics
import subprocess
import sys
import sysconfig
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

import dev

WORK, DIST = dev.ROOT / "build", dev.ROOT / "dist"
PROGRAM = DIST / "vip-desk"
ROUNDS = 5
PATIENCE_S = 240
UNSTRIPPED = ("PySide6", "pillow.libs")
"""Their makers stripped them and wrote other paths into them afterwards; not all such files survive strip."""


def executable(program: Path = PROGRAM) -> Path:
    """What is started; on Windows the one that has a console."""
    return program / ("vip-desk-cli.exe" if dev.WINDOWS else "vip-desk")


def missing_tools() -> list[str]:
    """Debian packages without which PyInstaller doesn't work: it reads libraries by objdump, and takes
    Python itself along as a shared library, which Debian ships apart.
    """
    packages = [] if shutil.which("objdump") else ["binutils"]
    library = sysconfig.get_config_var("INSTSONAME") or ""
    if library.endswith(".a"):  # a Python without one says so; Debian's names one, be it there or not
        library = f"libpython3.{sys.version_info[1]}.so.1.0"
    return packages if dev.present(library) else [*packages, f"libpython3.{sys.version_info[1]}"]


def prepare() -> None:
    """Installs what the system lacks, also what a window needs where nobody sees one: these libraries go in.
    An empty dist/ takes nothing along of an earlier build.
    """
    dev.prepare_system(window=True)
    if sys.platform.startswith("linux") and (packages := missing_tools()):
        dev.apt_install(packages)
    WORK.mkdir(exist_ok=True)
    shutil.rmtree(PROGRAM, ignore_errors=True)
    if dev.WINDOWS:
        run("-m", "installer.icon", str(WORK / "vip-desk.png"))


def run(*arguments: str) -> None:
    """This Python on something; Stop with its last lines when it fails."""
    inner = {**dev.environment(offscreen=True), "PYINSTALLER_CONFIG_DIR": str(WORK / "cache")}
    command = [sys.executable, *arguments]
    done = subprocess.run(
        command, cwd=dev.ROOT, env=inner, check=False, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    )
    if done.returncode:
        output = done.stdout.decode("utf-8", "replace")
        raise dev.Stop(f"{' '.join(arguments[:2])} failed:\n{dev.tail(output, 20)}")


def freeze() -> None:
    """PyInstaller by the spec; on Linux the symbols for debuggers go (a fifth of the size)."""
    folders = ("--workpath", str(WORK), "--distpath", str(DIST))
    spec = str(dev.ROOT / "installer" / "vip-desk.spec")
    run("-m", "PyInstaller", "--noconfirm", "--log-level", "WARN", *folders, spec)
    inside = PROGRAM / "_internal"
    if sys.platform.startswith("linux"):
        libraries = [
            str(path)
            for path in inside.rglob("*.so*")
            if not path.is_symlink() and path.relative_to(inside).parts[0] not in UNSTRIPPED
        ]
        subprocess.run([shutil.which("strip") or "strip", "--strip-unneeded", *libraries], check=True)
    dangling = [str(path) for path in inside.rglob("*") if not path.exists()]
    if dangling:
        raise dev.Stop(f"links that lead nowhere: {dangling}")


def size() -> tuple[float, int]:
    """Megabytes and number of files, a link counted as none."""
    files = [path for path in PROGRAM.rglob("*") if path.is_file() and not path.is_symlink()]
    return sum(path.stat().st_size for path in files) / 1e6, len(files)


def self_test(program: Sequence[str]) -> int:
    """The program tries itself, as somebody who never started it before; its lines are passed on."""
    with tempfile.TemporaryDirectory(prefix="vip-desk-build-") as home:
        try:
            done = subprocess.run(
                [*program, "--self-test"], cwd=home, env=stranger(home), check=False, timeout=PATIENCE_S
            )
        except subprocess.TimeoutExpired:
            return 3
    return done.returncode


def stranger(home: str) -> dict[str, str]:
    """The variables of an account without any settings, and without a display: a window that pops up on
    the screen of whoever builds would take his keys.
    """
    inner = {key: value for key, value in dev.environment(offscreen=True).items() if key[:4] != "XDG_"}
    return {**inner, "HOME": home, "LOCALAPPDATA": home, "APPDATA": home}


def first_paint(program: Sequence[str]) -> float:
    """Seconds from the start of the process to the painted sign-in page."""
    with tempfile.TemporaryDirectory(prefix="vip-desk-build-") as home:
        started = time.monotonic()
        done = subprocess.run(
            [*program, "--self-test", "first-paint"],
            cwd=dev.ROOT, env=stranger(home), check=False, timeout=PATIENCE_S, stdout=subprocess.PIPE,
        )  # fmt: skip
    words = done.stdout.decode().split()
    if done.returncode or words[:1] != ["painted"]:
        raise dev.Stop("the program did not say when its first page was painted")
    return float(words[1]) - started


def start_times() -> tuple[float, float]:
    """Medians in milliseconds, frozen and from source by turns: what else the machine does meets both."""
    frozen, source = (str(executable()),), (sys.executable, "-m", "desk")
    pairs = [(first_paint(frozen), first_paint(source)) for _ in range(ROUNDS + 1)][1:]  # the first warms up
    return statistics.median(one * 1e3 for one, _ in pairs), statistics.median(two * 1e3 for _, two in pairs)


def main() -> int:
    """Builds and tries; the exit code of the self-test."""
    began = time.perf_counter()
    prepare()
    dev.say("making the frozen program")
    freeze()
    dev.say(f"{PROGRAM.relative_to(dev.ROOT)} after {time.perf_counter() - began:.0f} s; it tries itself")
    code = self_test([str(executable())])
    if code:
        print(f"\nthe frozen program does not work: --self-test ended with {code}", file=sys.stderr)
        return code
    frozen, source = start_times()
    megabytes, files = size()
    dev.say(f"first paint, median of {ROUNDS}: {frozen:.0f} ms frozen, {source:.0f} ms from source")
    dev.say(f"{megabytes:.0f} MB in {files} files, made and tried in {time.perf_counter() - began:.0f} s")
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except dev.Stop as why:
        print(f"\n{why}", file=sys.stderr)
        sys.exit(1)
