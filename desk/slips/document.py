"""A slip as plain data: what stands on the paper, before anybody decides on columns, dots or copies.

A document is frozen once, in the transaction of its operation, and never changes again. The values of
people in it are `Personal` spans: they are kept beside the frozen text with their salts, and the text
holds only commitments. So erasure can empty the spans later and the digest, the check code and the
journal stay true.
"""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum
from typing import Any

import msgspec

ERASED = "〔已删除〕"
"""What prints where a person's value was erased."""


class Size(StrEnum):
    """`NORMAL`: a column is half a Chinese character. `DOUBLE`: twice as wide and twice as high."""

    NORMAL = "normal"
    DOUBLE = "double"


class Align(StrEnum):
    """Where a text stands within its columns."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"


class Stroke(StrEnum):
    """How a rule is drawn."""

    DASHED = "dashed"
    SOLID = "solid"


class SignedBy(StrEnum):
    """`INK`: a line to write on, the copy is scanned back. `PIN`: name and time are printed."""

    INK = "ink"
    PIN = "pin"


class Personal(msgspec.Struct, frozen=True, tag="personal"):
    """A value of a person: a name, a masked phone, a birthday. Erasure empties it."""

    text: str


Run = str | Personal
Runs = tuple[Run, ...]


class Line(msgspec.Struct, frozen=True, tag="line"):
    """One text at one place; it wraps like a paragraph when it is too long."""

    runs: Runs
    align: Align = Align.LEFT
    size: Size = Size.NORMAL
    bold: bool = False


class Pair(msgspec.Struct, frozen=True, tag="pair"):
    """A label at the left, its value at the right edge. `size` is the value's, the label stays normal."""

    label: str
    value: Runs
    size: Size = Size.NORMAL
    bold: bool = False


class Columns(msgspec.Struct, frozen=True, tag="columns"):
    """Cells side by side. `shares` are parts of the whole width, so that one document fits every paper."""

    cells: tuple[Runs, ...]
    shares: tuple[int, ...]
    aligns: tuple[Align, ...]
    bold: bool = False


class Rule(msgspec.Struct, frozen=True, tag="rule"):
    """A line across the paper."""

    stroke: Stroke = Stroke.DASHED


class Space(msgspec.Struct, frozen=True, tag="space"):
    """Empty rows."""

    rows: int = 1


class Paragraph(msgspec.Struct, frozen=True, tag="paragraph"):
    """Running text, wrapped by the Chinese rules: no closing mark begins a line."""

    runs: Runs
    bold: bool = False


Block = Line | Pair | Columns | Rule | Space | Paragraph


class Signature(msgspec.Struct, frozen=True):
    """Who signs the kept copy. `name` and `at` are known only for a PIN."""

    label: str
    by: SignedBy
    name: Runs = ()
    at: str = ""


class Frame(msgspec.Struct, frozen=True):
    """Where a slip was made and by whom, in the names and words of that day: a later one never reaches old
    paper.

    `words`: what `overlay` says around the document; empty in those that older versions froze.
    """

    venue: str = ""
    counter: str = ""
    clerk: Runs = ()
    words: dict[str, str] = {}


class Document(msgspec.Struct, frozen=True):
    """A whole slip. `copies` are the names at the top of each copy; the first one is the kept one.

    `kept_note` stands behind the kept copy's name: what happens to it. `kind` is the key of `numbers.KINDS`.
    A layout leaves `frame` empty: it is filled when the slip is issued, or drawn as a draft.
    """

    kind: str
    title: str
    body: tuple[Block, ...]
    signatures: tuple[Signature, ...]
    copies: tuple[str, ...]
    kept_note: str = ""
    frame: Frame = Frame()

    def signed_in_ink(self) -> bool:
        """Whether the kept copy must come back with ink on it, and so is scanned back."""
        return any(signature.by is SignedBy.INK for signature in self.signatures)


class FrozenSpan(msgspec.Struct, frozen=True):
    """A person's value that the frozen text refers to by `n`, with what binds it there."""

    n: int
    value: str
    salt: bytes
    commitment: bytes


class Frozen(msgspec.Struct, frozen=True):
    """A document made fast: canonical JSON without a person's value, its SHA-256, and the values beside
    it."""

    text: str
    digest: bytes
    spans: tuple[FrozenSpan, ...]


def text_of(runs: Runs) -> str:
    """The runs as they read on paper."""
    return "".join(run.text if isinstance(run, Personal) else run for run in runs)


def commitment(value: str, salt: bytes) -> bytes:
    """The 32 bytes that bind a value without telling it: short values can't be guessed without the salt."""
    return hmac.new(salt, value.encode(), hashlib.sha256).digest()


def digest(text: str) -> bytes:
    """The 32 bytes that a check code and the journal are made over: SHA-256 of the frozen text."""
    return hashlib.sha256(text.encode()).digest()


def freeze(document: Document, salt: Callable[[], bytes]) -> Frozen:
    """Make a document fast. `salt` gives 16 fresh bytes for each value of a person."""
    spans: list[FrozenSpan] = []

    def take(node: dict[str, Any]) -> dict[str, Any]:
        fresh = salt()
        span = FrozenSpan(len(spans) + 1, node["text"], fresh, commitment(node["text"], fresh))
        spans.append(span)
        return {"p": span.n, "c": span.commitment.hex()}

    plain = _replace(msgspec.to_builtins(document), _is_personal, take)
    text = msgspec.json.encode(plain, order="sorted").decode()
    return Frozen(text, digest(text), tuple(spans))


def thaw(text: str, spans: Mapping[int, str | None]) -> Document:
    """The document of a frozen text. A span that is None or missing was erased and says so."""

    def put_back(node: dict[str, Any]) -> dict[str, Any]:
        value = spans.get(node["p"])
        return {"type": "personal", "text": ERASED if value is None else value}

    plain = _replace(msgspec.json.decode(text), _is_span, put_back)
    return msgspec.convert(plain, Document)


def commitments(text: str) -> dict[int, bytes]:
    """Number → commitment of every span in a frozen text."""
    found: dict[int, bytes] = {}

    def note(node: dict[str, Any]) -> dict[str, Any]:
        found[node["p"]] = bytes.fromhex(node["c"])
        return node

    _replace(msgspec.json.decode(text), _is_span, note)
    return found


def false_spans(text: str, spans: Iterable[tuple[int, str | None, bytes | None]]) -> list[int]:
    """Numbers of kept values (n, value, salt) that are not what was frozen. An erased value is never
    false."""
    frozen = commitments(text)
    return [
        n
        for n, value, salt in spans
        if value is not None and (salt is None or frozen.get(n) != commitment(value, salt))
    ]


def _is_personal(node: dict[str, Any]) -> bool:
    return node.get("type") == "personal"


def _is_span(node: dict[str, Any]) -> bool:
    return node.keys() == {"p", "c"}


def _replace(
    node: Any,
    matches: Callable[[dict[str, Any]], bool],
    change: Callable[[dict[str, Any]], dict[str, Any]],
) -> Any:
    """A copy of a JSON tree with every matching object changed, in reading order."""
    if isinstance(node, dict):
        return change(node) if matches(node) else {k: _replace(v, matches, change) for k, v in node.items()}
    if isinstance(node, list | tuple):
        return [_replace(each, matches, change) for each in node]
    return node
