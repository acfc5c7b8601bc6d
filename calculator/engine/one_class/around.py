"""One fewer, just enough and one more employed at every line of one class."""

from calculator.engine.scheme.money import percent
from calculator.engine.scheme.payment import pay


def around(formula, outcome, unit_price, headroom):
    """[{id, title, words, inclusive, cite, rows}] of every line that the class can reach and lose.

    `words` what the quotation says at the line, from its share on; `inclusive` what the formula in
    force takes it to mean. `rows`: ``{employed, counted, of, reached, total_fen}`` at one fewer,
    just enough and one more employed, as far as such classes are. `headroom` what
    `headroom.headroom` says of the class.
    """
    least = {line["id"]: line["employed"] for line in headroom["above"]}
    for line in headroom["held"]:
        least[line["id"]] = None if line["lost_at"] is None else line["lost_at"] + 1
    found = []
    for instalment in formula.instalments:
        edge = least.get(instalment.id)
        if edge is None:
            continue
        found.append(
            {
                "id": instalment.id,
                "title": instalment.title,
                "words": deciding(instalment.cite["quote"], percent(*instalment.reaches)),
                "inclusive": instalment.threshold.inclusive,
                "cite": instalment.cite,
                "rows": [
                    _row(formula, instalment, outcome.with_employed(employed), unit_price)
                    for employed in (edge - 1, edge, edge + 1)
                    if 0 <= employed <= outcome.counts["certified"]
                ],
            }
        )
    return found


def _row(formula, instalment, outcome, unit_price):
    paid = pay(formula, outcome, unit_price)
    counted, of = paid.rates[instalment.measure]
    return {
        "employed": outcome.counts["employed"],
        "counted": counted,
        "of": of,
        "reached": instalment.threshold.reached(counted, of),
        "total_fen": paid.total,
    }


def deciding(quote, share):
    """The words of `quote` at `share` that decide about the edge: the share and a （含） or 以上
    that follows; the share alone where `quote` does not print it so."""
    start = quote.find(share)
    if start < 0:
        return share
    end = start + len(share)
    for word in ("（含）", "以上"):
        if quote[end:].startswith(word):
            end += len(word)
    return quote[start:end]
