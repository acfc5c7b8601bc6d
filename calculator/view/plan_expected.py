"""What the classes of a plan may expect at chances that the visitor assumes: per class, in total, by price."""

from calculator.engine.entry import chances, numbers
from calculator.engine.entry.problems import EntryError
from calculator.engine.entry.several import several
from calculator.engine.entry.text import is_blank
from calculator.engine.outlook.chance import MOST_CERTIFIED, rounded
from calculator.engine.outlook.curve import FINEST, Chance, Curve, steps
from calculator.engine.scheme.compiled import compiled
from calculator.engine.scheme.money import percent, yuan
from calculator.files.escaping import escape
from calculator.view.plan_table import signed, table

ENTRIES = (
    ("chances", "就业把握", "", "您自己估的，文件没有；可写几个，例如 35%、45%、七成"),
    ("cost_per_trainee", "每名学员的成本", "元", "可不填；填了就找保本的把握"),
    ("fixed_cost", "每班的固定成本", "元", "可不填"),
    ("prices", "单价换成", "元/人", "可不填；可写几个，列出“单价 × 把握”"),
)
_LABELS = {name: label for name, label, _, _ in ENTRIES}
_COSTS = ("cost_per_trainee", "fixed_cost")
_MOST = 6  # chances, and prices
_SHOWN = 300  # classes in the table
_SOUGHT = 60  # classes for each of which the least chance is looked for; it takes a browser long
_LONGEST = 6000  # numbers employed that a search for all classes together may look at


def expected(plan, classes, fields):
    """(HTML, ids of the entries that cannot be read, result) of the part; nothing is computed before a
    chance is typed. The result holds the exact sums {chance: (numerator, denominator)}.
    """
    values = {}
    problems = []
    for name, reader in (("chances", chances.chance), ("prices", numbers.price)):
        try:
            values[name] = several(name, reader, fields.get(name), _MOST)
        except EntryError as error:
            problems.append((name, error.message))
    for name in _COSTS:
        values[name] = None
        if not is_blank(fields.get(name)):
            try:
                values[name] = numbers.cost(name, fields[name])
            except EntryError as error:
                problems.append((name, error.message))
    if problems:
        items = ["<li>{}：{}</li>".format(_LABELS[n], escape(message)) for n, message in problems]
        html = '<div class="caution caution-warning"><ul>{}</ul></div>'.format("".join(items))
        return html, [name for name, _ in problems], None
    if not values["chances"]:
        return "", [], None
    return _told(plan, classes, values)


def _told(plan, classes, values):
    assumed = [Chance(chance) for chance in values["chances"]]
    costs = [values[name] for name in _COSTS]
    curve, cost, left_out, rows = Curve(), 0, [], []
    dear = costs != [None, None]
    taken = [one for one in classes if one[2][1] <= MOST_CERTIFIED]
    sought = dear and len(taken) <= _SOUGHT
    for one in classes:
        _, class_id, people, price, _, _, _, _, settled = one
        certified = people[1]
        if certified > MOST_CERTIFIED:
            left_out.append(class_id)
            continue
        found = steps(compiled(plan.formula_of(one)), people, price)
        curve.add(certified, found)
        own = (costs[0] or 0) * people[0] + (costs[1] or 0)
        cost += own
        if len(rows) == _SHOWN:
            continue
        cells = [class_id, (yuan(settled[0][3]),)]
        for chance in assumed:
            fen = rounded(chance.of(certified, found), chance.chance[1] ** certified)
            cells.append((_beside(fen, own) if dear else yuan(fen),))
        if dear:
            cells.append((yuan(own),))
        if sought:
            alone = Curve()
            alone.add(certified, found)
            cells.append((_percent(alone.least(own)),))
        rows.append(cells)
    sums = [curve.expected(chance) for chance in assumed]
    cells = ["合计 {} 个班".format(len(taken)), (yuan(sum([one[8][0][3] for one in taken])),)]
    cells += [(_beside(rounded(*each), cost) if dear else yuan(rounded(*each)),) for each in sums]
    headings = ["班次", "照填的就业人数（元）"]
    headings += ["把握 {}（元）".format(_chance(chance)) for chance in values["chances"]]
    if dear:
        cells.append((yuan(cost),))
        headings.append("成本（元）")
    if sought:
        cells.append(("",))
        headings.append("保本至少要")
    rows.append(cells)
    caption = "每名{}的人就业的把握都一样、互不相干时，平均能得多少{}".format(
        plan.scheme.words["certified"], "；括号里是减去成本" if dear else ""
    )
    html = _least(plan, curve, cost) if dear else ""
    html += table(caption, headings, rows, cards=True)
    if len(taken) > _SHOWN:
        html += "<p>这里只列前 {} 个班，合计是全部 {} 个班的。</p>".format(_SHOWN, len(taken))
    if dear and not sought:
        html += "<p>超过 {} 个班，只找合计的保本把握，不逐班找。</p>".format(_SOUGHT)
    if left_out:
        text = "<p><strong>没有算在内：{}</strong>。每班{}最多算到 {} 人，更大的班请分开算。</p>"
        names = escape("、".join(left_out[:10]))
        html += text.format(names, escape(plan.scheme.words["certified"]), MOST_CERTIFIED)
    if plan.scheme.rule["heads"]:
        html += _by_price(plan, taken, assumed, values, sums)
    html += (
        "<p>平均下来的数：真正拿到的是某一档的钱，可能多，也可能少。"
        "每个人数的机会乘那时的补贴再全部加起来，用整数和分数算，只在写出来时四舍五入到分；"
        "所以合计不一定等于各班取整后的和。</p>"
    )
    exact = {_chance(chance): total for chance, total in zip(values["chances"], sums)}
    return html, [], exact


def _least(plan, curve, cost):
    """The least chance at which all classes together cover their cost."""
    if curve.people() > _LONGEST:
        return "<p>各班{}的人数太不一样，找保本的把握要很久；请分开算。</p>".format(
            escape(plan.scheme.words["certified"])
        )
    found = curve.least(cost)
    text = "成本合计 {} 元。".format(yuan(cost))
    if found is None:
        return "<p>{}<strong>保不了本</strong>：每个人都就业，期望收入也不够成本。</p>".format(text)
    if not found:
        return "<p>{}一个人都不就业，也够成本。</p>".format(text)
    return (
        "<p>{}要保本，每名{}的人稳定就业的把握至少要 <strong>{}</strong>（再少 {}，期望收入就不够成本）。"
        "这是平均下来够，不是每次都够。</p>"
    ).format(text, escape(plan.scheme.words["certified"]), _percent(found), percent(1, FINEST))


def _by_price(plan, classes, assumed, values, sums):
    """Price by chance: what all classes together may expect if each had this price."""
    if not values["prices"]:
        return ""
    rows = [["照表里的单价"] + [(yuan(rounded(*each)),) for each in sums]]
    for price in values["prices"]:
        curve = Curve()
        for one in classes:
            people = one[2]
            curve.add(people[1], steps(compiled(plan.formula_of(one)), people, price))
        cells = [(yuan(rounded(*curve.expected(chance))),) for chance in assumed]
        rows.append([yuan(price) + " 元"] + cells)
    headings = ["每个班的单价"] + ["把握 " + _chance(chance) for chance in values["chances"]]
    return table("全部班合计的期望收入（元）：单价 × 把握", headings, rows)


def _beside(fen, cost):
    return "{}（{}）".format(yuan(fen), signed(fen - cost))


def _percent(parts):
    return "保不了本" if parts is None else percent(parts, FINEST)


def _chance(chance):
    over, below = chance
    return percent(over, below)
