"""The calculator as a library."""

import json
import subprocess
import sys

import pytest

from calculator import api
from scripts.files.paths import ROOT

CLASS = {"trainees": 40, "certified": 36, "employed": 12, "unit_price": "2,000元"}


@pytest.mark.live
def test_the_same_answer_as_the_command_line():
    scheme = next(scheme for scheme, computed in api.schemes().items() if computed)
    options = "--trainees 40 --certified 36 --employed 12 --unit-price 2000 --format json"
    command = [sys.executable, "-m", "calculator", "estimate", "--scheme", scheme]
    done = subprocess.run(
        [*command, *options.split()], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert json.loads(done.stdout) == api.estimate(scheme, **CLASS)


def test_what_is_wrong_is_said():
    with pytest.raises(api.TypedError) as caught:
        api.estimate("yunzhou-2026", **CLASS | {"employed": 50, "certified": 41})
    assert len(caught.value.problems) == 2
    with pytest.raises(api.TypedError) as caught:
        api.estimate("yunzhou-2026", trainees=40, certified="x", employed=12, unit_price=2000)
    assert str(caught.value) == "certified：写的是 “x”；这里应是整数，例如 12"
    assert caught.value.problems == [(("certified",), str(caught.value))]
    with pytest.raises(api.ChoiceError, match="没有这样的填写项：emploied；可用的是 trainees"):
        api.estimate("yunzhou-2026", **CLASS, emploied=1)
    with pytest.raises(api.NoFormula, match="linchuan-2025：文件未规定计算方法"):
        api.estimate("linchuan-2025", **CLASS)


def test_which_schemes_can_be_computed():
    assert api.schemes()["yunzhou-2026"] is True
    assert api.schemes()["linchuan-2025"] is False
    assert len(api.data_version()) == 12
