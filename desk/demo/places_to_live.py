"""Addresses in a city that is on no map."""

from __future__ import annotations

from random import Random

from desk.demo.lists import words

CITY = "澜州市"
DISTRICTS = ("望江区", "云岭区", "桂湖区", "听涛区", "北桥区", "南屿新区", "青枫县")
ROADS = words(
    "听雨路 枫桥大道 桂花巷 望湖街 青石路 云起路 明珠大道 渡口街 杏林路 朝霞路 梧桐街 长堤路 金穗路 "
    "白鹭大道 书院街 南浦路 星河路 老码头街 竹影巷 花屿路"
)
ESTATES = words("江畔雅苑 云锦花园 桂湖名邸 青枫家园 明月湾 梧桐里 南浦新村 星河公馆 书香门第 望江楼小区")


def address(chance: Random) -> str:
    """Of a house, or of a flat in an estate; some guests only name the district."""
    district, kind = chance.choice(DISTRICTS), chance.random()
    if kind < 0.12:
        return f"{CITY}{district}"
    place = f"{CITY}{district}{chance.choice(ROADS)}{chance.randint(1, 288)}号"
    if kind < 0.4:
        return place
    block, floor, door = chance.randint(1, 24), chance.randint(1, 32), chance.randint(1, 4)
    return f"{place}{chance.choice(ESTATES)}{block}幢{floor}{door:02}室"
