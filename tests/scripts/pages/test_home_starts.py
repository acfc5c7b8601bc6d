"""The finder's first question stands on top of the home page, each answer a way into the finder."""

from calculator.engine.scheme.scheme import Rules
from calculator.view import answers_link
from scripts.desks import find_desk
from scripts.pages import home
from scripts.pages.rendering import render
from tests import frozen, rendered

STARTS = find_desk.starts(frozen.rules())


def text(starts):
    page = home.page(frozen.catalogue(), [], starts)
    return render(page, rendered.environment(frozen.catalogue(), frozen.LOCK))


def test_each_place_opens_the_finder_with_its_answer_given():
    places = frozen.rules().part("finder")["places"]
    assert [start.words for start in STARTS] == [place["label"] for place in places]
    answered = [answers_link.decode(start.fragment) for start in STARTS]
    assert answered == [{"place": place["name"]} for place in places]
    assert [start.place for start in STARTS] == [place["name"] for place in places]


def test_they_stand_before_everything_else_one_can_go_to():
    made = text(STARTS)
    first = made.index(f'href="find/{STARTS[0].fragment.replace("&", "&amp;")}"')
    assert first < made.index("(groups/index.md)") < made.index("(calculator.md)")


def test_without_a_finder_its_page_still_has_a_link():
    compiled = frozen.compiled()
    del compiled["rules"]["finder"]
    assert find_desk.starts(Rules(compiled)) == []
    assert 'href="find/"' in text([])
