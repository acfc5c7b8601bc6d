"""The sheets are made of the tokens: colours and sizes of type stand in one file, what is named there is
used, and no sheet has a rule for what nothing writes."""

import re
from collections.abc import Iterator

import pytest

from scripts.files.paths import CONTENT, ROOT
from scripts.hooks.theme_files import words

ASSETS = CONTENT / "assets"
TOKENS = "tokens.css"
ALONE = "lost.css"  # the page for a wrong address has no other sheet
_COLOUR = re.compile(r"#[0-9a-f]{3,8}\b|\b(?:rgb|hsl)a?\(", re.IGNORECASE)
_TYPE = re.compile(r"font-size:\s*[\d.]+rem")
_BRACES = re.compile(r"\{[^{}]*\}")


def sheets() -> dict[str, str]:
    """Every sheet without its comments, by its name."""
    return {
        file.name: re.sub(r"/\*.*?\*/", "", file.read_text(encoding="utf-8"), flags=re.DOTALL)
        for file in sorted(ASSETS.glob("*.css"))
    }


def named_in(css: str) -> dict[str, list[str]]:
    """What each custom property is set to, one place after the other."""
    found: dict[str, list[str]] = {}
    for name, value in re.findall(r"(--[\w-]+):\s*([^;}]+)", css):
        found.setdefault(name, []).append(" ".join(value.split()))
    return found


def with_own_values(name: str, css: str) -> Iterator[str]:
    """Where a sheet says a colour or a size of type itself."""
    for line in css.splitlines():
        if _COLOUR.search(line.partition(":")[2]):
            yield f"{name}: {line.strip()}: name the colour in {TOKENS} and write var(--…) here"
        if _TYPE.search(line):
            yield f"{name}: {line.strip()}: write one of the sizes --type-… of {TOKENS}"


def classes_of(css: str) -> set[str]:
    """The classes that its selectors ask for."""
    return set(re.findall(r"\.([A-Za-z][\w-]*)", _BRACES.sub(";", css)))


def unwritten(css: str, written: set[str]) -> set[str]:
    """Of its classes, those that nothing writes: neither as they are, nor as a beginning (is-) and an end
    that the code puts together."""
    beginnings = tuple(word for word in written if len(word) > 2 and word.endswith("-"))
    return {c for c in classes_of(css) if c not in written and not c.startswith(beginnings)}


def test_colours_and_sizes_of_type_stand_in_one_file():
    found = [
        told
        for name, css in sheets().items()
        if name not in (TOKENS, ALONE)
        for told in with_own_values(name, css)
    ]
    assert found == []


def test_what_is_named_is_used():
    everything = "".join(sheets().values())
    unused = [name for name in named_in(sheets()[TOKENS]) if f"var({name})" not in everything]
    assert unused == [], f"nothing uses these: take them out of {TOKENS}"


def test_what_is_used_is_named():
    everything = "".join(sheets().values())
    named = set(named_in(everything))
    asked = set(re.findall(r"var\((--[\w-]+)", everything))
    assert {name for name in asked if not name.startswith("--md-")} <= named


def test_the_page_that_stands_alone_has_the_same_colours():
    of_all, of_one = named_in(sheets()[TOKENS]), named_in(sheets()[ALONE])
    assert of_one
    for name, (light, dark) in ((n, (v * 2)[:2]) for n, v in of_one.items()):
        assert [light, dark] == (of_all[name] * 2)[:2], f"{ALONE}: {name}"


def test_the_browsers_own_bar_has_the_colour_of_ours():
    html = (ROOT / "scripts" / "theme" / "main.html").read_text(encoding="utf-8")
    assert f'content="{named_in(sheets()[TOKENS])["--bar"][0]}"' in html


@pytest.mark.parametrize("name", [*sheets()])
def test_no_rule_is_for_what_nothing_writes(name):
    assert unwritten(sheets()[name], words()) == set()


def test_what_breaks_these_rules_is_told():
    css = ".a, .is-on { color: #fff; --x: 1; }\n.b { font-size: 0.9rem }"
    assert len(list(with_own_values("x.css", ".a {\n  color: #fff;\n  font-size: 1rem;\n}"))) == 2
    assert unwritten(css, {"a", "is-"}) == {"b"}
    assert named_in(css) == {"--x": ["1"]}
