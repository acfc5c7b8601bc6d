"""A problem becomes one workflow command, which nothing in a message can end or follow."""

import re

import pytest

from scripts.files.problems import Problem
from scripts.reporting.annotations import annotation

COMMAND = re.compile(r"::error (?P<properties>[^:\n\r]*)::(?P<message>[^\n\r]*)")
BACK = {"%0A": "\n", "%0D": "\r", "%3A": ":", "%2C": ",", "%25": "%"}


def read(line):
    """What a runner makes of `line`: (properties, message)."""
    match = COMMAND.fullmatch(line)
    assert match, line
    pairs = (each.split("=", 1) for each in match["properties"].split(","))
    return {key: unwritten(value) for key, value in pairs}, unwritten(match["message"])


def unwritten(text):
    return re.sub("%0A|%0D|%3A|%2C|%25", lambda sign: BACK[sign[0]], text)


def test_the_very_line_is_marked():
    problem = Problem("catalog/caps.yml", 17, 13, "caps[1].amount", "写的是 “2,000元”；例如 2000")
    assert annotation(problem) == (
        "::error file=catalog/caps.yml,line=17,col=13,title=caps[1].amount::"
        "写的是 “2,000元”；例如 2000"
    )


@pytest.mark.parametrize(
    "text",
    [
        "一行\n::error file=a::另一行",
        "30% 和 100%0A",
        "a\r\nb",
        "键: 值, 另一个",
        "::stop-commands::x",
    ],
)
def test_what_is_said_comes_back_as_it_was_and_stays_one_line(text):
    properties, message = read(annotation(Problem(f"a{text}b", 1, 2, text, text)))
    assert (properties["file"], properties["title"], message) == (f"a{text}b", text, text)


def test_a_problem_of_a_whole_file_has_no_title():
    properties, _ = read(annotation(Problem("catalog/caps.yml", 1, 1, "", "空的")))
    assert properties == {"file": "catalog/caps.yml", "line": "1", "col": "1"}
