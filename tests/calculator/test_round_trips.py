"""What goes out comes back: a plan that was saved and loaded again is saved as the same bytes."""

import argparse
import contextlib
import csv
import io
import json
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from calculator.commands import plan
from calculator.commands.inputs import InputError
from calculator.engine.plan.class_days import columns_of
from calculator.engine.plan.columns import DATE, KIND, MONEY, NAME, PEOPLE
from calculator.terminal import clock
from tests import frozen

RULES = frozen.rules()
SCHEMES = [scheme for scheme in RULES.schemes if scheme.rule]
ODD = "=＝+＋-－@＠'\"\t\n,，;；:：/()（）#& \u3000\xa0\u200b\ufeff\x01\x0b\x85\u2028\ufffe\uffff\ufffd"
NAMES = st.text(st.sampled_from(ODD) | st.characters(codec="utf-8"), max_size=8)
TYPED = {
    NAME: NAMES | st.sampled_from(["甲班", "乙班", "'=危险", "合计", "未填", "测算信息：方案 x；"]),
    PEOPLE: st.sampled_from(
        ["", "0", "1", "四十", "40人", "４０", "-1", "x", "\t3", "40.0", "1 2"]
    ),
    MONEY: st.sampled_from(["", "2000", "0.2万", "1850。75", "￥2,000", "-5", "abc", "0.01"]),
    DATE: st.sampled_from(["", "2026-5-8", "2026/5/8 0:00", "46150", "昨天", "2016-1-1"]),
}
VALID = (("40", "36", "20"), ("30", "30", "9"), ("25", "20", "20"), ("45", "41", "0"))


class _Out(io.TextIOWrapper):
    """Standard output as a command wants it: text, and the bytes below it."""


def ran(content, format, scheme=None, readings=None):
    """(bytes on standard output, words on standard error) of ``plan`` with a file of this content."""
    options = argparse.Namespace(
        format=format,
        scheme=scheme,
        bom=False,
        reading=list((readings or {}).items()),
    )
    told = io.StringIO()
    out = _Out(io.BytesIO(), encoding="utf-8")
    with tempfile.TemporaryDirectory() as folder:
        options.file = str(Path(folder) / "plan")
        Path(options.file).write_bytes(content)
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(told):
            plan.run(RULES, options)
    out.flush()
    return out.buffer.getvalue(), told.getvalue()


@st.composite
def tables(draw):
    """(scheme, readings, bytes) of a table with columns and rows as people have them."""
    scheme = draw(st.sampled_from(SCHEMES))
    own = draw(st.permutations(columns_of(scheme)))
    own = [column for column in own if column.needed or draw(st.booleans())]
    kinds = [cap["kind"] for cap in scheme.rule["caps"]] + [c["title"] for c in scheme.rule["caps"]]
    typed = {**TYPED, KIND: st.sampled_from(["", "没有这一类", *kinds])}
    rows = [
        [draw(st.sampled_from([column.heading, column.title(), column.field])) for column in own]
    ]
    for _ in range(draw(st.integers(1, 5))):
        people = dict(
            zip(("trainees", "certified", "employed"), draw(st.sampled_from(VALID)), strict=True)
        )
        if draw(st.integers(0, 9)) == 0:
            rows.append([])
        row = []
        for column in own:
            if column.needed and column.holds != NAME and draw(st.integers(0, 5)):
                row.append(people.get(column.field, "2000"))
            else:
                row.append(draw(typed[column.holds]))
        rows.append([*row, draw(st.sampled_from(["", "备注\n两行"]))])
    rows[0].append("备注")
    written = io.StringIO()
    csv.writer(written, delimiter=draw(st.sampled_from(",;\t")), lineterminator="\r\n").writerows(
        rows
    )
    chosen = {
        reading["id"]: draw(st.sampled_from([o["value"] for o in reading["options"]]))
        for reading in scheme.readings
        if draw(st.booleans())
    }
    return scheme.id, chosen, written.getvalue().encode()


