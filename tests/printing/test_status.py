"""What printers say of themselves, and what silence means."""

from __future__ import annotations

import pytest

from desk.printing.devices import kernel_state
from desk.printing.status import State, read

FINE = 0x12


def test_four_good_answers_are_fine() -> None:
    status = read((FINE, FINE, FINE, FINE))
    assert status.is_ok
    assert not status.blocks


@pytest.mark.parametrize(
    ("place", "byte", "state"),
    [
        (0, 0x1A, State.OFFLINE),
        (1, 0x16, State.COVER_OPEN),
        (1, 0x32, State.PAPER_OUT),
        (2, 0x1A, State.CUTTER),
        (3, 0x72, State.PAPER_OUT),
    ],
)
def test_a_problem_is_named_and_blocks(place: int, byte: int, state: State) -> None:
    answers: list[int | None] = [FINE] * 4
    answers[place] = byte
    first, second, third, fourth = answers
    status = read((first, second, third, fourth))
    assert status.state is state
    assert status.blocks


def test_low_paper_is_told_and_does_not_block() -> None:
    status = read((FINE, FINE, FINE, 0x1E))
    assert (status.state, status.blocks, status.is_ok) == (State.PAPER_LOW, False, False)


@pytest.mark.parametrize("noise", [None, 0x00, 0xFF, 0x10, 0x04])
def test_silence_and_noise_are_unknown_neither_green_nor_blocking(noise: int | None) -> None:
    status = read((FINE, FINE, FINE, noise))
    assert (status.state, status.blocks, status.is_ok) == (State.UNKNOWN, False, False)


def test_the_worst_is_named_first() -> None:
    assert read((0x1A, 0x16, FINE, 0x72)).state is State.COVER_OPEN


@pytest.mark.parametrize(
    ("byte", "state"),
    [(0x18, State.OK), (0x38, State.PAPER_OUT), (0x08, State.OFFLINE), (0x00, State.UNKNOWN)],
)
def test_the_kernel_knows_three_wires(byte: int, state: State) -> None:
    assert kernel_state(byte).state is state
