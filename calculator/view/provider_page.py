"""The parts of the page “我能不能承训” that change with what is chosen, as HTML by element id."""

from calculator.engine.entry.problems import ChoiceError
from calculator.engine.notice import conditions
from calculator.engine.notice.provider import field, provider, read
from calculator.engine.scheme.unproved import unproved
from calculator.files.escaping import escape
from calculator.view import answers_link
from calculator.view.card import anchor, folded, phones
from calculator.view.conditions_page import WORDS, check_item
from calculator.view.markup import citation
from calculator.view.refusal import JUDGE, refusal
from calculator.view.unproved_note import beside, note

_FIRST = (
    conditions.FAILED,
    conditions.EXPLAIN,
    conditions.MISSING,
    conditions.NOTE,
    conditions.MET,
)
_OTHER_CLASS = (
    "这些条件写的是按这份通知征集、采购的班。别的班要什么条件，看下面的文件；没有列出的，{}。"
)


def respond(rules, links, fields):
    """The answer to what is chosen: see `view.desk`.

    `fields`: ``place``, ``kind``, and for each notice with conditions ``<scheme>-awarded`` and one per
    entry that it asks for; ``#`` the fragment that the page was opened with.
    """
    part = rules.part("provider")
    fields = dict(fields)
    names = _names(part)
    fragment = fields.pop("#", "")
    shared, said = answers_link.opened(fragment, names, lambda typed: read(part, typed))
    found = _answer(part, shared or fields, links)
    if said:
        found["parts"]["answer-shared"] = said
    if shared is not None:
        found["fields"] = shared
    found["address"] = answers_link.address({n: (shared or fields).get(n, "") for n in names})
    return found


def _names(part):
    asked = [field(sheet, e["id"]) for sheet in part["sheets"] for e in sheet["entries"]]
    return ["place", "kind"] + [field(sheet, "awarded") for sheet in part["sheets"]] + asked


def _answer(part, fields, links):
    parts = {}
    try:
        given = read(part, fields)
    except ChoiceError as error:
        return refusal(parts, [((), error.message)], {}, JUDGE)
    found = provider(part, given)
    parts["answer-problems"] = ""
    waiting = unproved(found)
    parts["answer-total"] = _total(part, found, given, waiting) + note(waiting, links, "这个结论")
    html = "".join(_sheet(part, one, links) for one in found["sheets"])
    parts["answer-found"] = html + _printed(part, found["printed"], given, links)
    return {"ok": True, "invalid": [], "parts": parts}


def _total(part, found, given, waiting):
    """How many conditions are printed and how the answers stand to them; never that somebody may.
    `waiting`: the citations that nobody has proved.
    """
    html = ""
    for one in found["sheets"]:
        document = _document(part, one["sheet"])
        counts = []
        for outcome, word in WORDS:
            count = len([check for check in one["checks"] if check["outcome"] == outcome])
            if count:
                counts.append("{} <strong>{}</strong> 条".format(word, count))
        html += '<p class="answer-sum">《{}》印了 {} 条承训条件：{}。{}</p>'.format(
            escape(document["title"]), len(one["checks"]), "，".join(counts), beside(waiting)
        )
    if html:
        return html
    where = given["place"] or "所收"
    also = "，只印了下面这些话" if found["printed"] else ""
    return '<p class="answer-sum">{}的文件没有印承训要什么条件（{}）{}；向谁申请、什么时候交，也没有印。{}</p>'.format(
        escape(where), escape(part["not_printed"]), also, beside(waiting)
    )


def _document(part, sheet):
    for document in part["documents"]:
        if document["id"] == sheet["document"]:
            return document


def _sheet(part, one, links):
    """The conditions of one document, what is not met first; then how one applies, and what follows."""
    sheet = one["sheet"]
    document = _document(part, sheet)
    html = '<h2 id="conditions-{}">条件：{}</h2>'.format(
        escape(sheet["scheme"]), anchor(document["page"], "《{}》".format(document["title"]))
    )
    if one["awarded"] == "no":
        html += '<p class="caution caution-note">{}</p>'.format(
            escape(_OTHER_CLASS.format(part["not_printed"]))
        )
    for verdict in sheet["by_reference"]:
        html += folded(
            verdict["title"],
            "<p>{}</p>{}".format(
                escape(verdict["text"]), "".join(citation(c, links) for c in verdict["cites"])
            ),
        )
    labels = {entry["id"]: entry["label"] for entry in sheet["entries"]}
    words = dict(WORDS)
    items = [
        check_item(check, words, labels, links)
        for outcome in _FIRST
        for check in one["checks"]
        if check["outcome"] == outcome
    ]
    html += '<ul class="checks">{}</ul>'.format("".join(items))
    html += '<h2 id="apply-{}">向谁申请、交什么</h2>{}{}'.format(
        escape(sheet["scheme"]),
        _rules(sheet["applying"], links) or "<p>{}</p>".format(escape(part["not_printed"])),
        phones(document, links),
    )
    if sheet["forms"]:
        html += '<p class="form-buttons">{}</p>'.format(
            "".join(
                '<a class="button button--quiet" href="{}">{}</a>'.format(
                    escape(form["page"]), escape("看" + form["title"])
                )
                for form in sheet["forms"]
            )
        )
    if sheet["duties"]:
        text = "承训以后还要做到的 {} 条".format(len(sheet["duties"]))
        html += folded(text, _rules(sheet["duties"], links))
    return html


def _printed(part, found, given, links):
    """What else is printed, by document: for the kind, and folded what is for every kind."""
    html = ""
    kind = "".join(one["title"] for one in part["kinds"] if one["id"] == given["kind"])
    for one in found:
        document = one["document"]
        title = "《{}》".format(document["title"])
        inner = ""
        if one["own"] and kind:
            inner += _rules(one["own"], links)
        elif one["own"]:
            inner += folded(
                "写给某一类机构的 {} 条".format(len(one["own"])), _rules(one["own"], links)
            )
        elif kind:
            inner += "<p>没有单独写到“{}”。</p>".format(escape(kind))
        if one["every"]:
            text = "没有写明是哪一类机构的 {} 条".format(len(one["every"]))
            inner += folded(text, _rules(one["every"], links))
        html += "<h3>{}：{}</h3>{}".format(
            escape(document["place"]), anchor(document["page"], title), inner
        )
    if not html:
        return ""
    heading = "文件写给“{}”的".format(kind) if kind else "文件写给培训机构的"
    return (
        '<h2 id="printed">{}</h2><p class="aside">哪一条写给哪一类机构，是编者照引文的字对的；'
        "前面的词是原文的语气，“写明”是没有用必须、鼓励这类词。</p>{}"
    ).format(escape(heading), html)


def _rules(rules, links):
    items = "".join(
        "<li><b>{}</b> {} {}</li>".format(
            escape(rule["strength"]), escape(rule["rule"]), citation(rule["cite"], links)
        )
        for rule in rules
    )
    return '<ul class="provider-rules">{}</ul>'.format(items) if items else ""
