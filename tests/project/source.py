"""The source as trees: what the tests of the project walk over."""

from __future__ import annotations

import ast
import functools
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def python_files(*folders: str) -> list[Path]:
    """Every Python file of ours in these folders, and dev.py."""
    found = [path for folder in folders for path in (ROOT / folder).rglob("*.py")]
    return sorted([*found, ROOT / "dev.py"])


@functools.cache
def tree(path: Path) -> ast.Module:
    """The parsed file; parsed once."""
    return ast.parse(path.read_text("utf-8"), str(path))


def place(path: Path, node: ast.AST) -> str:
    """Where a node stands, as editors understand it."""
    return f"{path.relative_to(ROOT)}:{getattr(node, 'lineno', 1)}"


def calls(path: Path, *names: str) -> Iterator[ast.Call]:
    """Calls of functions or methods with one of these names."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Call):
            called = node.func
            name = called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")
            if name in names:
                yield node


_TEXTS = {"tr": 2, "translate": 3, "QT_TRANSLATE_NOOP": 2}


def texts(path: Path) -> Iterator[ast.Call]:
    """Calls that mark texts; painters, strings and canvases have a `translate` of another kind."""
    for call in calls(path, *_TEXTS):
        called = call.func
        owner = ast.unparse(called.value) if isinstance(called, ast.Attribute) else ""
        if not (isinstance(called, ast.Attribute) and called.attr == "translate") or "Application" in owner:
            yield call


def untranslatable(call: ast.Call) -> str:
    """Why lupdate and the run time would disagree on this call's text; '' when they agree."""
    called = call.func
    name = called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")
    for argument in call.args[: _TEXTS[name]]:
        if isinstance(argument, ast.JoinedStr):
            return "an f-string is looked up with its values in it"
        if not isinstance(argument, ast.Constant):
            return "only a literal can be collected"
    return ""
