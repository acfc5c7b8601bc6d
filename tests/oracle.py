"""The payment rule of yunzhou-2026 四（三）–（五） once more, slow and obvious, to check the engine by.

Written from the document and the register of readings, with fractions instead of whole-number
comparisons, and without looking anything up in the catalogue.
"""

from __future__ import annotations

import math
from fractions import Fraction

OPTIONS = {
    "R1": ("trainees", "certified"),
    "R2": ("certified", "employed", "trainees", "class"),
    "R3": ("inclusive", "exclusive"),
    "R4": ("certificate", "any"),
    "R6": ("certified", "both", "paid"),
    "R7": ("on-top", "replaces"),
}
DEFAULTS = {reading: options[0] for reading, options in OPTIONS.items()}


def half_up(fen: Fraction) -> int:
    """A sum that is not negative, rounded half up to the 分."""
    return math.floor(fen + Fraction(1, 2))


def settle(
    n: int, c: int, e: int, u: int, k: int, ke: int, v: int, price: int, **choices: str
) -> dict:
    """What is paid of each instalment, in 分, for a class of which everything is known.

    Over the limit are k of the certified, ke of them employed, and v without certificate.
    """
    r = DEFAULTS | choices
    # Who is over the limit is paid for under `paid`: nobody taken off.
    off, off_e, off_v = (0, 0, 0) if r["R6"] == "paid" else (k, ke, v)
    base = (c - off) * price
    counted = e + (u if r["R4"] == "any" else 0)
    of = n if r["R1"] == "trainees" else c
    if r["R6"] == "both":
        counted, of = counted - ke, of - k - (v if r["R1"] == "trainees" else 0)
    rate = Fraction(counted, of) if of > 0 else Fraction(0)
    second = rate >= Fraction(1, 2) if r["R3"] == "inclusive" else rate > Fraction(1, 2)
    everybody = n - off - off_v
    people = {"certified": c - off, "employed": e - off_e, "trainees": everybody, "class": 1}
    initial = half_up(Fraction(base * 4, 5))
    remainder = base - initial if rate >= Fraction(3, 10) else 0
    bonus = half_up(Fraction(people[r["R2"]] * price, 5)) if second and base > 0 else 0
    if r["R7"] == "replaces" and second:
        remainder = 0
    return {"initial": initial, "remainder": remainder, "bonus": bonus}
