"""Whether a roster's checks can run, and leave no reading that decides a person without an answer."""

from __future__ import annotations

from collections.abc import Iterator

from calculator.engine.roster.fields import FIELDS
from scripts.catalogue.catalogue import Catalogue, Origin
from scripts.catalogue.models.readings import Reading
from scripts.catalogue.models.rosters import Roster, RosterCheck
from scripts.catalogue.walk import Inside
from scripts.checks.known import Known, twice, unknown
from scripts.files.problems import Problem

_SWITCHES = {
    "kind": ("accepts", "at-end"),
    "times": ("since", "uncertified"),
    "insured": ("before", "late", "one-employer"),
}
"""Which switches a test knows."""

_READ = {
    "insured": ("months", "insured_from", "insured_months", "paid_late", "employer"),
    "share": ("attendance", "attended_hours", "due_hours"),
    "not-later": ("certified_on", "settled_on"),
}
"""The columns that a test asks for by their names or in their order."""

Handled = tuple[Inside, str, list[str]]
"""Where a reading is handled, which it is, and the options that are."""


def check_roster(
    roster: Roster, origin: Origin, known: Known, catalogue: Catalogue
) -> Iterator[Problem]:
    """Everything wrong with the checks of one roster."""
    yield from twice(origin, "checks", [check.id for check in roster.checks])
    groups = {group.id for group in catalogue.groups}
    for i, check in enumerate(roster.checks):
        inside: Inside = ("checks", i)
        yield from unknown(origin, (*inside, "columns"), check.columns, set(FIELDS))
        for j, kind in enumerate(check.kinds):
            if kind.group and not (kind.group in groups or known.may_hold("groups", kind.group)):
                message = f"找不到人群 “{kind.group}”；请先登记，或改正拼写"
                yield origin.problem((*inside, "kinds", j, "group"), message)
        yield from _words(check, origin, inside, known)
        yield from _shape(check, origin, inside)
    yield from _readings(roster, origin, catalogue, known)


def _words(check: RosterCheck, origin: Origin, inside: Inside, known: Known) -> Iterator[Problem]:
    """One of requirement and cite; the value that the test needs."""
    if (check.requirement is None) == (check.cite is None):
        yield origin.problem(inside, "requirement 和 cite 写一个，也只写一个")
    if check.requirement is None:
        if check.test in ("share", "times"):
            message = f"{check.test} 要和一条要求的数值比；请写 requirement"
            yield origin.problem((*inside, "test"), message)
        return
    if missing := known.missing("requirements", check.requirement):
        yield origin.problem((*inside, "requirement"), missing)
    requirement = known.requirements.get(check.requirement)
    if requirement is None or check.test not in ("share", "times"):
        return
    bound = "at-least" if check.test == "share" else "at-most"
    value = requirement.value
    if value is None or value.percent != (check.test == "share") or requirement.bound != bound:
        what = "百分比" if check.test == "share" else "数"
        message = f"{check.test} 要有{what}，限定是 {bound}；“{requirement.id}” 没有"
        yield origin.problem((*inside, "requirement"), message)


