"""The card of a notice is for those who want to learn: who is paid, the fee beside the number to call."""

import re

from calculator.view.find_offers import notices

DOCUMENT = {
    "id": "city-1", "title": "通知", "place": "甲市", "page": "d/", "issuer": "甲局",
    "summary": "写给机构的话。", "phones": [], "answers": [],
}  # fmt: skip
NOTICE = {"document": DOCUMENT, "page": "pay/", "summary": "付给学校。占到三成再付。", "whom": []}
ASKED = ({"id": "fee", "words": "要不要交钱"}, "没有写")


def card(**said):
    found = [NOTICE | {"document": DOCUMENT | said}]
    return re.sub("<[^>]+>", "|", notices(found, {}, None, {}, ASKED))


def test_it_says_who_is_paid_and_nothing_for_institutions():
    assert "付给学校。" in card() and "占到三成" not in card() and "写给机构" not in card()


def test_the_fee_is_answered_or_said_not_to_be():
    near = {"question": "fee", "text": "补贴给学校；交不交钱，没有写。", "near": True}
    assert "要不要交钱|没有写。" in card()
    assert "要不要交钱|补贴给学校；交不交钱，没有写。|" in card(answers=[near])
    direct = {"question": "fee", "text": "免费。", "near": False}
    assert "要不要交钱|免费。|" in card(answers=[near, direct])
