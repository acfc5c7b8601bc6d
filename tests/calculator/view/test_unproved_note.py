"""Every page that computes says which of what its answer used nobody has held against the source:
in the first answer, in each live one, in what is printed and in every file taken away.
"""

import io
import json
import re
import zipfile

import pytest

from calculator.engine.one_class.slip_check import verify
from calculator.engine.scheme.scheme import Rules
from calculator.view.unproved_note import note
from scripts.derived.lookup import Lookup
from scripts.desks import every
from scripts.desks.content import content_of
from scripts.desks.finder_part import finder_part
from scripts.desks.provider_part import provider_part
from scripts.evidence.claims import claims
from scripts.rules.compiled import compile_rules
from scripts.rules.parts import mark_unproved
from tests import frozen
from tests.on_micropython import both

CATALOGUE = frozen.catalogue()
KEYS = {claim.key for claim in claims(CATALOGUE)}


def compiled_with(waiting):
    """The rules and what follows from the records together, with the citations of these keys unproved."""
    compiled = compile_rules(CATALOGUE, waiting)
    lookup = Lookup(CATALOGUE, frozen.LOCK)
    parts = {"finder": finder_part(lookup), "provider": provider_part(lookup)}
    for part in parts.values():
        mark_unproved(part, waiting)
    return {**compiled, "rules": {**compiled["rules"], **parts}}


PROVED = compiled_with(())
WAITING = compiled_with(KEYS)
DESKS = {desk.module: desk for desk in every.DESKS}
TOTAL = {"application": "answer-state"}
MARK = '<span class="unproved">待核</span>'
SENTENCE = re.compile(
    "待核：这(笔结果|些日子|个结论|张表)用到的 ([0-9]+) 处引文还没有对照原文核对："
)
PLAN = {
    "source": "text",
    "table": "班次,参训人数,取证人数,稳定就业人数,成交单价\n甲,40,36,12,2000\n乙,40,41,1,2000\n",
}


def answered(name, compiled=WAITING, **more):
    desk = DESKS[name]
    content = content_of(desk, CATALOGUE, compiled)
    known = Rules(content["rules"])
    fields = desk.example(known) | (PLAN if name == "plan" and more else {}) | more
    if name == "find":  # nothing is answered before somebody answers
        fields |= {
            question["id"]: question["answers"][0]["id"]
            for question in known.part("finder")["questions"]
        }
    return desk.respond(known, content["links"], fields)


@pytest.mark.parametrize("name", DESKS)
def test_the_answer_says_so_and_every_quotation_of_it_is_marked(name):
    parts = answered(name)["parts"]
    assert int(SENTENCE.search(parts[TOTAL.get(name, "answer-total")])[2]) > 0
    if sums := re.findall('<p class="answer-sum">.*?</p>', "".join(parts.values())):
        assert all(MARK in each for each in sums)
    after = re.findall(r'<span class="cite">.*?</a>(<.*?>.*?<)', "".join(parts.values()))
    assert all(each + "/span>" == MARK for each in after)


@pytest.mark.parametrize("name", DESKS)
def test_where_all_is_proved_no_answer_says_anything(name):
    assert "待核" not in "".join(answered(name, PROVED)["parts"].values())


def test_only_the_answers_that_used_it_say_so():
    [reach] = [v.cites[0] for v in CATALOGUE.governing[0].verdicts if v.outcome == "governs"][:1]
    window = compiled_with({(reach.document, reach.clause, reach.quote)})
    told = {name for name in DESKS if "待核：" in "".join(answered(name, window)["parts"].values())}
    assert "conditions" in told
    assert not told & {"class", "outlook", "plan"}


def test_a_cap_unproved_is_told_by_the_classes_of_its_kind_alone():
    scheme = DESKS["class"].scheme(Rules(PROVED))
    document = next(s.document for s in CATALOGUE.schemes if s.id == scheme)
    caps = [c for c in CATALOGUE.caps if c.document == document]
    for cap in caps:
        key = cap.cite.document, cap.cite.clause, cap.cite.quote
        compiled = compile_rules(CATALOGUE, {key})
        rests_on_it_anyway = SENTENCE.search(
            answered("class", compiled, kind="")["parts"]["answer-total"]
        )
        for each in caps:
            same = (each.cite.document, each.cite.clause, each.cite.quote) == key
            total = answered("class", compiled, kind=each.kind)["parts"]["answer-total"]
            assert bool(SENTENCE.search(total)) is bool(same or rests_on_it_anyway)


def test_micropython_says_the_same():
    for name in ("class", "conditions"):
        example = DESKS[name].example(Rules(WAITING))
        here, there = both(DESKS[name], [example, example | {"want": "slip"}], WAITING)
        assert here == there
        assert "待核" in json.dumps(there, ensure_ascii=False)


def test_nothing_is_said_of_nothing():
    assert note([], {}) == ""


@pytest.mark.parametrize("want", ["测算单.txt", "测算.csv", "测算.json", "测算.xlsx"])
def test_every_file_of_one_class_says_so(want):
    [file] = answered("class", want=want)["files"].values()
    assert "待核" in _text(file) or json.loads(file["text"])["unproved"]
    [file] = answered("class", PROVED, want=want)["files"].values()
    assert "待核" not in _text(file)


def test_the_printed_slip_says_so_and_is_checked_with_it():
    assert '<th scope="row">待核</th>' in answered("class", want="slip")["parts"]["answer-slip"]
    [file] = answered("class", want="测算单.txt")["files"].values()
    lines = file["text"]
    assert verify(Rules(WAITING), lines) == []
    changed = re.sub("用到的 [0-9]+ 处", "用到的 0 处", lines)
    assert any(problem.startswith("待核：单上是") for problem in verify(Rules(WAITING), changed))
    version = re.search("数据版本：(.*)", lines)[1]
    [later] = verify(Rules(PROVED), lines)  # proved since: nobody changed the slip
    assert later.startswith(f"这张单按数据版本 {version} 计算")


@pytest.mark.parametrize("want", ["plan.csv", "plan.json", "plan.xlsx"])
def test_every_file_of_a_plan_says_so(want):
    [file] = answered("plan", want=want)["files"].values()
    if want == "plan.json":
        found = json.loads(file["text"])
        assert found["summary"]["unproved"]
        assert all(each["unproved"] for each in found["classes"])
    else:
        assert "处引文" in _text(file)
        [file] = answered("plan", PROVED, want=want)["files"].values()
        assert "待核" in _text(file)
        assert "处引文" not in _text(file)


def test_the_calendar_and_the_form_say_so():
    for name, want in (
        ("calendar", "取证以后的日子.ics"),
        ("application", "征集表.txt"),
        ("application", "征集表.docx"),
    ):
        for compiled, says in ((WAITING, True), (PROVED, False)):
            [file] = answered(name, compiled, want=want, now="2026-10-01T07:30:05+08:00")[
                "files"
            ].values()
            assert ("待核" in _text(file).replace("\r\n ", "")) is says, want


def _text(file):
    """The text of a file, that of every part of a packed one."""
    if "text" in file:
        return file["text"]
    with zipfile.ZipFile(io.BytesIO(bytes.fromhex(file["hex"]))) as packed:
        return "".join(packed.read(name).decode("utf-8", "replace") for name in packed.namelist())
