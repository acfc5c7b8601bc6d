"""The command, in repositories of its own: what it compares, what it says of what it cannot, how it ends."""

import json
import os
import shutil
import subprocess

import pytest

from scripts import impact
from tests.scripts.effects import rehearsed

pytestmark = pytest.mark.usefixtures("a_day")
WHO = ("-c", "user.name=x", "-c", "user.email=x@x.example", "-c", "commit.gpgsign=false")


@pytest.fixture
def a_day(monkeypatch):
    """The day as of which pages are made: no history of the project is asked for it."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "4083868800")


def git(folder, *words):
    subprocess.run(["git", *WHO, *words], cwd=folder, check=True, capture_output=True)


def commit(folder, message):
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "--allow-empty", "-m", message)


@pytest.fixture(scope="module")
def history(tmp_path_factory):
    """A repository: `main`, and a branch from it with a price cap that is lower."""
    folder = rehearsed.project(tmp_path_factory.mktemp("history"))
    git(folder, "init", "-q", "-b", "main")
    commit(folder, "开始")
    git(folder, "switch", "-q", "-c", "change")
    rehearsed.cap(folder)
    commit(folder, "上限改低")
    return folder


def run(capsys, *arguments):
    code = impact.main([str(each) for each in arguments])
    out, err = capsys.readouterr()
    assert "Traceback" not in out + err
    return code, out, err


def test_a_branch_against_where_it_began(history, tmp_path, capsys):
    """What came to main since is no part of the change; a reason in a message of the branch counts."""
    folder = tmp_path / "more"
    git(tmp_path, "clone", "-q", str(history), str(folder))
    git(folder, "switch", "-q", "main")
    rehearsed.alias(folder)
    (folder / "scripts").mkdir()
    (folder / "scripts" / "build.py").write_text("1\n", encoding="utf-8")
    commit(folder, "别的事\n\n说明：不是这次改动的")
    git(folder, "switch", "-q", "change")
    code, out, err = run(capsys, "--head-folder", folder, "--base", "main")
    assert code == impact.UNEXPLAINED
    assert "记录：改 1 条" in out and "市人社办" not in out and "程序" not in out
    for name in ("scripts/new.py", "content/assets/new.css", "catalog/new.txt", "content/new.md"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("# 新\n", encoding="utf-8")
    assert "还缺一行“说明：为什么这样改”" in err and "最多少 11,000 元" in err
    (folder / "catalog" / "new.txt").unlink()
    commit(folder, "为什么\n\n说明: 通知改了数")
    code, out, err = run(capsys, "--head-folder", folder, "--base", "main", "--head", "change")
    assert (code, err) == (impact.EXPLAINED, "")
    assert "- 通知改了数\n" in out and "- 程序：改了 2 个文件；" in out


def test_two_folders_without_git_and_a_file(history, tmp_path, capsys):
    one = rehearsed.project(tmp_path / "one")
    two = tmp_path / "two"
    shutil.copytree(history, two, ignore=shutil.ignore_patterns(".git"))
    said, out = tmp_path / "description.md", tmp_path / "new folder" / "impact.json"
    said.write_text("说明：通知改了数", encoding="utf-8")
    folders = ("--base-folder", one, "--head-folder", two)
    code, told, _ = run(capsys, *folders, "--description", said, "--format", "json", "--out", out)
    assert (code, told) == (impact.EXPLAINED, f"写好了：{out}\n")
    assert json.loads(out.read_text(encoding="utf-8"))["reasons"] == ["通知改了数"]


def test_nothing_changed_is_said(history, capsys):
    code, out, _ = run(capsys, "--head-folder", history, "--base", "change", "--head", "change")
    assert code == impact.EXPLAINED
    assert "什么也没有变" in out


def refused(capsys, *arguments):
    code, out, err = run(capsys, *arguments)
    assert (code, out) == (impact.UNSEEN, "")
    return err


def test_a_base_that_is_not_there(history, capsys):
    for name in ("nowhere", "-x", "HEAD~9", "a b", "HEAD^{tree}"):
        err = refused(capsys, "--head-folder", history, f"--base={name}")
        assert err.startswith(f"没有 “{name}” 这个提交或分支；请核对拼写")


def test_a_clone_that_is_shallow_says_how_to_fetch(history, tmp_path, capsys):
    folder = tmp_path / "shallow"
    git(tmp_path, "clone", "-q", "--depth", "1", f"file://{history}", str(folder))
    err = refused(capsys, "--head-folder", folder, "--base", "main")
    assert "浅克隆" in err and "git fetch --unshallow" in err
    git(folder, "fetch", "-q", "--depth", "1", "origin", "main:main")
    err = refused(capsys, "--head-folder", folder, "--base", "main")
    assert "看不出改动从 “main” 的哪里开始" in err and "git fetch --unshallow" in err
    git(folder, "fetch", "-q", "--unshallow")
    assert run(capsys, "--head-folder", folder, "--base", "main")[0] == impact.UNEXPLAINED


def test_a_shallow_clone_that_holds_both_is_enough(history, tmp_path, capsys):
    """As a workflow has it: the request merged, with both parents."""
    merged = tmp_path / "merged"
    git(tmp_path, "clone", "-q", str(history), str(merged))
    git(merged, "switch", "-q", "-c", "request", "origin/main")
    git(merged, "merge", "-q", "--no-ff", "-m", "合并", "origin/change")
    folder = tmp_path / "shallow"
    git(tmp_path, "clone", "-q", "--depth", "2", "-b", "request", f"file://{merged}", str(folder))
    code, out, _ = run(capsys, "--head-folder", folder, "--base", "HEAD^1")
    assert code == impact.UNEXPLAINED and "记录：改 1 条" in out


def test_without_a_repository_or_without_git(tmp_path, monkeypatch, capsys):
    project = rehearsed.project(tmp_path / "project")
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    err = refused(capsys, "--head-folder", project, "--base", "main")
    assert "不在 git 的版本库里" in err and "--base-folder" in err
    monkeypatch.setenv("PATH", os.devnull)
    err = refused(capsys, "--head-folder", project, "--base", "main")
    assert "没有找到 git" in err and "--base-folder" in err


def test_a_call_that_is_wrong_is_told_how(tmp_path, capsys):
    assert "例如 make impact BASE=main" in refused(capsys)
    assert "例如 make impact BASE=main" in refused(capsys, "--base", "")
    for wrong in (["--base", "a", "--format", "pdf"], ["--bese", "a"], ["--base"]):
        assert refused(capsys, *wrong).startswith("用法：")
    assert "没有 nowhere 这个文件夹" in refused(capsys, "--base-folder", "nowhere")
    missing = refused(capsys, "--base-folder", tmp_path, "--description", tmp_path / "no.md")
    assert "打不开" in missing and "no.md" in missing


def test_a_state_without_a_catalogue_is_not_one_where_nothing_moved(history, tmp_path, capsys):
    code, out, err = run(capsys, "--base-folder", tmp_path, "--head-folder", history)
    assert code == impact.UNSEEN
    assert "没有看全" in out and "没有这个文件夹" in out
    assert "没有变" not in out.replace("不是没有变", "")
    assert "没有比" in err


def test_a_story_that_cannot_be_read_is_not_one_that_did_not_move(history, tmp_path, capsys):
    folder = tmp_path / "changed"
    shutil.copytree(history, folder, ignore=shutil.ignore_patterns(".git"))
    [file, *_] = sorted((folder / "tests" / "cases").glob("*.yml"))
    with file.open("a", encoding="utf-8") as stories:
        stories.write("- {name: a, scheme: b, class: 3}\n")
    code, out, err = run(capsys, "--base-folder", history, "--head-folder", folder)
    assert code == impact.UNSEEN
    assert f"tests/cases/{file.name} 有读不出来的例子，没有比" in err
    assert "什么也没有变" not in out
