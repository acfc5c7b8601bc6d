"""What was read elsewhere is known as if it were read here."""

import json

from scripts.files import strict_yaml
from scripts.files.read_before import taken, told
from tests import frozen


def test_a_file_is_known_by_what_is_told_of_it():
    for file in sorted(frozen.FOLDER.rglob("*.yml")):
        loaded = strict_yaml.load(file, "x.yml")
        assert taken("x.yml", json.loads(json.dumps(told(loaded)))) == loaded


def test_it_is_not_read_again_until_it_is_another(tmp_path, monkeypatch):
    file = tmp_path / "x.yml"
    file.write_text("a: 1\n", encoding="utf-8")
    known = taken("x.yml", [{"a": "known"}, [1, 1, 1, 1, 1, 4]])
    monkeypatch.setitem(strict_yaml.READ_BEFORE, ("x.yml", "a: 1\n"), known)
    assert strict_yaml.load(file, "x.yml").value == {"a": "known"}
    file.write_text("a: 2\n", encoding="utf-8")
    assert strict_yaml.load(file, "x.yml").value == {"a": 2}
