"""What a spreadsheet puts on the clipboard is cut into cells, and cells are written so that they come back."""

import json
import os
import shutil
import subprocess

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scripts.files.paths import CONTENT

MODULE = (CONTENT / "assets" / "js" / "cells.js").as_uri()
PROGRAM = f"""
import {{ readFileSync }} from "node:fs";
import {{ cut, joined }} from "{MODULE}";
const {{ texts, mark, tables }} = JSON.parse(readFileSync(0, "utf8"));
console.log(JSON.stringify({{
  cut: texts.map((text) => cut(text, mark)),
  back: tables.map((rows) => cut(joined(rows, mark), mark)),
}}));
"""


def asked(texts=(), tables=(), mark="\t"):
    node = os.environ.get("NODE") or shutil.which("node")
    assert node, "Node is needed: run the tests with make test, which brings one"
    done = subprocess.run(
        [node, "--input-type=module", "-e", PROGRAM],
        input=json.dumps({"texts": list(texts), "mark": mark, "tables": list(tables)}),
        capture_output=True,
        text=True,
        check=True,
    )
    return json.loads(done.stdout)


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("甲\t40\r\n乙\t30\r\n", [["甲", "40"], ["乙", "30"]]),
        ("甲\r乙\n丙", [["甲"], ["乙"], ["丙"]]),
        ('"两行\n的班"\t40\n', [["两行\n的班", "40"]]),
        ('"说""好""的班"\t40', [['说"好"的班', "40"]]),
        ('"精英班\t40\n乙\t30', [['"精英班', "40"], ["乙", "30"]]),
        ('"精英"班\t40', [['"精英"班', "40"]]),
        ('甲\t"', [["甲", '"']]),
        ('""\t1', [["", "1"]]),
        ("甲\t\t", [["甲", "", ""]]),
        ("\n甲", [[""], ["甲"]]),
        ("", []),
    ],
)
def test_a_block_is_cut_into_its_cells(text, cells):
    assert asked([text])["cut"] == [cells]


TABLES = st.lists(
    st.integers(1, 4)
    .flatmap(
        lambda width: st.lists(
            st.lists(st.text('甲"\t,\n 1', max_size=6), min_size=width, max_size=width),
            min_size=1,
            max_size=4,
        )
    )
    .filter(lambda rows: rows[-1] != [""]),
    min_size=1,
    max_size=60,
)


@settings(max_examples=8)
@given(TABLES, st.sampled_from("\t,"))
def test_cells_come_back_as_they_were(tables, mark):
    assert asked(tables=tables, mark=mark)["back"] == tables
