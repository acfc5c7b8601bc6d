"""The rules of the house: the project keeps them, and each is one that can be broken."""

import subprocess
from collections.abc import Callable, Iterable
from functools import cache, partial
from typing import Any, NamedTuple

import pytest

from scripts.catalogue.loading import load
from scripts.files.paths import ROOT
from scripts.rules.compiled import canonical
from tests import frozen, house_rules

# Where code could hold a figure of the policy. The rest of scripts/ is left out: what it explains to
# editors gives figures as people write them, what it draws has sizes, and what it measures has counts.
WHERE_FIGURES_COULD_BE = {
    "calculator": (".py",),
    "content/assets/js": (".js",),
    "scripts/derived": (".py",),
    "scripts/desks/templates": (".j2",),
    "scripts/pages/kinds": (".py",),
    "scripts/pages/overviews": (".py",),
    "scripts/pages/templates": (".j2",),
    "scripts/rules": (".py",),
}


def sources(*folders: str, endings: tuple[str, ...] = (".py",)) -> list[tuple[str, str]]:
    """(name, text) of every file in these folders and below."""
    return [
        (file.relative_to(ROOT).as_posix(), file.read_text(encoding="utf-8"))
        for folder in folders
        for file in sorted((ROOT / folder).rglob("*"))
        if file.suffix in endings
    ]


def where_figures_could_be() -> list[tuple[str, str]]:
    return [
        source
        for folder, endings in WHERE_FIGURES_COULD_BE.items()
        for source in sources(folder, endings=endings)
    ]


def portable() -> list[tuple[str, str]]:
    """What has to run on MicroPython as well."""
    return sources("calculator/engine", "calculator/files", "calculator/view")


def tracked() -> list[tuple[str, int]]:
    """(name, bytes) of every file under version control; one just deleted has none."""
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout
    files = [(name, ROOT / name) for name in listed.split("\0") if name]
    return [(name, file.stat().st_size) for name, file in files if file.exists()]


@cache
def figures() -> set[str]:
    """Those of the frozen first scheme, which pays as the policy did when it was made up: figures of
    any policy to come, as 75, would be found in code that means something else by them."""
    return house_rules.figures_of_policy(
        canonical(frozen.rules().scheme(frozen.SCHEME).rule).decode()
    )


def wherever_code_is() -> list[tuple[str, str]]:
    templates = sources("scripts", endings=(".py", ".j2", ".html"))
    return [*templates, *sources("calculator"), *look_at_javascript()]


@cache
def names() -> set[str]:
    """What the catalogue calls its documents, schemes and places; what is national is no place."""
    catalogue = load()[0]
    places = {place.name for place in catalogue.places if place.level != "国家"}
    return {r.id for r in (*catalogue.documents, *catalogue.schemes)} | places


class Rule(NamedTuple):
    """`check` complains of what `looks_at` gives; `sees` are files among it, one of every folder.

    `breaches`: text that breaks the rule when it is added to a file, and words of the complaint;
    `broken_by` gives what of the policy stands for WORD in both.
    """

    check: Callable[[Iterable[Any]], Iterable[str]]
    looks_at: Callable[[], list[tuple[str, Any]]]
    sees: tuple[str, ...]
    breaches: dict[str, str]
    broken_by: Callable[[], set[str]] | None = None


ENGINE = (
    "calculator/engine/entry/dates.py",
    "calculator/engine/notice/calendar.py",
    "calculator/engine/one_class/ladder.py",
    "calculator/engine/outlook/chance.py",
    "calculator/engine/plan/class_plan.py",
    "calculator/engine/scheme/payment.py",
)
PORTABLE = (*ENGINE, "calculator/files/ics.py", "calculator/view/class_page.py")
JAVASCRIPT = (
    "content/assets/js/desk-page.js",
    "content/assets/js/hand-over.js",
    "content/assets/js/plan-desk.js",
    "content/assets/js/python-files.js",
)
look_at_engine = partial(sources, "calculator/engine")
look_at_javascript = partial(sources, "content/assets/js", endings=(".js",))

