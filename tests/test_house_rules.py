"""Rules of the house; each failure says how to mend it."""

import re
import subprocess

import pytest

from calculator import rules
from scripts.files.paths import ROOT

# What MicroPython lacks, as a word to look for.
MISSING = (
    "dataclasses",
    "decimal",
    "fractions",
    "enum",
    "typing",
    "contextlib",
    "unicodedata",
    "bisect",
    "__future__",
    "namedtuple",
    "zfill",
    "ljust",
    "removeprefix",
    "isdecimal",
    "fullmatch",
)


def portable_sources():
    """(name, text) of every source that has to run on MicroPython as well."""
    for folder in ("engine", "view"):
        for file in sorted((ROOT / "calculator" / folder).rglob("*.py")):
            yield file.relative_to(ROOT).as_posix(), file.read_text(encoding="utf-8")


def figures_of_policy():
    """Every share, threshold and price that the compiled rules carry, as people write them."""
    compiled = rules.RULES_FILE.read_text(encoding="utf-8")
    shares = re.findall(r"\[(\d+),100\]", compiled)
    prices = [str(int(fen) // 100) for fen in re.findall(r'"amount_fen":(\d+)', compiled)]
    sizes = re.findall(r'"(?:low|high)":(\d+)', compiled)
    return sorted({*shares, *prices, *sizes})


@pytest.mark.parametrize(
    "folder",
    ["calculator", "content/assets/js", "scripts/pages/templates", "scripts/desks/templates"],
)
def test_no_figure_of_policy_in_code(folder):
    figures = figures_of_policy()
    assert {"80", "30", "50", "20", "3000", "2000", "1000"} <= set(figures)
    number = re.compile(rf"(?<![\d.\w-])({'|'.join(figures)})(?![\d.\w])")
    for file in sorted((ROOT / folder).rglob("*")):
        if file.suffix not in (".py", ".js", ".j2"):
            continue
        for place, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
            found = number.search(line)
            assert not found, (
                f"{file.relative_to(ROOT)}:{place} holds {found[0]}, which is a figure of the "
                f"policy: move it to catalog/ and let the rules carry it (an example may use "
                f"another number)"
            )


def test_the_portable_part_uses_only_what_every_python_has():
    for name, source in portable_sources():
        code = re.sub(r'""".*?"""', "", source, flags=re.DOTALL)
        for word in MISSING:
            assert not re.search(rf"\b{word}\b", code), (
                f"{name} uses {word}, which MicroPython lacks: see scripts/decisions"
            )
        outside = re.findall(
            r"^(?:from|import) (?!calculator\.(?:engine|files|view))(\S+)", code, re.M
        )
        assert set(outside) <= {"binascii", "hashlib", "json"}, (
            f"{name} imports {outside}: the engine stands alone"
        )


def test_the_engine_knows_nothing_of_pages():
    for name, source in portable_sources():
        if "/engine/" in name:
            assert "calculator.view" not in source, f"{name} must not import the view"
            assert not re.search(r"</?[a-z]+>", source), f"{name} holds HTML: move it to the view"


def test_javascript_holds_no_rule():
    for file in (ROOT / "content" / "assets" / "js").glob("*.js"):
        code = re.sub(r"//.*|/\*.*?\*/", "", file.read_text(encoding="utf-8"), flags=re.DOTALL)
        assert "%" not in code, f"{file.name} holds a share: rules live in catalog/ and calculator/"
        assert len(code.splitlines()) < 200, f"{file.name} grows: JavaScript is only glue here"


def test_nothing_that_a_build_makes_is_tracked():
    tracked = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True).stdout
    for name in tracked.splitlines():
        assert not name.startswith(("site/", "build/", ".venv/", "node_modules/")), name
        assert name != "calculator/rules.json", "make setup compiles the rules; do not commit them"
        assert (ROOT / name).stat().st_size < 500_000 if (ROOT / name).exists() else True, name
