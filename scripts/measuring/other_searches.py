"""Two other searches over the same pages, to measure ours beside: Pagefind, and the theme's with its plugin."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from scripts.files.paths import DOCS, ROOT, SITE

_PAGE = """<!doctype html>
<html lang="zh-CN"><meta charset="utf-8"><title>搜索</title>
<input id="words" type="search"><ol id="found"></ol>
<script type="module">
const words = document.getElementById("words");
const found = document.getElementById("found");
let library;
const begun = () => (library ??= import("./pagefind/pagefind.js").then(async it => { await it.init(); return it; }));
words.addEventListener("focus", begun);
words.addEventListener("input", async () => {
  const { results } = await (await begun()).search(words.value);
  const first = await results[0]?.data();
  const row = document.createElement("li");
  row.textContent = first ? first.meta.title : "";
  found.replaceChildren(row);
});
</script>
</html>
"""
"""As its guide has it: asked for when the field is touched, and the first result with its text."""


def pagefind(folder: Path) -> None:
    """Put to `folder` the index that Pagefind makes of the site, and a page with a field."""
    program = [*(ROOT / "node_modules" / "@pagefind").glob("*/bin/pagefind_extended")]
    if not program:
        raise FileNotFoundError("Pagefind is not in node_modules: run make bench")
    into = folder / "pagefind"
    _run([str(program[0]), "--site", str(SITE), "--output-path", str(into), "--silent"])
    (folder / "index.html").write_text(_PAGE, encoding="utf-8")


def theme(folder: Path) -> None:
    """Build the same Markdown to `folder` with the theme as it comes, its script and its search."""
    settings = folder.with_name(f"{folder.name}.yml")
    settings.write_text(
        json.dumps(
            {
                "site_name": "培训政策",
                "docs_dir": str(DOCS),
                "site_dir": str(folder),
                "theme": {"name": "material", "language": "zh", "font": False},
                "plugins": ["search"],
                "markdown_extensions": ["attr_list", "def_list", "md_in_html", "tables", "toc"],
            },
            ensure_ascii=False,
        ),
        encoding="utf-8",
    )
    _run([sys.executable, "-m", "mkdocs", "build", "--quiet", "--config-file", str(settings)])


def _run(command: list[str]) -> None:
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
