"""Plain Markdown out of the HTML of a page: words and links, nothing that only a browser understands."""

import pytest

from scripts.pages.clean_markdown import clean_markdown


def clean(html):
    return clean_markdown(html, lambda address: address).rstrip("\n")


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ('<h2 id="a">甲</h2>', "## 甲"),
        ("<p>甲<strong>乙</strong>，<em>丙</em></p>", "甲 **乙**， *丙*"),
        ('<p>甲<span class="x">乙</span>丙</p>', "甲 乙 丙"),
        ("<p>（<small>甲</small>）</p>", "（甲）"),
        ("<q>甲</q>", "“甲”"),
        ("<p>甲<br>乙</p>", "甲  \n乙"),
        ("<p>a_b*c[d]</p>", r"a\_b\*c\[d\]"),
        ("<p>x <code>a_b</code></p>", "x `a_b`"),
        ("<p># 甲</p>", r"\# 甲"),
        ("<p>1. 甲</p>", r"\1. 甲"),
        ("<pre><code>a  &lt;b&gt;\n  c\n</code></pre>", "```\na  <b>\n  c\n```"),
        ("<ul><li>甲</li><li>乙<ul><li>丙</li></ul></li></ul>", "- 甲\n- 乙\n  - 丙"),
        ("<ol><li>甲</li><li><h3>乙</h3><p>丙</p></li></ol>", "1. 甲\n2. **乙**\n\n   丙"),
        ("<dl><div><dt>甲</dt><dd>乙</dd></div></dl>", "- **甲**：乙"),
        ("<dl><dt>甲</dt><dd><ul><li>乙</li></ul></dd></dl>", "- **甲**：\n  - 乙"),
        ("<details><summary>甲</summary><p>乙</p></details>", "**甲**\n\n乙"),
        (
            '<details><summary><h2>甲</h2><span class="gist">乙</span></summary></details>',
            "## 甲\n\n乙",
        ),
        (
            "<table><caption>题</caption><thead><tr><th>甲</th><th>乙</th></tr></thead>"
            '<tbody><tr><td colspan="2">1|2</td></tr></tbody></table>',
            "题\n\n| 甲 | 乙 |\n| --- | --- |\n| 1\\|2 |  |",
        ),
        ('<p class="card__row"><span class="card__key">谁负责</span>甲</p>', "谁负责：甲"),
        ('<a href="x/"><span>甲</span><small>乙</small></a>', "[甲 乙](x/)"),
        ("<blockquote><p>甲</p><p>乙</p></blockquote>", "> 甲\n> \n> 乙"),
    ],
)
def test_each_kind_of_element(html, text):
    assert clean(html) == text


@pytest.mark.parametrize(
    "html",
    [
        "<nav class='crumbs'><a href='x'>甲</a></nav>".replace("'", '"'),
        "<form><label>甲</label><input></form>",
        "<button>甲</button>",
        "<script>甲</script>",
        "<p hidden>甲</p>",
        '<p class="caution when-slow">甲</p>',
        '<span aria-hidden="true">甲</span>',
        "<p> </p>",
    ],
)
def test_what_works_only_in_a_browser_is_left_out(html):
    assert clean(f"<div><p>前</p>{html}<p>后</p></div>") == "前\n\n后"
