"""What a build hands on is read with limits, and its number is held against the host."""

import io
import json
import zipfile

import pytest

from scripts.reporting import parcel
from scripts.reporting.parcel import DESCRIPTION, NUMBER, TEXT, ParcelError, read


def packed(**files):
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as into:
        for name, content in files.items():
            into.writestr(name.replace("_", "."), content)
    return made.getvalue()


@pytest.fixture
def event(tmp_path):
    def write(told):
        file = tmp_path / "event.json"
        file.write_text(told if isinstance(told, str) else json.dumps(told), encoding="utf-8")
        return file

    return write


def test_what_the_host_says_of_a_request_is_laid_in(tmp_path, event):
    folder = tmp_path / "made" / "request"
    parcel.lay(folder, event({"pull_request": {"number": 12, "body": "说明: 为什么\n$(id)"}}))
    assert (folder / DESCRIPTION).read_text(encoding="utf-8") == "说明: 为什么\n$(id)"
    files = {f.name.replace(".", "_"): f.read_bytes() for f in folder.iterdir()}
    del files["description_md"]
    laid = read(packed(**files))
    assert laid.number == 12 and "没有算出" in laid.text


def test_a_request_without_a_description(tmp_path, event):
    parcel.lay(tmp_path, event({"pull_request": {"number": 12, "body": None}}))
    assert (tmp_path / DESCRIPTION).read_text(encoding="utf-8") == ""


@pytest.mark.parametrize("told", ["", "[]", '{"number": 1}', {"pull_request": None}])
def test_an_event_that_is_no_request_is_told(tmp_path, event, told):
    with pytest.raises(ParcelError, match="pull_request"):
        parcel.lay(tmp_path, event(told))


@pytest.mark.parametrize("number", ["", "0", "-1", "1.5", "１２", "12; id", "1" * 10])
def test_no_number_is_laid_in_or_taken_out(tmp_path, event, number):
    with pytest.raises(ParcelError, match="不是一个正整数"):
        parcel.lay(tmp_path, event({"pull_request": {"number": number, "body": ""}}))
    with pytest.raises(ParcelError, match="不是一个正整数"):
        read(packed(number_txt=number, impact_md="x"))


@pytest.mark.parametrize(
    ("made", "words"),
    [
        (b"", "打不开"),
        (b"PK\x03\x04 not a zip", "打不开"),
        (packed(number_txt="1"), "应当只有"),
        (packed(number_txt="1", impact_md="x", **{"../evil": "x"}), "应当只有"),
        (packed(number_txt="1", impact_md=b"\xff\xfe"), "不是 UTF-8"),
        (packed(number_txt="1", impact_md=b"0" * 2_000_001), "超过 2000000 字节"),
        (packed(number_txt=b"1" + b" " * 20, impact_md=b""), "超过 20 字节"),
    ],
    ids=["empty", "cut", "too few", "too many", "not text", "a bomb", "a long number"],
)
def test_what_is_not_as_agreed_is_refused(made, words):
    with pytest.raises(ParcelError, match=words):
        read(made)


def test_the_names_are_those_that_the_message_gives():
    assert {NUMBER, TEXT} == {"number.txt", "impact.md"}
