"""Which reasons are told of a person, and what they say."""

from tests.calculator.engine.roster.made_people import judged, one, person


def codes(changed, **choices):
    return [reason["code"] for reason in one(changed, **choices)["reasons"]]


def test_what_would_not_help_is_not_told():
    assert codes({"certificate": "无", "months": "无", "group": None}) == ["certificate"]
    assert codes({"dropped": "是", "passed": "否"}, R12="finished") == ["dropped"]
    assert codes({"passed": None, "months": "无"}) == ["passed-missing", "insurance"]


def test_a_date_that_is_missing_is_asked_for_once():
    assert codes({"certificate": None, "certified_on": None}) == ["certificate-missing"]


def test_a_cell_that_cannot_be_read_is_told_once():
    told = one({"certified_on": "5月8日", "months": "2026-09"})
    said = [reason["message"] for reason in told["reasons"] if "5月8日" in reason["message"]]
    assert len(said) == 1 and said[0].endswith("；还不知道计不计入取证、补贴人数、稳定就业")


def test_every_reason_has_words_its_clause_and_a_month_or_none():
    changed = {"attendance": "60%", "group": "其他", "months": "2026-11", "earlier": "5"}
    told = one(changed, R5="warning")
    assert [r["code"] for r in told["reasons"]] == ["group", "attendance", "subsidies", "insurance"]
    for reason in told["reasons"]:
        assert set(reason) == {"code", "message", "cite", "until"}
        assert reason["message"] and set(reason["cite"]) == {"document", "clause", "quote"}
    assert [r["until"] for r in told["reasons"]] == [None, None, None, "2026-12"]
    assert told["until"] == "2026-12"


def test_over_the_limit_is_not_told_of_who_has_no_certificate():
    assert codes({"earlier": "3", "certificate": "无"}) == ["certificate"]


def test_a_number_is_never_told_whole():
    people = [person(n, identity=person(n)["identity"][:17] + "y") for n in range(3)]
    people += [person(5), person(5), person(6, name="某某", passed="？")]
    said = str(judged(people))
    for fields in people:
        assert fields["identity"] not in said and fields["identity"][:17] not in said


def test_another_employer_helps_only_while_there_are_months_for_it():
    alone = {"employer_kind": "灵活就业"}
    [early] = judged([person(1, **alone)], on=(2026, 12, 5))["people"]
    assert early["until"] == "2026-12" and [s["code"] for s in early["steps"]] == ["employer"]
    assert early["reasons"][0]["message"].endswith("最迟从2026年12月起缴，缴到2027年2月")
    [late] = judged([person(1, **alone)], on=(2027, 1, 5))["people"]
    assert (late["until"], late["steps"]) == (None, [])
    assert late["reasons"][0]["message"].endswith("最晚要从2026年12月起缴，现在来不及了")


def test_what_hangs_on_nothing_any_more_is_not_said_to_hang():
    [failed, paper] = one({"passed": "否", "certificate": None, "certified_on": None})["reasons"]
    assert failed["code"] == "passed" and paper["code"] == "certificate-missing"
    assert "还不知道" not in paper["message"]
