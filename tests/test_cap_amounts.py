"""A price cap may have several amounts with dates: the one of the class's day is used, and told.

The made-up scheme of ``tests/schemes/made-up.yml``, one of its caps edited as the guide says.
"""

import re
import textwrap

import pytest
import yaml

from calculator.engine.one_class import caution, slip
from calculator.engine.one_class.answer import answer
from calculator.engine.one_class.slip_check import verify
from calculator.engine.outlook.outlook import outlook
from calculator.engine.plan.class_plan import ClassPlan
from calculator.terminal import report
from scripts.catalogue.models.caps import CapAmount
from scripts.evidence.claims import claims
from scripts.evidence.unproved import Unproved
from scripts.files.paths import CONTENT
from scripts.open_data.cells import Cells
from scripts.open_data.records import open_data
from tests import frozen, made_up, rendered

PLAIN = yaml.safe_load(made_up.FILE.read_text(encoding="utf-8"))["caps"]
OLD = next(cap for cap in PLAIN if cap["amount"])
KIND, WAS = OLD["kind"], OLD["amount"]
NOW = WAS + 200
BETWEEN = str(WAS + 100)
USED = (
    f"没有填取证日期，用的是2098年1月1日起的上限 {NOW:,} 元/人；班次日期更早的，"
    f"上限是 {WAS:,} 元/人（2097年5月8日起）"
)


@pytest.fixture(scope="module")
def file(tmp_path_factory):
    """The made-up scheme with a cap of two amounts."""
    written = yaml.safe_load(made_up.FILE.read_text(encoding="utf-8"))
    cap = next(cap for cap in written["caps"] if cap["kind"] == KIND)
    cite = cap.pop("cite")
    del cap["amount"]
    cap["amounts"] = [
        {"since": day, "amount": amount, "cite": cite | {"quote": f"每人不超过{amount}元"}}
        for day, amount in (("2097-05-08", WAS), ("2098-01-01", NOW))
    ]
    file = tmp_path_factory.mktemp("series") / "series.yml"
    text = yaml.safe_dump(written, allow_unicode=True, width=10_000)
    file.write_text(re.sub(r"since: '(\S+)'", r"since: \1", text), encoding="utf-8")
    return file


@pytest.fixture(scope="module")
def catalogue(file):
    made, problems = made_up.checked(file)
    assert "\n".join(map(str, problems)) == ""
    return made


@pytest.fixture(scope="module")
def rules(catalogue, file):
    return made_up.rules(file)


@pytest.fixture(scope="module")
def typed(rules):
    """The example of the made-up scheme at a price between the two amounts."""
    scheme = rules.scheme(made_up.SCHEME)
    example = {entry["id"]: str(entry["example"] or "") for entry in scheme.rule["entries"]}
    return example | {"unit_price": BETWEEN}


def told(found):
    return [each["message"] for each in found]


def test_without_a_date_the_newest_is_used_and_the_earlier_one_is_told(rules, typed):
    result = answer(rules, made_up.SCHEME, typed, KIND)
    assert result["warnings"] == []
    assert USED in told(result["notes"])
    assert USED in report.estimate(result, rules.scheme(made_up.SCHEME).words)
    dear = answer(rules, made_up.SCHEME, typed | {"unit_price": str(NOW + 1)}, KIND)
    assert f"2098年1月1日起的上限 {NOW:,} 元/人" in told(dear["warnings"])[0]
    other = next(cap["kind"] for cap in PLAIN if cap["kind"] != KIND)
    assert "cap-used" not in [
        n["code"] for n in answer(rules, made_up.SCHEME, typed, other)["notes"]
    ]


def test_with_a_date_the_amount_of_that_day_is_used(rules):
    scheme = rules.scheme(made_up.SCHEME)
    price = int(BETWEEN) * 100
    for day, warned, used in (
        ((2097, 5, 8), 1, WAS),
        ((2097, 12, 31), 1, WAS),
        ((2098, 1, 1), 0, NOW),
    ):
        on_day = scheme.on(day)
        assert len(caution.warnings(on_day, price, KIND, None)) == warned
        [message] = told(caution.values_used(on_day, KIND))
        assert message.startswith(f"取证日期 {day[0]}年{day[1]}月{day[2]}日，用的是")
        assert message.endswith(f"的上限 {used:,} 元/人")
    early = scheme.on((2097, 5, 7))
    assert caution.warnings(early, price, KIND, None) == []
    assert caution.values_used(early, KIND) == []
    assert told(caution.unknown_cap(early, KIND, None)) == [
        "取证日期 2097年5月7日，早于登记的第一个上限（2097年5月8日起），未核对价格上限"
    ]


