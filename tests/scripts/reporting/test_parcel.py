"""What a build hands on is read with limits, and its number is held against the host."""

import io
import zipfile

import pytest

from scripts.reporting import parcel
from scripts.reporting.parcel import NUMBER, TEXT, Parcel, ParcelError, read


def packed(**files):
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as into:
        for name, content in files.items():
            into.writestr(name.replace("_", "."), content)
    return made.getvalue()


def test_what_was_laid_in_comes_out(tmp_path):
    impact = tmp_path / "made.md"
    impact.write_text("没有变\n", encoding="utf-8")
    parcel.write(tmp_path / "parcel", "12", impact)
    files = {f.name.replace(".", "_"): f.read_bytes() for f in (tmp_path / "parcel").iterdir()}
    assert read(packed(**files)) == Parcel(12, "没有变\n")


def test_without_an_impact_it_says_that_nothing_was_found_out(tmp_path):
    parcel.write(tmp_path / "parcel", "12", tmp_path / "nowhere.md")
    assert "没有算出" in (tmp_path / "parcel" / TEXT).read_text(encoding="utf-8")


@pytest.mark.parametrize("number", ["", "0", "-1", "1.5", "１２", "12; id", "1" * 10])
def test_no_number_is_laid_in_or_taken_out(tmp_path, number):
    with pytest.raises(ParcelError, match="不是一个正整数"):
        parcel.write(tmp_path, number, tmp_path / "nowhere.md")
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
