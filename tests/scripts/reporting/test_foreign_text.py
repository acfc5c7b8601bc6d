"""Markdown of a build that nobody has looked at does nothing but show itself."""

import pytest

from scripts.files.paths import ROOT
from scripts.reporting.foreign_text import fit

IMPACTS = ROOT / "tests" / "scripts" / "effects" / "expected"
JOINER = "\u2060"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("找 @somebody", f"找 @{JOINER}somebody"),
        ("见 #12、o/r#3、GH-4", f"见 #{JOINER}12、o/r#{JOINER}3、GH-{JOINER}4"),
        ("[看](https://a.b)", f"[看](https:/{JOINER}/a.b)"),
        ("[看](//a.b) www.a.b", f"[看](/{JOINER}/a.b) www{JOINER}.a.b"),
        ("![图](a.png)<IMG src=a>", "[图](a.png)&lt;IMG src=a>"),
        ("前<!-- impact -->后<!-- 没有完", "前后"),
        ("一\r\n二\r三\x1b[31m\u202e四", "一\n二\n三[31m四"),
        ("# 标题\n- 3000 元 → 3200 元（+6.7%） `a: 1` &#39;", None),
    ],
)
def test_what_would_act_is_broken_and_the_rest_left(text, wanted):
    assert fit(text) == (text if wanted is None else wanted)


def test_a_long_text_ends_at_a_line_with_nothing_left_open():
    text = "<details><summary>表</summary>\n\n```yaml\n" + "一行数据\n" * 100
    cut = fit(text, 200)
    assert len(cut) < 270
    assert cut.splitlines()[-5:] == ["一行数据", "```", "", "</details>", cut.splitlines()[-1]]
    assert "太长" in cut.splitlines()[-1]


def test_what_is_closed_is_not_closed_again():
    text = "<details>\n</details>\n" + "一行数据\n" * 100
    assert fit(text, 100).count("</details>") == 1


@pytest.mark.parametrize("file", sorted(IMPACTS.glob("*.md")), ids=lambda file: file.stem)
def test_an_impact_of_our_own_is_left_as_it_is(file):
    text = file.read_text(encoding="utf-8")
    assert fit(text) == text.rstrip()
