"""What is printed for somebody, as HTML: notices, actions by document, places that only name them."""

from calculator.files.escaping import escape
from calculator.view.card import anchor, folded, heading, named_offices, offices, phones, row
from calculator.view.markup import citation, clause

_OFFERS = '<h2 id="offers">写给您这类人的培训</h2>'


def notices(found, labels, field, links, asked):
    """The notices that pay, first of all: whom they name, whom to call, who answers for them.

    `labels` {answer id: its words}; `field` the one chosen, or None: what they print of it;
    `asked` the first thing that visitors ask, and what is said where nothing answers it.
    """
    if not found:
        return ""
    html = ""
    for notice in found:
        document = notice["document"]
        cites = []
        for one in notice["whom"]:
            cites += [cite for cite in one["cites"] if cite not in cites]
        about = [c for c in field["cites"] if c["document"] == document["id"]] if field else []
        html += (
            '<li class="card">{}<p>{}</p><ul class="find-why">{}</ul>{}{}{}{}<p>{}</p>{}</li>'
        ).format(
            heading(document["page"], document["place"], document["title"]),
            # its first sentence says who is paid; how much is on the page behind the link
            escape(notice["summary"].partition("。")[0] + "。"),
            "".join(_named_by_notice(one, labels) for one in notice["whom"]),
            "".join(_about(field, cite, links) for cite in about),
            phones(document, links),
            _fee(document, asked),
            row("归谁管", _issuer(document)),
            anchor(notice["page"], "补贴付给谁、怎么算"),
            folded(
                "原文",
                "".join("<p>{}</p>".format(citation(c, links)) for c in cites),
                document["id"],
            ),
        )
    title = "先看这份通知" if len(found) == 1 else "先看这几份通知"
    return '<h2 id="notices">{}</h2><ul class="cards">{}</ul>'.format(title, html)


def documents(found, labels, field, links):
    """The actions of each document that are of the `field` chosen (None: of any); those of wider
    places are folded where the place itself has some; behind them what is printed for the same person of
    other fields."""
    its = [one for one in found if one["actions"]]
    if not its:
        words = "写给您这类人的培训里，没有专门写“{}”的。"
        if not found or not field:
            return ""
        said = _OFFERS + "<p>{}</p>".format(escape(words.format(field["name"])))
        return said + _further(found, labels, field, links)
    html = ""
    has_own = any(one["own"] for one in its)
    for one in its:
        cards = _of_document(one["document"], one["actions"], labels, links)
        if has_own and not one["own"]:
            text = "{}的文件里也有 {} 项".format(one["document"]["place"], len(one["actions"]))
            cards = folded(text, cards)
        html += cards
    return _OFFERS + html + _further(found, labels, field, links)


def _further(found, labels, field, links):
    """What `documents` leaves out: the actions of other fields than the one chosen, folded."""
    its = [one for one in found if one["further"]]
    number = sum(len(one["further"]) for one in its)
    html = "".join(_of_document(o["document"], o["further"], labels, links) for o in its)
    if not its:
        return ""
    words = "写给您这类人、没有专门写“{}”的 {} 项".format(field["name"], number)
    return folded(words, html)


def _of_document(document, offers, labels, links):
    return "<h3>{}</h3>{}{}".format(
        anchor(document["page"], _placed(document)),
        phones(document, links),
        _cards(offers, labels, links),
    )


def of_field(found, field, documents, links):
    """The actions of the chosen `field` that are printed for others, or for nobody in particular; whom
    all the training is for of those `documents` that name nobody there."""
    items = ""
    nobody = [one["action"]["document"] for one in found if not all(map(_whom, one["parts"]))]
    for one in found:
        action = one["action"]
        lines = "".join(_told(part) for part in one["parts"])
        items += '<li class="card">{}{}{}</li>'.format(
            heading(action["page"], action["number"], action["title"]), lines, offices(action)
        )
    if not items:
        return ""
    text = "；".join(
        words
        for words, holds in (
            ("没有写明给谁的，谁能参加，文件没有写", nobody),
            ("写给别人的，没有写您这类人", any(_whom(p) for one in found for p in one["parts"])),
        )
        if holds
    )
    html = '<h2 id="field">“{}”这一行，文件还写了</h2><p class="aside">{}。</p>{}{}'
    cards = '<ul class="cards">{}</ul>'.format(items)
    whole = "".join(_throughout(d, links) for d in documents if d["id"] in nobody)
    return html.format(escape(field["name"]), text, cards, whole)