@given(tables())
@settings(max_examples=200, suppress_health_check=[HealthCheck.too_slow], deadline=None)
def test_a_plan_that_is_saved_and_loaded_again_is_the_same(table):
    scheme, readings, content = table
    try:
        first, _ = ran(content, "csv", scheme, readings)
    except InputError:
        assume(False)
    money = json.loads(ran(content, "json", scheme, readings)[0])
    for saved in (first, ran(content, "json", scheme, readings)[0]):
        # Nothing is said of scheme and readings: the file knows them.
        assert ran(saved, "csv")[0] == first
        again = json.loads(ran(saved, "json")[0])
        for name in ("made", "total_fen", "errors", "summary"):
            assert again[name] == money[name], name
        amounts = [
            [one["class_id"], one["total_fen"], one["instalments"]] for one in again["classes"]
        ]
        assert amounts == [
            [o["class_id"], o["total_fen"], o["instalments"]] for o in money["classes"]
        ]
    from_json = ran(content, "json", scheme, readings)[0]
    assert ran(from_json, "json")[0] == from_json


def test_field_report_17_no_column_is_lost_and_the_money_stays():
    heading = "班次,参训人数,取证人数,稳定就业人数,成交单价,满次数,满次数且稳定就业,没取证但稳定就业,课程类别,市级培训补贴标准"
    table = f"{heading}\n甲,40,36,20,2000,6,3,2,目录内,1800\n=危险,40,36,20,2000,,,,,\n".encode()
    first, _ = ran(table, "csv")
    assert ran(first, "csv")[0] == first
    totals = [json.loads(ran(each, "json")[0])["total_fen"] for each in (table, first)]
    assert totals[0] == totals[1]
    names = [one["class_id"] for one in json.loads(ran(first, "json")[0])["classes"]]
    assert names == ["甲", "=危险"]
    without = [column for column in heading.split(",")[5:7]]
    assert all(name in first.decode().splitlines()[0] for name in without)


def test_field_report_18_a_csv_says_scheme_data_version_readings_and_day():
    table = "班次,参训人数,取证人数,稳定就业人数,成交单价\n甲,40,36,20,2000\n".encode()
    first = ran(table, "csv", readings={"R3": "exclusive"})[0].decode()
    last = first.splitlines()[0].split(",")[-1]
    for words in (RULES.data_version, SCHEMES[0].id, "R3=exclusive", "2026-"):
        assert words in last
    assert [line.count(",") for line in first.splitlines()] == [
        first.splitlines()[0].count(",")
    ] * 2


def test_a_file_of_other_rules_says_so_and_is_computed():
    table = "班次,参训人数,取证人数,稳定就业人数,成交单价\n甲,40,36,20,2000\n".encode()
    saved = ran(table, "csv")[0].decode()
    older = saved.replace(RULES.data_version, "0123456789ab")
    out, told = ran(older.encode(), "csv")
    assert out.decode() == saved
    assert "按数据版本 0123456789ab 算过存下的" in told and RULES.data_version in told
    other = saved.replace(SCHEMES[0].id, "no-such-scheme")
    out, told = ran(other.encode(), "csv")
    assert out.decode() == saved
    assert "按“no-such-scheme”算过存下的，现在按“" in told


def test_what_the_command_line_says_goes_before_the_file_and_is_told():
    table = "班次,参训人数,取证人数,稳定就业人数,成交单价\n甲,40,36,20,2000\n".encode()
    saved, _ = ran(table, "csv", readings={"R3": "exclusive"})
    plain, _ = ran(table, "csv", readings={"R3": "inclusive"})
    out, told = ran(saved, "csv")
    assert out == saved and "按表里写的理解算：R3“" in told
    out, told = ran(saved, "csv", readings={"R3": "inclusive"})
    assert out == plain and "这张表存下时 R3 选的是“" in told


@pytest.mark.parametrize(
    "content",
    ["{", "{}", '{"made": 1}', '{"made": {}, "classes": []}', "{\n\n}", "[1]", '{"classes": [{}]}'],
)
def test_json_of_another_kind_is_refused_in_a_sentence(content):
    with pytest.raises(InputError) as caught:
        ran(content.encode(), "csv")
    assert "下载 JSON" in str(caught.value) or "表头不对" in str(caught.value)


def test_a_json_file_cannot_ask_for_any_number_of_blank_rows():
    table = "班次,参训人数,取证人数,稳定就业人数,成交单价\n甲,40,36,20,2000\n".encode()
    saved = ran(table, "json")[0].decode().replace('{"row": 2,', '{"row": 2000000000,')
    with pytest.raises(InputError):
        ran(saved.encode(), "csv")


@pytest.fixture(autouse=True, scope="module")
def one_day():
    """Midnight must not pass between two files."""
    made = clock.made()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(clock, "made", lambda: made)
        yield
