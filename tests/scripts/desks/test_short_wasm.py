"""MicroPython's program, with numbers as short as can be, is the same program for older engines."""

import json
import subprocess

import pytest

from scripts.desks.runtimes import PACKAGES
from scripts.desks.short_wasm import UnknownCode, shortened
from scripts.files.paths import ROOT

PACKAGE, (NAME,) = PACKAGES["micropython"]
LONG = (ROOT / "node_modules" / PACKAGE / NAME).read_bytes()
HEAD = b"\0asm\x01\0\0\0"
OVERLONG = b"\x80\x80\x80\x80\x00"  # a zero in five bytes
LISTS = """
const [long, short] = process.argv.slice(1).map((f) => new WebAssembly.Module(require("fs").readFileSync(f)));
const told = (m) => [WebAssembly.Module.imports(m), WebAssembly.Module.exports(m)];
console.log(JSON.stringify([told(long), told(short)]));
"""


def module(*code):
    """A module of one function of no type whose body is `code`."""
    body = bytes([0, *code])
    function = bytes([len(body)]) + body
    section = b"\x01" + function
    types, functions = b"\x01\x04\x01\x60\x00\x00", b"\x03\x02\x01\x00"
    return HEAD + types + functions + b"\x0a" + bytes([len(section)]) + section


@pytest.mark.parametrize(
    ("long", "short"),
    [
        ([0x41, *b"\xff\xff\xff\xff\x7f", 0x1A, 0x0B], [0x41, 0x7F, 0x1A, 0x0B]),  # -1
        ([0x41, *b"\xc0\x80\x00", 0x1A, 0x0B], [0x41, 0xC0, 0x00, 0x1A, 0x0B]),  # 64 keeps its sign
        ([0x11, 0x00, *OVERLONG, 0x0B], [0x11, 0x00, 0x00, 0x0B]),  # through a table
        (
            [0x02, 0x40, 0x0E, 0x01, 0x80, 0x00, 0x00, 0x0B, 0x0B],
            [0x02, 0x40, 0x0E, 1, 0, 0, 0x0B, 0x0B],
        ),
        ([0x43, 0x80, 0x80, 0x00, 0x00, 0x1A, 0x0B], [0x43, 0x80, 0x80, 0x00, 0x00, 0x1A, 0x0B]),
    ],
)
def test_numbers_are_short_and_the_same(long, short):
    assert shortened(module(*long)) == module(*short)


def test_what_is_not_known_is_not_guessed():
    for code in ([0xFD, 0x0C, 0x0B], [0x06, 0x40, 0x0B], [0xFC, 0x7F, 0x0B]):
        with pytest.raises(UnknownCode):
            shortened(module(*code))
    with pytest.raises(UnknownCode, match="no WebAssembly"):
        shortened(b"<html>")


def test_the_program_is_whole_shorter_and_has_no_table_in_five_bytes(tmp_path):
    short = shortened(LONG)
    assert len(short) < len(LONG)
    assert shortened(short) == short
    assert OVERLONG in LONG
    files = [tmp_path / "long.wasm", tmp_path / "short.wasm"]
    for file, content in zip(files, (LONG, short), strict=True):
        file.write_bytes(content)
    told = subprocess.run(["node", "-e", LISTS, *files], capture_output=True, text=True, check=True)
    long_lists, short_lists = json.loads(told.stdout)
    assert long_lists == short_lists


def test_the_site_has_the_short_one(made_up_site):
    (found,) = (made_up_site / "assets/runtime/micropython").iterdir()
    assert found.read_bytes() == shortened(LONG)
