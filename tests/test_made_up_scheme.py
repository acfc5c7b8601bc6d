"""A scheme is data: one that exists only in YAML works everywhere, without a line of code.

The scheme stands in ``tests/catalogue/schemes/zz-made-up.yml``: four payments, lines of two rates
(one includes its edge, one does not), a payment that takes another's place, its own price caps and
its own doubtful readings. Expected sums are written out by hand beside it.
"""

import json
import re
from html import unescape

import pytest

from calculator import __main__, rules
from calculator.engine.one_class.answer import answer
from calculator.engine.scheme.scheme import Rules
from calculator.view import link
from calculator.view.class_page import respond
from scripts.desks import class_desk, first_paint, scheme_desks
from scripts.desks import every as desks
from scripts.desks.bundle import bundle
from scripts.open_data.edge_table import edge_table
from scripts.pages import addresses
from scripts.pages.rendering import render
from tests import frozen, made_up, rendered

CATALOGUE, PROBLEMS = made_up.checked()
RULES = made_up.rules()
EVERY = desks.every_desk(made_up.compiled())
DESK = next(one for one in EVERY if one.name == f"class-{made_up.SCHEME}")
ENVIRONMENT = rendered.environment(CATALOGUE, frozen.LOCK)
PAGES = rendered.pages(CATALOGUE, frozen.LOCK)
LINKS = json.loads(bundle(DESK, CATALOGUE, made_up.compiled()))["links"]
EXAMPLE = DESK.example(RULES)


def words(html):
    """The text of a page, each piece parted by one space."""
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", html)).split())


def paid(**typed):
    """{instalment: 元 paid, "total": 元} of the example with other numbers typed."""
    choices = {name: typed.pop(name) for name in list(typed) if name.startswith("R9")}
    result = answer(RULES, made_up.SCHEME, EXAMPLE | typed, None, choices)
    sums = {i["id"]: i["amount_fen"] / 100 if i["earned"] else 0 for i in result["instalments"]}
    return sums | {"total": result["total_fen"] / 100}


def test_the_catalogue_with_it_has_no_problem():
    assert PROBLEMS == []


# 24 人上课、课价 1100：总额 26400，开班 45% = 11880。
# 16 人拿证：16/24 ≥ 62.5%（要 15 人），取证款 16 × 1100 × 22.5% = 3960，余下 26400 − 11880 − 3960 = 10560。
@pytest.mark.parametrize(
    ("typed", "opening", "certificates", "work", "prize"),
    [
        ({}, 11880, 3960, 10560, 0),  # 6/16 > 35%
        ({"employed": "5"}, 11880, 3960, 0, 0),
        ({"employed": "12"}, 11880, 3960, 0, 12540),  # 12/16 = 75%：12 × 1100 × 95%，代替余下的
        ({"employed": "12", "R901": "without"}, 11880, 3960, 10560, 0),
        ({"employed": "13", "R901": "without"}, 11880, 3960, 0, 13585),
        ({"certified": "15", "employed": "0"}, 11880, 3712.5, 0, 0),  # 15/24 = 62.5%（含）
        ({"certified": "14", "employed": "0"}, 11880, 0, 0, 0),
        # 20 人上课、20 人拿证：7/20 正好 35%，不含
        ({"trainees": "20", "certified": "20", "employed": "7"}, 9900, 4950, 0, 0),
        ({"trainees": "20", "certified": "20", "employed": "8"}, 9900, 4950, 7150, 0),
        # (6 + 3)/24 = 37.5% > 35%；(6 + 2)/24 不到
        ({"employed_uncertified": "3", "R902": "everybody"}, 11880, 3960, 10560, 0),
        ({"employed_uncertified": "2", "R902": "everybody"}, 11880, 3960, 0, 0),
    ],
)
def test_what_it_pays(typed, opening, certificates, work, prize):
    sums = {"opening": opening, "certificates": certificates, "work": work, "prize": prize}
    assert paid(**typed) == sums | {"total": sum(sums.values())}


def test_every_rate_has_its_step_and_nothing_is_said_of_another_scheme():
    result = answer(RULES, made_up.SCHEME, EXAMPLE | {"employed": "12"}, EXAMPLE["kind"])
    steps = {step["id"]: step["text"] for step in result["steps"]}
    assert steps["rate"].startswith("拿证 16 人 ÷ 上课 24 人 ≈ 66.66%")
    assert steps["job-rate"] == "上岗 12 人 ÷ 拿证 16 人 = 75%"
    assert steps["work"].endswith("；由奖励代替，不另给")
    assert result["range"] == {"min_fen": 2_640_000, "max_fen": 2_838_000}
    assert "yunzhou" not in json.dumps(result)


def test_its_own_caps_and_entries_speak():
    dear = EXAMPLE | {"unit_price": "1251", "directory_standard": "9"}
    result = answer(RULES, made_up.SCHEME, dear, "producer-services")
    assert [w["message"] for w in result["warnings"]] == [
        "课价 1,251 元/人，高于物流课程的上限 1,250 元/人；仍按填写的单价计算"
    ]
    assert result["notes"][0]["message"] == "填了往年课价，但这一类课程不看它，没有用到"
    assert answer(RULES, made_up.SCHEME, dear, "directory")["warnings"] == []  # 老课程 1700


