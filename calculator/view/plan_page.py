"""The desk for many classes: a table typed, pasted or loaded, and what its classes come to."""

import json

from calculator.engine.entry.problems import ChoiceError, TypedError
from calculator.engine.entry.text import trimmed
from calculator.engine.plan import origin, pasted
from calculator.engine.plan.class_answer import class_answer
from calculator.engine.plan.class_plan import LINE, ClassPlan
from calculator.engine.plan.headings import TableError
from calculator.engine.plan.plan_readings import PlanReadings
from calculator.engine.plan.plan_summary import summary
from calculator.engine.scheme.money import yuan
from calculator.engine.scheme.scheme import Rules
from calculator.files import plan_saved, plan_workbook
from calculator.files.escaping import escape
from calculator.files.plan_csv import PlanCsv
from calculator.files.xlsx import XLSX
from calculator.view import (
    cash_svg,
    link,
    plan_against,
    plan_dates,
    plan_exchange,
    plan_expected,
    plan_link,
    plan_load,
    plan_sides,
    plan_tables,
    unproved_note,
)
from calculator.view.long_json import dumps
from calculator.view.markup import citation
from calculator.view.plan_scenarios import compared

KNOWS = Rules  # see view.desk

# More rows than this keep a phone busy for too long (see scripts/bench.py); a terminal does not.
MOST_ROWS = 5000
_MARK = "\ufeff"  # tells a spreadsheet that a CSV file is UTF-8
_NO_CLASS = "还没有班。填一行，或粘贴一张表，结果会出现在这里。"
_UNDONE = '没有算成，<a href="#answer-problems">看原因</a>'
TEMPLATE = "班次表模板.xlsx"
_FILES = ("plan.csv", "plan.json", "plan.xlsx")
_CALLED = "一年的班"


def respond(rules, links, fields):
    """The page's answer; see `view.desk`.

    `fields`: ``source`` says which of two tables counts: ``rows``, typed one by one under the ids of its
    columns, or ``text``, the field ``table``. With it ``scheme``, ``reading-<id>``, and where wanted:

    - ``scenarios``: JSON of those saved; ``against``: of the one that is compared class by class; ``kept``:
      of those that go into a file; ``brought``: the text of such a file, ``"brought"`` in the answer
    - ``want``: a file to be made, one of `_FILES` or `TEMPLATE`, ``link`` or ``print``; with ``now``, when
      it is wanted, ``2026-08-31T09:00…``
    - ``load``: the text of a file; ``workbook``: the bytes of one, two hexadecimal digits each, wanted as
      ``workbook``. ``"loaded"`` in the answer, see `plan_load`
    - ``paste``: JSON of blocks that go into the rows: ``id``, ``at``, the id of a column, and ``cells``;
      ``"pasted"`` in the answer says what came of each
    - ``#``: the fragment that the page was opened with

    ``"rows"`` in the answer: [[row from 0, why it is not computed, [ids of the columns concerned]]].
    """
    fields = dict(fields)
    opened = fields.pop("#", None)
    paste = fields.pop("paste", "")
    loaded = fields.pop("workbook", "")
    load = fields.pop("load", "")
    was, shared, note = plan_link.opened(rules, fields["scheme"], opened or "")
    fields.update(shared)
    found = _answer(rules, links, fields)
    plan_exchange.exchange(rules, fields, found)
    if was and found["ok"]:
        note += link.then_and_now(was, json.loads(found["fields"]["result"]))
    if opened is not None:
        found["parts"]["answer-shared"] = note
    found["fields"].update(shared)
    if fields.get("want") == TEMPLATE:
        found["files"] = {TEMPLATE: _template(rules, links, fields)}
    if loaded or fields.get("want") == "workbook":
        plan_load.workbook(found, rules.scheme(fields["scheme"]), bytes.fromhex(loaded))
    if paste:
        scheme = rules.scheme(fields["scheme"])
        found["pasted"] = [_pasted(scheme, block) for block in json.loads(paste)]
    if load:
        found["loaded"] = plan_load.read(rules.scheme(fields["scheme"]), load)
    return found


