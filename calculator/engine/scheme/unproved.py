"""What an answer used that nobody has held against the source texts yet: 待核."""

MARK = "待核"


def unproved(used):
    """[{document, clause, quote}] of every citation in `used`, plain values, that the rules mark as
    unproved; each once, in a fixed order.
    """
    found = []
    _collect(used, found)
    return [
        {"document": document, "clause": clause, "quote": quote}
        for document, clause, quote in sorted(set(found))
    ]


def sentence(cites, named=None, what="这笔结果"):
    """How many citations `what` rests on that are unproved, and where they stand; empty without any.

    `cites` as `unproved` gives them; `named` {document id: what it is called}.
    """
    if not cites:
        return ""
    clauses = {}
    for cite in cites:
        found = clauses.setdefault(cite["document"], [])
        if cite["clause"] not in found:
            found.append(cite["clause"])
    places = "；".join(
        "{} {}".format((named or {}).get(document, document), "、".join(clauses[document]))
        for document in sorted(clauses)
    )
    text = "{}：{}用到的 {} 处引文还没有对照原文核对：{}"
    return text.format(MARK, what, len(cites), places)


def mark(cite, form="{}"):
    """``待核`` in this `form` where the rules mark the citation as unproved, else nothing."""
    return form.format(MARK) if cite and cite.get("unproved") else ""


def _collect(value, found):
    if isinstance(value, dict):
        if value.get("unproved") and "quote" in value:
            found.append((value["document"], value["clause"], value["quote"]))
        for key in value:
            _collect(value[key], found)
    elif isinstance(value, (list, tuple)):
        for inner in value:
            _collect(inner, found)
