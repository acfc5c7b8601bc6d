"""Broken catalogue files: each ``tests/bad/NAME.yml``, laid beside the frozen catalogue,
must produce exactly the messages in ``tests/bad/NAME.txt``."""

import functools
import shutil
from pathlib import Path

import pytest

from scripts import check
from scripts.catalogue.kinds import KINDS
from scripts.files import strict_yaml
from scripts.files.paths import ROOT
from scripts.files.problems import Problem
from tests import frozen

BAD = ROOT / "tests" / "bad"


@pytest.fixture
def folder(tmp_path):
    return shutil.copytree(frozen.FOLDER, tmp_path / "catalog")


def messages(folder):
    return "".join(f"{problem}\n" for problem in check.check(folder)[1])


@pytest.fixture(scope="module")
def read_once(tmp_path_factory):
    """A copy of the catalogue of which every file is read once, save the bad one laid beside it."""
    folder = shutil.copytree(frozen.FOLDER, tmp_path_factory.mktemp("read-once") / "catalog")
    read, kept = strict_yaml.load, functools.cache(strict_yaml.load)

    def load(file, name):
        is_kept = folder in file.parents and file.name != "zz-bad.yml"
        return (kept if is_kept else read)(file, name)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(strict_yaml, "load", load)
        yield folder


def test_every_broken_file_has_its_message_and_every_message_its_file():
    broken, told = ({file.stem for file in BAD.glob(f"*.{kind}")} for kind in ("yml", "txt"))
    assert broken == told != set()


@pytest.mark.parametrize("file", sorted(BAD.glob("*.yml")), ids=lambda f: f.stem)
def test_bad_file(file, read_once):
    shutil.copyfile(file, read_once / "zz-bad.yml")
    assert messages(read_once) == file.with_suffix(".txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("file", sorted(BAD.glob("*.txt")), ids=lambda f: f.stem)
def test_no_message_speaks_english_or_python(file):
    """A broken file must say something, and nothing of it may be the tools' own words."""
    text = file.read_text(encoding="utf-8")
    assert text.strip()
    for word in ("None", "True", "False", "Input should", "expected", "Traceback", "{'", "['"):
        assert word not in text


@pytest.mark.live
def test_the_catalogue_itself_is_sound():
    catalogue, problems = check.check()
    assert problems == []
    assert {"documents", "actions", "schemes"} < set(KINDS)
    # Many tests say something of every record of a list: there must be some.
    assert [name for name in KINDS if not catalogue.records(name)] == []


@pytest.mark.live
def test_command_prints_every_problem_and_fails(monkeypatch, capsys):
    catalogue, problems = check.check()
    assert check.main() == 0
    found = Problem("catalog/x.yml", 1, 2, "caps[0]", "写错了")
    monkeypatch.setattr(check, "check", lambda: (catalogue, [*problems, found, found]))
    assert check.main() == 1
    error = capsys.readouterr().err
    assert error.count("catalog/x.yml:1:2  caps[0]\n  写错了") == 2
    assert "共 2 处要改。" in error
    capsys.readouterr()
    assert check.main([check.ANNOTATIONS]) == 1
    told = capsys.readouterr()
    assert told.out == "::error file=catalog/x.yml,line=1,col=2,title=caps[0]::写错了\n" * 2
    assert told.err == error


def test_an_unknown_flag_is_told_which_there_is(capsys):
    assert check.main(["--annotate"]) == 2
    assert check.ANNOTATIONS in capsys.readouterr().err


@pytest.mark.live
def test_success_names_every_list_in_chinese(monkeypatch, capsys):
    catalogue, _ = check.check()
    monkeypatch.setattr(check.schema_beside, "stale", lambda folder: ["不一样；请运行 make schema"])
    assert check.main() == 0  # a stale schema is said and stops nothing
    line, *more = capsys.readouterr().out.splitlines()  # reminders of the catalogue may follow
    assert "不一样；请运行 make schema" in more
    assert line.startswith(f"目录没有问题：政策文件 {len(catalogue.documents)}，条款 ")
    assert not any(name in line for name in KINDS)


def test_a_missing_and_an_empty_folder(tmp_path):
    folder = tmp_path / "catalog"
    assert messages(folder) == "catalog:1:1\n  没有这个文件夹；目录的内容应放在这里\n"
    folder.mkdir()
    assert messages(folder) == "catalog:1:1\n  里面没有 .yml 文件；目录的内容应放在这里\n"


@pytest.mark.parametrize("name", ["groups/x.yaml", "groups/x.YML", "groups/x.Yaml"])
def test_a_file_that_would_not_be_read(folder, name):
    (folder / name).write_text("groups: []\n")
    ending = Path(name).suffix
    expected = f"文件名以 {ending} 结尾，不会被读；请改名，以小写的 .yml 结尾"
    assert messages(folder) == f"catalog/{name}:1:1\n  {expected}\n"


def test_a_folder_named_like_a_file(folder):
    (folder / "x.yml").mkdir()
    message = "这是文件夹，名字却以 .yml 结尾；请给文件夹改名"
    assert messages(folder) == f"catalog/x.yml:1:1\n  {message}\n"


def test_a_link_to_nowhere(folder):
    (folder / "x.yml").symlink_to(folder / "nowhere")
    message = "这是一个链接，指向的文件不存在；请放入文件本身，或删去链接"
    assert messages(folder) == f"catalog/x.yml:1:1\n  {message}\n"


def test_a_file_without_permission_to_read(folder, monkeypatch):
    real = Path.read_bytes

    def refuse(path):
        if path.name == "caps.yml":
            raise PermissionError(path)
        return real(path)

    monkeypatch.setattr(Path, "read_bytes", refuse)
    message = "文件读不出来；请检查文件的读取权限"
    assert messages(folder) == f"catalog/caps.yml:1:1\n  {message}\n"


@pytest.mark.parametrize("name", ["readings.txt", "caps.yml.txt", "groups/caps.yml~", "a.lock"])
def test_a_file_that_holds_no_records(folder, name):
    (folder / name).write_text("note\n")
    message = "这个文件不会被读；事实请写在以 .yml 结尾的文件里，别的文件请移到别处"
    assert messages(folder) == f"catalog/{name}:1:1\n  {message}\n"


def test_what_systems_leave_behind_is_let_be(folder):
    (folder / ".DS_Store").write_bytes(b"\0")
    assert messages(folder) == ""


def test_a_list_that_is_nowhere(folder):
    (folder / "places.yml").unlink()
    found = messages(folder)
    assert found.startswith("catalog:1:1\n  没有一个文件里有 places；请补上，没有它就没有网页")


def test_an_unreadable_file_hides_only_what_points_into_its_own_lists(folder):
    (folder / "fields.yml").write_text("fields:\n  - id：x\n    name: y\n", encoding="utf-8")
    text = "groups:\n  - id: group-a\n    name: 甲\n    part_of: group-yuoth\n"
    (folder / "zz.yml").write_text(text, encoding="utf-8")
    assert [line for line in messages(folder).splitlines() if line.startswith("catalog")] == [
        "catalog/fields.yml:2:7  fields[0]",
        "catalog/zz.yml:4:14  groups[0].part_of",
    ]


@pytest.mark.live
def test_the_check_needs_nothing_that_browsers_load(monkeypatch, capsys):
    """`make check` installs neither packages of Node nor what is compiled for browsers."""
    monkeypatch.setattr(check.edit_page, "page", lambda: pytest.fail("made for its template alone"))
    assert check.main() == 0
    capsys.readouterr()
