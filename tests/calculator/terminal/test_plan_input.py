"""A table of classes as a stream: good rows computed, bad rows named by their line, nothing lost."""

import io
import json
import tracemalloc

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calculator.engine.one_class.settled import settled
from calculator.engine.plan.class_answer import class_answer
from calculator.engine.plan.headings import TableError
from calculator.engine.plan.plan_summary import summary
from calculator.engine.scheme.outcome import Outcome
from calculator.terminal import plan_input as plan
from calculator.terminal.plan_json import JsonOutput
from calculator.terminal.plan_lines import CsvOutput
from calculator.terminal.plan_text import TextOutput
from tests import frozen

HEADING = "班次,参训人数,取证人数,稳定就业人数,成交单价"
RULES = frozen.rules()


def opened(errors=None, **choices):
    def refuse(line, texts, message, fields):
        if errors is not None:
            errors.append({"row": line, "message": message, "fields": fields, "texts": texts})

    return plan.open_plan(RULES, "yunzhou-2026", choices, refuse)


def planned(content, **choices):
    """{classes, errors, total_fen} of a file given as text or bytes."""
    content = content.encode() if isinstance(content, str) else content
    errors = []
    made = opened(errors, **choices)
    classes = [class_answer(RULES, made, c) for c in made.read(plan.lines(io.BytesIO(content)))]
    return {"classes": classes, "errors": errors, "total_fen": made.total, "plan": made}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_encodings(encoding):
    found = planned(f"{HEADING}\n焊工一班,40,36,12,2000\n".encode(encoding))
    assert [c["class_id"] for c in found["classes"]] == ["焊工一班"]
    assert (found["total_fen"], found["errors"]) == (7_200_000, [])


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16"])
def test_a_long_file_whose_first_chinese_name_comes_late(encoding):
    rows = [f"c{i},40,36,12,2000" for i in range(9000)] + ["焊工班,40,36,12,2000"] * 1
    text = "class_id,trainees,certified,employed,unit_price\r\n" + "\r\n".join(rows)
    found = planned(text.encode(encoding))
    assert found["classes"][-1]["class_id"] == "焊工班"
    assert [c["row"] for c in found["classes"]] == list(range(2, 9003))
    assert found["errors"] == []


def test_bad_rows_are_named_as_a_spreadsheet_numbers_them_and_the_rest_is_computed():
    text = (
        f"{HEADING}\r\n"
        "A,40,36,12,2000\r\n"
        "\r\n"
        "B,40,46,12,2000\r\n"
        '"C\n（夜班）",40,36,20,"2,000元"\r\n'
        "D,40,,-1,1e3\r\n"
        "A,40,36,12,2000\r\n"
        ",40,36,12,2000\r\n"
        "E,40\r\n"
    )
    found = planned(text)
    assert [c["class_id"] for c in found["classes"]] == ["A", "C （夜班）"]
    assert found["total_fen"] == 7_200_000 + 8_640_000
    assert [e["row"] for e in found["errors"]] == [4, 6, 7, 8, 9]
    by_row = {e["row"]: e for e in found["errors"]}
    assert "取证 46 人，多于参训 40 人" in by_row[4]["message"]
    assert all(w in by_row[6]["message"] for w in ("取证人数", "不能是负数", "1e3"))
    assert by_row[6]["fields"] == ["certified", "employed", "unit_price"]
    assert by_row[6]["texts"]["unit_price"] == "1e3"
    assert "第 2 行已经有了" in by_row[7]["message"]
    assert by_row[8]["message"] == "班次：还没有填"


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "是空的"),
        (
            "班次,参训人数,取证人数\n".encode(),
            "没有“稳定就业人数”（或 employed）这一列；没有“成交单价”",
        ),
        (f"{HEADING},参训人数\n".encode(), "“参训人数”这一列有 2 个"),
        (b"\xff\xff\xff\x80", "编码认不出来"),
    ],
)
def test_a_file_that_is_no_table_says_why(content, message):
    with pytest.raises(TableError) as caught:
        planned(content)
    assert message in caught.value.message


