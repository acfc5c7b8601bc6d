"""What a skeleton left open is named at its place."""

import pytest

from scripts.catalogue.catalogue import Catalogue, Origin
from scripts.catalogue.loading import load
from scripts.catalogue.models.places import Place
from scripts.catalogue.unwritten import TO_WRITE, unwritten
from scripts.files.strict_yaml import Loaded


def test_only_a_text_that_begins_so_is_to_be_written():
    places = [Place(name=name, level="市") for name in ("甲", f"{TO_WRITE}名称", f"不{TO_WRITE}")]
    catalogue = Catalogue(places=places)
    loaded = Loaded("x.yml", places={("places", 1, "name"): (7, 3)})
    for i, place in enumerate(places):
        catalogue.origins[id(place)] = Origin(loaded, ("places", i))
    [problem] = unwritten(catalogue)
    assert (problem.line, problem.where, problem.message) == (7, "places[1].name", "还要写：名称")


@pytest.mark.live
def test_nothing_that_is_published_is_still_to_be_written():
    assert "\n".join(map(str, unwritten(load()[0]))) == ""
