"""No sentence stands twice on a page, folds included; what may, is named here with its reason."""

import re

import pytest

from scripts.pages.html_tree import tree
from tests.pages_to_visit import pages

LONG = 20  # characters: shorter ones are labels
NOT_A_SENTENCE = {
    "script",
    "style",
    "svg",
    "form",
    "nav",
    "th",
    "pre",
    "option",
    "noscript",
    "template",
}
MAY_RECUR = {
    "cite": "printed words can prove more than one thing",
    "cite__place": "a reference",
    "card__row": "lists as each document prints them",
    "passed": "the state of a document, at each thing of it",
    "basis__title": "what a document is called, where its page says what it issued",
    "entered": "which kinds of records a clause has",
    "rows": "ways to other pages",
    "lines": "ways to other pages",
    "duties__place": "which place an office has in each list",
}
PAGES_THAT_MAY = {
    "data/": "the same columns in several tables",
    "actions/": "places side by side, each with what its own document says",
    "calculator": "a result, and how it was reached",
    "caps/": "what a cap is for may be all that its clause says",
    "plan": "the state of a document, at each thing of it",
    "calendar/": "a result, and how it was reached",
    "conditions/": "what a verdict went by is printed with it",
    "provider/": "what each document asks for, place by place",
    "comparisons/": "what is near is told from both sides",
    "coverage/": "counts of what each clause has",
    "targets/": "two figures with the same remark",
    "lineage/": "a document that is named in several others",
    "documents/": "summaries of clauses that say the same",
}
BLOCKS = {
    "p",
    "li",
    "dd",
    "dt",
    "td",
    "summary",
    "caption",
    "div",
    "section",
    "h1",
    "h2",
    "h3",
    "dl",
}


def sentences(html):
    """The sentences of the article of `html`, none of those that may recur."""
    article = html[html.index("<article") : html.rindex("</article>")]
    runs = [""]

    def walk(element):
        for child in element.inside:
            if isinstance(child, str):
                runs[-1] += child
            elif child.tag not in NOT_A_SENTENCE and not MAY_RECUR.keys() & set(child.classes):
                if child.tag in BLOCKS:
                    runs.append("")
                walk(child)
                if child.tag in BLOCKS:
                    runs.append("")

    walk(tree(article))
    found = [part.strip() for run in runs for part in re.split("[。\n]", run)]
    return [part for part in found if len(part) >= LONG]


def twice(html):
    found = sentences(html)
    return {sentence for sentence in found if found.count(sentence) > 1}


def page(inside):
    return f"<article>{inside}</article>"


SENTENCE = "甲" * LONG


@pytest.mark.parametrize(
    ("inside", "found"),
    [
        (f"<p>{SENTENCE}。乙</p><ul><li>{SENTENCE}</li></ul>", {SENTENCE}),
        (f"<p>{SENTENCE}</p><details><summary>乙</summary>{SENTENCE}</details>", {SENTENCE}),
        (f"<p>{SENTENCE}</p><p>{SENTENCE}乙</p>", set()),
        (f"<p>{SENTENCE[1:]}</p><p>{SENTENCE[1:]}</p>", set()),
        (f'<p>{SENTENCE}</p><div class="cite">{SENTENCE}</div>', set()),
    ],
)
def test_what_counts(inside, found):
    assert twice(page(inside)) == found


@pytest.mark.live
def test_no_sentence_stands_twice_on_a_page(site):
    """On one page of each kind, the longest; of records that cite much, on all."""
    names = set(pages()) | {
        f"{file.parent.relative_to(site).as_posix()}/"
        for kind in ("departments", "fields", "occupations", "groups", "readings", "schemes")
        for file in (site / kind).rglob("index.html")
    }
    asked = [name for name in sorted(names) if not name.startswith(tuple(PAGES_THAT_MAY))]
    assert len(asked) > 100
    found = {
        name: twice((site / name / "index.html").read_text(encoding="utf-8")) for name in asked
    }
    assert {name: what for name, what in found.items() if what} == {}
