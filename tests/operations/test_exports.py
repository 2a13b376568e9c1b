"""Members leave the program with a manager's PIN only, masked unless asked otherwise (rules §11)."""

from __future__ import annotations

import csv
from dataclasses import replace
from datetime import date
from pathlib import Path
from unittest.mock import patch

import pytest
from sqlalchemy import Integer

from desk.context import Desk
from desk.files.exports import ExportWords, write_members
from desk.files.imports import check
from desk.files.tables.reading import look_at
from desk.models.columns import PRIVACY, Flag, UtcTime
from desk.operations import exports, imports, members
from desk.operations.exports import ExportAllowed
from desk.operations.steps.members import MemberForm
from desk.queries.exports import CHOICES, COLUMNS, ExportedMember, masked, members_page
from desk.refusals import Refused, Why
from desk.rules.imports import TITLES, Field, guess
from tests.rules.test_documents import closed
from tests.venue import Template, Testing, open_copy

ID = closed("44010119900821102")
SAID = {
    "m": "男",
    "f": "女",
    "resident_id": "身份证",
    "member": "会员",
    "vip": "贵宾",
    "yes": "是",
    "no": "否",
}
WORDS = ExportWords(
    {field: words.split()[0] for field, words in TITLES.items()}, lambda _field, key: SAID[key]
)


@pytest.fixture
def supervisor(venue: Testing) -> Testing:
    """The supervisor at the desk, and a member with everything."""
    form = MemberForm(
        name="欧阳小红", phone="+852 9123 4567", birthday="1990-8-21", sex="f", document_kind="resident_id",
        document=ID, address="人民路 1 号", remarks="=靠窗", may_call=True,
    )  # fmt: skip
    members.join(
        venue.desk, request=venue.request(), form=form, card_type="member", card_number="", approval=None
    )
    venue.credit("02-118734", "1288")
    venue.desk = venue.as_staff("008")
    return venue


def allowed(venue: Testing, *, whole: bool) -> ExportAllowed:
    approval = venue.approve("members.export", f"export:{'whole' if whole else 'masked'}", None, by="003")
    return exports.export(venue.desk, request=venue.request(), whole=whole, approval=approval)


def lines(path: Path, encoding: str = "utf-8-sig") -> list[dict[str, str]]:
    with path.open(encoding=encoding, newline="") as file:
        return list(csv.DictReader(file))


def test_without_a_pin_nothing_leaves(supervisor: Testing) -> None:
    with pytest.raises(Refused) as no:
        exports.export(supervisor.desk, request=supervisor.request(), whole=False, approval=None)
    assert (no.value.why, no.value.details["subject"]) == (Why.NEEDS_APPROVAL, "export:masked")


def test_a_pin_for_masked_members_doesn_t_open_whole_ones(supervisor: Testing) -> None:
    approval = supervisor.approve("members.export", "export:masked", None, by="003")
    with pytest.raises(Refused) as no:
        exports.export(supervisor.desk, request=supervisor.request(), whole=True, approval=approval)
    assert no.value.why is Why.APPROVAL_FOR_OTHER


def test_a_supervisor_s_pin_is_none(supervisor: Testing) -> None:
    supervisor.desk = supervisor.as_staff("001")
    with pytest.raises(Refused) as no:
        supervisor.approve("members.export", "export:masked", None, by="008")
    assert no.value.why is Why.MAY_NOT_APPROVE


def test_a_receptionist_exports_nothing(venue: Testing) -> None:
    approval = venue.approve("members.export", "export:masked", None, by="003")
    with pytest.raises(Refused) as no:
        exports.export(venue.desk, request=venue.request(), whole=False, approval=approval)
    assert no.value.why is Why.NOT_ALLOWED


