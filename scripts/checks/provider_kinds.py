"""Whether what is said of kinds of institutions fits the conditions and the requirements."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.catalogue.catalogue import Catalogue
from scripts.files.problems import Problem


def check_provider_kinds(catalogue: Catalogue) -> Iterator[Problem]:
    """A choice that no list of conditions offers; a requirement that is none of institutions."""
    offered = {
        choice.value
        for conditions in catalogue.conditions
        for entry in conditions.entries
        for choice in entry.choices
    }
    about = {requirement.id: requirement.about for requirement in catalogue.requirements}
    for kind in catalogue.provider_kinds:
        origin = catalogue.origin(kind)
        if kind.choice and kind.choice not in offered and catalogue.is_whole("conditions"):
            message = f"条件核对里没有 “{kind.choice}” 这个选项；可选 {'、'.join(sorted(offered)) or '（还没有）'}，都不是就删去这一行"
            yield origin.problem(("choice",), message)
        for i, name in enumerate(kind.addressed):
            if about.get(name, "provider") != "provider":
                message = f"“{name}” 不是对机构的要求（about: provider）；请删去"
                yield origin.problem(("addressed", i), message)
