"""The encoding of a table's file, told as the page tells it (``content/assets/js/file-text.js``)."""

from __future__ import annotations

import codecs
import re

SAMPLE = 4096
"""Bytes that are looked at, from the first that is not plain ASCII."""

_NULS = 32  # one in so many is a sign of UTF-16
_NOT_ASCII = re.compile(rb"[\0\x80-\xff]")


def first_of(block: bytes) -> int | None:
    """The place of the first byte that tells the encoding; None where it is all plain ASCII."""
    found = _NOT_ASCII.search(block)
    return found.start() if found else None


def encoding_of(block: bytes, first: int) -> str:
    """The name of the encoding of a file, by the `block` that has its `first` such byte and all of the
    sample behind it; the block begins at an even place of the file."""
    if block[:2] in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE):
        return "utf-16"
    if block[:3] == codecs.BOM_UTF8:
        return "utf-8-sig"
    sample = block[first : first + SAMPLE]
    nuls = [sample[first % 2 :: 2].count(0), sample[1 - first % 2 :: 2].count(0)]
    if sum(nuls) * _NULS >= len(sample):
        return "utf-16-le" if nuls[1] > nuls[0] else "utf-16-be"
    # An incremental decoder: a character that the end of the sample cuts is no fault.
    read = codecs.getincrementaldecoder("utf-8")("replace").decode(sample)
    wrong = read.count("\ufffd")
    right = sum(1 for char in read if char > "\x7f") - wrong
    return "utf-8" if right > wrong or not wrong else "gb18030"
