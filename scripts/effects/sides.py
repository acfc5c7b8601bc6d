"""One state of the project, read by the code that is running: all that two are compared by, as plain values."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

from scripts.catalogue.catalogue import Catalogue
from scripts.checks.every import check
from scripts.derived.lookup import Lookup
from scripts.derived.second_reading import fingerprints
from scripts.effects import seen_pages, written
from scripts.effects.seen_pages import Seen
from scripts.effects.stories import Story, stories
from scripts.effects.written import Files
from scripts.evidence import page_quotes, sources_lock
from scripts.evidence.claims import Claim, Key, claims
from scripts.evidence.sources_lock import SourcesLock
from scripts.files.problems import Problem
from scripts.pages import changes

Look = Callable[[Path], tuple[Catalogue, list[Problem]]]
"""The records of a folder, and what is wrong with them: `check` all of it, `load` what cannot be read."""

_Made = TypeVar("_Made")


@dataclass(frozen=True)
class Side:
    """`name`: what it is called in sentences; `problems`: all that is wrong with it; `files`: its records
    as they are written. What follows needs records that fit together, and is None where it could not be
    made: `rules`, compiled; `pages`, and the `places` on them, by address; `claimed`, who says each
    quotation, `lock` what of it is proved; `prints`, the fingerprint of each document."""

    name: str
    problems: list[Problem]
    files: Files
    stories: list[Story]
    lock: SourcesLock
    rules: dict[str, Any] | None = None
    pages: dict[str, Seen] | None = None
    places: dict[str, str] = field(default_factory=dict)
    claimed: dict[Key, str] | None = None
    prints: dict[str, str] | None = None


def read(name: str, folder: Path, day: date, look: Look = check) -> Side:
    """The state in `folder`, shown as of `day`. `look` is `load` where contradictions between records are
    told only if they stand in the way."""
    catalog, content = folder / "catalog", folder / "content"
    lock_file = catalog / sources_lock.FILE.name
    catalogue, found = look(catalog)
    catalogue.day = day
    log = content / changes.SOURCE.name
    entries, in_log = changes.load(log) if log.is_file() else ([], [])
    told, in_stories = stories(folder / "tests" / "cases")
    beside = [*sources_lock.problems(lock_file), *in_log, *in_stories, *_unreadable(content)]
    files, lock = written.read(catalog), sources_lock.read(lock_file)
    if not is_whole(catalogue) or any(_unreadable(content)):
        return Side(name, [*check(catalog)[1], *beside], files, told, lock)
    from_pages, in_pages = page_quotes.load(catalogue, content)
    problems = [*found, *beside, *in_pages]

    def made(make: Callable[[], _Made]) -> _Made | None:
        try:
            return make()
        except Exception:  # what contradictory records lead to, nobody can list
            if not problems:
                problems.extend(check(catalog)[1])
            if problems:
                return None
            raise

    lookup = made(lambda: Lookup(catalogue, lock_file, content))
    if lookup is None:
        return Side(name, problems, files, told, lock)
    return Side(
        name,
        problems,
        files,
        told,
        lock,
        rules=made(lambda: lookup.compiled),
        pages=made(lambda: seen_pages.seen(lookup, content, entries)),
        places=made(lambda: seen_pages.places(lookup)) or {},
        claimed=made(lambda: {c.key: _who(c) for c in [*claims(catalogue), *from_pages]}),
        prints=made(lambda: fingerprints(catalogue, lock)),
    )


def _unreadable(content: Path) -> Iterator[Problem]:
    """The hand-written pages that are no text, or that are not there behind a link or cannot be opened."""
    for file in sorted(content.rglob("*.md")):
        name = f"{content.name}/{file.relative_to(content).as_posix()}"
        try:
            file.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            yield Problem(name, 1, 1, "", "这一页不是 UTF-8 的文字；请用 UTF-8 另存一遍")
        except OSError:
            message = "这一页打不开：是文件夹、断了的链接，或没有权限；请放入文件本身，或删去它"
            yield Problem(name, 1, 1, "", message)


def is_whole(catalogue: Catalogue) -> bool:
    """Whether every record was loaded: else what is missing would pass for what is gone."""
    return bool(catalogue.origins) and not (catalogue.incomplete or catalogue.unread)


def _who(claim: Claim) -> str:
    """The record, or the page, that makes a claim."""
    if claim.record is None:
        return claim.problem("").file
    listed = getattr(type(claim.record), "listed")  # noqa: B009, only records of lists claim
    return f"{listed.called} {written.name_of(listed.name, claim.record.model_dump())}"
