"""No class is told that a document governs it after that document has ended."""

from datetime import date, timedelta

import pytest

from calculator.engine.notice import governing as engine
from scripts.rules.compiled import compile_rules
from tests import frozen
from tests.ended import ended

CATALOGUE = frozen.catalogue()
[GOVERNING] = CATALOGUE.governing[:1]
LAST_PERIOD = GOVERNING.periods[-1].id
GOVERNED = [
    v for v in GOVERNING.verdicts if v.outcome == "governs" and LAST_PERIOD in v.when.periods
]
DATES = [entry.option for entry in GOVERNING.dates]
LAST = max(d.issued_on for d in CATALOGUE.documents if d.issued_on)
END = date(LAST.year + 9, 1, 15)  # inside the last period


def chosen(part, verdict, day):
    """What the desk says of a class of `day` in the case of `verdict`."""
    typed = {"place": verdict.when.places[0], "awarded": verdict.when.awarded or "yes"}
    typed |= {option: day.isoformat() for option in DATES}
    return engine.governing(part, *engine.read(part, typed))["chosen"]


def part_of(catalogue):
    return compile_rules(catalogue)["rules"]["governing"]


@pytest.mark.parametrize("verdict", GOVERNED, ids=lambda v: v.id)
def test_a_class_after_the_end_is_not_governed_though_nobody_wrote_a_period(verdict):
    [name] = verdict.documents
    part = part_of(ended(CATALOGUE, name, END))
    before = chosen(part, verdict, END - timedelta(days=1))
    assert before["verdict"]["id"] == verdict.id
    assert before["span"][1] == [END.year, END.month, END.day]
    after = chosen(part, verdict, END)["verdict"]
    assert after["outcome"] == "not-regulated"
    assert after["documents"] == []
    assert f"{END.year}年1月15日起停止执行" in after["text"]
    assert [cite["quote"] for cite in after["cites"]] == ["停止执行"]


def test_the_document_that_takes_its_place_is_named():
    verdict, other = GOVERNED[0], CATALOGUE.documents[-1]
    [name] = verdict.documents
    part = part_of(ended(CATALOGUE, name, END, replaced_by=other.id))
    assert f"《{other.short_title}》" in chosen(part, verdict, END)["verdict"]["text"]


def test_every_case_has_one_verdict_wherever_a_document_ends():
    for document in CATALOGUE.documents:
        if document.issued_on is None:
            continue
        for days in (1, 30, 400, 4000):
            part = part_of(ended(CATALOGUE, document.id, document.issued_on + timedelta(days=days)))
            for place in part["places"]:
                for period in part["periods"]:
                    for awarded in ("yes", "no"):
                        found = [
                            v["id"]
                            for v in part["verdicts"]
                            if place["id"] in v["when"]["places"]
                            and period["id"] in v["when"]["periods"]
                            and v["when"]["awarded"] in (None, awarded)
                        ]
                        assert len(found) == 1, (document.id, place["id"], period["id"], found)
            starts = [period["starts"] for period in part["periods"][1:]]
            assert starts == sorted(starts)


def test_the_ceiling_stands_beside_no_class_after_its_document_has_ended():
    scheme = next(s for s in CATALOGUE.schemes if s.id == GOVERNING.ceiling.scheme)
    before = part_of(CATALOGUE)["ceiling"]["periods"]
    assert before == GOVERNING.ceiling.periods
    document = next(d for d in CATALOGUE.documents if d.id == scheme.document)
    end = document.issued_on + timedelta(days=1)
    part = part_of(ended(CATALOGUE, document.id, end))
    for period in part["periods"]:
        over = period["starts"] and tuple(period["starts"]) >= (end.year, end.month, end.day)
        assert not (over and period["id"] in part["ceiling"]["periods"])


def test_a_document_that_no_verdict_names_divides_no_period():
    named = {name for verdict in GOVERNING.verdicts for name in verdict.documents}
    other = next(d.id for d in CATALOGUE.documents if d.id not in named)
    assert part_of(ended(CATALOGUE, other, END)) == part_of(CATALOGUE)
