"""What the documents leave open for somebody, and what another answer would change, as HTML."""

from calculator.files.escaping import escape
from calculator.view.card import anchor
from calculator.view.markup import citation


def labels(part):
    """{answer id: its words} of every question."""
    return {
        answer["id"]: answer["label"]
        for question in part["questions"]
        for answer in question["answers"]
    }


def not_printed(part, found, links):
    """What somebody asks next, with what the documents told of print, or that they do not."""
    offered = [offer for one in found["documents"] for offer in one["actions"] + one["further"]]
    documents = [one["document"] for one in found["notices"]]
    documents += [d["document"] for d in found["documents"] if d["document"] not in documents]
    if not documents:
        return ""
    answers = [answer for document in documents for answer in document["answers"]]
    answers += [answer for offer in offered for answer in offer["action"]["answers"]]
    rows = ""
    for asked in part["asked"]:
        its = [answer for answer in answers if answer["question"] == asked["id"]]
        said = [answer for answer in its if not answer["near"]]
        text = "".join(_said(answer, links) for answer in said)
        speaking = [answer["cite"]["document"] for answer in said]
        silent = [d for d in documents if d["id"] not in speaking]
        if silent:
            text += '<p class="missing">{}{}</p>'.format(
                "其余 {} 份".format(len(silent)) if said else "", escape(part["not_printed"])
            )
        text += "".join(_said(answer, links, "span") for answer in _once(its) if answer["near"])
        rows += "<div><dt>{}</dt><dd>{}</dd></div>".format(escape(asked["words"]), text)
    return '<h2 id="open">去之前要问清楚的</h2><dl class="facts answers">{}</dl>'.format(rows)


def _once(answers):
    """Those that say something new, or of others."""
    found = []
    for answer in answers:
        told = [(other["text"], other["groups"]) for other in found]
        if (answer["text"], answer["groups"]) not in told:
            found.append(answer)
    return found


def _said(answer, links, tag="strong"):
    whom = ""
    if answer["groups"]:
        whom = "写给“{}”的：".format("”“".join(answer["groups"]))
    return "<p>{}<{}>{}</{}> {}</p>".format(
        escape(whom), tag, escape(answer["text"]), tag, citation(answer["cite"], links)
    )


def would_change(part, found, given, words):
    """The groups that further answers would add, and the questions that nobody answered."""
    pages = {group["id"]: group for group in part["groups"]}
    items = "".join(
        "<li>如果您{}，还可能是：{}</li>".format(
            "，也".join("“{}”".format(escape(words[name])) for name in names),
            "、".join(anchor(pages[group]["page"], pages[group]["name"]) for group in groups),
        )
        for names, groups in found["nearly"]
    )
    open_ones = [
        question["asks"].replace("（可以选几个）", "")
        for question in part["questions"]
        if not any(answer["id"] in given["answers"] for answer in question["answers"])
    ]
    if not given["place"]:
        open_ones = ["您在哪里？"] + open_ones
    if not given["field"]:
        open_ones.append("想学什么？")
    html = "<ul>{}</ul>".format(items) if items else ""
    if open_ones:
        html += "<p>还没有答的：{}多答一题，可能多对上几类人。</p>".format(
            escape("".join(open_ones))
        )
    return '<h2 id="change">换一个回答会怎样</h2>' + html if html else ""
