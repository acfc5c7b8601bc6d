"""Whether “not found” is true: the words that a comparison finds in nothing that is quoted from a
document must not stand in its text either."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scripts.catalogue.catalogue import Catalogue
from scripts.derived.comparisons import held
from scripts.derived.lookup import Lookup
from scripts.derived.nearest import Search
from scripts.derived.quoted_words import stands
from scripts.evidence.source_folder import Texts
from scripts.evidence.squeeze import squeeze
from scripts.files.problems import Problem


def unfounded(lookup: Lookup, texts: Texts) -> Iterator[Problem]:
    """A problem for each word of an action that `texts`, squeezed, print though it was not found."""
    catalogue = lookup.catalogue
    search, bare = Search(lookup), _without_offices(catalogue, texts)
    asked = [(each.left, each.right) for each in held(lookup)]
    asked += [(right, left) for left, right in asked]
    for document, other in asked:
        for action in lookup.in_document("actions", document):
            for word in search.nearest(action, other).missing:
                for (where, clause), text in bare.items():
                    if where == other and stands(squeeze(word), text):
                        message = (
                            f"并排看会说 “{word}” 在 {other} 里没有找到，可是原文 {clause} 印着；"
                            "请把那句话登记进来：要求的引文，或 catalog/ties.yml"
                        )
                        yield catalogue.origin(action).problem(("title",), message)


def _without_offices(catalogue: Catalogue, texts: Texts) -> Texts:
    names = {name for d in catalogue.departments for name in (d.name, *d.aliases)}
    names |= {d.as_written for a in catalogue.actions for d in a.departments}
    if not names:
        return texts
    longest_first = sorted(map(squeeze, names), key=len, reverse=True)
    pattern = re.compile("|".join(map(re.escape, longest_first)))
    return {place: pattern.sub("，", text) for place, text in texts.items()}
