"""How names sound, are found, masked and addressed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.rules import names

READ = {
    "张小明": ("zhangxiaoming", {"zxm"}),
    "单雄信": ("shanxiongxin", {"sxx"}),
    "曾国藩": ("zengguofan", {"zgf"}),
    "仇英": ("qiuying", {"qy"}),
    "解缙": ("xiejin", {"xj"}),
    "查良镛": ("zhaliangyong", {"zly"}),
    "区楚良": ("ouchuliang", {"ocl"}),
    "华罗庚": ("hualuogeng", {"hlg"}),
    "任我行": ("renwoxing", {"rwx", "rwh"}),
    "朴树": ("piaoshu", {"ps"}),
    "盖聂": ("genie", {"gn"}),
    "乐小明": ("yuexiaoming", {"yxm", "lxm"}),
    "覃海": ("qinhai", {"qh", "th"}),
    "翟天": ("zhaitian", {"zt", "dt"}),
    "尉迟恭": ("yuchigong", {"ycg"}),
    "万俟卨": ("moqixie", {"mqx"}),
    "欧阳锋": ("ouyangfeng", {"oyf"}),
    "长孙无忌": ("zhangsunwuji", {"zswj"}),
    "令狐冲": ("linghuchong", {"lhc"}),
    "单于飞": ("chanyufei", {"cyf", "syf"}),
    "爱新觉罗溥仪": ("aixinjueluopuyi", {"axjlpy"}),
    "李重阳": ("lichongyang", {"lcy", "lzy"}),
    "张乐": ("zhangle", {"zl", "zy"}),
    "吕布": ("lvbu", {"lb"}),
    "王𠮷": ("wangji", {"wj"}),
    "李〇": ("liling", {"ll"}),
    "魏䶮": ("weiyan", {"wy"}),
    "阿凡提·买买提": ("afantimaimaiti", {"aftmmt", "eftmmt"}),
    "John Smith": ("johnsmith", {"js"}),
    "José Núñez": ("josenunez", {"jn"}),
    "Tony 陈": ("tonychen", {"tc"}),
    "Анна": ("", set()),
    "": ("", set()),
}


@pytest.mark.parametrize(
    ("name", "word", "letters"), [(name, *read) for name, read in READ.items()], ids=READ
)
def test_a_name_is_read_as_people_read_it(name: str, word: str, letters: set[str]) -> None:
    assert names.pinyin(name) == word
    assert set(names.initials(name)) == letters


def test_the_likeliest_reading_comes_first() -> None:
    assert names.initials("乐小明") == ("yxm", "lxm")
    assert names.pinyins("乐小明") == ("yuexiaoming", "lexiaoming")


def test_a_name_of_nothing_but_open_readings_is_no_flood_of_rows() -> None:
    assert 1 <= len(names.spellings("乐" + "重长行朝茜晟盛" * 5)) <= names.MOST_READINGS


@given(name=st.text(alphabet="张王李单欧阳〇𠮷㛃䶮\U00031350·ab -é1🎂", max_size=12))
def test_any_name_can_be_read_masked_and_found(name: str) -> None:
    for word in names.pinyins(name):
        assert word.isascii()
        assert word.isalpha()
    assert len(names.initials(name)) <= len(names.spellings(name))
    assert set(names.query_grams(name)) <= set(names.index_grams(name))
    assert names.mask_name(name) or not name.split()


@given(name=st.text(alphabet="张三李四王", min_size=1, max_size=8), data=st.data())
def test_every_part_of_a_name_finds_it(name: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(name) - 1))
    stop = data.draw(st.integers(start + 1, len(name)))
    assert set(names.query_grams(name[start:stop])) <= set(names.index_grams(name))
    assert names.holds(name, name[start:stop])


def test_grams_are_pairs_and_a_single_character_asks_for_itself() -> None:
    assert names.index_grams("张小明") == ("张小", "小明", "张", "小", "明")
    assert names.query_grams("小明") == ("小明",)
    assert names.query_grams("明") == ("明",)
    assert names.query_grams(" · ") == ()


def test_case_width_spaces_and_dots_do_not_hide_a_name() -> None:
    assert names.query_grams("ＪＯ") == ("jo",)
    assert names.holds("阿凡提·买买提", "提买")
    assert names.holds("John Smith", "NSM")
    assert not names.holds("张三张", "三张三")


MASKED = {
    "张小明": "张*明",
    "张三": "张*",
    "张": "张*",
    "欧阳锋": "欧阳*",
    "欧阳明日": "欧阳*日",
    "欧阳": "欧阳*",
    "司马相如": "司马*如",
    "爱新觉罗溥仪": "爱新觉罗*仪",
    "阿凡提·买买提": "阿*提",
    "王𠮷": "王*",
    "John Smith": "J*** S***",
    "Jean-Luc Picard": "J***-L*** P***",
    "Bo": "B***",
    "Tony 陈": "T*** 陈*",
    "": "",
}


@pytest.mark.parametrize(("name", "masked"), MASKED.items(), ids=[name or "empty" for name in MASKED])
def test_names_are_masked_on_lists_and_slips(name: str, masked: str) -> None:
    assert names.mask_name(name) == masked


ADDRESSED = [
    ("张小明", "先生", "张先生"),
    ("欧阳锋", "先生", "欧阳先生"),
    ("王芳", "女士", "王女士"),
    ("王芳", "王总", "王总"),
    ("张小明", "", "张小明"),
    ("John Smith", "先生", "John Smith 先生"),
    ("阿凡提·买买提", "先生", "阿凡提·买买提先生"),
    ("", "先生", "先生"),
]


@pytest.mark.parametrize(("name", "form", "spoken"), ADDRESSED)
def test_guests_are_greeted_by_surname(name: str, form: str, spoken: str) -> None:
    assert names.addressed(name, form) == spoken


@given(
    st.text(
        st.characters(min_codepoint=0x4E00, max_codepoint=0x9FA5)
        | st.sampled_from("长重乐行朝阳中国人银大海"),
        max_size=5,
    )
)
def test_characters_of_no_phrase_read_as_in_the_whole_name(han: str) -> None:
    from pypinyin import lazy_pinyin

    assert names._dictionary(han) == lazy_pinyin(han, errors=list)  # type: ignore[arg-type]  # as in names
