"""What Python answers the form: the record, the file, the changed lines; and the same on MicroPython."""

import copy
import json

import pytest

from calculator.view.edit_page import respond
from scripts.catalogue.kinds import KINDS
from scripts.editing.browser_files import WRITER, browser_files
from scripts.editing.fields import form_of
from tests import frozen
from tests.calculator.files.test_yaml_edit import texts_in
from tests.scripts.editing.forms import blocks, opened, values
from tests.test_micropython import on_micropython

FORMS = {kind: form_of(kind) for kind in KINDS}


def request(block, state, before="# 头\n", behind="# 尾\n"):
    return {
        "kind": block.kind,
        "file": "catalog/x.yml",
        "text": block.text,
        "node": block.node,
        "state": state,
        "before": before,
        "behind": behind,
    }


def read(kind, text):
    """What a block says; what is left out is what stands there as nothing."""
    return KINDS[kind].model_validate(values(kind, text)).model_dump(mode="json")


@pytest.fixture(scope="module")
def cap():
    return next(b for b in blocks(frozen.FOLDER) if b.kind == "caps")


def test_nothing_changed(cap):
    answer = respond(FORMS, {}, request(cap, opened(cap)[1]))
    assert (answer["block"], answer["changed"]) == (cap.text, False)
    assert answer["file"] == "# 头\n" + cap.text + "# 尾\n"
    assert answer["lines"] == [2, cap.text.count("\n") + 1]
    assert answer["parts"]["edit-diff"] == "<p>还没有改动。</p>"


def test_the_changed_lines_are_shown_as_text(cap):
    _, state = opened(cap)
    state["m"]["title"]["v"] = "<b>甲</b>"
    answer = respond(FORMS, {}, request(cap, state))
    shown = answer["parts"]["edit-diff"]
    assert answer["changed"]
    assert "&lt;b&gt;甲&lt;/b&gt;" in shown and "<b>" not in shown
    assert (shown.count("edit-gone"), shown.count("edit-come")) == (1, 1)


@pytest.mark.parametrize(
    ("before", "between"),
    [
        ("caps:\n  - id: a\n", ""),
        ("caps:\n  - id: a\n\n  - id: b\n", "\n"),
        ("caps:\n  - id: a", "\n"),
    ],
)
def test_a_new_record_stands_below_the_last_as_the_others_do(cap, before, between):
    _, state = opened(cap)
    new = request(cap, state, before) | {"text": "", "node": None}
    answer = respond(FORMS, {}, new)
    assert answer["file"] == before + between + answer["block"] + "# 尾\n"
    assert read("caps", answer["block"]) == read("caps", cap.text)
    first = answer["file"].split("\n")[answer["lines"][0] - 1]
    assert first == answer["block"].split("\n")[0]
    assert "edit-come" in answer["parts"]["edit-diff"]


def test_every_record_can_be_written_anew():
    for block in blocks(frozen.FOLDER):
        _, state = opened(block)
        new = request(block, state) | {"text": "", "node": None}
        written = respond(FORMS, {}, new)["block"]
        assert read(block.kind, written) == read(block.kind, block.text), written


def test_micropython_answers_the_same_to_the_letter(tmp_path):
    files = browser_files(frozen.catalogue(), (), frozen.FOLDER, tmp_path)
    bundle = json.loads(dict(files)[WRITER])
    requests = []
    for number, block in enumerate(blocks(frozen.FOLDER)[::7]):
        _, state = opened(block)
        requests.append(request(block, state))
        changed = copy.deepcopy(state)
        texts = list(texts_in(FORMS[block.kind], changed))
        _, _, text = texts[number % len(texts)]
        text["v"] = "　全角: “引”，\n- #'\"{甲}[乙]％　"
        requests.append(request(block, changed))
        requests.append(request(block, changed) | {"text": "", "node": None})
    here = [respond(FORMS, {}, copy.deepcopy(each)) for each in requests]
    assert on_micropython(bundle, requests) == here