def _shape(check: RosterCheck, origin: Origin, inside: Inside) -> Iterator[Problem]:
    """What a check of its test has, and has not."""
    if bool(check.kinds) != (check.test == "kind"):
        yield origin.problem((*inside, "test"), "kinds 只用于 kind，而且必须写；请核对")
    read = _READ.get(check.test)
    if read and not set(read) <= set(check.columns):
        message = f"{check.test} 这种核对要这几列：{'、'.join(read)}"
        yield origin.problem((*inside, "columns"), message)
    if bool(check.starts) != (check.test == "insured"):
        yield origin.problem((*inside, "test"), "starts 只用于 insured，而且必须写；请核对")
    for j, start in enumerate(check.starts):
        column = [start.column] if start.column else []
        yield from unknown(origin, (*inside, "starts", j, "column"), column, set(check.columns))
    if bool(check.options) != bool(check.reading):
        yield origin.problem(inside, "有 reading 就要写 options，没有就不写")
    if check.leaves and check.reading:
        message = "有 reading 的，离开哪些人数写在 options 里；请删去这里的 leaves"
        yield origin.problem((*inside, "leaves"), message)
    if not check.reading and bool(check.leaves) == (check.test == "times"):
        message = "请写 leaves：不符合的人离开哪些人数；times 不写，满次数的人由补贴方案算"
        yield origin.problem(inside, message)
    kinds = {kind.id for kind in check.kinds}
    for j, option in enumerate(check.options):
        at: Inside = (*inside, "options", j, "accepts")
        yield from unknown(origin, at, option.accepts or [], kinds)
    for j, switch in enumerate(check.switches):
        if switch.what not in _SWITCHES.get(check.test, ()):
            message = f"{check.test} 这种核对没有 {switch.what} 这个开关"
            yield origin.problem((*inside, "switches", j, "what"), message)
        if (switch.kind is not None) != (switch.what == "accepts"):
            message = "kind 只用于 accepts，而且必须写；请核对"
            yield origin.problem((*inside, "switches", j), message)
        yield from unknown(
            origin, (*inside, "switches", j, "kind"), [switch.kind] if switch.kind else [], kinds
        )


def _readings(
    roster: Roster, origin: Origin, catalogue: Catalogue, known: Known
) -> Iterator[Problem]:
    """Every option of every reading that decides a person is handled, and by one check."""
    deciding = {
        r.id: r for r in catalogue.readings if r.scheme == roster.scheme and r.affects == "roster"
    }
    first: dict[str, str] = {}
    for owner, (inside, name, options) in _handled(roster, catalogue):
        if wrong := next(filter(None, (known.no_option(name, o) for o in options)), None):
            yield origin.problem(inside, wrong)
            continue
        if name not in deciding:
            if not known.may_hold("readings", name):
                message = (
                    f"{name} 不是 “{roster.scheme}” 的、决定谁算数（affects: roster）的理解分歧"
                )
                yield origin.problem(inside, message)
            continue
        if first.setdefault(name, owner) != owner:
            message = f"{name} 前面的 “{first[name]}” 已经处理了；一个理解分歧只在一处处理"
            yield origin.problem(inside, message)
        if left := [o for o in _options(deciding[name]) if o not in options]:
            message = f"{name} 的选项 {'、'.join(left)} 没有写；每一种理解都要写怎样算"
            yield origin.problem(inside, message)
    for name, reading in deciding.items():
        if name not in first and catalogue.is_whole("calendar"):
            message = (
                f"没有一条核对处理理解分歧 {name}（{reading.title}）；"
                "它决定某个人算不算，请在 checks 里写每种理解怎样算"
            )
            yield origin.problem(("checks",), message)


def _options(reading: Reading) -> list[str]:
    return [option.value for option in reading.options]


def _handled(roster: Roster, catalogue: Catalogue) -> Iterator[tuple[str, Handled]]:
    """(id of the check, what it handles); how the months run is the calendar's own."""
    for i, check in enumerate(roster.checks):
        inside: Inside = ("checks", i)
        if check.reading:
            yield check.id, ((*inside, "reading"), check.reading, [o.option for o in check.options])
        for j, switch in enumerate(check.switches):
            options = [switch.when, switch.otherwise]
            yield check.id, ((*inside, "switches", j), switch.reading, options)
        if check.test != "insured":
            continue
        own = [calendar for calendar in catalogue.calendar if calendar.scheme == roster.scheme]
        for calendar in own[:1]:
            run = calendar.run
            starts = [one.option for one in check.starts]
            yield check.id, ((*inside, "starts"), calendar.start.reading, starts)
            yield check.id, (inside, run.reading, [run.whole, run.first])
