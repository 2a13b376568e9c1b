"""Reasons that supervisors give in a demo's history."""

from __future__ import annotations

from desk.demo.lists import phrases

LATE = phrases("客人上次忘记积分，小票核对无误|隔日补积，收银已核对|客人出差回来补积")
LARGE = phrases("公司聚会，已与收银核对|包场消费，经理知情|金额已核对小票")
WRONG = phrases("金额输错|小票作废|重复消费单，收银已退")
WRONG_GUEST = "入错会员"
SPOILT = phrases("打印不清|纸张撕坏|客人签错位置|茶水打湿")
