"""What a plan of many classes comes to: by instalment, by month, and its weakest classes."""

from calculator.engine.entry import dates
from calculator.engine.scheme import in_time
from calculator.engine.scheme.compiled import compiled
from calculator.engine.scheme.formula import tier_id
from calculator.engine.scheme.outcome import EMPLOYED
from calculator.engine.scheme.settlement import NO_TIER


def summary(plan):
    """A `ClassPlan` that has been read, as plain values; money in 分, months as ``2026-08``.

    {readings: what is chosen otherwise than by default, classes, refused, total_fen, instalments: [{id, title, amount_fen}], months: [{month or None,
    amounts_fen by instalment, amount_fen}], month_title, month_note, no_month, tiers: [{id, title, classes}] (first those
    that have reached no line, id None, where nothing is paid without one),
    weakest: [see `weak`], out_of_time: [{why, classes, amount_fen, message, cite}] of those whose dates the document
    says nothing of, or that lie far ahead, unproved: what the sums rest on and nobody has held against the source},
    and `ended`, what to say of a scheme whose document has an end.
    """
    instalments = plan.formula.instalments
    found = {"ended": plan.scheme.ended["message"]} if plan.scheme.ended else {}
    found.update(
        {
            "readings": plan.scheme.changed(plan.choices),
            "classes": plan.classes,
            "refused": plan.refused,
            "total_fen": plan.total,
            "instalments": [
                {"id": instalment.id, "title": instalment.title, "amount_fen": fen}
                for instalment, fen in zip(instalments, plan.by_day.instalments())
            ],
            "months": [
                {
                    "month": dates.iso(month) if month else None,
                    "amounts_fen": sums,
                    "amount_fen": sum(sums),
                }
                for month, sums in plan.by_day.months(plan.late, plan.window_months)
            ],
            "month_title": _month_title(plan),
            "month_note": _month_note(plan),
            "no_month": _no_month(plan),
            "tiers": _tiers(plan),
            "weakest": [weak(plan, one) for _, one in plan.weakest],
            "out_of_time": [
                {
                    "why": why,
                    "classes": classes,
                    "amount_fen": fen,
                    "message": in_time.of_many(plan.time, why),
                    "cite": in_time.cite(plan.time, why),
                }
                for why, classes, fen in plan.by_day.out_of_time(plan.time)
            ],
            "unproved": plan.scheme.unproved(),
        }
    )
    return found


def _tiers(plan):
    found = [
        {"id": instalment.id, "title": instalment.title, "classes": classes}
        for instalment, classes in zip(plan.formula.instalments, plan.tiers)
    ]
    if plan.formula.may_pay_nothing():
        found.insert(0, {"id": None, "title": NO_TIER, "classes": plan.classes - sum(plan.tiers)})
    return found


def _titles(plan, late):
    pairs = zip(plan.formula.instalments, plan.late)
    return "、".join([instalment.title for instalment, waits in pairs if waits is late])


def _no_month(plan):
    text = "没填{}日期".format(plan.scheme.words["certified"])
    return text if plan.window_months else "文件未规定，或" + text


def _month_title(plan):
    early, certified = _titles(plan, False), plan.scheme.words["certified"]
    if not plan.window_months:
        return "{}{}的月份（不是付款日期）".format(early + "：" if early else "", certified)
    text = "看就业的时间结束的月份（不是付款日期）"
    return "{}：{}的月份；其余：{}".format(early, certified, text) if early else text


def _month_note(plan):
    if not plan.window_months:
        late = _titles(plan, True)
        certified = plan.scheme.words["certified"]
        text = (
            "文件未规定{}以后看就业看多久，{}不归到月份。".format(certified, late) if late else ""
        )
        return text + "哪天付款，请看文件。"
    early = _titles(plan, False)
    return (
        "{}钱都归在看就业的时间结束的月份（不是付款日期）。够条件的日子可能更早，"
        "见“取证以后的日子怎么算”。哪天付款：{}。"
    ).format("除{}外，".format(early) if early else "", plan.claim)


def weak(plan, one):
    """How near a class, as `ClassPlan.read` gives it, is to a change of tier.

    {row, class_id, tier, total_fen, loses: {fewer_employed, loss_fen} or None,
    gains: {more_employed, id, gain_fen} or None}.
    """
    line, class_id, people, price, _, _, _, _, (paid, upward, _) = one
    _, _, _, total, tier, _, _, needs, _ = paid
    instalments = plan.formula.instalments
    place = plan.compiled.needs[tier] if tier >= 0 else None
    loses = gains = None
    if place is not None:
        need = needs[place]
        loses = {
            "fewer_employed": people[EMPLOYED] - need + 1,
            "loss_fen": compiled(plan.formula_of(one)).loss_below(people, price, need - 1),
        }
    if upward:
        above, further, gain = upward
        gains = {"more_employed": further, "id": instalments[above].id, "gain_fen": gain}
    return {
        "row": line,
        "class_id": class_id,
        "tier": tier_id(instalments, tier),
        "total_fen": total,
        "loses": loses,
        "gains": gains,
    }
