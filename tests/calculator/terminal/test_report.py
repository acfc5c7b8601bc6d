"""The command line says which of what an answer used nobody has proved, in every format."""

import csv
import io
import json

import pytest

from calculator import rules
from calculator.__main__ import main
from calculator.engine.scheme.scheme import Rules
from scripts.build import check
from scripts.evidence.claims import claims
from scripts.rules.compiled import compile_rules

pytestmark = pytest.mark.live


CATALOGUE, _ = check()
CLASS = "--trainees 40 --certified 36 --employed 12 --unit-price 2000"
COMMANDS = {
    "estimate": f"estimate --scheme {{scheme}} {CLASS}",
    "explain": f"explain --scheme {{scheme}} {CLASS}",
    "ladder": f"ladder --scheme {{scheme}} {CLASS}",
    "calendar": "calendar --certified-on 2026-8-31 --trainees 40",
    "plan": "plan {table}",
}


@pytest.fixture
def run(tmp_path, monkeypatch, capsys):
    """Runs a command under rules whose every citation (`waiting`) or none is unproved."""
    table = tmp_path / "classes.csv"
    table.write_text("班次,参训人数,取证人数,稳定就业人数,成交单价\n甲,40,36,12,2000\n", "utf-8")
    scheme = next(s.id for s in CATALOGUE.schemes if s.formula)

    def told(name, form, waiting):
        keys = {claim.key for claim in claims(CATALOGUE)} if waiting else ()
        monkeypatch.setattr(rules, "load", lambda: Rules(compile_rules(CATALOGUE, keys)))
        words = COMMANDS[name].format(scheme=scheme, table=table).split()
        assert main([*words, "--format", form]) == 0
        return capsys.readouterr().out

    return told


@pytest.mark.parametrize("name", COMMANDS)
def test_text_says_how_many_and_where(name, run):
    assert "处引文还没有对照原文核对：" in run(name, "text", waiting=True)
    assert "待核" not in run(name, "text", waiting=False)


@pytest.mark.parametrize("name", COMMANDS)
def test_json_lists_them(name, run):
    for waiting in (True, False):
        found = json.loads(run(name, "json", waiting))
        listed = found["summary"]["unproved"] if name == "plan" else found["unproved"]
        assert bool(listed) is waiting


@pytest.mark.parametrize("name", COMMANDS)
def test_csv_has_a_column(name, run):
    for waiting in (True, False):
        rows = list(csv.DictReader(io.StringIO(run(name, "csv", waiting))))
        assert any(row["待核"] for row in rows) is waiting
