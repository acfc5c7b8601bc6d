"""A word that says more than it seems to is used only where a quotation, or the clause, prints it."""

import pytest

from scripts.catalogue.catalogue import Catalogue
from scripts.catalogue.loading import load
from scripts.catalogue.models.printed_words import PrintedWord
from scripts.evidence.printed_words import problems, unprinted, used
from scripts.files.paths import ROOT
from tests import frozen

TOWN = PrintedWord(word="全镇", instead="我镇", not_in=["安全镇"])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("全镇办班", True),
        ("没有写“全镇”", False),
        ("没有写“全镇”，全镇都办", True),
        ("安全镇流器", False),
        ("安全镇流器，全镇", True),
        ("", False),
    ],
)
def test_what_is_only_spoken_of_or_another_word_is_not_used(text, found):
    assert bool(used([TOWN], text)) is found


def with_word(**changed) -> Catalogue:
    """One target and one clause of the frozen catalogue, changed, and the one word."""
    held = frozen.catalogue()
    target = held.targets[0].model_copy(update=changed)
    clause = held.clauses[0].model_copy(update={"summary": "全镇办班。"})
    made = Catalogue(targets=[target], clauses=[clause], printed_words=[TOWN])
    made.origins[id(clause)] = held.origins[id(held.clauses[0])]
    return made


def test_a_scope_that_no_quotation_prints_is_found():
    found = [(inside, one) for _, inside, one in unprinted(with_word(scope="全镇"))]
    assert found == [(("scope",), TOWN)]


@pytest.mark.parametrize(("text", "found"), [("在我镇办班", 1), ("在全 镇办班", 0), ("", 0)])
def test_a_summary_is_held_against_its_clause(text, found):
    catalogue = with_word()
    place = (catalogue.clauses[0].document, catalogue.clauses[0].locator)
    said = [problem.message for problem in problems(catalogue, {place: text})]
    assert said == ["这里写了 “全镇”，原文这一条没有这几个字；请写成我镇"] * found


@pytest.mark.live
def test_no_page_says_what_no_document_prints():
    """Words of the list that no quotation prints stand on no page either."""
    catalogue = load()[0]
    lock = (ROOT / "catalog/sources.lock").read_text(encoding="utf-8")
    words = [one for one in catalogue.printed_words if one.word not in lock]
    pages = [
        *ROOT.glob("content/*.md"),
        *ROOT.glob("scripts/**/*.j2"),
        *ROOT.glob("calculator/**/*.py"),
    ]
    for page in pages:
        if page.name != "editing.md":
            assert not used(words, page.read_text(encoding="utf-8")), page
