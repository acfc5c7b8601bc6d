"""What the repository's host runs and asks: linted, audited, and held to the rules of this house."""

import re
import shutil

import pytest
import yaml

from scripts import workflows
from scripts.files.paths import ROOT

GITHUB = ROOT / ".github"
WORKFLOWS = sorted((GITHUB / "workflows").glob("*.yml"))
FORMS = sorted((GITHUB / "ISSUE_TEMPLATE").glob("*.yml"))
PINNED = re.compile(r"uses: (?P<action>[\w/-]+)@(?P<commit>[0-9a-f]{40}) # v\d+\.\d+\.\d+$")
TARGETS = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))


def parsed(file):
    return yaml.safe_load(file.read_text(encoding="utf-8"))


def jobs():
    for file in WORKFLOWS:
        for name, job in parsed(file)["jobs"].items():
            yield f"{file.name} {name}", job


def steps():
    for name, job in jobs():
        for step in job["steps"]:
            yield name, step


@pytest.fixture
def copy(tmp_path):
    shutil.copytree(GITHUB, tmp_path / ".github")
    return tmp_path


def test_the_tools_find_nothing(capfd):
    assert workflows.main([]) == 0
    assert capfd.readouterr().err == ""


@pytest.mark.parametrize(
    ("file", "there", "instead", "words"),
    [
        ("workflows/check.yml", "timeout-minutes", "timeout-minuts", "timeout-minuts"),
        (
            "workflows/check.yml",
            "run: make",
            "run: ${{ github.event.pull_request.title }}",
            "inject",
        ),
        ("workflows/check.yml", "persist-credentials: false", "fetch-depth: 1", "credential"),
        ("workflows/comment.yml", " # zizmor: ignore[dangerous-triggers]", "", "dangerous"),
        ("workflows/upkeep.yml", "needs: look", "needs: lok", "lok"),
        ("ISSUE_TEMPLATE/reading.yml", "type: dropdown", "type: list", "reading.yml"),
        ("ISSUE_TEMPLATE/config.yml", "blank_issues_enabled: false", "blank: no", "config.yml"),
    ],
)
def test_a_broken_one_is_found(copy, file, there, instead, words, capfd):
    broken = copy / ".github" / file
    text = broken.read_text(encoding="utf-8")
    assert there in text
    broken.write_text(text.replace(there, instead, 1), encoding="utf-8")
    assert workflows.main([str(copy)]) == 1
    assert words in capfd.readouterr().err.lower()


def test_a_folder_without_workflows_is_told(tmp_path, capsys):
    assert workflows.main([str(tmp_path)]) == 2
    assert ".github/workflows" in capsys.readouterr().err


def test_every_action_is_the_commit_of_a_released_version_and_everywhere_the_same():
    used = [
        (file.name, line.strip().removeprefix("- "))
        for file in WORKFLOWS
        for line in file.read_text(encoding="utf-8").splitlines()
        if "uses:" in line
    ]
    assert len(used) > 10
    commits = {}
    for name, line in used:
        match = PINNED.fullmatch(line)
        assert match, f"{name}: {line}: write owner/action@commit # v1.2.3"
        commits.setdefault(match["action"], set()).add(line)
    assert {action: lines for action, lines in commits.items() if len(lines) > 1} == {}


@pytest.mark.parametrize("file", WORKFLOWS, ids=lambda file: file.name)
def test_a_workflow_may_nothing_of_itself_and_asks_for_no_secret(file):
    assert parsed(file)["permissions"] == {}
    assert "concurrency" in parsed(file)
    assert not re.search(r"\bsecrets\b", file.read_text(encoding="utf-8"))


def test_every_job_ends_in_time_and_says_what_it_may():
    for name, job in jobs():
        assert job["timeout-minutes"] <= 60, name
        assert job["permissions"], name


def test_what_runs_the_code_of_a_request_may_only_read():
    for file in WORKFLOWS:
        if "pull_request" in parsed(file)[True]:  # YAML reads `on` as true
            for job in parsed(file)["jobs"].values():
                assert set(job["permissions"].values()) == {"read"}, file.name


def test_every_step_is_a_command_that_runs_here_too():
    commands = [(name, step["run"]) for name, step in steps() if "run" in step]
    assert len(commands) > 8
    for name, command in commands:
        assert "${{" not in command, f"{name}: hand it over through env"
        targets = re.findall(r"^make ([a-z-]+)", command)
        if not targets:
            assert command.startswith("sudo apt-get"), f"{name}: {command}: write it as make …"
        assert set(targets) <= TARGETS, f"{name}: the Makefile has no {targets}"


@pytest.mark.parametrize(
    "file", [f for f in FORMS if f.stem != "config"], ids=lambda file: file.name
)
def test_the_site_can_fill_in_the_record_and_the_page(file):
    form = parsed(file)
    fields = {each["id"]: each for each in form["body"] if "id" in each}
    assert {"record", "page"} <= set(fields)
    for name in ("record", "page"):
        assert fields[name]["type"] == "input"
        assert not fields[name].get("validations", {}).get("required")
    assert any(each.get("validations", {}).get("required") for each in fields.values())
    assert f"template={file.name}" in file.read_text(encoding="utf-8")


def test_the_owners_named_own_something_that_is_there():
    lines = (GITHUB / "CODEOWNERS").read_text(encoding="utf-8").splitlines()
    owned = [line.split() for line in lines if line and not line.startswith("#")]
    assert owned[0][0] == "*", "of several lines that fit the last counts"
    for place, *owners in owned:
        assert owners and all(owner.startswith("@") for owner in owners)
        assert list(ROOT.glob(place.strip("/"))), f"{place} is not there"
