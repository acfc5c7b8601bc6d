"""A page is shown as its mode says, as far as the screens go, after what visitors do."""

import pytest

from scripts.picturing.page_kinds import PageKind
from scripts.picturing.shots import MODES, PHONE, picture
from tests.scripts.picturing.png import colour_at, size

PAGE = """<!doctype html><meta charset="utf-8"><style>
body {margin: 0; background: #fff} article {height: 3000px; background: #f00}
.md-header {background: #00f; height: 20px; position: sticky; top: 0}
@media (prefers-color-scheme: dark) {article {background: #000}}
@media print {article {background: #888; height: 300px}}
#done, :root[data-big] article {background: #0f0}
</style><header class="md-header"></header><input type="checkbox" name="a"
onchange="this.insertAdjacentHTML('afterend', '<p id=done>done</p>')"><article></article>
<script>if (localStorage.getItem("/ letters") === "big") document.documentElement.dataset.big = 1</script>
"""
KIND = PageKind("one", "")
BY_NAME = {mode.name: mode for mode in MODES}


@pytest.fixture
def where(tmp_path):
    from scripts.measuring.server import BenchServer

    (tmp_path / "index.html").write_text(PAGE, encoding="utf-8")
    with BenchServer(tmp_path, bandwidth=0, delay=0) as address:
        yield address


@pytest.mark.parametrize(
    ("mode", "colour"),
    [
        ("phone", (255, 0, 0)),
        ("desktop", (255, 0, 0)),
        ("dark", (0, 0, 0)),
        ("letters", (0, 255, 0)),
        ("print", (136, 136, 136)),
    ],
)
def test_each_mode_shows_what_it_is_for(chromium, where, mode, colour):
    png = picture(chromium, where, KIND, "", BY_NAME[mode], screens=1)
    assert size(png)[0] == BY_NAME[mode].width
    assert colour_at(chromium, png, 30, 200) == colour


def test_no_more_than_so_many_screens(chromium, where):
    assert size(picture(chromium, where, KIND, "", PHONE, screens=2)) == (390, 2 * 844)


def test_it_begins_where_it_is_told_to_below_the_bar(chromium, where):
    png = picture(chromium, where, KIND, "", PHONE, screens=1, top="article")
    assert colour_at(chromium, png, 30, 10) == (0, 0, 255)
    assert colour_at(chromium, png, 30, 60) == (255, 0, 0)


def test_what_visitors_do_is_done_first(chromium, where):
    kind = KIND._replace(taps=("[name=a]",), found="#done")
    png = picture(chromium, where, kind, "", PHONE, screens=1, top="#done")
    assert colour_at(chromium, png, 300, 45) == (0, 255, 0)
