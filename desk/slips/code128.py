"""Code 128 set C: pairs of digits as bars. Sixteen digits are 123 modules: 246 dots at two dots a module, 58
mm has 384."""

from __future__ import annotations

# Widths of bar, space, bar, space, bar, space for the values 0 to 105, and the stop with its last bar.
_WIDTHS = (
    "212222222122222221121223121322131222122213122312132212221213221312231212112232122132122231113222"
    "123122123221223211221132221231213212223112312131311222321122321221312212322112322211212123212321"
    "232121111323131123131321112313132113132311211313231113231311112133112331132131113123113321133121"
    "313121211331231131213113213311213131311123311321331121312113312311332111314111221411431111111224"
    "111422121124121421141122141221112214112412122114122411142112142211241211221114413111241112134111"
    "111242121142121241114212124112124211411212421112421211212141214121412121111143111341131141114113"
    "114311411113411311113141114131311141411131211412211214211232"
)
_STOP = "2331112"
_START_C = 105
_MODULUS = 103
MODULE_DOTS = 2
"""Dots of a module: the least that counter scanners read on thermal paper."""


def widths(digits: str) -> tuple[int, ...]:
    """Widths in modules, bar first, bars and spaces by turns. Raises ValueError unless digits come in
    pairs."""
    if len(digits) % 2 or not (digits.isascii() and digits.isdigit()):
        raise ValueError("set C holds pairs of digits only")
    values = [int(digits[at : at + 2]) for at in range(0, len(digits), 2)]
    check = (_START_C + sum(place * value for place, value in enumerate(values, 1))) % _MODULUS
    symbols = [_WIDTHS[6 * value : 6 * value + 6] for value in (_START_C, *values, check)]
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
