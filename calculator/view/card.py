"""What cards of documents and actions are made of, as HTML: titles, rows, numbers to call, offices, folds."""

from calculator.files.escaping import escape


def anchor(page, words):
    """A link, its words escaped."""
    return '<a href="{}">{}</a>'.format(escape(page), escape(words))


def heading(page, number, words):
    """The title of a card, which leads to the page; the number of the action, or the place, before it."""
    html = '<a class="card__title" href="{}"><span class="card__number">{}</span>{}</a>'
    return html.format(escape(page), escape(number), escape(words))


def row(key, words):
    """A line of a card, its words escaped; none where there are no words."""
    if not words:
        return ""
    long = " card__row--long" if len(key) > 6 else ""
    html = '<p class="card__row{}"><span class="card__key">{}</span>{}</p>'
    return html.format(long, escape(key), escape(words))


def phones(document, links):
    """The printed telephone numbers of a document, which answer for it alone; that there is none."""
    if not document["phones"]:
        return row("打哪个电话", "这份文件没有印电话")
    numbers = "、".join(
        '<a href="tel:{}">{}</a>'.format(escape(_dialled(phone["value"])), escape(phone["value"]))
        for phone in document["phones"]
    )
    place = document["phones"][0]["cite"]
    clause = links[place["document"]]["clauses"][place["clause"]]
    return (
        '<p class="card__row"><span class="card__key">打哪个电话</span><span>{}'
        '（只能问这份文件的事，<a href="{}">印在{}</a>）</span></p>'
    ).format(numbers, escape(clause), escape(place["clause"]))


def _dialled(number):
    return "".join(c for c in number if c in "0123456789+")


def offices(action):
    """The offices by name where they are few; else the leading ones, or the first in print, and how
    many there are."""
    its = action["offices"]
    if not its:
        return row("归谁管", "文件没有印责任单位")
    leads = [office for office in its if office["lead"]]
    if action["few_offices"]:
        words = named_offices(action)
    else:
        words = "、".join(anchor(office["page"], office["name"]) for office in leads or its[:1])
        words += "{}，一共印了 {} 个单位{}".format(
            "（牵头）" if leads else "排在最前", len(its), escape(action["more_offices"])
        )
    return '<p class="card__row"><span class="card__key">归谁管</span><span>{}</span></p>'.format(
        words
    )


def named_offices(action):
    """Every office that is printed for an action, in the order of print."""
    names = [
        anchor(office["page"], office["name"]) + ("（牵头）" if office["lead"] else "")
        for office in action["offices"]
    ]
    return "、".join(names) + escape(action["more_offices"])


def folded(summary, html, name=None):
    """A fold; by its `name` it is known again in the next answer, where its summary stands twice."""
    text = '<details class="folded"{}><summary>{}</summary>{}</details>'
    known = ' data-fold="{}"'.format(escape(name)) if name else ""
    return text.format(known, escape(summary), html) if html else ""
