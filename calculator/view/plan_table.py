"""A table of a plan as HTML, and how sums and changes stand in it."""

from calculator.engine.scheme.money import yuan
from calculator.files.escaping import escape


def table(caption, headings, rows, kinds=None, cards=False):
    """A table; a cell is text, or (text,) for a number; the first is a row's heading.

    `kinds` {place: class} of columns that are more than numbers. With `cards`, or where one of them is
    the sum (``plan-sum``), each row is a card on a phone, its heading and sum first.
    """
    kinds = kinds or {}
    numbers = [bool(rows) and isinstance(cell, tuple) for cell in rows[0]] if rows else []
    names = []
    for place in range(len(headings)):
        found = ["number"] if numbers and numbers[place] else []
        names.append(" ".join(found + ([kinds[place]] if place in kinds else [])))
    head = ""
    for place in range(len(headings)):
        name = names[place].replace(" plan-sum", "")
        said = ' class="{}"'.format(name) if name else ""
        head += '<th scope="col"{}>{}</th>'.format(said, escape(headings[place]))
    begun = [
        '<td class="{}" data-label="{}">'.format(name, escape(heading))
        for name, heading in zip(names, headings)
    ]
    body = []
    for row in rows:
        cells = ['<th scope="row">{}</th>'.format(escape(row[0]))]
        for place in range(1, len(row)):
            cell = row[place]
            cells.append(begun[place])
            cells.append(escape(cell[0] if isinstance(cell, tuple) else cell))
            cells.append("</td>")
        body.append("<tr>" + "".join(cells) + "</tr>")
    return (
        '<div class="wide" tabindex="0" role="region" aria-label="{0}"><table class="plan-table{3}"><caption>{0}</caption>'
        "<thead><tr>{1}</tr></thead><tbody>{2}</tbody></table></div>"
    ).format(
        escape(caption),
        head,
        "".join(body),
        " plan-cards" if cards or "plan-sum" in kinds.values() else "",
    )


def signed(fen):
    """``+1,200`` of 分 as 元, ``−1,200``, ``0``."""
    return "0" if fen == 0 else ("+" if fen > 0 else "−") + yuan(abs(fen))


def change(fen):
    """The same as words."""
    if fen == 0:
        return "金额不变"
    return "{} {} 元".format("多得" if fen > 0 else "少得", yuan(abs(fen)))
