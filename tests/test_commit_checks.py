"""What is looked at before a commit: the layout of YAML, and hooks that run what `make test` runs, offline."""

import re
import shlex

import pytest
from pre_commit.clientlib import load_config
from yamllint import linter
from yamllint.config import YamlLintConfig

from scripts.files.paths import ROOT

LAYOUT = YamlLintConfig(file=str(ROOT / ".yamllint.yml"))
HOOKS = load_config(str(ROOT / ".pre-commit-config.yaml"))["repos"]


def told(text):
    return [problem.rule for problem in linter.run(text, LAYOUT)]


def test_the_layout_of_the_house_is_right():
    assert (
        told("# a\ncaps:\n  - id: a # b\n    title: 是\n    open: true\n    of: [a, 'b', \"c\"]\n")
        == []
    )
    assert told("on:\n  push:\n") == []
    assert told(f"a: {'长' * 600}\n") == []


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("a: 1\na: 2\n", "key-duplicates"),
        ("a:\n   b: 1\n", "indentation"),
        ("a:\n- b\n", "indentation"),
        ("a: yes\n", "truthy"),
        ("a: 010\n", "octal-values"),
        ("a:  1\n", "colons"),
        ("a: 1 \n", "trailing-spaces"),
        ("a: 1", "new-line-at-end-of-file"),
        ("a: {b: 1,c: 2}\n", "commas"),
        (f"a: {'长' * 700}\n", "line-length"),
        ("a: [1\n", None),
    ],
)
def test_another_is_found(text, rule):
    assert rule in told(text)


def test_broken_files_of_the_tests_alone_are_left_out():
    assert LAYOUT.is_file_ignored("tests/bad/duplicate-key.yml")
    for file in ("catalog/caps.yml", "tests/catalogue/caps.yml", "mkdocs.yml", "build.yml"):
        assert not LAYOUT.is_file_ignored(file)


def test_the_hooks_fetch_nothing_and_their_modules_are_there():
    assert [repo["repo"] for repo in HOOKS] == ["local"]
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for hook in HOOKS[0]["hooks"]:
        assert hook["language"] in ("system", "unsupported")  # the newer name of the same
        python, flag, module, *_ = shlex.split(hook["entry"])
        assert (python, flag) == (".venv/bin/python", "-m")
        assert re.search(rf"-m {re.escape(module)}\b", makefile), "make test runs it too"
