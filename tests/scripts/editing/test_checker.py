"""What the browser is told of a change: at which field of the form, and what waits for a proof."""

import json
import shutil

import pytest

from scripts.editing.checker import open_checker
from tests import frozen
from tests.scripts.editing.forms import values

FILE = "catalog/caps.yml"


@pytest.fixture(scope="module")
def root(tmp_path_factory):
    folder = tmp_path_factory.mktemp("project")
    shutil.copytree(frozen.FOLDER, folder / "catalog")
    (folder / "content").mkdir()
    return folder


@pytest.fixture(scope="module")
def caps():
    return (frozen.FOLDER / "caps.yml").read_text(encoding="utf-8")


PLACE = 1  # the first of them whose amount is printed


@pytest.fixture(scope="module")
def amount(caps):
    items = caps.split("  - id")
    return str(values("caps", "  - id" + items[PLACE + 1])["amount"])


@pytest.fixture(scope="module")
def ask(root, caps):
    known = {"unproved": sorted(frozen.unproved().keys), "read": {}}
    asks = open_checker(json.dumps(known), root)

    def asked(text, place=PLACE):
        lines = [n for n, line in enumerate(text.split("\n"), 1) if line.startswith("  - id")]
        request = {"file": FILE, "text": text, "kind": "caps", "place": place}
        request["lines"] = [lines[place], lines[place + 1] - 1]
        return json.loads(asks(json.dumps(request)))

    return asked


def test_nothing_changed_is_nothing_wrong(ask, caps):
    assert ask(caps) == {"problems": [], "waiting": [], "elsewhere": 0}


def test_an_amount_that_its_quotation_does_not_hold_is_told_at_the_amount(ask, caps, amount):
    text = caps.replace(f"amount: {amount}", "amount: 987654", 1)
    [problem] = ask(text)["problems"]
    line = text[: text.index("987654")].count("\n") + 1
    assert (problem["path"], problem["file"], problem["line"]) == ("amount", FILE, line)
    assert "引文里没有 987654 这个数" in problem["message"]


def test_words_that_nobody_has_proved_wait_at_their_field(ask, caps, amount):
    first, second = caps.split(f"amount: {amount}", 1)
    text = first + "amount: 987654" + second.replace(amount, "987654", 1)
    found = ask(text)
    assert found["problems"] == []
    [waiting] = found["waiting"]
    assert waiting["path"] == "cite.quote"
    assert "987654" in waiting["words"]
    assert found["elsewhere"] == 0
    assert ask(text, place=0) == {"problems": [], "waiting": [], "elsewhere": 1}


def test_what_cannot_be_read_is_told_at_the_record(ask, caps):
    found = ask(caps.replace("    title: ", "    title： ", 1), place=0)
    assert {problem["path"] for problem in found["problems"]} == {""}


def test_what_is_wrong_elsewhere_is_told_with_its_place_alone(ask, caps):
    text = caps.replace("    document: ", "    document: no-", 1)
    assert "document" in [problem["path"] for problem in ask(text, place=0)["problems"]]
    [first, *_] = ask(text)["problems"]
    assert first["path"] is None
    assert first["line"] == text[: text.index("no-")].count("\n") + 1


def test_the_file_is_put_back(ask, caps, root):
    ask(caps + "\n# x\n")
    assert (root / FILE).read_text(encoding="utf-8") == caps
