"""Lists put the visitor's place first, then the places it lies in, and hide nothing."""

import pytest

from scripts.catalogue.loading import load
from scripts.derived.visitor_places import places_offering

pytestmark = pytest.mark.live

PLACES = places_offering(load()[0])
LISTS = (
    "",
    "groups/",
    "actions/",
    "targets/",
    "documents/",
    "contacts/",
    "fields/",
    "requirements/",
)
ITEMS = """[...document.querySelectorAll("[data-by-place]")].map(list =>
  [...list.children].map(each => each.matches(".of-others") ? "others"
    : each.hasAttribute("data-of-place") ? each.dataset.ofPlace : "stays"))"""


def rank(of_place, around):
    """How far down `around` the nearest place stands; what is over comes after all."""
    if not of_place:
        return len(around) + 1
    return min([around.index(p) for p in of_place.split(" ") if p in around], default=len(around))


@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.name)
def test_what_is_of_the_place_stands_first_and_the_rest_is_told_and_there(
    open_page, address, place
):
    page = open_page("about/")
    written = {}
    for path in LISTS:
        page.goto(address + path)
        written[path] = page.evaluate(ITEMS)
    page.locator("[data-visitor-place]").select_option(place.name)
    told = 0
    for path in LISTS:
        page.goto(address + path)
        page.wait_for_selector(f"[data-ordered='{place.name}']", state="attached")
        for before, now in zip(written[path], page.evaluate(ITEMS), strict=True):
            items = [each for each in now if each != "others"]
            assert sorted(items) == sorted(before), path
            ranks = [rank(each, place.around) for each in items if each != "stays"]
            assert ranks == sorted(ranks), path
            if "others" in now:
                told += 1
                after = now[now.index("others") + 1 :]
                assert rank(after[0], place.around) == len(place.around), path
                assert now.index("others") > 0
    assert told
    page.locator("[data-visitor-place]").select_option("")
    assert page.evaluate(ITEMS) == written[LISTS[-1]]


def test_nothing_moves_while_the_page_is_read(open_page, address):
    page = open_page("about/", viewport={"width": 390, "height": 844})
    page.locator("[data-visitor-place]").select_option(PLACES[1].name)
    for path in ("actions/", "targets/", "groups/"):
        page.goto(address + path)
        page.wait_for_selector("[data-ordered]", state="attached")
        shift = page.evaluate("""new Promise(done => {
          let sum = 0;
          new PerformanceObserver(list => list.getEntries().forEach(e => (sum += e.value)))
            .observe({ type: "layout-shift", buffered: true });
          setTimeout(() => done(sum), 200);
        })""")
        assert shift == 0, path
