"""What a notice asks of a class and of its provider has a line in the list of conditions."""

import pytest

from scripts.catalogue.loading import load
from scripts.evidence.squeeze import squeeze
from scripts.rules.conditions import conditions_part

pytestmark = pytest.mark.live

CATALOGUE = load()[0]


def document_of(conditions):
    return next(s.document for s in CATALOGUE.schemes if s.id == conditions.scheme)


def test_every_must_of_the_notice_on_a_class_or_a_provider_is_asked_for():
    assert CATALOGUE.conditions
    for conditions in CATALOGUE.conditions:
        asked = {check.requirement for check in conditions.checks}
        musts = {
            requirement.id
            for requirement in CATALOGUE.requirements
            if requirement.document == document_of(conditions)
            and requirement.about in ("class", "provider")
            and requirement.strength == "must"
        }
        assert musts and musts <= asked, f"没有核对：{sorted(musts - asked)}"


def test_what_is_cited_for_the_price_prints_each_cap():
    for conditions in CATALOGUE.conditions:
        for check in conditions_part(conditions, CATALOGUE)["checks"]:
            if check["kind"] == "cap":
                printed = "".join(squeeze(cite["quote"]) for cite in check["cites"])
                for cap in CATALOGUE.caps:
                    if cap.document == document_of(conditions) and cap.cite:
                        assert squeeze(cap.cite.quote) in printed, cap.id