RULES = {
    "no name of the catalogue": Rule(
        lambda found: house_rules.no_name_of_the_catalogue(found, names()),
        wherever_code_is,
        (
            *PORTABLE,
            *JAVASCRIPT,
            "calculator/commands/plan.py",
            "scripts/checks/every.py",
            "scripts/derived/comparisons.py",
            "scripts/desks/templates/desk.md.j2",
            "scripts/evidence/source_cuts.py",
            "scripts/pages/templates/pages/home.md.j2",
        ),
        {
            'first = "WORD"\n': "holds WORD, which the catalogue names",
            "# WORD-cap\n": "holds WORD",
            "order = ('WORD',)\n": "holds WORD",
        },
        names,
    ),
    "no figure of policy": Rule(
        lambda found: house_rules.no_figure_of_policy(found, figures()),
        where_figures_could_be,
        (
            *PORTABLE,
            *JAVASCRIPT,
            "calculator/api.py",
            "calculator/commands/plan.py",
            "calculator/terminal/report.py",
            "scripts/derived/wording.py",
            "scripts/desks/templates/desk.md.j2",
            "scripts/pages/kinds/targets.py",
            "scripts/pages/overviews/coverage.py",
            "scripts/pages/templates/frames/page.md.j2",
            "scripts/pages/templates/indexes/caps.md.j2",
            "scripts/pages/templates/records/caps.md.j2",
            "scripts/rules/schemes.py",
        ),
        {
            "share = WORD\n": "holds WORD, which is a figure of the policy",
            "// WORD% of them\n": "holds WORD",
            "most = min(price, WORD)\n": "holds WORD",
            "up to –WORD of them\n": "holds WORD",
        },
        figures,
    ),
    "only words of every Python": Rule(
        house_rules.only_words_of_every_python,
        portable,
        PORTABLE,
        {
            "from dataclasses import dataclass\n": "uses dataclasses, which MicroPython lacks",
            "def padded(text):\n    return text.zfill(4)  # wide\n": "uses zfill",
            "from __future__ import annotations\n": "uses __future__",
        },
    ),
    "only imports of every Python": Rule(
        house_rules.only_imports_of_every_python,
        portable,
        PORTABLE,
        {
            "import re\n": "imports re, which MicroPython may lack",
            "def late():\n    from calculator.terminal import report\n": "imports calculator.terminal",
            "from scripts.files.paths import ROOT\n": "imports scripts.files.paths.ROOT",
            "from . import money\n": "imports ..money",
        },
    ),
    "the engine stands alone": Rule(
        house_rules.the_engine_stands_alone,
        look_at_engine,
        ENGINE,
        {
            "import calculator.view.markup\n": "imports calculator.view.markup",
            "def late():\n    from calculator.files import ics\n": "imports calculator.files.ics",
            "from calculator import rules\n": "imports calculator.rules",
        },
    ),
    "no page in the engine": Rule(
        house_rules.no_page_in_the_engine,
        look_at_engine,
        ENGINE,
        {
            'words = "<b>" + words\n': "holds <b>, which is HTML",
            "row = '<td class=\"n\">{}</td>'\n": 'holds <td class="n">',
            "end = 'a<br/>b'\n": "holds <br/>",
        },
    ),
    "no share in JavaScript": Rule(
        house_rules.no_share_in_javascript,
        look_at_javascript,
        JAVASCRIPT,
        {
            "const odd = count % 2; // every other one\n": "holds a share",
            'const where = "https://a.b/"; const told = `${share}%`;\n': "holds a share",
        },
    ),
    "JavaScript is only glue": Rule(
        house_rules.javascript_is_only_glue,
        look_at_javascript,
        JAVASCRIPT,
        {'go("//"); /* on */\n' * house_rules.MOST_LINES_OF_JAVASCRIPT: "lines of code"},
    ),
}


