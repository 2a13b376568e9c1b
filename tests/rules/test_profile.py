"""A profile is read whole or refused with the key and the reason (rules, head)."""

from __future__ import annotations

import json
import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.resources import root
from desk.rules.profile import BadProfile, Profile, assemble, flatten, parse
from tests.rules.venues import KINDS, text, venue


@pytest.mark.parametrize("kind", KINDS)
def test_every_profile_that_comes_along_is_read_and_says_its_kind(kind: str) -> None:
    assert venue(kind).venue.kind == kind


@pytest.mark.parametrize("kind", KINDS)
def test_a_profile_survives_the_settings_table(kind: str) -> None:
    rows = {key: json.dumps(value) for key, value in flatten(venue(kind)).items()}
    assert assemble({key: json.loads(value) for key, value in rows.items()}) == venue(kind)


@given(
    kind=st.sampled_from(KINDS),
    warn=st.integers(0, 365),
    factor=st.from_regex(r"\A[0-9]{1,4}(\.[0-9]{1,4})?\Z"),
    limit=st.none() | st.integers(10_000_000, 10**10),
    closes=st.sampled_from(["12-31", "02-29", "06-30"]),
    words=st.dictionaries(st.text(max_size=9), st.text(max_size=9), max_size=4),
)
def test_what_a_manager_edits_survives_too(
    kind: str, warn: int, factor: str, limit: int | None, closes: str, words: dict[str, str]
) -> None:
    edited = flatten(venue(kind)) | {
        "points.warn_days": warn,
        "points.points_per_yuan": factor,
        "points.refuse_above_fen": limit,
        "points.year_closes": closes,
        "words.zh": words,
    }
    profile = assemble(json.loads(json.dumps(edited)))
    assert flatten(profile) == edited
    assert assemble(flatten(profile)) == profile


def test_a_figure_is_a_row_of_its_own_and_a_table_is_one_row() -> None:
    rows = flatten(venue())
    assert rows["points.warn_days"] == 60
    assert rows["tiers.on_joining"] == "member"
    assert isinstance(rows["tiers.rows"], list)
    assert rows["cards.numbers"] == {"scheme": "serial", "prefix": "VIP ", "digits": 6}


def test_the_number_scheme_changes_as_a_whole() -> None:
    branch = {"scheme": "branch", "branch": "GZ", "digits": 5}
    profile = assemble(flatten(venue()) | {"cards.numbers": branch})
    assert flatten(profile)["cards.numbers"] == branch


def test_figures_that_an_older_file_lacks_come_from_the_base() -> None:
    rows = flatten(venue()) | {"points.warn_days": 30}
    del rows["pins.lock_minutes"], rows["privacy.lock_after_minutes"]
    profile = assemble(rows, base=venue())
    assert (profile.points.warn_days, profile.pins.lock_minutes) == (30, (5, 15, 15))


BAD = {
    "负数": ("points.warn_days", -1),
    "不是整数": ("points.late_after_days", "1"),
    "小数的分": ("points.supervisor_above_fen", 0.5),
    "系数写成了数": ("points.points_per_yuan", 1.5),
    "拒绝线低于主管线": ("points.refuse_above_fen", 1),
    "没有的营业日时刻": ("venue.day_ends", "24:00"),
    "下午结束的营业日": ("venue.day_ends", "18:00"),
    "没有的时区": ("venue.timezone", "Asia/Guangzhou1"),
    "时区是路径": ("venue.timezone", "../etc"),
    "没有的行业": ("venue.kind", "club"),
    "空名字": ("venue.name.zh", ""),
    "没有的字段": ("members.needed[1]", ["name", "shoe_size"]),
    "姓名可缺": ("members.needed", ["phone"]),
    "没有的等级": ("tiers.on_joining", "platinum"),
    "锁屏零分钟": ("privacy.lock_after_minutes", 0),
    "一次都不许错": ("pins.wrong_tries", 0),
    "没有锁定时间": ("pins.lock_minutes", []),
    "没有卡种": ("cards.types", []),
    "卡有效期为负": ("cards.valid_years", -2),
    "没有的编号方式": ("cards.numbers.scheme", {"scheme": "random"}),
    "前缀小写": ("cards.numbers.prefix", {"scheme": "serial", "prefix": "vip"}),
    "没有班次": ("shifts.rows", []),
    "没有店主": ("roles.rows", []),
    "没有的键": ("points.colour", "red"),
    "没有的一节": ("catering", 1),
    "单据用词不是字": ("words.zh", {"points.title": 7}),
}


