"""What a template uses is what its page's type declares: no more, no less."""

from dataclasses import fields

import pytest
from jinja2 import meta, nodes

from calculator.engine.scheme.scheme import Rules
from scripts.catalogue.loading import load
from scripts.derived.lookup import Lookup
from scripts.desks import every as desks
from scripts.desks import idle
from scripts.desks.site_parts import with_site_parts
from scripts.editing import page as edit_page
from scripts.files.paths import TEMPLATES
from scripts.pages import changes, every, home
from scripts.pages.index import PlainIndexShows
from scripts.pages.page import Page
from scripts.pages.rendering import Everywhere, render
from scripts.published import moved as old_addresses
from scripts.roster_page import page as roster_page
from scripts.search import page as search_page
from tests import rendered

pytestmark = pytest.mark.live


CATALOGUE = load()[0]
LOOKUP = Lookup(CATALOGUE)
ENVIRONMENT = rendered.environment(CATALOGUE)
WAYS = {"page", "to", "to_file", "to_clause"}
EVERYWHERE = {field.name for field in fields(Everywhere)} | WAYS


def every_page():
    yield from every.pages(LOOKUP)
    yield home.page(CATALOGUE)
    yield from desks.pages(CATALOGUE, with_site_parts(LOOKUP.compiled, LOOKUP))
    yield idle.page(desks.DESKS[0], Rules(LOOKUP.compiled))
    yield changes.page(changes.load()[0], CATALOGUE)
    yield search_page.page()
    yield edit_page.page()
    yield roster_page.page(with_site_parts(LOOKUP.compiled, LOOKUP), LOOKUP.catalogue.day)
    forms = next(page for page in every.pages(LOOKUP) if page.file == "forms/index.md")
    yield Page(
        *("forms/index.md", "indexes/plain.md.j2", "x", "x", []),
        PlainIndexShows(CATALOGUE.forms),
        forms.frame,
    )
    moved = CATALOGUE.actions[0].model_copy(update={"formerly": ["old-one"]})
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(CATALOGUE, "actions", [moved])
        yield from old_addresses.pages(LOOKUP, [f"actions/{moved.id}.md"])


PAGES = list(every_page())
BY_TEMPLATE = {page.template: page for page in PAGES}
FRAMES = {
    "page.md.j2",
    "record.md.j2",
    "index.md.j2",
    "desk.md.j2",
    "parts.md.j2",
    "answers.md.j2",
    "desk-parts.md.j2",
}


def asked_for(template):
    """(the names that `template` itself takes from outside, the templates that it extends)."""
    source, _, _ = ENVIRONMENT.loader.get_source(ENVIRONMENT, template)
    tree = ENVIRONMENT.parse(source)
    parents = [node.template.value for node in tree.find_all(nodes.Extends)]
    made = {node.target for node in tree.find_all(nodes.Import)}
    made |= {node.name for node in tree.find_all(nodes.Macro)}
    made |= {
        n.name
        for node in tree.find_all(nodes.Assign)
        for n in node.find_all(nodes.Name)
        if n.ctx == "store"
    }
    return meta.find_undeclared_variables(tree) - made, parents


def line_of(template):
    """`template` and all that it extends."""
    _, parents = asked_for(template)
    return [template, *(above for parent in parents for above in line_of(parent))]


def test_every_template_has_a_page_that_is_made_of_it():
    files = {
        file.relative_to(folder).as_posix()
        for folder in TEMPLATES
        for file in folder.rglob("*.j2")
        if file.name not in FRAMES or file.parent.name == "pages"
    }
    assert len(files) > 30
    assert files == set(BY_TEMPLATE)


@pytest.mark.parametrize("template", sorted(BY_TEMPLATE))
def test_a_template_uses_what_its_type_declares_and_all_of_it(template):
    page = BY_TEMPLATE[template]
    declared = set(page.shown)
    used = set().union(*(asked_for(each)[0] for each in line_of(template)))
    # What the frames import is there for the blocks below them.
    inherited = {"parts", "desk"}
    assert used - EVERYWHERE - declared - inherited == set(), "not declared"
    own = {field.name for field in fields(page.shows)}
    assert not own - used, "declared, and not used"
    assert not declared & EVERYWHERE, "has the name of what is there everywhere"


@pytest.mark.parametrize("template", sorted(BY_TEMPLATE))
def test_every_template_renders_with_exactly_that(template):
    assert render(BY_TEMPLATE[template], ENVIRONMENT).startswith("---\n")


def test_one_name_less_is_noticed():
    page = BY_TEMPLATE["records/caps.md.j2"]
    short = Page(page.file, page.template, "x", "x", page.documents, home.page(CATALOGUE).shows)
    with pytest.raises(Exception, match="is undefined"):
        render(short, ENVIRONMENT)
