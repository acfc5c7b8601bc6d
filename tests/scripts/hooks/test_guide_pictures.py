"""A guide shows the pictures that were taken, in their size, and is whole without them."""

import re
from types import SimpleNamespace

from scripts.files.guide_pictures import file_of
from scripts.files.paths import CONTENT
from scripts.hooks.guide_pictures import on_page_markdown
from scripts.picturing.guide_shots import SHOTS

TEXT = "# 指南\n\n![一条记录](pictures/record)\n\n第一步。\n"


def shown(docs, text=TEXT):
    page = SimpleNamespace(file=SimpleNamespace(src_uri="guides/one.md"))
    return on_page_markdown(text, page=page, config={"docs_dir": str(docs)})


def test_a_picture_has_its_size_before_it_is_loaded(tmp_path):
    folder = tmp_path / "guides" / "pictures"
    folder.mkdir(parents=True)
    file_of("record", 760, 420, folder).write_bytes(b"RIFF")
    file_of("record-two", 1, 1, folder).write_bytes(b"RIFF")
    line = "![一条记录](pictures/record.760x420.webp){ .picture width=760 height=420 loading=lazy }"
    assert shown(tmp_path) == f"# 指南\n\n{line}\n\n第一步。\n"


def test_one_that_was_not_taken_leaves_no_gap(tmp_path):
    assert shown(tmp_path) == "# 指南\n\n第一步。\n"


def test_the_guides_show_just_what_is_taken():
    texts = [file.read_text(encoding="utf-8") for file in (CONTENT / "guides").glob("*.md")]
    assert len(texts) >= 6
    named = [re.findall(r"^!\[([^\]]+)\]\(pictures/([a-z-]+)\)$", text, re.M) for text in texts]
    assert all(named), "a guide without a picture"
    assert {name for one in named for _, name in one} == set(SHOTS)
