"""The desk “我能不能承训”: what is printed for an institution that wants to undertake training."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from calculator.engine.notice.provider import field
from calculator.engine.scheme.scheme import Rules
from scripts.desks.desk import Desk
from scripts.desks.provider_part import FILE


def example(rules: Rules) -> dict[str, str]:
    """What is chosen at first: nothing."""
    part = rules.part("provider")
    asked = [field(sheet, entry["id"]) for sheet in part["sheets"] for entry in _asked(sheet)]
    return dict.fromkeys(["place", "kind", *asked], "")


@dataclass(frozen=True)
class ProviderShows:
    """The part `provider` of the rules; for each notice the places for whose visitors its questions
    are, with spaces between, and the questions: {field, label, help}."""

    provider: dict[str, Any]
    asked: list[tuple[str, list[dict[str, str]]]]


def shows(rules: Rules) -> ProviderShows:
    """What the template may use."""
    part = rules.part("provider")
    return ProviderShows(
        part,
        [
            (
                # The empty one is for who chose no place.
                " ".join(
                    [*(p["name"] for p in part["places"] if sheet["place"] in p["around"]), ""]
                ),
                [{**entry, "field": field(sheet, entry["id"])} for entry in _asked(sheet)],
            )
            for sheet in part["sheets"]
        ],
    )


def _asked(sheet: dict[str, Any]) -> list[dict[str, str]]:
    """The questions with yes and no, the one about the class first; the kind is asked for all."""
    awarded = [{"id": "awarded", **sheet["awarded"]}] if sheet["awarded"] else []
    return [*awarded, *(entry for entry in sheet["entries"] if entry["id"] != sheet["kind_entry"])]


DESK = Desk(
    name="provider",
    file=FILE,
    title="我能不能承训",
    description=(
        "学校、培训机构、企业答几个问题，看文件印了哪些承训条件、够不够、向谁申请、交什么材料；"
        "没有印的写“文件里没有写”。"
    ),
    rules=("provider",),
    example=example,
    shows=shows,
    part="provider",
)
