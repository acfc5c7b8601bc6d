"""The parts of the class page that change with what is typed, as HTML by element id."""

from calculator.engine.entry.problems import ChoiceError, TypedError
from calculator.engine.entry.text import shown
from calculator.engine.one_class.answer import answer
from calculator.engine.scheme.scheme import NoFormula, Rules
from calculator.files.escaping import escape
from calculator.view import (
    around_table,
    class_answer,
    class_export,
    ladder_slider,
    ladder_svg,
    link,
    unproved_note,
)
from calculator.view.refusal import refusal

KNOWS = Rules  # see view.desk

_READING = "reading-"  # begins the name of a field that chooses an option
_MOST_NAMED = 5  # entries of a link that are not known


def respond(rules, links, fields):
    """The answer to what stands in the form: see `view.desk`.

    `fields`: ``scheme``, the entries, ``kind`` of the course, ``reading-R…`` for each reading;
    ``want``: what a button asked for, see `class_export`. The `estimate` is there as ``result``.
    Nothing typed is lost: only the named elements are filled.
    """
    fields = dict(fields)
    asked = {name: fields.pop(name, "") for name in ("want", "now", "page")}
    was, shared, note = _shared(rules, fields["scheme"], fields.pop("#", ""))
    fields.update(shared)
    found = _answer(rules, links, fields, asked)
    if was and "result" in found:
        note += link.then_and_now(was, found["result"])
    if note:
        found["parts"]["answer-shared"] = note
    if shared:
        found["fields"] = shared
    return found


def _shared(rules, scheme_id, fragment):
    """(what came out then, fields, note) of the fragment that the page was opened with."""
    try:
        read = link.decode(fragment)
        if read is None:
            return None, {}, ""
        fields, was = read
        if "table" in fields:
            raise link.LinkError("这是一张表的链接，里面有很多班；请到算一年的班那一页去打开")
        scheme = rules.scheme(fields.get("scheme", ""))
        chosen = {
            name[len(_READING) :]: fields[name]
            for name in fields
            if name.startswith(_READING) and fields[name]
        }
        scheme.check(chosen, fields.get("kind") or None)
        if scheme.id != scheme_id:
            message = "链接算的是另一个方案：{}；请到那个方案的计算页去打开"
            raise link.LinkError(message.format(scheme.title))
    except (link.LinkError, ChoiceError, NoFormula) as error:
        text = "<p><strong>链接没有打开：</strong>{}。下面是例子。</p>"
        return None, {}, text.format(escape(error.message))
    known = ["scheme", "kind", "class_name"] + [entry["id"] for entry in scheme.rule["entries"]]
    known += [_READING + reading["id"] for reading in scheme.readings]
    strange = [name for name in fields if name not in known]
    note = ""
    if strange:
        text = "<p>链接里有这里不认得的内容，没有用到：{}。</p>"
        note = text.format(escape("、".join(shown(name) for name in sorted(strange)[:_MOST_NAMED])))
    # What the link does not name was blank when it was made; a reading always has an option.
    blank = {_READING + reading["id"]: reading["default"] for reading in scheme.readings}
    return was, {name: fields.get(name, blank.get(name, "")) for name in known}, note


def _answer(rules, links, fields, asked):
    scheme = rules.scheme(fields["scheme"])
    parts = {"problem-" + entry["id"]: "" for entry in scheme.rule["entries"]}
    kind = fields.get("kind") or None
    choices = {}
    for name in fields:
        if name.startswith(_READING) and fields[name]:
            choices[name[len(_READING) :]] = fields[name]
    try:
        result = answer(rules, scheme.id, fields, kind, choices)
    except TypedError as error:
        return refusal(parts, error.problems, scheme.labels())
    except ChoiceError as error:
        return refusal(parts, [((), error.message)], {})
    parts["answer-problems"] = ""
    for warning in result["warnings"]:  # beside the price, which the sum may be far away from
        parts["problem-unit_price"] += "<p>{}</p>".format(escape(warning["message"]))
    parts["answer-total"] = class_answer.total(result, scheme.words) + unproved_note.note(
        result["unproved"], links
    )
    parts["answer-cautions"] = class_answer.cautions(result["warnings"] + result["notes"], links)
    parts["answer-instalments"] = class_answer.instalments(result, links)
    parts["answer-next"] = class_answer.upward(result, scheme.words)
    parts["answer-ladder"] = ladder_svg.draw(result, scheme.words)
    parts["answer-ladder-reader"] = ladder_slider.draw(result, scheme.words)
    parts["answer-ladder-table"] = class_answer.ladder_table(result, scheme.words)
    parts["answer-around"] = around_table.draw(result, links, scheme.words)
    parts["answer-steps"] = class_answer.steps(result["steps"], links)
    parts["answer-range"] = class_answer.extent(result)
    for reading in result["readings"]:
        for option in reading["options"]:
            name = "reading-{}-{}".format(reading["id"], option["value"])
            parts[name] = class_answer.option(option)
    found = {
        "ok": True,
        "invalid": [],
        "parts": parts,
        "ranges": _ranges(scheme, result),
        "result": result,
    }
    document = links[scheme.document]["title"]
    class_export.add(found, asked, rules, fields, kind, choices, document)
    return found


def _ranges(scheme, result):
    """How far the sliders go: as far as the other counts let them, and the price to its cap."""
    trainees, certified, employed = [
        result["counts"][field] for field in ("trainees", "certified", "employed")
    ]
    size = scheme.rule["class_size"]
    found = {}
    largest = trainees
    if trainees is not None:
        found["trainees"] = [1, max(2 * (size["high"] if size else trainees), trainees), trainees]
    if certified is not None:
        if largest is None:
            largest = 2 * max(size["high"] if size else certified, certified)
        found["certified"] = [0, largest, certified]
        largest = certified
    if employed is not None:
        found["employed"] = [0, largest, employed]
    if result["unit_price_fen"] is not None:
        price = -(-result["unit_price_fen"] // 100)
        caps = [cap["amount_fen"] // 100 for cap in scheme.rule["caps"] if cap["amount_fen"]]
        found["unit_price"] = [1, max(caps + [price]), price]
    return found
