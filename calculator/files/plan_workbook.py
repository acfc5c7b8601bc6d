"""A plan of many classes as a workbook, and the workbook in which one is filled in."""

from calculator.engine.plan import origin
from calculator.engine.plan.columns import KIND, columns
from calculator.engine.scheme.unproved import MARK
from calculator.files import plan_inputs, plan_months, plan_results, plan_sources
from calculator.files.cells import quoted
from calculator.files.xlsx import Sheet, workbook

_BLANK_ROWS = 60  # to be filled in
_EXAMPLE = "例子，请改成自己的班"
_FOOTER = "{}　数据版本 {}　按文件整理的计算，不是官方核定"


def filled(rules, links, plan, classes, refused, found, made_on):
    """The bytes of the workbook of a `ClassPlan` that has been read.

    `classes` as `ClassPlan.read` gives them, `refused` [(line, texts, message, fields)], `found` its
    `plan_summary.summary`; `links` as in `view.markup.citation`; `made_on` as ``2026-08-31``.
    """
    told = [(one[0], one, _notes(plan, one)) for one in classes]
    told += [(line, dict(texts), "没有算：" + message) for line, texts, message, _ in refused]
    told.sort(key=_line)
    rows = [one for _, one, _ in told]
    return _workbook(rules, links, plan, rows, [note for _, _, note in told], found, made_on)


def template(rules, links, plan, made_on):
    """The bytes of a workbook to be filled in, with an example in its first row.

    `plan` is a `ClassPlan` that has read nothing yet; it reads the example.
    """
    own = shown(columns(plan.scheme, plan.days.heading))
    example = {"class_id": _EXAMPLE, "certified_on": made_on}
    for entry in plan.scheme.rule["entries"]:
        if entry["example"] is not None:
            example[entry["id"]] = str(entry["example"])
    lines = [
        ",".join([quoted(column.heading) for column in own]),
        ",".join([quoted(example.get(column.field, "")) for column in own]),
    ]
    rows = list(plan.read(lines)) + [None for _ in range(_BLANK_ROWS)]
    return _workbook(rules, links, plan, rows, ["" for _ in rows], None, made_on)


def _workbook(rules, links, plan, classes, notes, found, made_on):
    scheme = plan.scheme
    own = shown(plan.columns if found else columns(scheme, plan.days.heading))
    source = origin.of(rules, plan, made_on)
    sources, kinds = plan_sources.rows(rules, links, plan, made_on)
    helps = {entry["id"]: entry["help"] for entry in scheme.rule["entries"]}
    last = len(classes) + _BLANK_ROWS
    checks = plan_inputs.checks(own, last, kinds, helps)
    footer = _FOOTER.format(scheme.title, rules.data_version)
    sheets = [Sheet(plan_inputs.TITLE, plan_inputs.rows(own, source, classes), 1, footer, checks)]
    if found or not plan.days.dated:
        results = plan_results.PlanResults(plan, own, len(classes), kinds)
        sheets += [
            Sheet(plan_results.TITLE, results.rows(classes, notes), 1, footer),
            Sheet(plan_months.TITLE, plan_months.rows(plan, results, found), 1, footer),
        ]
    return workbook(sheets + [Sheet(plan_sources.TITLE, sources, 1, footer)])


def shown(own):
    """Those of a scheme's `own` columns that it uses: that for the kind of course only where there are any."""
    return [column for column in own if column.holds != KIND or column.kinds]


def _notes(plan, one):
    """What is to be said of a class."""
    said = [warning["message"] for warning in plan.warnings(one)]
    waiting = len(plan.scheme.unproved(one[5]))
    return "；".join(said + (["{} {} 处引文".format(MARK, waiting)] if waiting else []))


def _line(told):
    return told[0]
