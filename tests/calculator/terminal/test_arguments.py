"""A wrong call is answered in the reader's language."""

import os
import subprocess
import sys

import pytest

from calculator import api
from calculator.__main__ import main
from calculator.terminal.arguments import in_chinese
from scripts.files.paths import ROOT

COUNTS = "--trainees 40 --certified 36 --employed 12 --unit-price 1850"
USUAL = f"estimate --scheme yunzhou-2026 {COUNTS}"


@pytest.mark.parametrize(
    ("call", "says"),
    [
        ("", "还缺：命令。"),
        ("foo", "没有 “foo”；可用的是 estimate"),
        ("estimate", "还缺：--scheme。"),
        (USUAL + " --bogus 3", "没有这样的选项或多出来的内容：--bogus 3。"),
        (USUAL + " --format xml", "--format：没有 “xml”；可用的是 text, json, csv。"),
        (USUAL + " --format", "--format 后面要写内容。"),
        (USUAL + " --reading R3", "--reading：写的是 “R3”；应写成"),
        (USUAL + " --train 4", "没有这样的选项"),
    ],
)
def test_a_wrong_call_gets_one_chinese_sentence(call, says, capsys):
    with pytest.raises(SystemExit) as stopped:
        main(call.split())
    assert stopped.value.code == 2
    told = capsys.readouterr().err
    assert says in told
    assert told.count("\n") == 1
    assert "error" not in told and "usage" not in told


def test_the_help_has_no_english_of_its_own(capsys):
    for call in ("--help", "plan --help", "estimate --help", "ladder --help", "explain --help"):
        with pytest.raises(SystemExit):
            main(call.split())
        told = capsys.readouterr().out
        for word in ("usage", "options:", "positional", "show this"):
            assert word not in told


def test_what_is_not_known_is_left_as_it_is():
    assert in_chinese("something new") == "something new"


def run(redirected):
    scheme = next(scheme for scheme, computed in api.schemes().items() if computed)
    command = f"'{sys.executable}' -m calculator estimate --scheme {scheme} {COUNTS} {redirected}"
    done = subprocess.run(command, shell=True, cwd=ROOT, capture_output=True, text=True)
    return done.returncode, done.stderr


@pytest.mark.live
def test_nowhere_to_write_is_said_in_a_sentence():
    assert run(">&-") == (2, "没有标准输出，结果没有地方写\n")
    if os.path.exists("/dev/full"):
        assert run("> /dev/full") == (2, "结果没有写完：磁盘满了\n")


def test_nothing_to_read_is_said_in_a_sentence():
    for call in ("plan -", "verify-slip -"):
        command = f"'{sys.executable}' -m calculator {call} <&-"
        done = subprocess.run(command, shell=True, cwd=ROOT, capture_output=True, text=True)
        assert (done.returncode, done.stderr) == (2, "没有标准输入；请写文件名\n")


def test_a_file_without_a_name(capsys):
    assert main(["plan", ""]) == 2
    assert capsys.readouterr().err == "文件名是空的；请写文件名，读标准输入写 -\n"
