"""力争 is printed once and holds for the whole sentence; a target may not leave it out."""

import pytest

from scripts.catalogue.catalogue import Catalogue
from scripts.derived import wording
from scripts.evidence.striven import is_striven, problems
from tests import frozen

TEXT = "甲类每年2人。力争三年内培训5人次以上，取证 3人以上。乙类7人。"


@pytest.mark.parametrize(
    ("quote", "found"),
    [
        ("培训5人次以上", True),
        ("取证3人以上", True),
        ("力争三年内培训5人次", True),
        ("甲类每年2人", False),
        ("乙类7人", False),
        ("没有这几个字", False),
    ],
)
def test_the_word_holds_for_its_sentence(quote, found):
    assert is_striven(quote, TEXT) is found


def striven():
    return next(t for t in frozen.catalogue().targets if t.striven)


def test_the_word_stands_before_the_figure():
    target = striven()
    assert wording.bound(target) == "力争至少"
    assert wording.bound(target.model_copy(update={"bound": "exactly"})) == "力争"
    assert wording.bound(target.model_copy(update={"striven": None})) == "至少"


def test_the_proof_finds_a_target_that_leaves_it_out():
    held, target = frozen.catalogue(), striven()
    bare = target.model_copy(update={"striven": None})
    catalogue = Catalogue(targets=[bare])
    catalogue.origins[id(bare)] = held.origins[id(target)]
    place = (target.cite.document, target.cite.clause)
    texts = {place: "力争" + target.cite.quote.removeprefix("力争")}
    said = [problem.message for problem in problems(catalogue, texts)]
    assert "原文这一句的前面印着 “力争”；请写 striven，引印着它的那几个字" in said