def _whom(part):
    """Whom a part is printed for; empty where nobody is, or those who come out of it alone."""
    return "" if "brings_up" in part else part["groups"]


def _throughout(document, links):
    """Whom all the training of a document is for."""
    if not document["trainees"]:
        return ""
    return "<p>没有写明给谁的，看整份《{}》的培训对象：</p><ul>{}</ul>".format(
        escape(document["title"]),
        "".join(
            "<li>{} {}</li>".format(
                anchor(one["page"], one["name"]),
                (clause if one["cite"]["quote"] == one["name"] else citation)(one["cite"], links),
            )
            for one in document["trainees"]
        ),
    )


def only_named(found, labels, actions, links):
    """The groups that documents of the place name and print no training for."""
    items = ""
    for one in found:
        near = [action for action in actions if action["id"] in one["near"]]
        items += "<li>{}{}{}{}</li>".format(
            anchor(one["group"]["page"], one["group"]["name"]),
            why(one["group"]["ways"], labels),
            "".join("<p>{}</p>".format(citation(c, links)) for c in one["cites"]),
            "<p>同一部分的行动（不等于写给这类人）：{}</p>".format(
                "、".join(anchor(action["page"], action["number"]) for action in near)
            )
            if near
            else "",
        )
    if not items:
        return ""
    return (
        '<h2 id="named">只提到您这类人的地方</h2><p class="aside">下面这些，文件提到了，'
        "没有为他们单独列出培训。</p>{}"
    ).format(folded("看这 {} 处".format(len(found)), "<ul>{}</ul>".format(items)))


def why(ways, labels):
    """Why a group may be meant: what was answered, which answers it lacks, what its name asks beside."""
    said = []
    for fit in ways:
        text = []
        lacking = fit.get("lacking", [])
        given = [labels[name] for name in fit["when"] if name not in lacking]
        if given:
            text.append("您答了：" + "、".join(given))
        if lacking:
            text.append("还要{}".format("、".join("“" + labels[name] + "”" for name in lacking)))
        if fit["also"]:
            text.append(("还" if fit["also"].startswith("要") else "") + fit["also"])
        if text:
            said.append("。".join(text))
    if not said:
        return ""
    return '<span class="find-because">{}。</span>'.format(escape("；或者，".join(said)))


def _fee(document, asked):
    """What the document says to the first question, beside the number to call."""
    question, silent = asked
    its = [one for one in document["answers"] if one["question"] == question["id"]]
    said = [one for one in its if not one["near"]]
    text = "；".join(one["text"].rstrip("。") for one in said or its) or silent
    if not said and document["phones"]:
        text += "。打上面的电话问"
    return row(question["words"], text + "。")


def _about(field, cite, links):
    """That a notice prints the field, and where: the words beside it are many."""
    clause = links[cite["document"]]["clauses"][cite["clause"]]
    text = '<p>这份通知也写到“{}”：<a href="{}">{}</a></p>'
    return text.format(escape(field["name"]), escape(clause), escape(cite["clause"]))


def _placed(document):
    """The title of a document after its place, which is not said twice."""
    title = "《{}》".format(document["title"])
    return title if document["title"].startswith(document["place"]) else document["place"] + title


def _named_by_notice(one, labels):
    group = one["group"]
    words = anchor(group["page"], group["name"])
    if one["wide"]:
        words += "（通知写的是更宽的“{}”）".format(escape(one["wide"]))
    return "<li>写给{}{}</li>".format(words, why(group["ways"], labels))


