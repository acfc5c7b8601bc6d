"""The page and the command line read a table's file alike, whatever its encoding and damage."""

import io
import json
import os
import shutil
import subprocess

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calculator.sheets import encoding as told
from calculator.terminal import plan_input
from scripts.files.paths import CONTENT

MODULE = (CONTENT / "assets" / "js" / "file-text.js").as_uri()
PROGRAM = f"""
import {{ readFileSync }} from "node:fs";
import {{ textOf }} from "{MODULE}";
const files = JSON.parse(readFileSync(0, "utf8"));
const text = (hex) => textOf(new Uint8Array((hex.match(/../g) ?? []).map((two) => parseInt(two, 16))));
console.log(JSON.stringify(files.map(text)));
"""
TABLE = "班次,参训人数,取证人数,稳定就业人数,成交单价\n焊工一班,40,36,12,2000\n养老护理班,32,30,15,1000\n"
ENCODINGS = ["utf-8", "utf-8-sig", "gb18030", "utf-16", "utf-16-le", "utf-16-be"]


def on_page(files):
    node = os.environ.get("NODE") or shutil.which("node")
    assert node, "Node is needed: run the tests with make test, which brings one"
    done = subprocess.run(
        [node, "--input-type=module", "-e", PROGRAM],
        input=json.dumps([content.hex() for content in files]),
        capture_output=True,
        text=True,
        check=True,
    )
    return [text.replace("\r\n", "\n").replace("\r", "\n") for text in json.loads(done.stdout)]


def on_command_line(content):
    return "\n".join(plan_input.lines(io.BytesIO(content)))


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_a_table_in_each_encoding_is_read_by_both(encoding):
    content = TABLE.encode(encoding)
    assert on_command_line(content) == TABLE
    assert on_page([content]) == [TABLE]


def test_field_report_28_one_bad_byte_costs_its_row_and_no_other():
    content = TABLE.encode().replace("养老".encode(), "养".encode() + b"\xe8\x80")
    for text in (on_command_line(content), *on_page([content])):
        good, bad = text.split("\n")[1:3]
        assert good == "焊工一班,40,36,12,2000"
        assert bad == "养\ufffd护理班,32,30,15,1000"
    first = b"class_id,trainees\n" + b"\xe4\xb9," + TABLE.encode()
    for text in (on_command_line(first), *on_page([first])):
        assert "\ufffd,班次,参训人数" in text


def test_a_late_first_chinese_name_is_read_by_both():
    rows = "class_id,trainees\n" + "".join(f"c{i},40\n" for i in range(12_000)) + "焊工班,40\n"
    files = [rows.encode(encoding) for encoding in ENCODINGS]
    assert [on_command_line(content) for content in files] == [rows] * len(files)
    assert on_page(files) == [rows] * len(files)


DAMAGED = st.lists(
    st.tuples(
        st.text(st.sampled_from("班次参训人数焊工,40\n\té￥"), min_size=1, max_size=300),
        st.sampled_from([*ENCODINGS[:2], *ENCODINGS[3:]]),
        st.lists(st.tuples(st.integers(0, 600), st.integers(128, 255)), max_size=3),
    ),
    min_size=1,
    max_size=80,
)


@settings(max_examples=6, deadline=None)
@given(DAMAGED)
def test_a_damaged_file_is_read_alike(made):
    files = []
    for text, encoding, faults in made:
        content = bytearray(text.encode(encoding))
        for place, byte in faults:
            if place < len(content):
                content[place] = byte
        files.append(bytes(content))
    for content, there in zip(files, on_page(files), strict=True):
        here = on_command_line(content)
        if _encoding(content) != "gb18030":  # whose faults browsers and Python count differently
            assert here == there, content


def _encoding(content):
    first = told.first_of(content)
    return "ascii" if first is None else told.encoding_of(content, first)
