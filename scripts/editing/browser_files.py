"""What the page needs of the catalogue, as files of the site: what can be asked for, and of each file of
records its text taken apart; all of it again as the check reads it; and the Python that writes YAML.

The page makes the name of one from another's, so they stand in one folder whose name is by their content
(`scripts.hooks.named_files`).
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Any

from scripts.catalogue.catalogue import Catalogue
from scripts.catalogue.kinds import KINDS
from scripts.catalogue.record_id import record_id
from scripts.desks.bundle import sources
from scripts.editing.fields import form_of
from scripts.editing.listed import called, figures, locators
from scripts.editing.nodes import Block, parted
from scripts.evidence import sources_lock
from scripts.evidence.claims import Key
from scripts.files import strict_yaml
from scripts.files.paths import CATALOG, CONTENT, ROOT
from scripts.files.read_before import Told, told
from scripts.published import lock
from scripts.published.names import CASES

FOLDER = "assets/edit"
WRITER = f"{FOLDER}/writer.json"
_VIEW = "edit"


def browser_files(
    catalogue: Catalogue, unproved: Collection[Key], folder: Path, content: Path = CONTENT
) -> Iterator[tuple[str, str]]:
    """(name in the site, text) of each; `catalogue` was loaded from the `folder`, `unproved`: the keys of
    what nobody has proved of it, `content`: where the hand-written pages are."""
    files = sorted(folder.rglob("*.yml"))
    paths = [_path(file, folder) for file in files]
    names = {
        (f"{CATALOG.name}/{o.loaded.file.partition('/')[2]}", *o.path): r
        for r, o in _origins(catalogue)
    }
    listed = []
    for number, (name, file) in enumerate(zip(paths, files, strict=True)):
        between, blocks = parted(file.read_text(encoding="utf-8"))
        for place, block in enumerate(blocks):
            record = names[name, block.kind, block.place]
            listed.append([block.kind, record_id(record), called(record), number, place])
        yield f"{FOLDER}/file-{number}.json", _json(_file(name, between, blocks))
    yield (
        f"{FOLDER}/forms.json",
        _json(
            {
                "forms": [form_of(kind) for kind in KINDS],
                "files": paths,
                "records": listed,
                "figures": figures(catalogue),
                "clauses": locators(catalogue),
            }
        ),
    )
    yield (
        f"{FOLDER}/catalogue.json",
        _json(
            {
                "files": dict(_checked(folder, files, content)),
                "unproved": sorted(unproved),
                "read": dict(_read(paths, files)),
            }
        ),
    )
    yield WRITER, _json(_writer() | {"release": writer_release()})


def _origins(catalogue: Catalogue) -> Iterator[tuple[Any, Any]]:
    for kind in KINDS:
        for record in catalogue.records(kind):
            yield record, catalogue.origin(record)


def _file(name: str, between: list[str], blocks: list[Block]) -> dict[str, Any]:
    records = [{"kind": b.kind, "place": b.place, "text": b.text, "node": b.node} for b in blocks]
    return {"file": name, "between": between, "records": records}


def _path(file: Path, folder: Path) -> str:
    """Where a file of the catalogue stands in the project."""
    return f"{CATALOG.name}/{file.relative_to(folder).as_posix()}"


def _checked(folder: Path, files: list[Path], content: Path) -> Iterator[tuple[str, str]]:
    """The path below the root and the text of every file that the check reads."""
    for file in (*files, folder / sources_lock.FILE.name, folder / lock.FILE.name):
        if file.is_file():
            yield _path(file, folder), file.read_text(encoding="utf-8")
    for page in sorted(content.rglob("*.md")):
        name = f"{CONTENT.name}/{page.relative_to(content).as_posix()}"
        yield name, page.read_text(encoding="utf-8")
    for cases in sorted(CASES.glob("*.yml")):
        yield cases.relative_to(ROOT).as_posix(), cases.read_text(encoding="utf-8")


def _read(paths: list[str], files: list[Path]) -> Iterator[tuple[str, Told]]:
    """What was read of each file, which takes the browser seconds."""
    for name, file in zip(paths, files, strict=True):
        yield name, told(strict_yaml.load(file, name))


def _writer() -> dict[str, Any]:
    """The Python that writes YAML, as the workers of the desks take it."""
    forms = {kind: form_of(kind) for kind in KINDS}
    return {"module": _VIEW, "files": sources(_VIEW), "rules": forms, "links": {}}


def writer_release() -> str:
    """By it the page knows that the file is of the same day."""
    return hashlib.sha256(_json(_writer()).encode()).hexdigest()[:8]


def _json(content: Any) -> str:
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"))
