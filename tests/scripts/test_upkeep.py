"""The command that writes what is to be looked after, from the frozen catalogue and a small site."""

import shutil
from datetime import date

import pytest

from scripts import upkeep
from tests import frozen

DAY = date(2099, 6, 1)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return shutil.copytree(frozen.FOLDER, tmp_path_factory.mktemp("upkeep") / "catalog")


@pytest.fixture
def site(tmp_path):
    (tmp_path / "index.html").write_text('<a href="nowhere/">', encoding="utf-8")
    return tmp_path


def test_every_part_is_written(folder, site, tmp_path, capsys):
    out = tmp_path / "made" / "upkeep.md"
    assert upkeep.main(["--site", str(site), "--outward", "--out", str(out)], folder, DAY) == 0
    report = out.read_text(encoding="utf-8")
    assert "截至 2099-06-01" in report and report.splitlines()[0] in capsys.readouterr().out
    for heading in ("日期过了", "以内停止执行", "第二个人", "没有原文", "本站里去不了", "别的网站"):
        assert heading in report
    assert "- `index.html`：`nowhere/`" in report
    assert "catalog/" in report


def test_without_a_site_no_link_is_looked_at_and_the_report_is_printed(folder, capsys):
    assert upkeep.main([], folder, DAY) == 0
    printed = capsys.readouterr().out
    assert "没有原文" in printed and "链接" not in printed


def test_a_folder_without_a_site_is_told_what_to_run(folder, tmp_path, capsys):
    assert upkeep.main(["--site", str(tmp_path)], folder, DAY) == 2
    assert "make site" in capsys.readouterr().err


def test_a_broken_catalogue_is_not_reported_on(tmp_path, capsys):
    assert upkeep.main([], tmp_path / "nowhere", DAY) == 1
    assert "没有这个文件夹" in capsys.readouterr().err