def _issuer(document):
    if document["issuer"]:
        return "没有印责任单位，发文的是" + document["issuer"]
    return "没有印责任单位，也没有印发文机关"


def _cards(offers, labels, links):
    return '<ul class="cards">{}</ul>'.format(
        "".join(_card(offer, labels, links) for offer in offers)
    )


def _card(offer, labels, links):
    action = offer["action"]
    untied, trades = (
        "；".join(part[key] for part in offer["untied"] if part[key])
        for key in ("skills", "occupations")
    )
    return '<li class="card">{}{}{}{}{}{}</li>'.format(
        heading(action["page"], action["number"], action["title"]),
        "".join(_block(block, action["title"], labels, links) for block in offer["blocks"]),
        row("还写了学", untied and untied + "。给谁学，文件没写明"),
        row("还写了职业（工种）", trades and trades + "。写给谁，文件没写明"),
        offices(action),
        _behind(offer, links),
    )


def _block(block, title, labels, links):
    """For whom the same is printed, why they may be meant, and what it is: nothing of other people's.

    Where no list can be told the sentence itself stands there, unless it is the `title` again.
    """
    whom = ""
    named = block["named"]
    is_outcome = bool(named) and all("brings_up" in part for part in named)
    told = "要培育的是" if is_outcome else "写给"
    for one in block["whom"]:
        words = "”“".join(one["wordings"]) or one["group"]["name"]
        whom += "<li>{}“{}”{}</li>".format(
            told, anchor(one["group"]["page"], words), why(one["group"]["ways"], labels)
        )
    rows = "".join(
        row(key, "；".join(part[name] for part in named if part[name]))
        for key, name in (
            ("学什么", "skills"),
            ("职业（工种）", "occupations"),
            ("哪些行业", "areas"),
            ("哪些项目", "projects"),
        )
    )
    for part in block["within"]:
        rows += row("写给“{}”的".format(part["groups"]), part["skills"])
        rows += row("写给“{}”的职业（工种）".format(part["groups"]), part["occupations"])
    if not rows:
        cites = [part["cite"] for part in named if part["cite"]["quote"] != title]
        rows = "".join("<p>{}</p>".format(citation(cite, links)) for cite in cites)
    return '<ul class="find-why">{}</ul>{}'.format(
        whom + "".join("<li>{}</li>".format(escape(p["brings_up"])) for p in named if is_outcome),
        rows or row("学什么", "没有给这类人单独列出技能"),
    )


def _behind(offer, links):
    """What a card folds: the quotations, all offices, the occupations printed there."""
    action = offer["action"]
    cites = []
    for block in offer["blocks"]:
        cites += [part["cite"] for part in block["named"] if part["cite"] not in cites]
    html = "".join("<p>{}</p>".format(citation(cite, links)) for cite in cites)
    if not action["few_offices"]:
        html += "<p>责任单位：{}</p>".format(named_offices(action))
    if action["occupations"]:
        html += "<p>这一项里印着的职业和技能：{}</p>".format(
            "、".join(anchor(one["page"], one["name"]) for one in action["occupations"])
        )
    summary = "原文{}{}".format(
        "" if action["few_offices"] else "、单位", "、职业" if action["occupations"] else ""
    )
    return folded(summary, html, action["id"])


def _told(part):
    """A part of an action: what it lists, and whom it is for, each in its own row."""
    key, words = "学什么", part["skills"]
    trades = row("职业（工种）", part["occupations"])
    for other, name in (("哪些项目", "projects"), ("哪些行业", "areas")):
        if not words:
            key, words = other, part[name]
    if "brings_up" in part:
        whom = "要培育的是“{}”，{}".format(part["groups"], part["brings_up"])
        return row(key, words) + trades + row("给谁", whom)
    if part["groups"]:
        words = words or ("" if trades else "没有列出技能")
        return row("写给“{}”的".format(part["groups"]), words) + trades
    said = row(key, words) + trades
    return said + (row("给谁", "文件没写明") if said else "")
