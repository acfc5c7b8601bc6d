"""Made-up records in few words: what a test does not say is as dull as can be."""

from __future__ import annotations

from datetime import date
from typing import Any

from scripts.catalogue.models.actions import PART_LISTS, Action
from scripts.catalogue.models.base import Cite
from scripts.catalogue.models.clauses import Clause
from scripts.catalogue.models.departments import Department
from scripts.catalogue.models.documents import Document
from scripts.catalogue.models.fields import Field
from scripts.catalogue.models.groups import Group
from scripts.catalogue.models.occupations import Occupation
from scripts.catalogue.models.targets import Target


def cite(document: str, clause: str = "一", quote: str = "甲") -> Cite:
    """Words of a clause."""
    return Cite(document=document, clause=clause, quote=quote)


def document(id_: str, place: str = "甲市", issued_on: date | None = None, **said: Any) -> Document:
    """A document of `place`."""
    dull: dict[str, Any] = {
        "title": f"{id_} 的标题", "short_title": f"{id_} 的简称", "number": None, "issuer": None,
        "issuer_department": None, "reach": place, "status": "在执行", "summary": "甲。",
        "evidence": [],
    }  # fmt: skip
    return Document.model_validate(
        dull | said | {"id": id_, "place": place, "issued_on": issued_on}
    )


def clause(document_id: str, locator: str, title: str | None = None) -> Clause:
    """A clause without figures."""
    return Clause(document=document_id, locator=locator, title=title, summary="甲。")


def action(id_: str, document_id: str, clause: str = "一", **said: Any) -> Action:
    """An action; its offices are given by id and printed like this, or as (id, words), or whole.

    So are the groups; with areas, projects and skills they are its one part, unless `parts` are given.
    """
    lists = {key: said.pop(key) for key in PART_LISTS if key in said}
    offices = [_named(one) for one in said.pop("departments", [])]
    dull: dict[str, Any] = {
        "number": 1, "number_as_printed": "1", "title": f"{id_} 的名称", "summary": "甲。",
        "parts": [part(**lists)] if any(lists.values()) else [], "departments": offices,
    }  # fmt: skip
    return Action.model_validate(
        dull | said | {"id": id_, "document": document_id, "clause": clause}
    )


def part(**lists: Any) -> dict[str, Any]:
    """A part of an action whose quotation is the names of its `lists`; its own, if it has a `quote`."""
    groups = [_named(one) for one in lists.pop("groups", [])]
    names = [group["as_written"] for group in groups]
    names += [name for key in PART_LISTS for name in lists.get(key, [])]
    return {"quote": "、".join(names) + "。"} | lists | {"groups": groups}


def _named(one: str | tuple[str, str] | dict[str, Any]) -> dict[str, Any]:
    if isinstance(one, dict):
        return one
    id_, words = (one, one) if isinstance(one, str) else one
    return {"id": id_, "as_written": words}


def department(id_: str, name: str, **said: Any) -> Department:
    """An office of a city."""
    dull = {"place": "甲市", "level": "市", "kind": "政府"}
    said["named_in"] = [c.model_dump() for c in said.get("named_in", [])]
    return Department.model_validate(dull | said | {"id": id_, "name": name})


def group(id_: str, name: str, **said: Any) -> Group:
    """A target group."""
    return Group.model_validate({"id": id_, "name": name, **said})


def field(id_: str, name: str) -> Field:
    """A field that is printed nowhere else."""
    return Field(id=id_, name=name, named_in=[])


def occupation(id_: str, name: str, *cites: Cite, codes: tuple[str, ...] = ()) -> Occupation:
    """An occupation with these entries of the classification."""
    entries = [
        {
            "code": code, "name": name, "edition": "2022", "relation": "same-name", "mark": None,
            "confidence": "甲",
        }
        for code in codes
    ]  # fmt: skip
    return Occupation.model_validate(
        {
            "id": id_, "name": name, "kind": "职业（工种）", "classifications": entries,
            "named_in": [c.model_dump() for c in cites],
        }
    )  # fmt: skip


def target(id_: str, document_id: str, measure: str = "m", **said: Any) -> Target:
    """A target of three years."""
    period = {"since": 2031, "until": 2033, "per_year": False} | said.pop("period", {})
    dull: dict[str, Any] = {
        "measure": measure, "title": "培训", "value": 7, "unit": "人次", "bound": "exactly",
        "scope": "全市", "period": period, "cite": cite(document_id, quote="7人次"),
    }  # fmt: skip
    return Target.model_validate(dull | said | {"id": id_, "document": document_id})
