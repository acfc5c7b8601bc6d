"""Many classes from one file, read as a stream: a file of any length takes the same memory, save
for the names of its classes, which must be known to find one that comes twice."""

from __future__ import annotations

import codecs
import io
from collections.abc import Callable, Iterator
from itertools import chain, islice
from typing import BinaryIO

from calculator.engine.plan import origin
from calculator.engine.plan.class_plan import ClassPlan
from calculator.engine.plan.columns import Column
from calculator.engine.plan.heading_rows import ABOVE, is_above
from calculator.engine.plan.origin import Origin
from calculator.engine.scheme.scheme import Rules
from calculator.files import plan_from_workbook, plan_saved
from calculator.sheets import encoding

_BLOCK = 1 << 16
_BOOKS = (b"PK", b"\xd0\xcf")  # how workbooks begin, and files of the old Office

Refuse = Callable[[int, dict[str, str], str, list[str]], None]


def open_plan(rules: Rules, scheme_id: str, choices: dict[str, str], refuse: Refuse) -> ClassPlan:
    """A plan of the scheme, with the window of its calendar, if it has one; see `ClassPlan`."""
    window = rules.window(scheme_id)
    return ClassPlan(rules, scheme_id, choices, window and window["months"], refuse)


def table(
    stream: BinaryIO, own: list[Column], tell: Callable[[str], None]
) -> tuple[Origin | None, Iterator[str]]:
    """(where the table in a file came from, its lines), of a plan saved as JSON and of a workbook as well.

    `own`: the columns by whose headings the sheet of a workbook is found; `tell` is called with which
    one was read. Raises TableError where it is JSON of another kind, or a file that is no table.
    """
    found = lines(stream)
    if isinstance(stream, io.BufferedReader) and stream.peek(2)[:2] in _BOOKS:
        read, told = plan_from_workbook.lines(stream.read(), own)
        tell(told)
        found = iter(read)
    ahead = list(islice(found, ABOVE))
    begins = next((line for line in ahead if not is_above(line)), "")
    if plan_saved.is_json(begins):
        # Such a file is read at once: what stands where in it is only known at its end.
        found = iter(plan_saved.lines("\n".join([*ahead, *found])))
        ahead = [next(found)]
    source = next(filter(None, map(origin.read, ahead)), None)
    return source, chain(ahead, found)


def lines(stream: BinaryIO) -> Iterator[str]:
    """The lines of a text file without their ends; bytes that are no character become U+FFFD.

    UTF-8, UTF-16, with or without mark, or GB18030, see `encoding`.
    """
    newlines = io.IncrementalNewlineDecoder(None, translate=True)
    decoder: codecs.IncrementalDecoder | None = None
    rest = ""
    while block := stream.read(_BLOCK):
        if decoder is None:
            first = encoding.first_of(block)
            if first is not None:
                block += stream.read(max(0, first + encoding.SAMPLE - len(block)))
                decoder = codecs.getincrementaldecoder(encoding.encoding_of(block, first))(
                    "replace"
                )
        text = block.decode("ascii") if decoder is None else decoder.decode(block)
        parts = (rest + newlines.decode(text)).split("\n")
        rest = parts.pop()
        yield from parts
    rest += newlines.decode(decoder.decode(b"", True) if decoder else "", True)
    yield from rest.split("\n")
