"""Devices that work, are away, fall silent or break off: 'nothing went out' is kept apart from 'nobody
knows'."""

from __future__ import annotations

import os
import socket
import sys
import threading
from pathlib import Path

import pytest

from desk.printing.devices import DevicePrinter, FilePrinter, Interrupted, NoPrinter, NotAccepted
from desk.printing.network import NetworkPrinter
from desk.printing.status import State
from tests.printing import net

COPY = bytes(range(256)) * 300
LARGE = b"x" * 30_000_000


def _at(port: int, *, acknowledges: bool = False) -> NetworkPrinter:
    return NetworkPrinter(
        "127.0.0.1", port, patience=0.5, status_patience=0.1, print_patience=0.3, acknowledges=acknowledges
    )


def test_a_network_printer_gets_all_bytes() -> None:
    with net.printer(net.well) as (port, got):
        assert _at(port).send(COPY).accepted == len(COPY)
    assert b"".join(got) == COPY


def test_a_network_printer_answers_how_it_is() -> None:
    with net.printer(net.well) as (port, got):
        assert _at(port).status().is_ok
    assert b"".join(got) == b"\x10\x04\x01\x10\x04\x02\x10\x04\x03\x10\x04\x04"


def test_a_silent_printer_is_unknown_and_still_prints() -> None:
    with net.printer(net.silent) as (port, _):
        printer = _at(port)
        status = printer.status()
        assert (status.state, status.blocks) == (State.UNKNOWN, False)
        assert not printer.send(COPY).proof


def test_nobody_there_is_offline_and_accepts_nothing() -> None:
    printer = _at(net.refused_port())
    assert printer.status().state is State.OFFLINE
    with pytest.raises(NotAccepted):
        printer.send(COPY)


@pytest.mark.parametrize(
    ("host", "port"), [("a..b", 9100), ("a" * 64, 9100), ("127.0.0.1", 70000), ("\x00", 1)]
)
def test_an_address_that_can_t_be_one_is_offline_and_accepts_nothing(host: str, port: int) -> None:
    impossible = NetworkPrinter(host, port, patience=1, status_patience=0.1)
    assert impossible.status().state is State.OFFLINE
    with pytest.raises(NotAccepted):
        impossible.send(b"a slip")


@pytest.mark.parametrize("count", [1, 17, 70_000])
def test_a_connection_that_breaks_off_leaves_an_uncertain_copy(count: int) -> None:
    with net.printer(net.cutting_at(count), buffer=4096) as (port, _), pytest.raises(Interrupted) as failure:
        _at(port).send(LARGE)
    assert failure.value.accepted > 0


def test_a_reset_after_the_last_byte_is_noticed() -> None:
    with net.printer(net.cutting_at(10)) as (port, _), pytest.raises(Interrupted) as failure:
        _at(port).send(b"0123456789ab")
    assert failure.value.accepted == 12


def test_a_printer_that_stops_taking_bytes_does_not_hold_the_thread() -> None:
    done = threading.Event()

    def stuck(connection: socket.socket, got: list[bytes]) -> None:
        got.append(connection.recv(10))
        done.wait(20)

    with net.printer(stuck, buffer=4096) as (port, _):
        with pytest.raises(Interrupted) as failure:
            _at(port).send(LARGE)
        done.set()
    assert 0 < failure.value.accepted < len(LARGE)


def test_a_printer_that_acknowledges_proves_it() -> None:
    with net.printer(net.acknowledging) as (port, got):
        assert _at(port, acknowledges=True).send(COPY).proof
    assert b"".join(got).startswith(COPY)


def test_an_acknowledgement_that_never_comes_is_no_proof() -> None:
    with net.printer(net.silent) as (port, _):
        assert not _at(port, acknowledges=True).send(COPY).proof


def test_a_file_takes_copies_one_behind_the_other(tmp_path: Path) -> None:
    printer = FilePrinter(tmp_path / "slips.bin")
    assert printer.status().is_ok
    assert printer.send(b"first ").proof
    assert printer.send(b"second").accepted == 6
    assert (tmp_path / "slips.bin").read_bytes() == b"first second"


def test_a_file_that_cannot_be_opened_accepts_nothing(tmp_path: Path) -> None:
    printer = FilePrinter(tmp_path / "away" / "slips.bin")
    assert printer.status().state is State.OFFLINE
    with pytest.raises(NotAccepted):
        printer.send(COPY)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a device that is always full")
def test_a_full_disk_accepts_nothing() -> None:
    with pytest.raises(NotAccepted):
        FilePrinter(Path("/dev/full")).send(COPY)


@pytest.mark.skipif(sys.platform != "linux", reason="device files are Linux's")
class TestDeviceFile:
    def test_it_gets_all_bytes(self, tmp_path: Path) -> None:
        pipe = tmp_path / "lp0"
        os.mkfifo(pipe)
        reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
        data = b"z" * 5000
        assert DevicePrinter(pipe, 0.2).send(data).accepted == 5000
        assert os.read(reader, 6000) == data
        os.close(reader)

    def test_one_that_stops_taking_bytes_is_interrupted(self, tmp_path: Path) -> None:
        pipe = tmp_path / "lp0"
        os.mkfifo(pipe)
        reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
        with pytest.raises(Interrupted) as failure:
            DevicePrinter(pipe, 0.05).send(b"z" * 1_000_000)
        assert 0 < failure.value.accepted < 1_000_000
        os.close(reader)

    def test_one_without_a_printer_accepts_nothing(self, tmp_path: Path) -> None:
        pipe = tmp_path / "lp0"
        os.mkfifo(pipe)
        with pytest.raises(NotAccepted):
            DevicePrinter(pipe).send(COPY)

    def test_one_that_is_away_is_offline(self, tmp_path: Path) -> None:
        assert DevicePrinter(tmp_path / "lp9").status().state is State.OFFLINE

    def test_one_whose_driver_cannot_tell_is_unknown(self) -> None:
        assert DevicePrinter(Path(os.devnull)).status().state is State.UNKNOWN


def test_no_printer_takes_nothing() -> None:
    assert NoPrinter().status().state is State.NO_PRINTER
    with pytest.raises(NotAccepted):
        NoPrinter().send(COPY)
