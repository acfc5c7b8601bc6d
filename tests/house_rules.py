"""The rules of the house, one function each: sources come in, complaints that teach come out.

A source is (name, text); the name is its path below the root of the project.
"""

from __future__ import annotations

import ast
import io
import re
import tokenize
from collections.abc import Iterable, Iterator

Source = tuple[str, str]

# What MicroPython lacks, by its name in code.
MISSING = frozenset(
    {
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
    }
)
# What both Pythons bring along and the portable part may lean on.
STANDARD = frozenset({"binascii", "hashlib", "json", "zlib"})
PORTABLE = ("calculator.engine", "calculator.files", "calculator.view")
ENGINE = "calculator.engine"

MOST_LINES_OF_JAVASCRIPT = 200
LARGEST = 500_000  # bytes of a file that people write
MADE = ("site/", "build/", "mutants/", ".venv/", "node_modules/")
COMPILED = "calculator/rules.json"

_MARKUP = re.compile(r"</?[a-z][a-z0-9]*(?:\s[^<>]*)?/?>")
# What is found first counts: a comment inside a text is none, and neither is a text in a comment.
_JAVASCRIPT = re.compile(
    r"""
      (?P<comment> //[^\n]* | /\*.*?\*/ )
    | "(?:\\.|[^"\\\n])*" | '(?:\\.|[^'\\\n])*' | `(?:\\.|[^`\\])*`
    | (?<=[=(,:!&|?{};\[\n]) [ ]* /(?![/*])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n\[])+/
    """,
    re.DOTALL | re.VERBOSE,
)


def figures_of_policy(compiled: str) -> set[str]:
    """Every share, threshold and price in the compiled rules, as people write them."""
    shares = re.findall(r"\[(\d+),100\]", compiled)
    prices = [str(int(fen) // 100) for fen in re.findall(r'"amount_fen":(\d+)', compiled)]
    sizes = re.findall(r'"(?:low|high)":(\d+)', compiled)
    return {*shares, *prices, *sizes}


def no_figure_of_policy(sources: Iterable[Source], figures: Iterable[str]) -> Iterator[str]:
    """Comments count too: a figure told there would have to change with the policy as well."""
    number = re.compile(rf"(?<![\d.\w-])(?:{'|'.join(sorted(figures))})(?![\d.\w])")
    for name, text in sources:
        for place, line in enumerate(text.splitlines(), 1):
            for found in number.findall(line):
                yield (
                    f"{name}:{place} holds {found}, which is a figure of the policy: move it to "
                    f"catalog/ and let the rules carry it (an example may use another number)"
                )


def no_name_of_the_catalogue(sources: Iterable[Source], names: Iterable[str]) -> Iterator[str]:
    """Ids of documents and schemes, names of places: code that has one is for one policy alone."""
    any_of = "|".join(map(re.escape, sorted(names, key=len, reverse=True)))
    named = re.compile(rf"(?<![a-z0-9-])(?:{any_of})(?![a-z0-9])")
    for name, text in sources:
        for place, line in enumerate(text.splitlines(), 1):
            for found in named.findall(line):
                yield (
                    f"{name}:{place} holds {found}, which the catalogue names: ask the catalogue for "
                    f"it (an example may name a made-up one, city-2026)"
                )


def only_words_of_every_python(sources: Iterable[Source]) -> Iterator[str]:
    """Of the portable part. What stands in comments and texts is no code."""
    for name, text in sources:
        for token in tokenize.generate_tokens(io.StringIO(text).readline):
            if token.type == tokenize.NAME and token.string in MISSING:
                yield (
                    f"{name}:{token.start[0]} uses {token.string}, which MicroPython lacks: "
                    f"see scripts/decisions"
                )


def only_imports_of_every_python(sources: Iterable[Source]) -> Iterator[str]:
    """Of the portable part, within functions too."""
    for name, text in sources:
        for place, module in _imports(text):
            if module.partition(".")[0] not in STANDARD and not _within(module, *PORTABLE):
                yield (
                    f"{name}:{place} imports {module}, which MicroPython may lack: the portable "
                    f"part stands alone, what it needs is handed to it"
                )


def the_engine_stands_alone(sources: Iterable[Source]) -> Iterator[str]:
    """Of the engine: files, pages and terminal import it, never the other way round."""
    for name, text in sources:
        for place, module in _imports(text):
            if _within(module, "calculator") and not _within(module, ENGINE):
                yield f"{name}:{place} imports {module}: the engine must not know who shows it"


def no_page_in_the_engine(sources: Iterable[Source]) -> Iterator[str]:
    """Of the engine, as far as its texts go."""
    for name, text in sources:
        for node in ast.walk(ast.parse(text)):
            if not (isinstance(node, ast.Constant) and isinstance(node.value, str)):
                continue
            if found := _MARKUP.search(node.value):
                yield f"{name}:{node.lineno} holds {found[0]}, which is HTML: move it to the view"


def no_share_in_javascript(sources: Iterable[Source]) -> Iterator[str]:
    """A share is worked out with % or shown with it; a text with % counts as well."""
    for name, text in sources:
        for place, line in enumerate(without_comments(text).splitlines(), 1):
            if "%" in line:
                yield f"{name}:{place} holds a share: rules live in catalog/ and calculator/"


def javascript_is_only_glue(sources: Iterable[Source]) -> Iterator[str]:
    """Lines of code are counted, without comments and blank lines."""
    for name, text in sources:
        lines = sum(1 for line in without_comments(text).splitlines() if line.strip())
        if lines >= MOST_LINES_OF_JAVASCRIPT:
            yield (
                f"{name} has {lines} lines of code, {MOST_LINES_OF_JAVASCRIPT} are too many: "
                f"JavaScript is only glue here; part what is two things, or leave it to Python"
            )


def nothing_made_is_kept(files: Iterable[tuple[str, int]]) -> Iterator[str]:
    """Of the files under version control, as (name, bytes)."""
    for name, size in files:
        if name.startswith(MADE):
            yield f"{name} is made by the build or the set-up: take it out with git rm --cached"
        elif name == COMPILED:
            yield f"{name} is compiled by make setup: take it out with git rm --cached"
        elif size >= LARGEST:
            yield f"{name} has {size} bytes: keep what it is made from instead"


def without_comments(javascript: str) -> str:
    """The code and its texts; every line stays where it is."""
    return _JAVASCRIPT.sub(
        lambda found: "\n" * found[0].count("\n") if found["comment"] else found[0], javascript
    )


def _imports(python: str) -> Iterator[tuple[int, str]]:
    """(line, module or name in it)."""
    for node in ast.walk(ast.parse(python)):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            module = "." * node.level + (node.module or "")
            names = [f"{module}.{alias.name}" for alias in node.names]
        else:
            continue
        for name in names:
            yield node.lineno, name


def _within(module: str, *packages: str) -> bool:
    return any(module == each or module.startswith(each + ".") for each in packages)