def _answer(rules, links, fields):
    parts = {"answer-problems": "", "plan-errors": ""}
    parts["plan-bar"] = ""
    parts["plan-scenarios"] = compared(fields.get("scenarios", ""), rules.data_version)
    parts["plan-against"] = ""
    refused = []

    def refuse(line, texts, message, concerned):
        refused.append((line, texts, message, concerned))

    typed = fields.get("source") != "text"
    if fields.get("too-long"):  # the page keeps the text and only says how many lines it has
        return _problem(parts, ["table"], _too_many(int(fields["too-long"])))
    text = fields.get("rows" if typed else "table", "")
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    rows = len([line for line in lines if line.strip(" ,\t;")]) - 1
    if rows > MOST_ROWS:
        return _problem(parts, ["table"], _too_many(rows))
    if rows < 0:
        return _problem(parts, [], _NO_CLASS)
    try:
        plan = _plan(rules, fields, refuse)
        classes = list(plan.read(lines))
    except TableError as error:
        return _problem(parts, ["table"], error.message)
    except ChoiceError as error:
        return _problem(parts, [], error.message)
    if rows < 1:
        return _problem(parts, [], _NO_CLASS)
    invalid = ["table"] if refused and not typed else []
    parts["plan-errors"] = _origin(rules, plan) + _understood(plan) + _errors(refused, typed)
    found = summary(plan)
    readings = PlanReadings(plan)
    added = [readings.add(one) for one in classes]
    sides = added if fields.get("sides") else []
    told = readings.told()
    parts["answer-total"] = _total(plan, found, told, links) + unproved_note.note(
        found["unproved"], links
    )
    parts["plan-readings"] = plan_tables.readings(plan, told)
    parts["plan-sums"] = plan_tables.sums(found)
    parts["plan-cash"] = cash_svg.draw(found)
    parts["plan-months"] = plan_tables.months(found) + plan_dates.undated(plan, classes)
    calendar = rules.part_of("calendar", plan.scheme.id)
    asked = calendar and fields.get("dates")
    parts["plan-dates"] = plan_dates.days(calendar, plan, classes) if asked else ""
    parts["plan-dates-told"] = ""
    window = rules.window(fields["scheme"])
    if window:
        parts["plan-months"] += citation(window["cite"], links)
    parts["plan-weakest"] = plan_tables.weakest(found)
    parts["plan-classes"] = plan_tables.classes(plan, classes) + plan_tables.sizes(
        plan, classes, links
    )
    parts["plan-sides"] = plan_sides.sides(plan, classes, sides, told) if sides else ""
    html, unread, _ = plan_expected.expected(plan, classes, fields)
    parts["plan-expected"] = html
    invalid += unread
    if fields.get("against"):
        parts["plan-against"] = plan_against.against(rules, fields["against"], plan, classes)
    parts["plan-bar"] = _bar(found) if classes else _UNDONE
    parts["plan-foot"] = plan_tables.foot(plan, rules.data_version)
    answer = {"ok": bool(classes), "invalid": invalid, "parts": parts}
    if typed:  # below the headings, which are line 1
        answer["rows"] = [[line - 2, message, fields] for line, _, message, fields in refused]
    if not classes:
        parts["answer-problems"] = "<p>没有一行能算，原因见各行。</p>"
    answer["fields"] = {"result": json.dumps(_kept(rules, found)) if classes else ""}
    want = fields.get("want")
    made_on = fields.get("now", "")[:10]
    if want == "print":
        answer["print"] = "page"
    if want == plan_dates.FILE and calendar:
        try:
            answer["files"] = {want: plan_dates.file(calendar, classes, fields)}
        except TypedError as error:
            parts["plan-dates-told"] = "；".join(escape(message) for _, message in error.problems)
    if want == "link" and classes:
        try:
            answer["link"] = plan_link.made(rules, fields, text, _kept(rules, found), made_on)
        except link.LinkError as error:
            parts["share-told"] = escape(error.message)
    if want in _FILES and classes:
        if want == "plan.xlsx":
            made = plan_workbook.filled(rules, links, plan, classes, refused, found, made_on)
            file = {"type": XLSX, "hex": made.hex()}
        else:
            file = _file(want, rules, plan, classes, refused, found, made_on)
        file["called"] = _CALLED + want[want.find(".") :]
        answer["files"] = {want: file}
    return answer


def _template(rules, links, fields):
    """The workbook in which a plan is filled in, under the readings that are chosen."""

    def refuse(line, texts, message, concerned):
        raise ValueError(message)  # an example that cannot be computed is a fault of the rules

    plan = _plan(rules, fields, refuse)
    made = plan_workbook.template(rules, links, plan, fields.get("now", "")[:10])
    return {"type": XLSX, "hex": made.hex()}


