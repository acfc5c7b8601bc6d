"""What a plan says only when it is asked: every reading beside every class, and the expected income."""

import re
from fractions import Fraction

import pytest

from calculator.engine.outlook.outlook import outlook
from calculator.engine.scheme.money import yuan
from calculator.view.plan_page import respond
from scripts.desks import plan_desk
from tests import frozen
from tests.desk_links import links
from tests.on_micropython import both

RULES = frozen.rules()
LINKS = links(plan_desk.DESK)
HEADING = "班次,参训人数,取证人数,稳定就业人数,成交单价"
TABLE = f"{HEADING}\n甲,40,36,20,2000\n乙,32,30,3,1000\n丙,45,41,20,1800.5\n"
MORE = ("plan-sides", "plan-expected")


def parts(table=TABLE, **fields):
    typed = {**plan_desk.example(RULES), "source": "text", "table": table, **fields}
    return respond(RULES, LINKS, typed)["parts"]


def cells(html, caption):
    """{heading of the row: {heading of the column: text}} of the table with this in its caption."""
    (table,) = [t for t in re.findall("<table.*?</table>", html) if caption in t]
    text = [re.sub("<[^>]*>", "", h) for h in re.findall("<th scope=.col.*?</th>", table)]
    found = {}
    for row in re.findall("<tr>(.*?)</tr>", table.partition("<tbody>")[2]):
        each = [re.sub("<[^>]*>", "", c) for c in re.findall("<t[hd].*?</t[hd]>", row)]
        found[each[0]] = dict(zip(text[1:], each[1:], strict=True))
    return found


def test_nothing_of_it_is_there_before_it_is_asked_for():
    assert [parts()[name] for name in MORE] == ["", ""]


def test_every_reading_stands_beside_every_class_that_it_moves():
    found = cells(parts(sides="yes")["plan-sides"], "每次只换一项")
    assert found["甲"]["现在（元）"] == "86,400"
    assert found["甲"]["R3 必须超过 50%"] == "−14,400"
    assert found["丙"]["R4 无证也算"] == "还缺信息"
    assert found["丙"]["R3 必须超过 50%"] == "0"
    assert "乙" in found  # what it lacks could move it
    assert found["合计 3 个班"]["R3 必须超过 50%"] == "−14,400"
    html = parts(sides="yes")["plan-sides"]
    assert "不改变任何一个班的：" in html


def test_its_sums_are_those_of_the_table_of_readings():
    told = parts(sides="yes")
    beside = cells(told["plan-sides"], "每次只换一项")["合计 3 个班"]
    changes = cells(told["plan-readings"], "每次只换一项")
    for name, row in changes.items():
        reading, option = name.split(" ")[0], name.split("：")[1]
        assert beside[f"{reading} {option}"] == row["比现在（元）"]


def test_a_plan_that_no_reading_moves_says_so():
    table = f"{HEADING}\n甲,40,40,12,900\n"
    assert "换哪一种理解，每个班的金额都不变" in parts(table, sides="yes")["plan-sides"]


def test_the_expected_income_is_that_of_the_page_of_one_class():
    found = cells(parts(chances="30%、七成")["plan-expected"], "平均能得多少")
    for name, *numbers in (line.split(",") for line in TABLE.split("\n")[1:-1]):
        typed = dict(zip(("trainees", "certified", "employed", "unit_price"), numbers, strict=True))
        for chance in ("30%", "70%"):
            alone = outlook(RULES, frozen.SCHEME, {**typed, "chance": chance})
            assert found[name][f"把握 {chance}（元）"] == yuan(alone["expected_fen"])


def test_the_total_is_rounded_once():
    found = cells(parts(chances="1/3")["plan-expected"], "平均能得多少")
    exact = Fraction(0)
    for _, n, c, _, price in (line.split(",") for line in TABLE.split("\n")[1:-1]):
        typed = {"trainees": n, "certified": c, "unit_price": price, "chance": "1/3"}
        exact += Fraction(outlook(RULES, frozen.SCHEME, typed)["expected_exact_fen"])
    (told,) = [text for name, text in found["合计 3 个班"].items() if name.startswith("把握")]
    assert told == yuan(int(exact + Fraction(1, 2)))


def test_the_least_chance_that_covers_the_cost_is_named_for_all_and_for_each():
    html = parts(chances="50%", cost_per_trainee="1200", fixed_cost="5000")["plan-expected"]
    assert "要保本，每名取证的人稳定就业的把握至少要 <strong>" in html
    found = cells(html, "平均能得多少")
    assert found["甲"]["成本（元）"] == "53,000"
    assert found["乙"]["保本至少要"] == "保不了本"
    assert found["甲"]["保本至少要"] == "0%"
    assert re.fullmatch(r"[\d,.]+（[+−]?[\d,.]+）", found["丙"]["把握 50%（元）"])
    assert "保不了本" in parts(chances="50%", fixed_cost="999999")["plan-expected"]
    assert "一个人都不就业，也够成本" in parts(chances="50%", fixed_cost="1")["plan-expected"]


def test_price_by_chance():
    html = parts(chances="0%、100%", prices="1,000、2000 元")["plan-expected"]
    found = cells(html, "单价 × 把握")
    assert found["1,000 元"]["把握 0%"] == yuan((36 + 30 + 41) * 100_000 * 8 // 10)
    assert found["2,000 元"]["把握 100%"] == yuan((36 + 30 + 41) * 200_000 * 12 // 10)
    assert found["照表里的单价"]["把握 100%"] == yuan(
        (72_000 + 30_000) * 120 + 41 * 180_050 * 12 // 10
    )


@pytest.mark.parametrize(
    ("fields", "says"),
    [
        ({"chances": "64"}, "就业把握：写的是 “64”，大于 1"),
        ({"chances": "30%", "prices": "x"}, "单价换成：写的是 “x”"),
        ({"chances": "30%", "fixed_cost": "-5"}, "每班的固定成本：写的是 “-5”；不能是负数"),
        ({"chances": "1% 2% 3% 4% 5% 6% 7%"}, "写了 7 个；一次最多 6 个"),
    ],
)
def test_what_cannot_be_read_is_told_there_and_the_plan_stays(fields, says):
    typed = {**plan_desk.example(RULES), "source": "text", "table": TABLE, **fields}
    found = respond(RULES, LINKS, typed)
    assert found["ok"]
    assert says in found["parts"]["plan-expected"]
    assert set(found["invalid"]) == {list(fields)[-1]}


def test_a_class_too_large_is_named_and_left_out():
    table = f"{TABLE}大,400,301,200,1000\n"
    html = parts(table, chances="50%")["plan-expected"]
    assert "没有算在内：大" in html
    assert "合计 3 个班" in html


def test_it_is_the_same_on_micropython():
    typed = {**plan_desk.example(RULES), "source": "text", "table": TABLE, "sides": "yes"}
    typed |= {"chances": "1/3、七成", "prices": "1,800 2000", "cost_per_trainee": "1500"}
    (here,), (there,) = both(plan_desk.DESK, [typed])
    assert here["parts"] == there["parts"]