def test_those_over_the_limit_without_certificate_have_a_column():
    heading = f"{HEADING},取证且满次数,满次数且稳定就业,没取证且满次数"
    table = f"{heading}\n甲,40,36,18,2000,3,0,2\n乙,40,36,18,2000,3,0,\n丙,40,36,18,2000,3,0,5"
    found = planned(table, R6="both")
    assert [c["rate"] for c in found["classes"]] == [
        {"employed": 18, "of": 40 - 3 - 2},
        {"employed": 18, "of": 40 - 3},
    ]
    assert [c["tier"] for c in found["classes"]] == ["bonus", "remainder"]
    [refused] = found["errors"]
    assert refused["message"].startswith(
        "没取证且满次数、参训人数、取证人数：没取证且满次数 5 人，多于"
    )


def test_the_optional_columns():
    heading = (
        f"{HEADING},取证日期,课程类别,市级培训补贴标准,满次数,满次数且稳定就业,没取证但稳定就业"
    )
    rows = [
        "A,40,36,12,2000,2026年5月8日,生活服务,,,,",
        "B,40,36,12,2000,2026-08-31,目录内,1500,2,0,4",
        "C,40,36,12,2000,2026-02-30,服务,,,,",
    ]
    found = planned("\n".join([heading, *rows]), R4="any")
    assert [c["class_id"] for c in found["classes"]] == ["B"]
    assert "上限 1,500 元/人" in found["classes"][0]["warnings"][0]["message"]
    assert found["classes"][0]["counts"]["over_limit"] == 2
    assert found["errors"][0]["message"].startswith("没取证但稳定就业：所选的理解要用到这一格")
    assert "“服务”" in found["errors"][1]["message"]
    assert "没有 30 日" in found["errors"][1]["message"]
    found = planned("\n".join([heading, *rows]))
    assert [c["class_id"] for c in found["classes"]] == ["A", "B"]
    assert [c["certified_on"] for c in found["classes"]] == ["2026-05-08", "2026-08-31"]


def test_every_class_is_settled_as_one_class_is():
    """The stream's JSON, the portable dictionary and `settled` say the same."""
    rows = [(n, c, e) for n in range(1, 13) for c in range(n + 1) for e in range(c + 1)]
    text = "\n".join([HEADING, *(f"c{i},{n},{c},{e},1999.99" for i, (n, c, e) in enumerate(rows))])
    scheme = RULES.scheme("yunzhou-2026")
    for choices in (
        {},
        {"R1": "certified", "R3": "exclusive"},
        {"R2": "employed"},
        {"R7": "replaces"},
    ):
        found = planned(text, **choices)["classes"]
        written = run_json(text.encode(), choices)["classes"]
        assert len(found) == len(written) == len(rows)
        for place, people in enumerate(rows):
            expected = settled(
                RULES, scheme, Outcome.checked(*people), 199_999, None, None, choices
            )
            expected = {"row": place + 2, "class_id": f"c{place}", **expected}
            assert found[place] == expected
            assert written[place] == json.loads(json.dumps(expected))


def run_json(content, choices=None):
    errors = []
    made = plan.open_plan(RULES, "yunzhou-2026", choices or {}, lambda *e: errors.append(e[:3]))
    output = JsonOutput(RULES, made, "2026-11-28")
    parts = [output.start()]
    parts += [output.one(one) for one in made.read(plan.lines(io.BytesIO(content)))]
    parts += [output.refused(*error) for error in errors]
    return json.loads(b"".join([*parts, output.end()]))


ROWS = st.lists(
    st.tuples(
        st.integers(0, 60),
        st.integers(0, 60),
        st.integers(0, 60),
        st.integers(0, 3000),
        st.sampled_from(["", "2026-05-08", "2026-08-31", "2027-1-1"]),
    ),
    max_size=30,
)