def test_masked_unless_asked_otherwise(supervisor: Testing, tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    written = write_members(
        supervisor.desk, path, allowed(supervisor, whole=False), WORDS, encoding="gb18030"
    )
    assert written == 2
    first, second = lines(path, "gb18030")
    assert (first["姓名"], first["手机"], first["生日"], first["积分"]) == (
        "张*明",
        "138****6621",
        "08-21",
        "1288",
    )
    assert second["身份证"] == f"440***********{ID[-4:]}"
    assert (second["地址"], second["备注"], second["可否致电"]) == ("", "", "是")
    text = path.read_text("gb18030")
    assert not any(told in text for told in (ID, "91234567", "小红", "人民路", "1990"))


MARKED = ExportedMember(
    id=1, name="司马懿", phone="13812345678", birthday="1990-08-21", sex="m", form_of_address="司马懿总",
    document_kind="resident_id", document=ID, address="人民路1号", tastes="找张三", remarks="电话13812345678",
    how_joined="张三介绍13812345678", card_number="13855556666", card_valid_until=None,
    joined_on=date(2020, 1, 1), points=5, tier="vip", may_call=True, may_write=False,
)  # fmt: skip


def test_the_privacy_map_says_what_is_masked() -> None:
    """Every field of the file comes from a column that declares itself; what is personal isn't told whole."""
    assert list(COLUMNS) == [field.value for field in Field]
    shown = masked(MARKED, ["先生", "总"])
    for name, column in COLUMNS.items():
        silent = isinstance(column.type, Integer | Flag | UtcTime)
        assert silent or column.info[PRIVACY] in {"plain", "personal"}, name
        if column.info.get(PRIVACY) == "personal" and name not in CHOICES:
            assert getattr(shown, name) != getattr(MARKED, name), name
    told = repr(shown)
    for secret in ("懿", "张三", "13812345678", "13855556666", "5555", "1990", "人民路", ID):
        assert secret not in told
    assert (shown.name, shown.form_of_address, shown.card_number) == ("司马*", "司马*总", "*******6666")


@pytest.mark.parametrize(("form", "said"), [("先生", "先生"), ("总", "总"), ("王总", "王*"), ("", "")])
def test_a_form_of_address_that_names_nobody_stays(form: str, said: str) -> None:
    assert masked(replace(MARKED, form_of_address=form), ["先生", "总"]).form_of_address == said


def test_a_file_that_went_out_masked_names_nobody(supervisor: Testing, tmp_path: Path) -> None:
    form = MemberForm(
        name="司马懿", phone="13812345678", birthday="1990-8-21", form_of_address="司马懿总",
        how_joined="张三介绍13812345678",
    )  # fmt: skip
    venue_desk = supervisor.as_staff("012")
    members.join(
        venue_desk, request=supervisor.request(), form=form, card_type="member", card_number="", approval=None
    )
    path = tmp_path / "out.csv"
    write_members(supervisor.desk, path, allowed(supervisor, whole=False), WORDS)
    last = lines(path)[-1]
    assert (last["姓名"], last["称呼"], last["来源"]) == ("司马*", "司马*总", "")
    assert "13812345678" not in path.read_text("utf-8-sig")


@pytest.mark.parametrize("name", ["out.xlsx", "out.csv"])
def test_what_goes_out_whole_comes_in_elsewhere(
    supervisor: Testing, venue_template: Template, tmp_path: Path, name: str
) -> None:
    path = tmp_path / name
    write_members(supervisor.desk, path, allowed(supervisor, whole=True), WORDS)
    (tmp_path / "other").mkdir()
    other = open_copy(venue_template, tmp_path / "other")
    try:
        manager = other.as_staff("003")
        seen = look_at(path)
        assert guess(seen.titles) == dict(enumerate(Field))
        done = check(manager, seen, guess(seen.titles), "member")
        assert done is not None
        assert (done.good, done.bad) == (1, 1)  # 张小明 is a member there too
        imports.accept(manager, request=other.request(), import_id=done.import_id)
        imports.carry_in(manager, done.import_id)
        assert _second(manager) == _second(supervisor.desk)
    finally:
        other.desk.store.close()


def _second(desk: Desk) -> tuple[object, ...]:
    """欧阳小红 with everything, also the remark that a CSV file disarms."""
    with desk.read() as session:
        one = members_page(desk, session, after_id=1, limit=5, whole=True)[0]
    return tuple(getattr(one, field.value) for field in Field)


@pytest.mark.parametrize("name", ["out.xlsx", "out.csv"])
def test_stopped_it_leaves_no_file(supervisor: Testing, tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    may = allowed(supervisor, whole=False)
    assert write_members(supervisor.desk, path, may, WORDS, stopped=lambda: True) is None
    assert [*tmp_path.glob("out*"), *tmp_path.glob("*.part")] == []


def test_the_next_page_begins_where_the_last_ended(supervisor: Testing, tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    told: list[tuple[int, int]] = []
    may = allowed(supervisor, whole=False)
    with patch("desk.files.exports.PAGE", 1):
        write_members(supervisor.desk, path, may, WORDS, tell=lambda done, of: told.append((done, of)))
    assert [line["姓名"] for line in lines(path)] == ["张*明", "欧阳*红"]
    assert told[-1] == (2, 2)
