"""Bars: named for those who hear the page, to scale, without style or script."""

import re
import xml.etree.ElementTree as ET

from scripts.pages.drawings.target_chart import Bar, draw

BARS = [Bar("甲 <市>", "至少7人", 7), Bar("乙", "14—28人", 14, 28)]


def test_it_is_sound_xml_with_a_name_and_a_description():
    tree = ET.fromstring(draw("d1", "培训", "甲7，乙14", BARS))
    assert tree.find("title").text == "培训"
    assert tree.find("desc").text == "甲7，乙14"
    assert tree.attrib["aria-labelledby"] == "d1-title d1-desc"
    assert {tree.find("title").attrib["id"], tree.find("desc").attrib["id"]} == {
        "d1-title",
        "d1-desc",
    }


def test_bars_are_as_long_as_their_figures():
    drawn = draw("d1", "t", "d", BARS)
    widths = {
        kind: [float(w) for w in re.findall(rf'"bars__{kind}" [^>]*width="([0-9.]+)"', drawn)]
        for kind in ("bar", "range", "track")
    }
    assert widths["range"] == [widths["track"][0]]
    assert widths["bar"] == [widths["track"][0] / 4, widths["track"][0] / 2]


def test_it_has_no_style_and_no_markup_of_others():
    drawn = draw("d1", "t", "d", BARS)
    assert "style" not in drawn and "script" not in drawn and "\n" not in drawn
    assert "甲 &lt;市&gt;" in drawn
