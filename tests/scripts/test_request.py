"""The command that lays out what a run is told of a request."""

import json

from scripts import request


def test_it_lays_out_a_request_and_tells_what_is_none(tmp_path, capsys):
    event = tmp_path / "event.json"
    event.write_text(json.dumps({"pull_request": {"number": 3, "body": "x"}}), encoding="utf-8")
    assert request.main([str(event), str(tmp_path / "made")]) == 0
    assert (tmp_path / "made" / "number.txt").read_text(encoding="utf-8") == "3\n"
    event.write_text("{}", encoding="utf-8")
    assert request.main([str(event), str(tmp_path / "made")]) == 1
    assert "pull_request" in capsys.readouterr().err
    assert request.main([]) == 2
    assert "make request" in capsys.readouterr().err
