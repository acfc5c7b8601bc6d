"""WebAssembly whose numbers are written as short as they can be.

A compiler leaves room for numbers that it learns late: five bytes for the table of an indirect call. Engines
from before there were several tables (Chrome 85 to 95) read one byte there and refuse the rest; and what
is shorter is sooner there. Nothing else changes. The format: https://webassembly.github.io/spec/core/binary/
"""

from __future__ import annotations

_HEAD = b"\0asm\x01\0\0\0"
_CODE = 10  # the section of the functions' bodies

# What follows an instruction: U, S: a number without and with a sign; 4, 8: bytes as they are;
# B: the type of a block; T: a list of numbers and one more; R: as many types as it says; Z: a zero byte.
_FOLLOWS: dict[int, str] = {
    **dict.fromkeys((0x00, 0x01, 0x05, 0x0B, 0x0F, 0x1A, 0x1B, 0xD1), ""),
    **dict.fromkeys((0x02, 0x03, 0x04), "B"),
    **dict.fromkeys((0x0C, 0x0D, 0x10, *range(0x20, 0x27), 0xD2), "U"),
    0x0E: "T",
    0x11: "UU",
    0x1C: "R",
    **dict.fromkeys(range(0x28, 0x3F), "UU"),  # where in the memory: alignment, offset
    **dict.fromkeys((0x3F, 0x40), "Z"),
    **dict.fromkeys((0x41, 0x42), "S"),
    0x43: "4",
    0x44: "8",
    **dict.fromkeys(range(0x45, 0xC5), ""),  # arithmetic
    0xD0: "Z",
}
_PREFIX = 0xFC
_FOLLOWS_PREFIX: dict[int, str] = {
    **dict.fromkeys(range(8), ""),
    **{8: "UZ", 9: "U", 10: "ZZ", 11: "Z", 12: "UU", 13: "U", 14: "UU", 15: "U", 16: "U", 17: "U"},
}


class UnknownCode(Exception):
    """An instruction that is not in the tables above."""


def shortened(module: bytes) -> bytes:
    """`module` with the numbers in its functions as short as they can be. Raises UnknownCode."""
    if not module.startswith(_HEAD):
        raise UnknownCode("no WebAssembly")
    out, at = bytearray(_HEAD), len(_HEAD)
    while at < len(module):
        kind = module[at]
        length, at = _unsigned(module, at + 1)
        section = module[at : at + length]
        at += length
        if kind == _CODE:
            section = _functions(section)
        out += bytes([kind]) + _written(len(section)) + section
    return bytes(out)


def _functions(section: bytes) -> bytes:
    count, at = _unsigned(section, 0)
    out = bytearray(_written(count))
    for _ in range(count):
        length, at = _unsigned(section, at)
        body = _body(section[at : at + length])
        at += length
        out += _written(len(body)) + body
    return bytes(out)


def _body(body: bytes) -> bytes:
    groups, at = _unsigned(body, 0)
    out = bytearray(_written(groups))
    for _ in range(groups):  # the variables: how many, of which type
        many, at = _unsigned(body, at)
        out += _written(many) + body[at : at + 1]
        at += 1
    while at < len(body):
        code = body[at]
        at += 1
        out.append(code)
        if code == _PREFIX:
            further, at = _unsigned(body, at)
            out += _written(further)
            follows = _FOLLOWS_PREFIX.get(further)
        else:
            follows = _FOLLOWS.get(code)
        if follows is None:
            raise UnknownCode(f"{code:#x} in a function")
        for what in follows:
            written, at = _copied(what, body, at)
            out += written
    return bytes(out)


def _copied(what: str, body: bytes, at: int) -> tuple[bytes, int]:
    """One thing that follows an instruction, as short as can be, and where the next begins."""
    if what == "U":
        number, at = _unsigned(body, at)
        return _written(number), at
    if what in "SB":
        number, at = _signed(body, at)
        return _written_signed(number), at
    if what in "TR":
        many, at = _unsigned(body, at)
        out = _written(many)
        for _ in range(many + (what == "T")):
            number, at = _unsigned(body, at)
            out += _written(number)
        return out, at
    end = at + {"4": 4, "8": 8, "Z": 1}[what]
    return body[at:end], end


def _unsigned(data: bytes, at: int) -> tuple[int, int]:
    number = shift = 0
    while True:
        byte = data[at]
        at += 1
        number |= (byte & 0x7F) << shift
        shift += 7
        if byte < 0x80:
            return number, at


def _signed(data: bytes, at: int) -> tuple[int, int]:
    start = at
    number, at = _unsigned(data, at)
    bits = 7 * (at - start)
    return number - ((number >> (bits - 1)) << bits), at


def _written(number: int) -> bytes:
    out = bytearray()
    while number > 0x7F:
        out.append(number & 0x7F | 0x80)
        number >>= 7
    out.append(number)
    return bytes(out)


def _written_signed(number: int) -> bytes:
    out = bytearray()
    while not -0x40 <= number < 0x40:
        out.append(number & 0x7F | 0x80)
        number >>= 7
    out.append(number & 0x7F)
    return bytes(out)
