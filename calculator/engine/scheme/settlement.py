"""What one class is paid and what comes next, as plain values ready for JSON: here alone is its shape."""

from calculator.engine.entry.dates import iso
from calculator.engine.scheme.formula import tier_id
from calculator.engine.scheme.outcome import COUNTS

NO_TIER = "没有到线"
NOBODY_PAID = "nobody-paid"  # the code of the note that says so


def settlement(rules, scheme, formula, people, unit_price, paid, above, more, warnings):
    """{scheme, data_version, unit_price_fen, counts, base_fen, instalments: [{id, title, amount_fen,
    earned, cite, and since, as ``2027-01-01``, where its figures have dates}], total_fen, tier, rate: {employed, of} or None, next_tier: {id, more_employed, gain_fen}
    or None, one_more: {gain_fen} or None, warnings, unproved: what the sum rests on and nobody has
    held against the source, caps left out}, money in 分. A count or price that the scheme does not ask
    for is None, and so is the base where nothing is paid by the price, and the tier
    where no line is reached.

    `people` are the head counts in the order of `COUNTS`; `paid` (base, amounts, earned, total, place
    of the tier, counted, of); `above` (instalment of the next higher tier, more employed, gain) or None;
    `more` the gain of one more employed, None where nobody is left. No value is reckoned with, so
    that any stand-in for a number keeps its place.
    """
    base, amounts, earned, total, tier, counted, of = paid
    upward = None
    if above:
        instalment, further, gain = above
        upward = {"id": instalment.id, "more_employed": further, "gain_fen": gain}
    return {
        "scheme": scheme.id,
        "data_version": rules.data_version,
        "unit_price_fen": unit_price,
        "counts": {
            field: count if field in scheme.asked else None for field, count in zip(COUNTS, people)
        },
        "base_fen": base if formula.heads else None,
        "instalments": [
            _told(instalment, amount, is_earned)
            for instalment, amount, is_earned in zip(formula.instalments, amounts, earned)
        ],
        "total_fen": total,
        "tier": tier_id(formula.instalments, tier),
        "rate": None if of is None else {"employed": counted, "of": of},
        "next_tier": upward,
        "one_more": None if more is None else {"gain_fen": more},
        "warnings": warnings,
        "unproved": scheme.unproved(),
    }


def _told(instalment, amount, is_earned):
    found = {
        "id": instalment.id,
        "title": instalment.title,
        "amount_fen": amount,
        "earned": is_earned,
        "cite": instalment.cite,
    }
    if instalment.since:
        found["since"] = iso(instalment.since)
    return found


def nobody_paid(result):
    """Whether an `estimate` comes to nothing because there is nobody to pay for, as its notes say."""
    return any(note["code"] == NOBODY_PAID for note in result.get("notes", ()))


def tier_titles(result):
    """{id of a tier: what it is called} of a `settlement`, or of what lists the same instalments; the
    tier of a class that has reached no line is None."""
    titles = {instalment["id"]: instalment["title"] for instalment in result["instalments"]}
    titles[None] = NO_TIER
    return titles
