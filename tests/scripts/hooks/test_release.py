"""A page lets go of its text once it is written, and nothing of it is lost."""

from mkdocs.commands.build import build
from mkdocs.config import load_config

from scripts.files.paths import ROOT


def test_what_is_written_is_whole_and_what_is_held_is_nothing(tmp_path):
    docs, site, held = tmp_path / "docs", tmp_path / "site", []
    docs.mkdir()
    for name in ("index", "other"):
        (docs / f"{name}.md").write_text(f"# {name}\n\n## 甲 {{: #a }}\n\n乙丙\n", encoding="utf-8")
    configuration = load_config(
        str(ROOT / "mkdocs.yml"), docs_dir=str(docs), site_dir=str(site), nav=None
    )

    def note(env, files, **_):
        held.extend(file.page for file in files.documentation_pages())
        return env

    configuration.plugins.events["env"].append(note)
    build(configuration)
    for file in (site / "index.html", site / "other" / "index.html"):
        assert "乙丙" in file.read_text(encoding="utf-8")
    assert len(held) == 2
    assert not any(page.markdown or page.content or list(page.toc) for page in held)
