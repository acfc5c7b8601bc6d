"""The first scheme is what a visitor gets: that of an ended document comes last, and says so."""

from calculator.engine.one_class.answer import answer
from calculator.engine.one_class.slip import lines
from calculator.engine.scheme.scheme import Rules
from calculator.terminal.report import estimate
from scripts.rules.compiled import compile_rules
from tests import frozen
from tests.ended import LAST, ended

CATALOGUE = frozen.catalogue()
[SCHEME] = [scheme for scheme in CATALOGUE.schemes if scheme.formula][:1]
OVER = Rules(compile_rules(ended(CATALOGUE, SCHEME.document, LAST)))
NOW = Rules(compile_rules(CATALOGUE))
TYPED = {"trainees": "40", "certified": "36", "employed": "12", "unit_price": "1000"}
WORDS = "2099年1月31日起停止执行"


def test_the_schemes_of_an_ended_document_come_last():
    over = [scheme.document == SCHEME.document for scheme in OVER.schemes]
    assert over == sorted(over)
    assert {scheme.id for scheme in OVER.schemes} == {scheme.id for scheme in NOW.schemes}


def test_an_answer_says_that_its_document_has_ended_and_pays_the_same():
    before, after = (answer(rules, SCHEME.id, TYPED) for rules in (NOW, OVER))
    assert after["total_fen"] == before["total_fen"]
    assert "ended" not in before
    assert WORDS in after["ended"]
    assert after["notes"][0]["code"] == "document-ended"


def test_the_terminal_and_the_slip_say_so():
    result = answer(OVER, SCHEME.id, TYPED)
    assert WORDS in estimate(result, OVER.scheme(SCHEME.id).words).splitlines()[1]
    slip = dict(lines(OVER, TYPED, None, {}, result))
    assert WORDS in slip["停止执行"]
    assert "停止执行" not in dict(lines(NOW, TYPED, None, {}, answer(NOW, SCHEME.id, TYPED)))
