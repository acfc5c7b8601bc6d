"""What a person should know beside the sum: a price above its cap, a class of unusual size."""

from calculator.engine.entry.dates import chinese
from calculator.engine.scheme.caps import cap_of, limit_of, used_words
from calculator.engine.scheme.dated import used
from calculator.engine.scheme.head_words import heads
from calculator.engine.scheme.money import yuan
from calculator.engine.scheme.series import is_too_early, since_words
from calculator.engine.scheme.settlement import NOBODY_PAID


def warnings(scheme, unit_price, kind, directory_standard):
    """[{code, message, cite}] where the contract unit price breaks a printed limit.

    The price is computed as typed all the same. `scheme` on the day of the class, which decides between
    several amounts of a cap.
    """
    cap = cap_of(scheme, kind)
    limit = limit_of(cap, directory_standard)
    if limit is None or unit_price is None or unit_price <= limit:
        return []
    message = "{} {} 元/人，高于{}{}的上限 {} 元/人；仍按填写的单价计算"
    named = scheme.entry("unit_price")["label"]
    text = message.format(named, yuan(unit_price), cap["title"], since_words(cap), yuan(limit))
    return [{"code": "price-above-cap", "message": text, "cite": cap["cite"]}]


def notes(scheme, outcome, kind, directory_standard, result):
    """[{code, message, cite}] of things that are not wrong but worth knowing; `result` what `settled`
    says of the class."""
    found = ended(scheme) + unknown_cap(scheme, kind, directory_standard)
    found += values_used(scheme, kind)
    cap = cap_of(scheme, kind)
    if directory_standard is not None and (cap is None or cap["amount_fen"] is not None):
        asked = scheme.entry("directory_standard")
        message = "填了{}，但这一类课程不看它，没有用到".format(asked["label"])
        cite = scheme.rule["cite"] or asked["cite"]
        found.append({"code": "standard-unused", "message": message, "cite": cite})
    if _is_nobody_paid(scheme, outcome, result):
        first = scheme.rule["instalments"][0]
        who = heads(scheme.rule["heads"] or first["heads"], outcome, scheme.words)
        message = "没有可以计算补贴的人：{}，所以各期都是 0 元".format(who)
        cite = scheme.rule["cite"] or first["cite"]
        found.append({"code": NOBODY_PAID, "message": message, "cite": cite})
    trainees = outcome.counts["trainees"]
    if "trainees" in scheme.asked and is_unusual(scheme, trainees):
        size = scheme.rule["class_size"]
        message = "{} {} 人，不在一般的 {}—{} 人之内。这不算不符合：{}"
        named = scheme.words["trainees"]
        text = message.format(named, trainees, size["low"], size["high"], size["note"])
        found.append({"code": "class-size", "message": text, "cite": size["cite"]})
    return found


def _is_nobody_paid(scheme, outcome, result):
    """Whether the sum is nothing since everybody who could be paid for is nobody; a class that has
    only not reached its lines is another thing."""
    if result["base_fen"] or result["total_fen"]:
        return False
    paid_for = [i["heads"] for i in scheme.rule["instalments"] if i["amount_fen"] is not None]
    people = [
        terms for terms in [scheme.rule["heads"]] + paid_for if terms and terms[0][0] != "class"
    ]
    return bool(people) and not any(outcome.heads(terms) for terms in people)


def ended(scheme):
    """[{code, message, cite}] where the scheme's document no longer applies; empty otherwise."""
    if not scheme.ended:
        return []
    return [
        {
            "code": "document-ended",
            "message": scheme.ended["message"],
            "cite": scheme.ended["cite"],
        }
    ]


def values_used(scheme, kind):
    """[{code, message, cite}] which of several values with dates were used: of the instalments, then of
    the cap; empty otherwise."""
    found = [
        {"code": "figure-used", "message": text, "cite": part["cite"]}
        for part, text in used(scheme)
    ]
    cap = cap_of(scheme, kind)
    if cap and cap.get("since"):
        text = used_words(cap, scheme.day, scheme.entry("day")["label"])
        found.append({"code": "cap-used", "message": text, "cite": cap["cite"]})
    return found


def unknown_cap(scheme, kind, directory_standard):
    """[{code, message, cite}] where the price could not be held against a cap; empty otherwise."""
    cap = cap_of(scheme, kind)
    if cap is None or limit_of(cap, directory_standard) is not None:
        return []
    if is_too_early(cap):
        message = "{} {}，早于登记的第一个上限（{}），未核对价格上限"
        asked, first = scheme.entry("day")["label"], since_words(cap["series"][0])
        text = message.format(asked, chinese(scheme.day), first)
        return [{"code": "cap-unknown", "message": text, "cite": cap["cite"]}]
    standard = scheme.entry("directory_standard")["label"]
    message = "没有填{}，未核对价格上限；{}".format(standard, cap["note"])
    return [{"code": "cap-unknown", "message": message, "cite": cap["cite"]}]


def is_unusual(scheme, trainees):
    """Whether a class of `trainees` is not of the size that the documents call usual."""
    size = scheme.rule["class_size"]
    return bool(size) and not size["low"] <= trainees <= size["high"]
