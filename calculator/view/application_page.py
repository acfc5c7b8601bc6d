"""The parts of the application page that change with what is filled in, as HTML by element id."""

from calculator.engine.entry import numbers
from calculator.engine.entry.problems import EntryError, TypedError
from calculator.engine.entry.text import is_blank, trimmed
from calculator.engine.notice import application, sheet
from calculator.engine.one_class import caution
from calculator.engine.one_class.as_typed import as_typed
from calculator.engine.one_class.readings import extremes
from calculator.engine.one_class.settled import settled
from calculator.engine.scheme.caps import cap_of, limit_of, used_words
from calculator.engine.scheme.money import percent, yuan
from calculator.engine.scheme.scheme import Rules
from calculator.engine.scheme.unproved import unproved
from calculator.files import form_document
from calculator.files.escaping import escape
from calculator.view.markup import citation
from calculator.view.markup import unproved as mark
from calculator.view.unproved_note import note as note_of

KNOWS = Rules  # see view.desk

FORM = "form-"  # begins the names of the fields that stand on the printed form
_COUNTS = ("trainees", "certified", "employed")
_PROMPT = "prompt-"
_FORECAST = "forecast"


def respond(rules, links, fields):
    """The answer to what stands in the form: see `view.desk`.

    `fields`: ``form`` (its id), ``form-…`` for each of its entries; ``scheme``, its entries and
    ``kind`` for the forecast; ``want``: ``prompt-…`` or ``forecast`` to add a line to the account,
    ``print``, or the name of a file. Nothing is refused: what is filled in stays as it is.
    """
    fields = dict(fields)
    want = fields.pop("want", "")
    form = _form(rules, fields["form"])
    account = application.account_of(form)
    scheme = rules.scheme(fields["scheme"])
    parts = {"told-prompt": "", "told-forecast": ""}
    found = {"ok": True, "invalid": [], "parts": parts}
    added = _added(scheme, account, want, fields) if account else None
    if added is not None:
        fields[FORM + account["id"]] = added
        found["fields"] = {FORM + account["id"]: added}
        told = "已加到“{}”末尾。".format(escape(account["label"]))
        parts["told-forecast" if want == _FORECAST else "told-prompt"] = told
    elif want == _FORECAST:
        parts["told-forecast"] = "没有加：先把上面的单价和人数填对。"
    filled = {e["id"]: fields.get(FORM + e["id"], "") for e in form["entries"]}
    notes = application.check(form, rules.part("occupations"), filled)
    _notes(parts, form, notes, links)
    prompted = application.prompted(account, filled[account["id"]]) if account else []
    for place, there in enumerate(prompted):
        parts["{}{}".format(_PROMPT, place)] = "已有" if there else "还没有"
    parts["answer-sheet"] = _sheet(form, filled)
    _plan(found, rules, form, scheme, filled, fields, links)
    if want == "print":
        found["print"] = "answer-sheet"
    file = None
    if want == file_name(form) + ".docx":
        content = form_document.document(form, filled).hex()
        file = {"type": form_document.TYPE, "hex": content}
    if want == file_name(form) + ".txt":
        file = {"type": "text/plain;charset=utf-8", "text": sheet.text(form, filled)}
    if file:
        found["files"] = {want: dict(file, whose=_course(form, filled))}
    return found


def file_name(form):
    """What the files of a form are called: the last word of its title, as 申请表, or all of it."""
    title = form["title"]
    return title[-3:] if title.endswith("表") else title


def _course(form, filled):
    """What the form says that the course is called."""
    for entry in form["entries"]:
        if entry["asks"] == "occupation-name":
            return filled[entry["id"]]
    return ""


def _form(rules, form_id):
    for form in rules.part("forms"):
        if form["id"] == form_id:
            return form
    raise KeyError(form_id)


def _added(scheme, account, want, fields):
    """The account with what a button adds to it; None where no button asked, or nothing is known."""
    text = fields.get(FORM + account["id"], "")
    if want.startswith(_PROMPT):
        return application.with_prompt(account, int(want[len(_PROMPT) :]), text)
    if want == _FORECAST:
        try:
            return application.with_forecast(text, scheme, fields)
        except TypedError:
            return None  # what is missing is said beside the forecast
    return None


def _notes(parts, form, notes, links):
    labels = {}
    for each in form["entries"]:
        labels[each["id"]] = each["label"]
        parts["note-" + each["id"]] = ""
    for note in notes:
        if note["kind"] == "blank":
            continue
        parts["note-" + note["entry"]] += '<p class="note-{}">{}</p>{}'.format(
            note["kind"],
            escape(note["message"]),
            citation(note["cite"], links) if note["cite"] else "",
        )
    blank = [labels[n["entry"]] for n in notes if n["kind"] == "blank"]
    look = []
    for note in notes:
        if note["kind"] == "look" and labels[note["entry"]] not in look:
            look.append(labels[note["entry"]])
    lines = ""
    if blank:
        lines += "<p><strong>还没有填：</strong>{}</p>".format(escape("、".join(blank)))
    if look:
        lines += "<p><strong>请核对：</strong>{}</p>".format(escape("、".join(look)))
    parts["answer-state"] = lines or "<p>表上的各项都填了。</p>"
    parts["answer-state"] += note_of(unproved(form), links, "这张表")


