"""Code 128 set C: pairs of digits as bars. Sixteen digits are 123 modules: 246 dots at two dots a module, 58 mm has 384."""

from __future__ import annotations

# Widths of bar, space, bar, space, bar, space for the values 0 to 105, and the stop with its last bar.
_PATTERNS = (
    "212222 222122 222221 121223 121322 131222 122213 122312 132212 221213 221312 231212 112232 122132 122231 "
    "113222 123122 123221 223211 221132 221231 213212 223112 312131 311222 321122 321221 312212 322112 322211 "
    "212123 212321 232121 111323 131123 131321 112313 132113 132311 211313 231113 231311 112133 112331 132131 "
    "113123 113321 133121 313121 211331 231131 213113 213311 213131 311123 311321 331121 312113 312311 332111 "
    "314111 221411 431111 111224 111422 121124 121421 141122 141221 112214 112412 122114 122411 142112 142211 "
    "241211 221114 413111 241112 134111 111242 121142 121241 114212 124112 124211 411212 421112 421211 212141 "
    "214121 412121 111143 111341 131141 114113 114311 411113 411311 113141 114131 311141 411131 211412 211214 "
    "211232"
).split()
_STOP = "2331112"
_START_C = 105
_MODULUS = 103
MODULE_DOTS = 2
"""Dots of a module: the least that counter scanners read on thermal paper."""


def widths(digits: str) -> tuple[int, ...]:
    """Widths in modules, bar first, bars and spaces by turns. Raises ValueError unless digits come in pairs."""
    if len(digits) % 2 or not (digits.isascii() and digits.isdigit()):
        raise ValueError("set C holds pairs of digits only")
    values = [int(digits[at : at + 2]) for at in range(0, len(digits), 2)]
    check = (_START_C + sum(place * value for place, value in enumerate(values, 1))) % _MODULUS
    symbols = [_PATTERNS[value] for value in (_START_C, *values, check)]
    return tuple(int(width) for width in "".join([*symbols, _STOP]))


def bars(digits: str) -> tuple[tuple[int, int], ...]:
    """(start, width) in modules of every black bar."""
    found: list[tuple[int, int]] = []
    at = 0
    for index, width in enumerate(widths(digits)):
        if index % 2 == 0:
            found.append((at, width))
        at += width
    return tuple(found)


def length(digits: str) -> int:
    """Modules of the whole symbol, without the quiet zones of ten modules at each side."""
    return sum(widths(digits))
