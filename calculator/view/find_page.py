"""The parts of the page “我能参加什么” that change with what is chosen, as HTML by element id."""

from calculator.engine.entry import dates
from calculator.engine.entry.problems import ChoiceError, TypedError
from calculator.engine.finder.given import GRADUATED, read
from calculator.engine.finder.matched import asking
from calculator.engine.finder.offers import offers
from calculator.engine.finder.school_year import school_year
from calculator.engine.scheme.unproved import unproved
from calculator.files.escaping import escape
from calculator.view import answers_link, find_missing, find_offers
from calculator.view.card import anchor, phones
from calculator.view.find_tied import tied
from calculator.view.markup import citation
from calculator.view.refusal import JUDGE, refusal
from calculator.view.unproved_note import beside, note

_OWN = ("place", "field", GRADUATED)
_LABELS = {GRADUATED: "哪天毕业"}
_JUDGED = '<p class="aside">怎样对上的，是编者照文件的名称判断的，不等于您一定能参加。</p>'


def respond(rules, links, fields):
    """The answer to what is chosen: see `view.desk`.

    `fields`: ``place``, ``field``, ``graduated``, one per question (answer ids with spaces between);
    ``want``: "link"; ``#`` the fragment that the page was opened with.
    """
    part = rules.part("finder")
    fields = dict(fields)
    want = fields.pop("want", "")
    fragment = fields.pop("#", "")
    shared, said = answers_link.opened(fragment, _names(part), lambda typed: read(part, typed))
    if shared is not None:
        fields = shared
    parts = {"problem-" + GRADUATED: ""}
    try:
        given = read(part, fields)
    except TypedError as error:
        found = refusal(parts, error.problems, _LABELS, JUDGE)
    except ChoiceError as error:
        found = refusal(parts, [((), error.message)], _LABELS, JUDGE)
    else:
        parts["answer-problems"] = ""
        parts.update(_answer(part, given, links))
        found = {"ok": True, "invalid": [], "parts": parts}
    if said:
        parts["answer-shared"] = said
    if shared is not None:
        found["fields"] = shared
    chosen = {name: fields.get(name, "") for name in _names(part)}
    found["address"] = answers_link.address(chosen)
    if want == "link" and found["ok"]:
        found["link"] = answers_link.encode(chosen)
    return found


def _names(part):
    return list(_OWN) + [question["id"] for question in part["questions"]]


def _answer(part, given, links):
    found = offers(part, given)
    labels = find_missing.labels(part)
    field = _field(part, given["field"])
    others = find_offers.of_field(found["of_field"], field, found["shown"], links) if field else ""
    if field:
        others += tied(field, found["shown"], links)
    if not given["answers"]:
        return {
            "answer-total": "<p>选一选，马上看到文件写给您这类人的培训。每一题都可以不答。</p>",
            "answer-found": others + _situations(part, found["told"]),
        }
    change = find_missing.would_change(part, found, given, labels)
    html = _JUDGED
    if found["wide"]:
        html = _nobody(part, found, links) + others + change
        others = change = ""
    html += _years(found["groups"], given["graduated"], links)
    html += find_offers.notices(
        found["notices"], labels, field, links, (part["asked"][0], part["not_printed"])
    )
    html += find_offers.documents(found["documents"], labels, field, links)
    html += others
    html += find_offers.only_named(found["named"], labels, part["actions"], links)
    html += find_missing.not_printed(part, found, links)
    waiting = unproved(found)
    total = _total(found, field, waiting) + note(waiting, links, "这个结论")
    return {"answer-total": total, "answer-found": html + change}


def _field(part, name):
    """The field with this id; None where none was chosen."""
    for field in part["fields"]:
        if field["id"] == name:
            return field


def _total(found, field, waiting):
    """How much there is, in which documents; never that somebody is entitled to it. `field`: the one
    chosen, or None; `waiting`: the citations that nobody has proved.
    """
    if found["wide"]:
        return (
            '<p class="answer-sum">照您选的，没有对上文件单独写的哪一类人。{}'
            '<a href="#answer-found">看写得最宽的几类、可以打的电话</a></p>'
        ).format(beside(waiting))
    counts = []
    number = 0
    for one in found["documents"]:
        its = len(one["actions"]) + len(one["further"])
        number += its
        counts.append("《{}》{} 项".format(one["document"]["title"], its))
    text = ""
    if number:
        text = "文件写给这类人的培训，<strong>{}</strong> 项".format(number)
        if field and not any(one["actions"] for one in found["documents"]):
            text += "，没有专门写“{}”的".format(escape(field["name"]))
    notices = len(found["notices"])
    if notices:
        text += "{}<strong>{}</strong> 份写到您这类人的通知".format(
            "，先看 " if text else "有 ", notices
        )
    if not text:
        text = "文件只提到您这类人，没有单独列出培训"
    html = '<p class="answer-sum">{}{}。<a href="#answer-found">看是哪些</a></p>'
    html = html.format(text, beside(waiting))
    return html + "<p>{}。</p>".format(escape("；".join(counts))) if counts else html


def _situations(part, told):
    """Without any answer: for each one the groups that may be meant, so that links are enough."""
    html = '<h2 id="situations">按您的情况直接找</h2>' + _JUDGED
    for place, question in enumerate(part["questions"]):
        rows = ""
        for answer in question["answers"]:
            groups = asking(part, answer["id"], told)
            if groups:
                rows += "<dt>{}</dt><dd>{}</dd>".format(
                    escape(answer["label"]), _linked(part, groups)
                )
        if rows:
            text = (
                '<details class="folded"{}><summary>{}</summary>'
                '<dl class="find-situations">{}</dl></details>'
            )
            asks = escape(question["asks"].replace("（可以选几个）", ""))
            html += text.format("" if place else " open", asks, rows)
    return html


def _linked(part, groups):
    """The pages of groups, each name once."""
    pages = {group["id"]: group for group in part["groups"]}
    return "、".join(
        anchor(pages[one["group"]]["page"], pages[one["group"]]["name"]) for one in groups
    )


def _nobody(part, found, links):
    """Nothing fits: whom to call, and the way to all the groups; the widest ones follow."""
    told = [notice["document"]["id"] for notice in found["notices"]]
    calls = "".join(
        "<li>《{}》{}</li>".format(escape(one["title"]), phones(one, links))
        for one in found["shown"]
        if one["phones"] and one["id"] not in told
    )
    html = (
        '<h2 id="nobody">没有对上哪一类人</h2><p>照您选的，文件没有单独写到。名单多半以“等”结尾，没有列全：'
        '看看换一个回答会怎样，或者<a href="{}">看文件写到的每一类人</a>；文件印了电话的，也可以打电话问。</p>'
    ).format(escape(part["index"]))
    return html + ("<ul>{}</ul>".format(calls) if calls else "")


def _years(groups, graduated, links):
    """The year that the day of graduation puts somebody into, as printed."""
    html = ""
    for group in groups:
        for fit in group["ways"]:
            if "year" not in fit or graduated is None:
                continue
            first, last = school_year(fit["year"], graduated)
            html += (
                "<p>{}毕业的，照印的算法，“{}”说的这一学年是 <strong>{}至{}止</strong>。{}</p>"
            ).format(
                dates.chinese(graduated),
                escape(group["name"]),
                dates.chinese(first),
                dates.chinese(last),
                citation(fit["year"]["cite"], links),
            )
    return '<div class="caution caution-note">{}</div>'.format(html) if html else ""
