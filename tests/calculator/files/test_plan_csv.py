"""A plan as CSV: the heading, a class, a refused row, to the letter; and read again."""

from calculator.engine.plan import origin
from calculator.engine.plan.class_plan import ClassPlan
from calculator.files.plan_csv import PlanCsv
from tests import frozen

RULES = frozen.rules()
CHOSEN = " ".join(f"{r['id']}={r['default']}" for r in RULES.scheme("yunzhou-2026").readings)
HEADING = "班次,参训人数,取证人数,稳定就业人数,成交单价,取证日期,课程类别"


def written(*rows, choices=None):
    """[the lines of the CSV file] of a table."""
    told = []
    plan = ClassPlan(
        RULES, "yunzhou-2026", choices, 6, lambda line, *what: told.append((line, what))
    )
    classes = list(plan.read([HEADING, *rows]))
    text = PlanCsv(plan, origin.of(RULES, plan, "2026-11-28"))
    lines = {one[0]: text.one(one) for one in classes}
    lines |= {line: text.refused(line, texts, why) for line, (texts, why, _) in told}
    return [text.headings(), *(lines[line] for line in sorted(lines))]


def test_every_cell_of_a_class():
    assert written(
        "甲,40,36,11,2000.5,2026-5-8,",
        "乙,40,36,36,1850,,制造",
        "丙,40,36,0,2000.5,,",
    ) == [
        "行,班次,参训人数（人）,取证人数（人）,稳定就业人数（人）,成交单价（元/人）,"
        "首期补贴（元）,剩余补贴（元）,跟补支持（元）,合计（元）,到哪一档,"
        "再多1人就业多得（元）,到下一档还差几人,到下一档多得（元）,取证日期,课程类别,说明,待核,"
        f"测算信息：方案 yunzhou-2026；数据版本 {RULES.data_version}；理解 {CHOSEN}；2026-11-28 制\n",
        "2,甲,40,36,11,2000.50,57614.40,0,0,57614.40,首期补贴,14403.60,1,14403.60,2026-05-08,,,,\n",
        "3,乙,40,36,36,1850,53280,13320,13320,79920,跟补支持,,,,,新开发·制造类,,,\n",
        "4,丙,40,36,0,2000.50,57614.40,0,0,57614.40,首期补贴,0,12,14403.60,,,,,\n",
    ]


def test_a_price_above_its_cap_is_noted_and_an_unknown_kind_is_not():
    _, dear, plain = written("甲,40,36,12,3000.01,,制造类", "乙,40,36,12,3000.01,,")
    assert dear.endswith(
        ',,新开发·制造类,"成交单价 3,000.01 元/人，高于新开发·制造类的上限 3,000 元/人；仍按填写的单价计算",,\n'
    )
    assert plain.endswith(",,,,,\n")
    [_, unknown] = written("丙,40,36,12,3000.01,,目录内")
    assert ",目录内职业（工种）,没有填市级培训补贴标准，未核对价格上限；" in unknown


def test_a_refused_row_stands_as_typed_with_the_reason():
    _, bad, short = written("=甲,40,41,12,2000,2026年5月8日,制造", "乙,约四十")
    assert bad == (
        "2,'=甲,40,41,12,2000,,,,,,,,,2026年5月8日,制造,"
        "没有算：取证人数、参训人数：取证 41 人，多于参训 40 人；取证的人都在参训人数里，请改其中一个,,\n"
    )
    assert short.startswith("3,乙,约四十,,,,,,,,,,,,,,没有算：参训人数：写的是 “约四十”")
    assert bad.count(",") == short.count(",") == written()[0].count(",")


def test_one_job_may_cost_money_under_another_reading():
    """Where the bonus replaces the remainder, the words of a loss keep their sign."""
    choices = {"R7": "replaces", "R2": "employed"}
    rows = [f"{e},40,36,{e},2000,,".replace(f"{e},", f"c{e},", 1) for e in range(37)]
    lines = written(*rows, choices=choices)[1:]
    totals = [float(line.split(",")[9]) for line in lines]
    for employed, line in enumerate(lines[:-1]):
        assert float(line.split(",")[11]) == totals[employed + 1] - totals[employed]
    assert any(line.split(",")[11].startswith("-") for line in lines)


def test_the_file_is_a_table_again():
    lines = [line.rstrip("\n") for line in written("甲,40,36,12,2000.5,2026-5-8,")]
    plan = ClassPlan(RULES, "yunzhou-2026", None, 6, None)
    [again] = list(plan.read(lines))
    assert again[1:4] == ("甲", (40, 36, 12, None, 0, 0, 0), 200_050)
    assert again[6] == (2026, 5, 8)


def test_cells_that_a_bad_row_does_not_have_are_blank():
    plan = ClassPlan(RULES, "yunzhou-2026", None, 6, None)
    text = PlanCsv(plan, origin.of(RULES, plan, ""))
    width = text.headings().count(",")
    line = text.refused(2, {}, "引号没有成对")
    assert line == "2" + "," * (width - 2) + "没有算：引号没有成对,,\n"
    assert text.refused(5, {}, "x") == "\n\n5" + "," * (width - 2) + "没有算：x,,\n", "in its place"
