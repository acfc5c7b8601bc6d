"""Record that somebody has read a document clause by clause: ``python -m scripts.read_by ID WHO [DAY]``.

``make read-by DOCUMENT=ID BY=WHO`` writes `read_by` into the document's record, with the fingerprint
of all that was read. WHO is what the reader is, never a name. Run it only after reading.
"""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

from scripts.checks.every import check
from scripts.derived.second_reading import fingerprints
from scripts.evidence import sources_lock
from scripts.files.leaving import leave
from scripts.files.paths import CATALOG


def main(arguments: list[str], folder: Path = CATALOG) -> int:
    """Write the line; 1 where the catalogue is broken, 2 where the document or a word is missing."""
    catalogue, problems = check(folder)
    for problem in problems:
        print(problem, file=sys.stderr)
    if problems:
        return 1
    documents = {document.id: document for document in catalogue.documents}
    if len(arguments) not in (2, 3) or arguments[0] not in documents:
        print("用法：make read-by DOCUMENT=文件编号 BY=读者的身份（不写姓名）", file=sys.stderr)
        print(f"文件编号可用的是 {'、'.join(documents)}", file=sys.stderr)
        return 2
    document, who = documents[arguments[0]], arguments[1]
    day = date.fromisoformat(arguments[2]) if len(arguments) == 3 else date.today()
    lock = sources_lock.read(folder / sources_lock.FILE.name)
    now = fingerprints(catalogue, lock)[document.id]
    origin = catalogue.origin(document)
    file = folder.parent / origin.problem((), "").file
    place = origin.problem(("id",), "")
    lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
    if document.read_by:
        del lines[origin.loaded.key_problem((*origin.path, "read_by"), "").line - 1]
    # The keys of a record stand in the column of the first one, behind its dash.
    column = lines[place.line - 1].index("id:")
    line = f"read_by: {{date: {day}, by: {who}, fingerprint: {now!r}}}\n"
    lines.insert(place.line, " " * column + line)
    file.write_text("".join(lines), encoding="utf-8")
    print(f"《{document.short_title}》：{day} 逐条读过（{who}），指纹 {now}")
    return 0


if __name__ == "__main__":
    leave(lambda: main(sys.argv[1:]))
