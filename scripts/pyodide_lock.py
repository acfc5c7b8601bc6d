"""Write ``pyodide-lock.json`` anew, by pyodide-build: ``python -m scripts.pyodide_lock`` of an environment that
has it, which is Python 3.12 or newer (``make pyodide-lock`` makes one).

The lock names the wheels that ``make setup`` brings and no other. What is compiled for browsers carries the
name of Pyodide's ABI, of which the tool knows nothing yet: it gets an entry of its own making, and the tool
resolves the rest on top of it.
"""

from __future__ import annotations

import hashlib
import json
import subprocess
import tempfile
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from pkginfo import Wheel
from pyodide_lock import InfoSpec, PackageSpec, PyodideLockSpec

from scripts.files.leaving import leave
from scripts.files.paths import ROOT
from scripts.pyodide.wheels import FOLDER, LOCK

_PUBLISHED = ROOT / "node_modules" / "pyodide" / "pyodide-lock.json"
_PURE = "-none-any.whl"


def main() -> int:
    """Write it; return the exit code of the tool."""
    wheels = sorted(FOLDER.glob("*.whl"))
    compiled = [_entry(wheel) for wheel in wheels if not wheel.name.endswith(_PURE)]
    info = InfoSpec.from_dict(json.loads(_PUBLISHED.read_bytes())["info"])
    with tempfile.TemporaryDirectory() as folder:
        start, made = Path(folder) / "start.json", Path(folder) / "made.json"
        PyodideLockSpec(info, {entry.name: entry for entry in compiled}).to_json(start)
        ways = ["--input", str(start), "--output", str(made), "--base-path", str(FOLDER)]
        pure = [str(wheel) for wheel in wheels if wheel.name.endswith(_PURE)]
        done = subprocess.run(["pyodide", "lockfile", "add-wheels", *ways, *pure], check=False)
        if not done.returncode:
            content = json.dumps(json.loads(made.read_bytes()), indent=1, sort_keys=True)
            LOCK.write_text(content + "\n", encoding="utf-8", newline="\n")
    return done.returncode


def _entry(wheel: Path) -> PackageSpec:
    about = Wheel(str(wheel))
    wanted = [Requirement(line) for line in about.requires_dist]
    return PackageSpec(
        name=canonicalize_name(about.name),
        version=about.version,
        file_name=wheel.name,
        install_dir="site",
        sha256=hashlib.sha256(wheel.read_bytes()).hexdigest(),
        imports=[wheel.name.partition("-")[0]],
        depends=sorted(canonicalize_name(r.name) for r in wanted if not r.marker),
    )


if __name__ == "__main__":
    leave(main)