@pytest.mark.parametrize(("key", "value"), BAD.values(), ids=BAD.keys())
def test_a_bad_figure_is_refused_with_its_exact_key_and_a_reason(key: str, value: object) -> None:
    stored = key.partition("[")[0]
    if stored.startswith("cards.numbers."):
        stored = "cards.numbers"
    with pytest.raises(BadProfile) as refused:
        assemble(flatten(venue()) | {stored: value})
    assert refused.value.key == ("words.zh[...]" if key == "words.zh" else key)
    assert refused.value.reason
    assert key.rpartition(".")[0] in str(refused.value)


ROWS = {
    "同名的等级": ("tiers", "rows", 2, {"key": "member"}, "tiers.rows[2].key"),
    "打九折写成9": ("tiers", "rows", 1, {"discount": "9"}, "tiers.rows[1].discount"),
    "卡种指向没有的等级": ("cards", "types", 2, {"tier": "platinum"}, "cards.types[2].tier"),
    "卡种费用为负": ("cards", "types", 1, {"fee_fen": -1}, "cards.types[1].fee_fen"),
    "没有的操作": ("roles", "rows", 0, {"may": ["points.steal"]}, "roles.rows[0].may[0]"),
    "没有的授权": ("roles", "rows", 1, {"approves": ["points.credit", "x"]}, "roles.rows[1].approves[1]"),
    "班次时间": ("shifts", "rows", 1, {"begins": "7 pm"}, "shifts.rows[1].begins"),
    "班次少了结束": ("shifts", "rows", 1, {"ends": ...}, "shifts.rows[1].ends"),
    "键名有空格": ("shifts", "rows", 0, {"key": "night shift"}, "shifts.rows[0].key"),
}


@pytest.mark.parametrize(("section", "table", "row", "change", "key"), ROWS.values(), ids=ROWS.keys())
def test_a_bad_row_is_refused_with_its_place(
    section: str, table: str, row: int, change: dict[str, object], key: str
) -> None:
    data = tomllib.loads(text("ktv"))
    data[section][table][row] |= change
    data[section][table][row] = {
        name: value for name, value in data[section][table][row].items() if value != ...
    }
    with pytest.raises(BadProfile) as refused:
        assemble(_rows(data))
    assert refused.value.key == key


CAMPAIGNS: dict[str, tuple[dict[str, object], str]] = {
    "结束早于开始": ({"first_day": "2026-12-02", "last_day": "2026-12-01"}, "[0].last_day"),
    "只有开始时刻": ({"hours_from": "14:00"}, "[0].hours_to"),
    "没有的卡种": ({"card_types": ["student", "platinum"]}, "[0].card_types"),
    "星期八": ({"weekdays": [8]}, "[0].weekdays[0]"),
}


@pytest.mark.parametrize(("change", "place"), CAMPAIGNS.values(), ids=CAMPAIGNS.keys())
def test_a_campaign_that_makes_no_sense_is_refused(change: dict[str, object], place: str) -> None:
    row: dict[str, object] = {"key": "double", "name": {"zh": "双倍", "en": "Double"}, "factor": "2"}
    with pytest.raises(BadProfile) as refused:
        assemble(flatten(venue()) | {"points.campaigns": [row | change]})
    assert refused.value.key == f"points.campaigns{place}"


def test_a_missing_section_is_named() -> None:
    with pytest.raises(BadProfile) as refused:
        parse('[venue]\nkind = "ktv"')
    assert refused.value.key == "venue.name"


def test_what_is_no_toml_is_refused_with_the_line() -> None:
    with pytest.raises(BadProfile, match="line 2") as refused:
        parse("[venue]\nkind = ktv")
    assert refused.value.key == ""


def test_a_profile_cannot_be_changed_in_place() -> None:
    with pytest.raises(AttributeError):
        venue().points.warn_days = 1  # type: ignore[misc]  # that it can't is what is tested


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_words_for_slips_are_laid_over_words_that_exist(kind: str, language: str) -> None:
    tree = tomllib.loads((root() / "words" / f"{language}.toml").read_text("utf-8"))
    known = {f"{section}.{key}" for section, words in tree.items() for key in words}
    laid_over = venue(kind).words.en if language == "en" else venue(kind).words.zh
    assert set(laid_over) <= known


def _rows(data: dict[str, object]) -> dict[str, object]:
    """Sections as the rows of a settings table, one level down."""
    rows: dict[str, object] = {}
    for section, figures in data.items():
        assert isinstance(figures, dict)
        rows |= {f"{section}.{name}": value for name, value in figures.items()}
    return rows


def test_the_default_profile_is_as_the_rules_say() -> None:
    ktv: Profile = venue()
    assert (ktv.pins.wrong_tries, ktv.pins.lock_minutes) == (5, (5, 15, 15))
    assert (ktv.venue.day_ends, ktv.venue.timezone) == ("06:00", "Asia/Shanghai")
    assert (ktv.members.needed, ktv.members.adult_age) == (("name", "phone", "birthday"), 18)
    assert (ktv.privacy.lock_after_minutes, ktv.privacy.erase_after_days) == (3, 180)
