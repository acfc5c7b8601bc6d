"""A block of code can be stepped to; code within a sentence is none."""

import markdown

from scripts.hooks.code_blocks import on_page_content


def test_blocks_are_stops_and_words_are_not():
    html = markdown.markdown("用 `make`：\n\n    make test\n")
    assert html.count("<code") == 2
    assert on_page_content(html).count("tabindex") == 1
    assert '<pre><code tabindex="0">make test' in on_page_content(html)