def _plan(rules, fields, refuse):
    window = rules.window(fields["scheme"])
    choices = plan_link.choices(fields)
    return ClassPlan(rules, fields["scheme"], choices, window and window["months"], refuse)


def _pasted(scheme, block):
    """See `pasted.read`; the column that it is pasted on is one of those that rows have."""
    found = pasted.read(scheme, plan_link.grid(scheme), block["at"], block["cells"])
    found["id"] = block["id"]
    return found


def _too_many(rows):
    message = (
        "这张表有 {:,} 行。在网页里一次最多算 {:,} 行，再多会让浏览器停住。表还留在上面，没有丢；"
        "请用命令行，多少行都能算：python -m calculator plan 文件.csv --format csv --bom"
    )
    return message.format(rows, MOST_ROWS)


def _problem(parts, invalid, message):
    parts["answer-problems"] = '<p class="plan-problem">{}</p>'.format(escape(message))
    if invalid:
        parts["plan-bar"] = _UNDONE
    return {"ok": False, "invalid": invalid, "parts": parts, "fields": {"result": ""}}


def _understood(plan):
    """Headings that were taken for a column of another name, so that nobody is surprised."""
    if not plan.understood:
        return ""
    said = "、".join("“{}”当作“{}”".format(escape(a), b) for a, b in plan.understood)
    return "<p>表头：{}。不对的话，请改表头。</p>".format(said)


def _origin(rules, plan):
    """In what the plan is computed otherwise than when its table was saved."""
    said = origin.said(plan.origin, rules, plan)
    return "".join(["<p>{}。</p>".format(escape(sentence)) for sentence in said])


def _errors(refused, typed):
    if not refused:
        return ""
    items = []
    for line, texts, message, _ in refused:
        name = trimmed(texts.get("class_id", ""))
        place = "第 {} 行".format(line - 1 if typed else line)
        if name:
            place += "（{}）".format(escape(name))
        items.append("<li>{}：{}</li>".format(place, escape(message)))
    text = '<details class="more" open><summary>有 {} 行没有算，填的内容都还在</summary><ul>{}</ul></details>'
    return text.format(len(refused), "".join(items))


def _total(plan, found, told, links):
    bad = "，{} 行没有算".format(found["refused"]) if found["refused"] else ""
    span = plan_tables.span(plan, found, told)
    if found["readings"]:
        text = '<br><b class="answer-other">按 {} 计算，不是默认的理解</b>'
        span += text.format(escape("、".join(found["readings"])))
    return (
        '<p class="answer-who">{} 个班{}</p><p class="answer-sum"><span>合计</span> '
        "<strong>{}</strong> 元{}</p><p>{}</p>{}"
    ).format(
        found["classes"],
        bad,
        yuan(found["total_fen"]),
        unproved_note.beside(found["unproved"]),
        span,
        plan_tables.out_of_time(found, links),
    )


def _bar(found):
    """The sum in one line, which stays in sight beside the rows, and the way past them."""
    text = '{} 个班，合计 <strong>{}</strong> 元　<a href="#answer-total">看结果</a>'
    return text.format(found["classes"], yuan(found["total_fen"]))


def _kept(rules, found):
    """What a scenario keeps of its result, to be compared later."""
    kept = {"data_version": rules.data_version, "readings": "、".join(found["readings"])}
    for name in ("classes", "refused", "total_fen", "instalments"):
        kept[name] = found[name]
    return kept


def _file(name, rules, plan, classes, refused, found, made_on):
    source = origin.of(rules, plan, made_on)
    if name == "plan.json":
        lines = ",\n".join([json.dumps(class_answer(rules, plan, one)) for one in classes])
        errors = [plan_saved.error(line, texts, message) for line, texts, message, _ in refused]
        text = '{{\n"made": {},\n"classes": [\n{}\n],\n"errors": {},\n"total_fen": {},\n"summary": {}\n}}\n'
        text = text.format(
            json.dumps(plan_saved.made(plan, source)),
            lines,
            dumps(errors),
            found["total_fen"],
            dumps(found),
        )
        return {"type": "application/json", "text": text}
    written = PlanCsv(plan, source)
    classes_at = {one[LINE]: one for one in classes}
    refused_at = {row[0]: row[:3] for row in refused}
    made = [written.headings()]
    for line in sorted(list(classes_at) + list(refused_at)):
        if line in classes_at:
            made.append(written.one(classes_at[line]))
        else:
            made.append(written.refused(*refused_at[line]))
    text = "".join(made)
    return {"type": "text/csv;charset=utf-8", "text": _MARK + text}
