"""The same six people in some ninety files: everybody is found and judged alike in each, and the class paid."""

import io
import json

import pytest

from calculator.__main__ import main
from calculator.sheets import reading
from calculator.terminal import aside
from tests import roster_files as files

EVERY = files.every()


@pytest.mark.parametrize("name", EVERY)
def test_every_file_says_the_same(name, tmp_path, monkeypatch, capsysbinary):
    made = EVERY[name]
    monkeypatch.setattr(aside, "sheets", reading.sheets)  # as it is read aside: see `test_aside`
    place = tmp_path / made.name
    place.write_bytes(made.content)
    given = str(place)
    if made.name == "-":
        given = "-"
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(made.content)))
    call = ["roster", given, "--on", files.ON, "--unit-price", files.PRICE, "--format", "json"]
    code = main(call)
    told = capsysbinary.readouterr()
    assert (code, json.loads(told.out)["errors"]) == (0, []), told.err.decode()
    found = json.loads(told.out)
    people = [" ".join(person["counts"].values()) for person in found["people"]]
    assert people == list(files.COUNTED)
    assert [person["row"] for person in found["people"]] == made.rows
    [one] = found["classes"]
    assert {count: one[count] for count in files.TOTALS} == files.TOTALS
    assert (one["class_id"], one["estimate"]["total_fen"]) == (files.CLASS, files.TOTAL_FEN)
    written = told.out.decode() + told.err.decode()
    for row in files.PEOPLE:
        assert row[0] not in written and row[1] not in written


def test_there_are_as_many_files_as_schools_have():
    assert len(EVERY) >= 60
    assert len({made.content for made in EVERY.values()}) == len(EVERY)
