"""What the page loads: every record with its text, and all that the check reads."""

import json

import pytest

from scripts.catalogue.kinds import KINDS
from scripts.editing.browser_files import FOLDER, WRITER, browser_files, writer_release
from scripts.editing.fields import form_of
from scripts.files import strict_yaml
from scripts.files.read_before import taken
from tests import frozen


@pytest.fixture(scope="module")
def files(tmp_path_factory):
    content = tmp_path_factory.mktemp("content")
    (content / "a.md").write_text("甲", encoding="utf-8")
    keys = frozen.unproved().keys
    made = dict(browser_files(frozen.catalogue(), keys, frozen.FOLDER, content))
    return {name: json.loads(text) for name, text in made.items()}


def test_every_record_is_listed_with_its_place(files):
    forms = files[f"{FOLDER}/forms.json"]
    assert [form["key"] for form in forms["forms"]] == list(KINDS)
    catalogue = frozen.catalogue()
    assert len(forms["records"]) == sum(len(catalogue.records(kind)) for kind in KINDS)
    for kind, name, _, number, place in forms["records"]:
        file = files[f"{FOLDER}/file-{number}.json"]
        assert file["file"] == forms["files"][number]
        assert file["records"][place]["kind"] == kind
        if kind != "clauses" and name:
            assert f"id: {name}" in file["records"][place]["text"]


def test_the_check_reads_the_files_as_they_are(files):
    read = files[f"{FOLDER}/catalogue.json"]
    caps = (frozen.FOLDER / "caps.yml").read_text(encoding="utf-8")
    assert read["files"]["catalog/caps.yml"] == caps
    assert read["files"]["content/a.md"] == "甲"
    loaded = strict_yaml.load(frozen.FOLDER / "caps.yml", "catalog/caps.yml")
    assert taken("catalog/caps.yml", read["read"]["catalog/caps.yml"]) == loaded
    assert "catalog/sources.lock" in read["files"]
    assert [name for name in read["files"] if name.startswith("tests/cases/")]
    assert {tuple(key) for key in read["unproved"]} == frozen.unproved().keys


def test_the_pieces_of_a_file_are_that_file(files):
    numbers = range(len(files[f"{FOLDER}/forms.json"]["files"]))
    for number in numbers:
        file = files[f"{FOLDER}/file-{number}.json"]
        texts = [*(record["text"] for record in file["records"]), ""]
        made = "".join(a + b for a, b in zip(file["between"], texts, strict=True))
        assert made == files[f"{FOLDER}/catalogue.json"]["files"][file["file"]]


def test_the_writer_knows_every_form_and_its_release(files):
    writer = files[WRITER]
    assert writer["rules"] == {kind: form_of(kind) for kind in KINDS}
    assert writer["release"] == writer_release()
    assert "calculator/files/yaml_edit.py" in writer["files"]
    assert not [name for name in writer["files"] if name.startswith("scripts/")]
