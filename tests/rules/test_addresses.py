"""Where a network printer is, as people type it."""

from __future__ import annotations

import pytest

from desk.refusals import Refused, Why
from desk.rules.addresses import Address, network_address


@pytest.mark.parametrize(
    ("typed", "host", "port"),
    [
        ("192.168.1.50", "192.168.1.50", 9100),
        ("192.168.1.50:9101", "192.168.1.50", 9101),
        ("１９２．１６８．１．５０：９１００", "192.168.1.50", 9100),
        (" printer-2.local ", "printer-2.local", 9100),
        ("EPSON_1:65535", "EPSON_1", 65535),
        ("[fe80::1]:9100", "fe80::1", 9100),
        ("[::1]", "::1", 9100),
        ("a" * 63 + ".local:1", "a" * 63 + ".local", 1),
    ],
)
def test_an_address_is_read(typed: str, host: str, port: int) -> None:
    assert network_address(typed) == Address(host, port)


@pytest.mark.parametrize(
    "typed",
    [
        "", ":9100", "192.168.1.50:", "192.168.1.50:0", "192.168.1.50:65536", "192.168.1.50:99999999",
        "192.168.1.50:91a", "192.168.1.500", "192.168.1", "fe80::1", "[fe80::1", "[printer]:9100", "[]:9100",
        "a..b", ".local", "local.", "-a.local", "a-.local", "a" * 64, "打印机", "a b", "a/b", "\x00",
        ".".join(["a" * 60] * 5),
    ],
)  # fmt: skip
def test_what_is_none_is_refused_before_anything_is_printed(typed: str) -> None:
    with pytest.raises(Refused) as no:
        network_address(typed)
    assert (no.value.why, no.value.field, no.value.details) == (
        Why.BAD_ADDRESS,
        "target",
        {"kind": "network"},
    )