def _sheet(form, filled):
    table = ""
    for row in sheet.rows(form, filled):
        cells = ""
        for cell in row:
            lines = "".join("<p>{}</p>".format(escape(line) or "<br>") for line in cell["lines"])
            lines += "".join('<p class="by-hand">{}</p>'.format(escape(b)) for b in cell["by_hand"])
            cells += '<th scope="row">{}</th><td{}{}>{}</td>'.format(
                escape(cell["label"]),
                "" if len(row) > 1 else ' colspan="3"',
                ' class="is-tall"' if cell["tall"] else "",
                lines,
            )
        table += "<tr>{}</tr>".format(cells)
    remark = form["remark"]
    above = sheet.ended(form)
    below = '<p class="sheet-remark">{}</p>'
    return '{}<table class="sheet-table"><caption>{}</caption><tbody>{}</tbody></table>{}'.format(
        "<p><strong>{}</strong></p>".format(escape(above)) if above else "",
        escape(form["title"]),
        table,
        below.format(escape(remark["quote"]) + mark(remark)) if remark else "",
    )


def _plan(found, rules, form, scheme, filled, fields, links):
    """The price beside its cap, and what one class would be paid: the applicant's own estimate."""
    parts = found["parts"]
    kind = application.course_kind(form, filled) or fields.get("kind") or None
    for each in scheme.rule["entries"]:
        parts["problem-" + each["id"]] = ""
    problems = []
    parts["answer-price"], warnings = _price(form, scheme, kind, fields, links, problems)
    parts["answer-plan"] = ""
    if any(not is_blank(fields.get(name)) for name in _COUNTS):
        try:
            table, used = as_typed(_forecast, rules, scheme, fields, kind, {})
            parts["answer-plan"] = table + note_of(used, links)
        except TypedError as error:
            problems = error.problems
    messages = [message for _, message in problems] + warnings
    if messages:  # this part may be folded away
        text = "<p><strong>附页请核对：</strong>{}</p>"
        parts["answer-state"] += text.format(escape("；".join(messages)))
    for names, message in problems:
        for name in names[:1]:  # beside the first entry concerned; the others are only marked
            parts["problem-" + name] += "<p>{}</p>".format(escape(message))
        found["invalid"] += names


def _price(form, scheme, kind, fields, links, problems):
    """(HTML of the price beside its cap, messages of warnings)."""
    cap = cap_of(scheme, kind)
    if not scheme.rule["caps"]:
        return "", []
    if cap is None:
        text = "先选课程类别，才知道单价上限。"
        for entry in form["entries"]:
            if any(option["kind"] for option in entry["options"]):
                text = "先在表上选“{}”，还定不下来的，再选课程类别，才知道单价上限。".format(
                    escape(entry["label"])
                )
        return "<p>{}</p>".format(text), []
    standard = _amount(fields, "directory_standard", problems)
    price = _amount(fields, "unit_price", problems)
    limit = limit_of(cap, standard)
    text = "{}：".format(cap["title"])
    if limit is None:
        text += cap["note"]
    else:
        text += "单价不超过 {} 元/人。".format(yuan(limit))
    warnings = caution.warnings(scheme, price, kind, standard) if price else []
    if price and limit is not None and not warnings:
        text += "填的 {} 元/人没有超过。".format(yuan(price))
    used = used_words(cap)
    if used:
        text += used + "。"
    shown = "<p>{}</p>{}".format(escape(text), citation(cap["cite"], links))
    for warning in warnings:
        shown += '<div class="caution caution-warning"><p>{}</p></div>'.format(
            escape(warning["message"])
        )
    return shown, [warning["message"] for warning in warnings]


def _amount(fields, name, problems):
    """The price typed in this field in 分, or None; what cannot be read goes to `problems`."""
    text = trimmed(str(fields.get(name) or ""))
    if not text:
        return None
    try:
        return numbers.price(name, text)
    except EntryError as error:
        problems.append(((name,), error.message))
        return None


def _forecast(rules, scheme, outcome, unit_price, kind, standard, choices):
    """(HTML of what one class would be paid and of what another reading might make of it, what of it
    nobody has held against the source).
    """
    result = settled(rules, scheme, outcome, unit_price, kind, standard, choices)
    rate = result["rate"]
    share = "算不出比例"
    rows = []
    if rate and rate["of"] > 0:
        share = "{} ÷ {} = {}".format(
            rate["employed"], rate["of"], percent(rate["employed"], rate["of"])
        )
        if rate["employed"] * 10000 % rate["of"]:
            share = share.replace(" = ", " ≈ ")
    if rate:
        rows.append(("预期" + scheme.rule["measures"][0]["title"], share))
    rows += [
        (
            item["title"],
            "{} 元{}".format(yuan(item["amount_fen"]), "" if item["earned"] else "，还拿不到"),
        )
        for item in result["instalments"]
    ]
    rows.append(("一班补贴收入合计", yuan(result["total_fen"]) + " 元"))
    body = "".join(
        '<tr><th scope="row">{}</th><td>{}</td></tr>'.format(escape(name), escape(value))
        for name, value in rows
    )
    least, most = extremes(scheme, outcome, unit_price)
    text = "按编者默认的理解计算。"
    if least != most:
        text += "原文有歧义：换别的理解，在 {} 元到 {} 元之间。".format(yuan(least), yuan(most))
    table = '<table class="estimate-table">{}</table><p>{}</p>'.format(body, escape(text))
    return table, result["unproved"]
