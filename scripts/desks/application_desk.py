"""The desk where a form annexed to a document is filled in, empty at first; each form has its own."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from calculator.engine.scheme.scheme import Rules, Scheme
from calculator.view.application_page import file_name
from scripts.desks import scheme_desks
from scripts.desks.desk import Desk
from scripts.pages import addresses

_ESTIMATED = ("directory_standard", "unit_price", "trainees", "certified", "employed")


def form_of(rules: Rules, form_id: str | None = None) -> dict[str, Any]:
    """The form that a page is about: without an id, the first."""
    forms: list[dict[str, Any]] = rules.part("forms")
    return next(form for form in forms if form_id in (None, form["id"]))


def scheme_of(rules: Rules, form_id: str | None = None) -> Scheme:
    """The scheme of the document that the form is annexed to."""
    return scheme_desks.of_document(rules, form_of(rules, form_id)["document"])


def example(rules: Rules, form_id: str | None = None) -> dict[str, str]:
    """What stands in the form at first: nothing, for it is filled in with real particulars."""
    form = form_of(rules, form_id)
    scheme = scheme_of(rules, form["id"])
    asked = [name for name in _ESTIMATED if name in scheme.asked]
    blank = dict.fromkeys(["kind", *asked], "")
    return {"form": form["id"], "scheme": scheme.id, **blank}


@dataclass(frozen=True)
class ApplicationShows:
    """The form, the entry of it that takes a longer account or None, the name of its files; the page
    of its scheme's calculator and the entries of that by id;
    the kinds of course that no box of the form settles, and ``field=value`` of the box for which
    they, or the municipal standard, are asked for; the entries of the national classification."""

    form: dict[str, Any]
    account: dict[str, Any] | None
    file_name: str
    calculator: str
    entries: dict[str, dict[str, Any]]
    kinds: list[dict[str, Any]]
    kind_asked_for: str
    directory_asked_for: str
    directory_title: str
    occupations: list[dict[str, str]]


def shows(rules: Rules, form_id: str | None = None) -> ApplicationShows:
    """What the template may use; without an id, for the first form."""
    form = form_of(rules, form_id)
    scheme = scheme_of(rules, form["id"])
    computed = [each.id for each in scheme_desks.computed(rules)]
    titles = {cap["kind"]: cap["title"] for cap in scheme.rule["caps"]}
    settled = {option["kind"] for entry in form["entries"] for option in entry["options"]}
    return ApplicationShows(
        form=form,
        account=next((e for e in form["entries"] if e["asks"] == "account"), None),
        file_name=file_name(form),
        calculator=addresses.scheme_file(addresses.CALCULATOR, scheme.id, computed),
        entries={entry["id"]: entry for entry in scheme.rule["entries"]},
        kinds=[cap for cap in scheme.rule["caps"] if cap["kind"] not in settled],
        kind_asked_for=_choosing(form, kind=False),
        directory_asked_for=_choosing(form, kind=True),
        directory_title="、".join(titles[kind] for kind in titles if kind in settled),
        occupations=rules.part("occupations"),
    )


def _choosing(form: dict[str, Any], kind: bool) -> str:
    """``form-entry=option`` for the option that does, or does not, stand for a kind of course; empty
    where no box of the form stands for one."""
    for entry in form["entries"]:
        if any(option["kind"] for option in entry["options"]):
            for option in entry["options"]:
                if bool(option["kind"]) == kind:
                    return f"form-{entry['id']}={option['id']}"
    return ""


DESK = Desk(
    name="application",
    file=addresses.APPLICATION,
    title="填项目征集表",
    description="",  # names the form, see `_own`
    rules=("forms", "occupations", "schemes"),
    example=example,
    shows=shows,
    scheme=lambda rules: str(scheme_of(rules).id),
    part="forms",
)


def every(rules: Rules) -> list[Desk]:
    """The desk of each form; the first has the plain name and address."""
    ids = [form["id"] for form in rules.part("forms")]
    return [_own(form, ids) for form in rules.part("forms")]


def _own(form: dict[str, Any], ids: list[str]) -> Desk:
    title, form_id = form["title"], form["id"]
    if form_id == ids[0]:
        # It has a shorter name of its own, as long as it is the form that the name fits.
        called = _called(DESK, title)
        short = title.endswith(DESK.title.removeprefix("填"))
        return replace(called, title=DESK.title) if short else called
    return replace(
        _called(DESK, title),
        name=f"{DESK.name}-{form_id}",
        file=addresses.scheme_file(DESK.file, form_id, ids),
        example=partial(example, form_id=form_id),
        shows=partial(shows, form_id=form_id),
        scheme=partial(_scheme, form_id),
        view=DESK.module,
    )


def _called(desk: Desk, title: str) -> Desk:
    description = (
        f"在网页上填{title}：边填边核对，可以打印，也可以存成文档；填的内容只留在您的设备里。"
    )
    return replace(desk, title=f"填{title}", description=description)


def _scheme(form_id: str, rules: Rules) -> str:
    return str(scheme_of(rules, form_id).id)