def test_the_classes_of_a_plan_are_held_against_the_amount_of_their_days(rules, typed):
    refused = []
    plan = ClassPlan(rules, made_up.SCHEME, {}, None, lambda *one: refused.append(one))
    labels = list(plan.scheme.labels())
    heading = ["班次", "取证日期", "课程类别", *labels]
    rows = [
        [name, day, KIND, *(typed[field] for field in labels)]
        for name, day in (("甲", "2097-12-31"), ("乙", "2098-01-01"), ("丙", ""))
    ]
    classes = list(plan.read([",".join(row) for row in [heading, *rows]]))
    assert refused == []
    old, new, undated = [told(plan.warnings(one)) for one in classes]
    assert len([message for message in old if f"的上限 {WAS:,} 元/人" in message]) == 2
    assert f"取证日期 2098年1月1日，用的是2098年1月1日起的上限 {NOW:,} 元/人" in new
    assert not any(f"{WAS:,}" in message for message in new)
    assert undated == [USED]


def test_the_slip_tells_it_and_holds(rules, typed):
    lines = slip.lines(rules, typed, KIND, {}, answer(rules, made_up.SCHEME, typed, KIND))
    assert (slip.CAP, f"{NOW:,} 元/人（2098年1月1日起）") in lines
    assert verify(rules, slip.text(lines)) == []
    before = slip.lines(
        made_up.rules(), typed, KIND, {}, answer(made_up.rules(), made_up.SCHEME, typed, KIND)
    )
    assert slip.CAP not in dict(before)
    assert not any("对不上" in problem for problem in verify(rules, slip.text(before)))


def test_the_outlook_tells_it(rules, typed):
    found = outlook(rules, made_up.SCHEME, typed | {"chance": "60%"}, KIND)
    assert told(found["notes"]) == [USED]
    plain = outlook(made_up.rules(), made_up.SCHEME, typed | {"chance": "60%"}, KIND)
    assert "notes" not in plain


def test_the_pages_show_the_newest_and_fold_the_earlier_with_its_citation(catalogue):
    pages = rendered.pages(catalogue, frozen.LOCK)
    for file in ("caps/index.md", f"caps/{OLD['document']}.md"):
        shown, _, folded = pages[file].rpartition("更早的上限 1 个")
        assert f"{NOW:,}</strong>" in shown and "2098年1月1日起" in shown
        assert f"<dt>2097年5月8日起</dt><dd>{WAS:,} 元/人" in folded
        assert f"每人不超过{WAS}元" in folded


def test_each_amount_is_claimed_and_marked_until_it_is_proved(catalogue):
    [cap] = [cap for cap in catalogue.caps if cap.amounts and cap.document == OLD["document"]]
    ours = [claim for claim in claims(catalogue) if claim.record is cap]
    assert [claim.inside[:2] for claim in ours] == [("amounts", 0), ("amounts", 1)]
    waiting = Unproved(ours[:1])
    assert waiting.says(cap.amounts[0].cite) and not waiting.says(cap.amounts[1].cite)


def test_the_open_data_carries_all(catalogue):
    data = open_data(catalogue)
    [at] = [
        i
        for i, record in enumerate(data["caps"])
        if record["amounts"] and record["document"] == OLD["document"]
    ]
    record = data["caps"][at]
    assert record["amount"] == NOW and record["cite"] == record["amounts"][-1]["cite"]
    assert [value["since"] for value in record["amounts"]] == ["2097-05-08", "2098-01-01"]
    cells = dict(zip(record, Cells(data).rows("caps")[at], strict=True))
    assert cells["amounts"].startswith(f"2097-05-08 起 {WAS}（《")


def test_the_example_of_the_guide_is_such_a_list():
    chapter = (CONTENT / "editing.md").read_text(encoding="utf-8").partition("{ #cap-amounts ")[2]
    block = re.search(r"```yaml\n(.*?)```", chapter, re.DOTALL)[1]
    amounts = yaml.load(textwrap.dedent(block), yaml.BaseLoader)["amounts"]
    values = [CapAmount.model_validate(v | {"amount": int(v["amount"])}) for v in amounts]
    assert values[0].since < values[1].since
