"""Files, functions and classes stay small enough to read; what is unfinished is not committed."""

from __future__ import annotations

import ast
import re

from tests.project.source import ROOT, place, python_files, tree

FILE, FUNCTION, CLASS = 500, 50, 300
_UNFINISHED = re.compile(r"\b(" + "TO" + "DO|FIX" + "ME|XX" + r"X)\b")
_KINDS = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef


def _lines(node: _KINDS) -> int:
    return (node.end_lineno or node.lineno) - node.lineno + 1


def test_no_file_is_longer_than_500_lines() -> None:
    long = [path for path in python_files("desk", "tests") if path.read_text("utf-8").count("\n") >= FILE]
    assert long == []


def test_no_function_is_longer_than_50_lines_and_no_class_than_300() -> None:
    long = [
        f"{place(path, node)} {node.name} has {_lines(node)} lines"
        for path in python_files("desk", "tests")
        for node in ast.walk(tree(path))
        if isinstance(node, _KINDS) and _lines(node) > (CLASS if isinstance(node, ast.ClassDef) else FUNCTION)
    ]
    assert long == []


def test_nothing_says_that_it_is_unfinished() -> None:
    files = [*python_files("desk", "tests"), *(ROOT / "resources").rglob("*.toml"), *ROOT.glob("*.toml")]
    said = [str(path) for path in files if _UNFINISHED.search(path.read_text("utf-8"))]
    assert said == []


def test_every_silenced_check_says_why() -> None:
    bare = re.compile(r"#\s*(?:noqa(?::\s*[A-Z0-9, ]+)?|type:\s*ignore(?:\[[\w, -]+\])?)\s*$")
    silent = [
        f"{path.relative_to(ROOT)}:{number}"
        for path in python_files("desk", "tests")
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1)
        if bare.search(line)
    ]
    assert silent == []
