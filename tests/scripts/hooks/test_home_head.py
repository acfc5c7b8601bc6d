"""The site is called after the places of its documents, and every page says of which day its data are:
by what the home page tells."""

from types import SimpleNamespace

from mkdocs.config import load_config

from scripts.catalogue.places import by_place, in_order, site_name
from scripts.derived import wording
from scripts.derived.visitor_places import places_offering
from scripts.files.paths import ROOT
from scripts.pages import home
from scripts.pages.rendering import render
from tests import frozen, rendered


def test_three_places_are_named_and_more_are_told():
    names = list(by_place(in_order(frozen.catalogue())))
    assert len(names) == 3
    assert site_name(frozen.catalogue()) == "".join(names) + "培训政策"
    more = frozen.catalogue().documents[0].model_copy(update={"id": "more", "place": "别处"})
    known = frozen.catalogue()
    both = SimpleNamespace(
        documents=[*known.documents, more], places=known.places, has_ended=known.has_ended
    )
    assert site_name(both) == "".join(names) + "等地培训政策"


def test_the_home_page_says_it_to_mkdocs(tmp_path):
    catalogue = frozen.catalogue()
    page = render(home.page(catalogue), rendered.environment(catalogue, frozen.LOCK))
    for text, name in ((page, site_name(catalogue)), ("", "培训政策")):
        (tmp_path / "index.md").write_text(text, encoding="utf-8")
        config = load_config(str(ROOT / "mkdocs.yml"), docs_dir=str(tmp_path))
        for hook in config.hooks.values():
            if hasattr(hook, "on_config"):
                config = hook.on_config(config)
        assert config["site_name"] == name
        day = wording.day(catalogue.day) if text else ""
        assert config["extra"]["data_day"] == day
        assert bool(config["extra"]["data_version"]) == bool(text)
        places = [place._asdict() for place in places_offering(catalogue)] if text else []
        assert config["extra"]["visitor_places"] == places
