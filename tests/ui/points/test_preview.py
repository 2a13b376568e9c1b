"""The slip at the right is the paper that prints."""

from __future__ import annotations

from desk.queries.slips import page_of
from desk.ui.shell.drawing import picture
from tests.ui.points.conftest import Stage


def shown(stage: Stage) -> bytes:
    image = stage.tab.preview.widget.paper._image
    return bytes(image.constBits())


def test_the_draft_shows_what_is_typed_and_no_check_code_yet(stage: Stage) -> None:
    stage.serve()
    stage.fill("02-118734", "1288", "K308")
    text = stage.drawn()
    assert "02-118734" in text
    assert "K308" in text
    assert "+1,288" in text
    assert "验单码 ······" in text


def test_after_posting_the_posted_slip_stands_there_dot_for_dot(stage: Stage) -> None:
    stage.serve()
    stage.fill("02-118734", "1288")
    draft = stage.drawn()
    stage.enter()
    posted = stage.drawn()
    row = stage.rows()[0]
    assert row.slip_number in draft, "the draft had the number that came next"
    assert "······" not in posted
    desk = stage.venue.desk
    with desk.read() as session:
        page = page_of(desk, session, row.slip_id, 1)
    assert shown(stage) == bytes(picture(page).constBits())


def test_the_customers_copy_has_no_line_to_sign_on(stage: Stage) -> None:
    stage.serve()
    stage.fill("02-118734", "1288")
    assert "客人签名_" in stage.drawn().replace(" ", "")
    stage.tab.preview.widget.switch.choose("2")
    text = stage.drawn()
    assert "客户联" in text
    assert "客人签名_" not in text.replace(" ", "")


def test_nothing_of_the_last_guest_stands_there_when_another_one_comes(stage: Stage) -> None:
    other = stage.venue.join("李丽娜", "13911112222")
    stage.serve()
    stage.fill("02-118734", "1288")
    stage.enter()
    assert "张*明" in stage.drawn()
    stage.serve(member_id=other)
    assert stage.drawn() == ""
    assert stage.tab.preview.widget.paper._image.isNull()
