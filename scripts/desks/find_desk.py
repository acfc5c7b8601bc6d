"""The desk “我能参加什么”: what is printed for somebody who answers plain questions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from calculator.engine.scheme.scheme import Rules
from calculator.view import answers_link
from calculator.view.find_year import lasts
from scripts.desks.desk import Desk
from scripts.desks.finder_part import FILE
from scripts.pages.home import Start


def example(rules: Rules) -> dict[str, str]:
    """What is chosen at first: nothing."""
    questions = [question["id"] for question in rules.part("finder")["questions"]]
    return dict.fromkeys(["place", "field", "graduated", *questions], "")


@dataclass(frozen=True)
class FindShows:
    """The part `finder` of the rules, and for which answers the day of graduation is asked,
    ``question=answer`` as the form shows a field for them; empty where it never is. `school_year`: from
    when to when the printed school year lasts, in words."""

    finder: dict[str, Any]
    graduated_for: str
    school_year: str


def shows(rules: Rules) -> FindShows:
    """What the template may use."""
    part = rules.part("finder")
    dated = {name for fit in part["fits"] if "year" in fit for name in fit["when"]}
    asked = {
        question["id"]: " ".join(a["id"] for a in question["answers"] if a["id"] in dated)
        for question in part["questions"]
    }
    graduated_for = next((f"{name}={ids}" for name, ids in asked.items() if ids), "")
    return FindShows(part, graduated_for, lasts(part))


def starts(rules: Rules) -> list[Start]:
    """The ways to open the page with the first question answered."""
    if DESK.part not in rules.parts:
        return []
    places = rules.part(DESK.part)["places"]
    names = [(place["label"], place["name"]) for place in places]
    return [Start(label, answers_link.encode({"place": name}), name) for label, name in names]


DESK = Desk(
    name="find",
    file=FILE,
    title="我能参加什么",
    description="答几个平常的问题，看哪些文件把培训写给了您这类人、学什么、打哪个电话、归谁管。",
    rules=("finder",),
    example=example,
    shows=shows,
    part="finder",
)
