"""What the build wrote, read again as a tree."""

from scripts.pages.html_tree import tree


def test_elements_and_texts_stand_in_order():
    inside = tree('<p class="a b" data-x>甲<br>乙 &lt;c&gt;<b>丙</b></p>丁').inside
    p, after = inside
    assert (p.tag, p.classes, after) == ("p", ["a", "b"], "丁")
    assert [x if isinstance(x, str) else x.tag for x in p.inside] == ["甲", "br", "乙 <c>", "b"]


def test_attributes():
    [a] = tree('<a href="x?a=1&amp;b=2" title="甲>乙" hidden>丙</a>').inside
    assert a.get("href") == "x?a=1&b=2" and a.get("title") == "甲>乙"
    assert a.get("hidden") == "" and a.get("data-none") is None


def test_what_is_closed_by_its_parent_and_comments():
    ul, text = tree("<ul><li>甲<li>乙</ul><!-- <b> -->丙</i>").inside
    assert ul.tag == "ul" and text == "丙"
    assert tree("<svg><path/></svg>甲").inside[1] == "甲"
