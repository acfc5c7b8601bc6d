"""A copy of the project as an editor has it open, and the source texts that go with it."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import yaml

from scripts.catalogue.catalogue import Catalogue
from scripts.catalogue.kinds import KINDS
from scripts.catalogue.loading import load
from scripts.catalogue.locator import anchor
from scripts.catalogue.models.actions import Action
from scripts.catalogue.models.base import Cite, Record
from scripts.catalogue.models.clauses import Clause
from scripts.catalogue.walk import parts
from scripts.evidence.source_folder import Texts
from scripts.evidence.squeeze import squeeze
from scripts.files.paths import ROOT

INSTALLED = (".venv", "node_modules")


def copy_tree(folder: Path) -> Path:
    """Every file under version control or about to be, in `folder`; what is installed, by a link."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT, capture_output=True, text=True, check=True,
    ).stdout  # fmt: skip
    for name in filter(None, listed.split("\0")):
        if (ROOT / name).is_file() and not (ROOT / name).is_symlink():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, folder / name)
    for name in INSTALLED:
        os.symlink((ROOT / name).resolve(), folder / name)
    return folder


class Draft:
    """The copy in `folder`, and `texts`, the sources as they now are."""

    def __init__(self, folder: Path, texts: Texts) -> None:
        self.folder = folder
        self.texts = dict(texts)

    def catalogue(self) -> Catalogue:
        """The catalogue as it now stands in the files."""
        return load(self.folder / "catalog")[0]

    def file_of(self, catalogue: Catalogue, record: Record) -> Path:
        """The file that `record` stands in."""
        return self.folder / catalogue.origin(record).loaded.file

    def span(self, catalogue: Catalogue, record: Record) -> range:
        """The lines of its file that `record` takes, from 0."""
        origin = catalogue.origin(record)
        places, (name, number) = origin.loaded.places, origin.path
        begin = places[origin.path][0] - 1
        total = len(self.file_of(catalogue, record).read_text(encoding="utf-8").splitlines())
        after = [
            place[0] - 1
            for path, place in origin.loaded.key_places.items() | places.items()
            if (len(path) == 1 or path == (name, int(number) + 1)) and place[0] - 1 > begin
        ]
        return range(begin, min([*after, total]))

    def rewrite(self, file: Path, lines: list[str]) -> None:
        """Write `lines` as the whole of `file`."""
        file.write_text("\n".join(lines) + "\n", encoding="utf-8")

    def reworded(self, document: str, clause: str, old: str, new: str) -> None:
        """A clause says `new` where it said `old`, and so does every record and page that rests on it.

        In a record: its quotations of that clause, and the editors' own words, but no quotation of
        another clause. `old` is not found inside a longer number.
        """
        self.say(document, clause, old, new)
        catalogue = self.catalogue()
        for record in every(catalogue):
            cites = [(inside, part) for inside, part in parts(record) if isinstance(part, Cite)]
            if _of(record) != (document, clause) and not any(
                _at(cite, document, clause) for _, cite in cites
            ):
                continue
            origin = catalogue.origin(record)
            others = {
                origin.loaded.place((*origin.path, *inside, "quote"))[0] - 1
                for inside, cite in cites
                if not _at(cite, document, clause)
            }
            file, lines, span = self._lines(catalogue, record)
            for number in set(span) - others:
                lines[number] = _whole(old).sub(new, lines[number])
            self.rewrite(file, lines)
        link = f"documents/{document}.md#{anchor(clause)})"
        for page in (self.folder / "content").rglob("*.md"):
            lines = page.read_text(encoding="utf-8").splitlines()
            said = [_whole(old).sub(new, line) if link in line else line for line in lines]
            if said != lines:
                self.rewrite(page, said)

    def in_record(self, record: Record, old: str, new: str) -> None:
        """Write `new` for `old` in the one line of `record` that holds it."""
        catalogue = self.catalogue()
        file, lines, span = self._lines(catalogue, self._again(catalogue, record))
        number = next(number for number in span if old in lines[number])
        lines[number] = lines[number].replace(old, new)
        self.rewrite(file, lines)

    def under(self, record: Record, key: str, item: str) -> None:
        """Put `item` first in the list `key` of `record`, which has one of a line each."""
        catalogue = self.catalogue()
        file, lines, span = self._lines(catalogue, self._again(catalogue, record))
        number = next(number for number in span if lines[number].strip() == f"{key}:")
        indentation = re.match(" *", lines[number + 1])
        assert indentation
        lines.insert(number + 1, indentation[0] + item)
        self.rewrite(file, lines)

    def append(self, file: Path, list_name: str, record: dict[str, Any]) -> None:
        """Write `record` behind the last one of `file`, which holds this list alone."""
        lines = file.read_text(encoding="utf-8").splitlines()
        assert [line for line in lines if re.match(r"\w+:", line)] == [f"{list_name}:"], file
        text = yaml.safe_dump([record], allow_unicode=True, sort_keys=False, width=1000)
        self.rewrite(file, [*lines, *(f"  {line}" for line in text.splitlines())])

    def remove(self, record: Record) -> None:
        """Delete the lines of `record`."""
        catalogue = self.catalogue()
        file, lines, span = self._lines(catalogue, self._again(catalogue, record))
        self.rewrite(file, [line for number, line in enumerate(lines) if number not in span])

    def named_elsewhere(self, record_id: str, own: Path, mended: set[Path]) -> bool:
        """Whether the catalogue or a page written by hand speaks of `record_id`, in `own` twice; the
        files `mended` are not asked."""
        files = [
            *(self.folder / "catalog").rglob("*.yml"),
            *(self.folder / "content").rglob("*.md"),
        ]
        named = re.compile(rf"(?<![\w-]){record_id}(?![\w-])", re.IGNORECASE)
        found = {
            file: len(named.findall(file.read_text(encoding="utf-8")))
            for file in files
            if file not in mended
        }
        return any(number > (file == own) for file, number in found.items())

    def _again(self, catalogue: Catalogue, record: Record) -> Record:
        """The record of `catalogue` with the id of `record`."""
        return next(r for r in every(catalogue) if type(r) is type(record) and r.id == record.id)

    def _lines(self, catalogue: Catalogue, record: Record) -> tuple[Path, list[str], range]:
        file = self.file_of(catalogue, record)
        lines = file.read_text(encoding="utf-8").splitlines()
        return file, lines, self.span(catalogue, record)

    def say(self, document: str, clause: str, old: str, new: str) -> None:
        """The source text of a clause says `new` where it said `old`."""
        before = self.texts[document, clause]
        after = _whole(squeeze(old)).sub(squeeze(new), before)
        assert after != before, f"{document} {clause} 的原文里没有“{old}”"
        self.texts[document, clause] = after


def every(catalogue: Catalogue) -> list[Record]:
    """Every record, list by list."""
    return [record for name in KINDS for record in catalogue.records(name)]


def _of(record: Record) -> tuple[str, str] | None:
    """Of which clause `record` holds what it prints, beside its citations."""
    match record:
        case Clause(document=document, locator=clause) | Action(document=document, clause=clause):
            return document, clause
    return None


def _at(cite: Cite, document: str, clause: str) -> bool:
    return (cite.document, cite.clause) == (document, clause)


def _whole(words: str) -> re.Pattern[str]:
    """`words`, where no digit stands before or after them."""
    return re.compile(rf"(?<![0-9.]){re.escape(words)}(?![0-9])")