@given(ROWS, st.randoms(use_true_random=False))
@settings(max_examples=60)
def test_the_order_of_rows_does_not_matter_to_the_totals(rows, random):
    lines = [f"c{i},{n},{c},{e},{p},{d}" for i, (n, c, e, p, d) in enumerate(rows)]
    shuffled = list(lines)
    random.shuffle(shuffled)
    one, other = (
        planned("\n".join([f"{HEADING},取证日期", *table])) for table in (lines, shuffled)
    )
    assert len(one["classes"]) + len(one["errors"]) == len(rows), "nothing is lost"
    for key in ("classes", "refused", "total_fen", "instalments", "months", "tiers"):
        assert summary(one["plan"])[key] == summary(other["plan"])[key]
    assert sum(i["amount_fen"] for i in summary(one["plan"])["instalments"]) == one["total_fen"]
    assert sum(c["total_fen"] for c in one["classes"]) == one["total_fen"]


class _Endless(io.RawIOBase):
    """A file made while it is read, so that its size cannot hide in memory."""

    def __init__(self, rows):
        self._blocks = self._made(rows)
        self._rest = b""

    def _made(self, rows):
        yield b"class_id,trainees,certified,employed,unit_price\n"
        for i in range(rows):
            yield b"%d,%d,%d,%d,%d\n" % (i % 10**9, 20 + i % 41, 15 + i % 5, i % 15, 900 + i % 2000)

    def read(self, size=-1):
        while len(self._rest) < size:
            block = next(self._blocks, b"")
            if not block:
                break
            self._rest += block
        block, self._rest = self._rest[:size], self._rest[size:]
        return block

    def readline(self, size=-1):
        return b""


@pytest.mark.parametrize("output", [JsonOutput, CsvOutput, TextOutput])
def test_memory_grows_by_the_names_of_classes_alone(output):
    def peak(rows):
        made = opened()
        written = output(RULES, made, *([] if output is TextOutput else ["2026-11-28"]))
        tracemalloc.start()
        for one in made.read(plan.lines(_Endless(rows))):
            written.one(one)
        written.end()
        size = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        assert made.classes == rows
        return size

    few, many = peak(3_000), peak(15_000)
    assert (many - few) / 12_000 < 250, "bytes for each class more"


def test_an_unclosed_quote_costs_its_own_line_only():
    text = f'{HEADING}\nA,40,36,12,2000\n"B,40,36,12,2000\nC,40,36,12,2000\n"D",40,36,12,2000\n'
    found = planned(text)
    assert [c["class_id"] for c in found["classes"]] == ["A", "C", "D"]
    assert [(e["row"], e["message"]) for e in found["errors"]] == [
        (3, "引号没有成对；请检查这一行的引号")
    ]


def test_a_comma_inside_a_number_is_not_taken_for_a_column():
    found = planned(f"{HEADING}\nA,40,36,12,2,000\nB,40,36,12,2000,,\n")
    assert [c["class_id"] for c in found["classes"]] == ["B"]
    assert "有 6 格，表头只有 5 格" in found["errors"][0]["message"]


def test_a_damaged_line_does_not_change_the_encoding_of_the_others():
    text = f"{HEADING}\n甲班,40,36,12,2000\n".encode() + b"\xe4\xb9,40,36,12,2000\n"
    found = planned(text)
    assert [c["class_id"] for c in found["classes"]] == ["甲班"]
    assert found["errors"][0]["row"] == 3
    assert "认不出来的字节" in found["errors"][0]["message"]


def test_the_id_of_a_bad_row_may_be_used_again():
    found = planned(f"{HEADING}\nA,40,46,12,2000\nA,40,36,12,2000\n")
    assert [(c["row"], c["class_id"]) for c in found["classes"]] == [(3, "A")]


def test_classes_are_counted_as_they_come_also_where_some_are_read_with_care():
    made = opened()
    rows = [f"c{i},40,36,12,{'2,000' if i % 3 else 2000}" for i in range(400)]
    rows = [
        row.replace("2,000", '"2,000"').replace("c", "'c" if place % 7 else "c")
        for place, row in enumerate(rows)
    ]
    for seen, _ in enumerate(made.read([HEADING, *rows])):
        assert made.classes > seen - 100