def marked(name: str, *more: str) -> Any:
    """The parameters of a test of one rule: `live` if the policy says what breaks it."""
    return pytest.param(name, *more, marks=[pytest.mark.live] if RULES[name].broken_by else [])


BREACHES = [marked(name, breach) for name, rule in RULES.items() for breach in rule.breaches]


@pytest.mark.parametrize("name", list(map(marked, RULES)))
def test_the_project_keeps(name):
    rule = RULES[name]
    assert "\n".join(rule.check(rule.looks_at())) == ""


@pytest.mark.parametrize("name", RULES)
def test_a_rule_looks_at_the_files_it_is_for(name):
    seen = {file for file, _ in RULES[name].looks_at()}
    lost = set(RULES[name].sees) - seen
    assert not lost, f"the rule no longer looks at {lost}: mend where it looks, or what it `sees`"


@pytest.mark.parametrize(("name", "breach"), BREACHES)
def test_a_breach_in_any_folder_is_complained_of(name, breach):
    rule = RULES[name]
    texts = dict(rule.looks_at())
    word = min(rule.broken_by()) if rule.broken_by else ""
    added = breach.replace("WORD", word)
    for file in rule.sees:
        complaints = list(rule.check([(file, texts[file] + "\n" + added)]))
        assert complaints, f"a breach in {file} goes unnoticed"
        for complaint in complaints:
            assert complaint.startswith(file)
            assert rule.breaches[breach].replace("WORD", word) in complaint


def test_figures_could_be_in_every_folder_named():
    names = [name for name, _ in where_figures_could_be()]
    for folder, endings in WHERE_FIGURES_COULD_BE.items():
        for ending in endings:
            assert [n for n in names if n.startswith(folder + "/") and n.endswith(ending)], folder


def test_the_figures_of_the_policy_are_known():
    made = '{"share":[80,100],"cap":{"amount_fen":300000},"sizes":{"high":50,"low":30}}'
    assert house_rules.figures_of_policy(made) == {"80", "3000", "50", "30"}


@pytest.mark.live
def test_the_policy_has_figures_and_names():
    assert figures() and names()


def test_words_in_comments_and_texts_are_no_code():
    text = '"""Without typing."""\nword = "enum"  # no dataclasses\n'
    assert list(house_rules.only_words_of_every_python([("calculator/view/x.py", text)])) == []


def test_nothing_that_is_made_is_tracked():
    files = tracked()
    assert {"README.md", "Makefile", "calculator/rules.py", "catalog/sources.lock"} <= {
        name for name, _ in files
    }
    assert "\n".join(house_rules.nothing_made_is_kept(files)) == ""


@pytest.mark.parametrize(
    ("name", "size", "words"),
    [
        ("site/index.html", 1, "made by the build"),
        (".venv/bin/python", 1, "made by the build or the set-up"),
        (house_rules.COMPILED, 1, "compiled by make setup"),
        ("content/film.webm", house_rules.LARGEST, "keep what it is made from"),
    ],
)
def test_what_is_made_is_complained_of(name, size, words):
    [complaint] = house_rules.nothing_made_is_kept([("README.md", 1), (name, size)])
    assert complaint.startswith(name) and words in complaint


@pytest.mark.parametrize(
    ("javascript", "code"),
    [
        ("a; // b\nc;", "a; \nc;"),
        ("a; /* b\n// c */ d;", "a; \n d;"),
        ("go(\"http://a.b\", '/* c'); // d", "go(\"http://a.b\", '/* c'); "),
        ('go("\\"//"); // a', 'go("\\"//"); '),
        ("`a // ${b} \\` /* c */`; // d", "`a // ${b} \\` /* c */`; "),
        ('text.replace(/["/*]+/g, a); // b "c', 'text.replace(/["/*]+/g, a); '),
        ("a = b / c; // d / e", "a = b / c; "),
        ("// it's\na = 'b'; // c", "\na = 'b'; "),
    ],
)
def test_comments_of_javascript_are_told_from_texts(javascript, code):
    assert house_rules.without_comments(javascript) == code
