"""The parts of an estimate as they are shown, wherever a class is shown."""

from calculator.engine.one_class.answer import answer
from calculator.view import class_answer
from scripts.desks import class_desk
from tests import frozen
from tests.desk_links import links

RULES = frozen.rules()
FIELDS = class_desk.example(RULES) | {"certified": "36", "employed": "12"}
FOUND = answer(RULES, FIELDS["scheme"], FIELDS)
LINKS = links(class_desk.DESK)


def test_each_instalment_has_a_card_with_its_sum_and_clause():
    text = class_answer.instalments(FOUND, LINKS)
    assert text.count("<li") == len(FOUND["instalments"]) == text.count('class="cite"')


def test_each_line_of_the_sum_is_there():
    assert class_answer.steps(FOUND["steps"], LINKS).count("<li") == len(FOUND["steps"])


def test_each_step_of_the_ladder_is_a_row():
    words = RULES.scheme(FIELDS["scheme"]).words
    text = class_answer.ladder_table(FOUND, words)
    assert text.count("<tr") == len(FOUND["ladder"]) + 1
    assert class_answer.ladder_table(FOUND | {"ladder": []}, words) == ""
