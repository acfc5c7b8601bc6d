"""What follows an edit, run in the copy that was edited: ``python -m tests.rehearsal.steps TEXTS WHAT``.

`TEXTS`: a JSON file with ``[document, clause, text]`` for each clause, the sources as they now are.
The proof is made and kept, new names are listed, the catalogue is checked. `WHAT` is built then:
``nothing`` or ``site``. Prints what is wrong; the exit code is 1 then.
"""

from __future__ import annotations

import hashlib
import json
import sys
from pathlib import Path

from scripts import build, cases, publish
from scripts import check as check_command
from scripts.checks.every import check
from scripts.evidence import sources_lock
from scripts.evidence.proof import prove
from scripts.evidence.source_folder import Texts
from scripts.evidence.unproved import summary, unproved

BUILDS = {"nothing": lambda: 0, "site": lambda: build.main(["site"])}


def main(arguments: list[str]) -> int:
    """Prove, check and build; return an exit code."""
    read = json.loads(Path(arguments[0]).read_text(encoding="utf-8"))
    texts = {(document, clause): text for document, clause, text in read}
    catalogue, problems = check()
    if not problems:
        positions, problems = prove(catalogue, texts)
    if problems:
        print("\n".join(map(str, problems)))
        return 1
    lock = sources_lock.SourcesLock(digests(texts), positions)
    sources_lock.FILE.write_text(lock.text(), encoding="utf-8")
    if waiting := summary(unproved(catalogue)):
        print(waiting)
        return 1
    return publish.main() or cases.main() or check_command.main() or BUILDS[arguments[1]]()


def digests(texts: Texts) -> dict[str, str]:
    """SHA-256 by document, of the texts of its clauses."""
    whole: dict[str, str] = {}
    for (document, _), text in texts.items():
        whole[document] = whole.get(document, "") + text
    return {document: hashlib.sha256(text.encode()).hexdigest() for document, text in whole.items()}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
