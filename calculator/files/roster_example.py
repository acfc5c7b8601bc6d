"""A few made-up people of a made-up class, judged: what stands on the sheet of examples of a template."""

from calculator.engine.entry import dates
from calculator.engine.roster import identity
from calculator.engine.roster.classes import judge
from calculator.engine.roster.words import HEADINGS, cells
from calculator.files.roster_columns import YES_NO
from calculator.files.xlsx_cells import text

TITLE = "填写示例"
_NOTE = "例子里的人、号码和单位都是虚构的；这张表不会当作名册读。右边七列是核对的结果，不用填。"
_NAMES = "一二三四五六七"
_CLASS = "例：焊工一班"
_EMPLOYER = "例子有限公司"
_NUMBER = "例-{}"
_AGE = 34
_NOWHERE = "000000"  # no region has this number


def people(basis, columns):
    """[{field: text}] of the people, whose days are told from today: one who counts in everything, and one
    for each thing that keeps others from it."""
    yes, no = YES_NO
    need = basis.calendar["insurance"]["months"]
    now = tuple(basis.on[:2])
    options = {column.field: column.options for column in columns}
    found = {
        "class_id": _CLASS,
        "group": options["group"][0],
        "opened_on": dates.iso(dates.first_day(dates.move(now, -need - 4))),
        "dropped": no,
        "attendance": "100%",
        "passed": yes,
        "certificate": options["certificate"][0],
        "certified_on": dates.iso(dates.first_day(dates.move(now, -need - 1))),
        "employer": _EMPLOYER,
        "employer_kind": options["employer_kind"][0],
        "insured_from": dates.iso(dates.move(now, -need)),
        "insured_months": str(need),
        "paid_late": no,
        "insured_before": no,
        "earlier": "0",
        "retired": no,
    }
    work = ("employer", "employer_kind", "insured_from", "insured_months", "paid_late")
    nothing = {field: "" for field in work}
    begun = {"insured_from": dates.iso(now), "insured_months": "1"}
    lately = {"certified_on": dates.iso(dates.first_day(dates.move(now, -1)))}
    changed = [{}, dict(lately, **begun), begun, dict(nothing, **lately)]
    changed.append(dict(nothing, passed=no, certificate=no, certified_on=""))
    for check in basis.part["checks"]:
        if check["test"] == "share":
            numerator, denominator = check["share"]
            half = 100 * numerator // denominator // 2
            changed.append(dict(nothing, **{check["columns"][0]: "{}%".format(half)}))
        if check["test"] == "times":
            changed.append({check["columns"][0]: str(check["value"])})
    made = []
    for place, other in enumerate(changed):
        own = {"name": "例" + _NAMES[place], "identity": _number(basis.on[0], place)}
        own["certificate_number"] = _NUMBER.format(place + 1)
        made.append(dict(found, **dict(own, **other)))
        if made[-1]["certificate"] == no:
            made[-1]["certificate_number"] = ""
    return made


def _number(year, place):
    """The number of somebody of middle age, whom nobody is."""
    digits = "{}{}0307{:03d}".format(_NOWHERE, year - _AGE, place + 1)
    return digits + identity.check_character(digits)


def rows(rules, basis, columns, choices):
    """The rows of the sheet: a note, the headings, a row each person with what was found of him."""
    given = people(basis, columns)
    taken = [(TITLE, place, fields) for place, fields in enumerate(given)]
    judged = judge(rules, basis.part["scheme"], taken, basis.on, choices)
    made = [[text(_NOTE, "aside")]]
    made.append([text(column.title, "head") for column in columns])
    made[1] += [text(heading, "head") for heading in HEADINGS]
    for fields, person in zip(given, judged["people"]):
        own = [text(fields.get(column.field, "")) for column in columns]
        made.append(own + [text(cell) for cell in cells(person, basis.part["documents"])])
    return made