def test_its_class_page_is_its_own():
    assert (DESK.name, DESK.file) == ("class-made-up-2099", "calculator-made-up-2099.md")
    page = render(first_paint.page(DESK, CATALOGUE, made_up.compiled(), EVERY), ENVIRONMENT)
    text = words(page)
    assert "assets/desk/class-made-up-2099.json" in page
    assert 'data-desk="class-made-up-2099"' in page
    for part in ("上课人数", "课价", "物流课程 每人不超过 1,250 元", "开班款 11,880 元", "R901"):
        assert part in text, part
    for other in ("首期", "跟补", "市级", "R3 ", "云州", "三期", "以协议为准"):
        assert other not in text.partition("依据哪份文件")[0].replace("云州重点群体", ""), other
    assert 'href="../calculator/"' in page  # the page of the first scheme
    ladder = words(page).partition("上岗多少人，这一班拿多少")[2]
    assert "0—5 15,840 取证款 6—11 26,400 上岗款（现在） 12—16 28,380—32,560 奖励" in ladder


def test_the_first_scheme_keeps_its_page_and_leads_to_the_other():
    computed = [frozen.SCHEME, made_up.SCHEME]
    assert addresses.scheme_file("calculator.md", frozen.SCHEME, computed) == "calculator.md"
    page = render(
        first_paint.page(class_desk.DESK, CATALOGUE, made_up.compiled(), EVERY), ENVIRONMENT
    )
    assert 'href="../calculator-made-up-2099/"' in page
    alone = json.loads(json.dumps(made_up.compiled()))
    schemes = alone["rules"]["schemes"]
    kept = [s for s in schemes if s["id"] == frozen.SCHEME or not s["formula"]]
    alone["rules"]["schemes"] = kept
    documents = {scheme["document"] for scheme in kept}
    forms = alone["rules"]["forms"]  # a form is annexed to a document that a scheme computes by
    alone["rules"]["forms"] = [form for form in forms if form["document"] in documents]
    assert scheme_desks.others(class_desk.DESK, Rules(alone)) == []
    every = desks.every_desk(alone)
    assert first_paint.page(class_desk.DESK, CATALOGUE, alone, every).frame.others == []


def test_the_scheme_page_and_the_caps_page():
    page = PAGES["schemes/made-up-2099.md"]
    assert 'href="../../calculator-made-up-2099/"' in page
    assert "../calculator/" not in page
    text = words(page)
    for part in (
        "拿证率达到 62.5%（含正好 62.5%）",
        "上岗率超过 35%（正好 35% 不算）",
        "给了这一笔，上岗款就不给",
        "拿证率 = 拿证人数 ÷ 上课人数",
    ):
        assert part in text, part
    assert "1,450" in PAGES["caps/made-up-2099.md"]
    assert "calculator-made-up" not in PAGES["schemes/yunzhou-2026.md"]


def test_the_edge_table_asks_each_line_of_work_for_its_least():
    table = edge_table(RULES.scheme(made_up.SCHEME))
    assert table and table.largest == 35
    least = {(row.people, row.line): row.least for row in table.rows}
    assert least[20, "上岗款"] == 8 and least[20, "奖励"] == 15  # 正好 35% 是 7 人，不含；75% 含
    assert {line for _, line in least} == {"上岗款", "奖励"}
    moved = {each.reading: each for each in table.moved}
    assert moved["R901"].column and moved["R902"].column is None
    assert moved["R902"].of == ["trainees"]
    assert moved["R902"].counted == ["employed", "employed_uncertified"]


@pytest.fixture
def command(monkeypatch, capsys):
    """A function that runs a command with the rules of both and returns (code, output, errors)."""
    monkeypatch.setattr(rules, "load", lambda: RULES)

    def run(*arguments):
        code = __main__.main(list(arguments))
        return code, *capsys.readouterr()

    return run


CLASS = ["--trainees", "24", "--certified", "16", "--employed", "12", "--unit-price", "1100"]


def test_the_commands(command, tmp_path):
    one = ["--scheme", made_up.SCHEME, *CLASS]
    code, out, _ = command("estimate", *one, "--format", "csv")
    assert code == 0 and "合计,28380" in out and "上岗款,10560,否" in out
    code, out, _ = command("estimate", *one, "--reading", "R901=without")
    assert code == 0 and "合计 26,400 元（上岗款这一档）" in out
    code, out, _ = command("explain", *one)
    assert code == 0 and "上岗率：上岗 12 人 ÷ 拿证 16 人 = 75%" in out
    code, out, _ = command("ladder", *one, "--format", "csv")
    assert code == 0 and "6—11,26400,上岗款" in out
    table = tmp_path / "classes.csv"
    table.write_text("班次,参训人数,取证人数,稳定就业人数,成交单价\n甲,24,16,12,1100\n", "utf-8")
    code, out, _ = command("plan", str(table), "--scheme", made_up.SCHEME)
    assert code == 0 and json.loads(out)["total_fen"] == 2_838_000
    code, out, _ = command("plan", str(table))  # without a scheme: the first that can be computed
    assert code == 0 and json.loads(out)["classes"][0]["total_fen"] == 16 * 1100 * 120
    code, _, err = command("estimate", *one, "--reading", "R3=exclusive")
    assert code == 2 and "可用的是 R901、R902" in err


def test_a_link_of_another_scheme_is_not_opened_here():
    result = answer(RULES, made_up.SCHEME, EXAMPLE, EXAMPLE["kind"])
    fragment = link.encode(EXAMPLE | {"employed": "12"}, result)
    assert respond(RULES, LINKS, EXAMPLE | {"#": fragment})["fields"]["employed"] == "12"
    elsewhere = respond(RULES, LINKS, class_desk.example(RULES) | {"#": fragment})
    assert "fields" not in elsewhere
    assert "另一个方案：某地取证就业补贴（虚构）" in elsewhere["parts"]["answer-shared"]
