"""A problem as a workflow command, by which a runner marks the very line of the change.

One line each on standard output: ``::error file=F,line=L,col=C,title=T::message``. What a message
says cannot begin a second command: line ends and the signs of the syntax are written as the runner
reads them back. A host shows ten of a step on their lines; what is printed besides has them all.
"""

from __future__ import annotations

from scripts.files.problems import Problem

_DATA = {"%": "%25", "\r": "%0D", "\n": "%0A"}
_PROPERTY = {**_DATA, ":": "%3A", ",": "%2C"}


def annotation(problem: Problem) -> str:
    """`problem` as one workflow command; its title is the place in the record."""
    properties = {
        "file": problem.file,
        "line": str(problem.line),
        "col": str(problem.column),
        "title": problem.where,
    }
    told = ",".join(
        f"{key}={_written(value, _PROPERTY)}" for key, value in properties.items() if value
    )
    return f"::error {told}::{_written(problem.message, _DATA)}"


def _written(text: str, signs: dict[str, str]) -> str:
    return "".join(signs.get(sign, sign) for sign in text)
