"""A page of every kind where a line holds few letters: 320 pixels wide, in large letters, with text
twice as large. Nothing goes over the edge, is cut off, lies over something else or is spelled downwards;
tables may scroll in their own box."""

import pytest

from tests.pages_to_visit import visited

pytestmark = pytest.mark.live

TWICE = "html { font-size: 250% !important }"  # the theme's is 125%
LOOKS = {
    "320": (320, False, ""),
    "320 in large letters": (320, True, ""),
    "320, twice as large": (320, False, TWICE),
    "390 in large letters, twice as large": (390, True, TWICE),
}

TROUBLES = """() => {
  const wide = document.documentElement.clientWidth, found = [];
  if (document.documentElement.scrollWidth > wide) found.push("the page scrolls sideways");
  document.querySelectorAll("details").forEach(each => each.open = true);
  // What is laid out only when it comes into sight would be measured in the wrong place.
  document.head.insertAdjacentHTML("beforeend", "<style>* { content-visibility: visible !important }</style>");
  const above = (e, holds) => { for (; e && e !== document.body; e = e.parentElement) if (holds(e, getComputedStyle(e))) return e; };
  const told = e => e.outerHTML.replace(/\\s+/g, " ").slice(0, 120);
  const scrolls = e => above(e, (_, style) => /auto|scroll/.test(style.overflowX));
  const unseen = e => above(e, (_, style) => style.position === "absolute" && style.clipPath !== "none");
  const floats = e => above(e, (_, style) => /fixed|sticky/.test(style.position));
  const shortened = e => above(e, (_, style) => style.textOverflow === "ellipsis"); // on purpose
  const texts = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node; (node = walker.nextNode()); ) {
    const e = node.parentElement;
    if (!node.data.trim() || e.closest("script, style, noscript, svg, template, select")) continue;
    if (!e.checkVisibility({ opacityProperty: true, visibilityProperty: true }) || unseen(e)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const boxes = [...range.getClientRects()].filter(r => r.width > 1 && r.height > 1);
    if (boxes.length) texts.push({ e, text: node.data.trim(), boxes });
  }
  for (const { e, text, boxes } of texts) {
    const size = parseFloat(getComputedStyle(e).fontSize);
    const left = Math.min(...boxes.map(r => r.left)), right = Math.max(...boxes.map(r => r.right));
    if ((left < -1 || right > wide + 1) && !scrolls(e)) found.push("over the edge: " + told(e));
    const cut = above(e, (_, style) => /hidden|clip/.test(style.overflowX))?.getBoundingClientRect();
    if (cut && (left < cut.left - 1 || right > cut.right + 1) && !scrolls(e) && !shortened(e)) found.push("cut off: " + told(e));
    const block = above(e, (_, style) => !/inline$|contents/.test(style.display)) ?? e;
    const style = getComputedStyle(block);
    const room = block.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
    const lines = new Set(boxes.map(r => Math.round(r.top / size)));
    if (lines.size > 1 && [...text].length > 3 && right - left < 3 * size && room < 3 * size) found.push("spelled downwards: " + told(e));
  }
  const still = texts.filter(({ e }) => !floats(e)).flatMap(({ e, boxes }) => boxes.map(box => ({ e, box })));
  still.sort((a, b) => a.box.top - b.box.top);
  still.forEach(({ e, box: a }, i) => {
    for (let j = i + 1; j < still.length && still[j].box.top < a.bottom; j++) {
      const b = still[j].box, high = Math.min(a.bottom, b.bottom) - b.top;
      if (Math.min(a.right, b.right) - Math.max(a.left, b.left) > 3 && high > 0.4 * Math.min(a.height, b.height)) found.push("over another: " + told(e) + told(still[j].e));
    }
  });
  return found.slice(0, 5);
}"""


@pytest.mark.parametrize(("width", "large", "style"), LOOKS.values(), ids=LOOKS)
def test_every_page_is_read_from_above_to_below(open_page, address, width, large, style):
    # Going on to the next page breaks off what the page still loads, so failures are no trouble.
    page = open_page(
        "about/",
        expect_trouble=True,
        bypass_csp=True,  # a style of its own is laid over pages that let nobody do so
        viewport={"width": width, "height": 844},
    )
    if large:
        page.click("[data-look=letters]")
    for name in visited():
        page.goto(address + name)
        if style:
            page.add_style_tag(content=style)
        assert page.evaluate(TROUBLES) == [], name


BROKEN = """
<style>body { font-size: 20px; line-height: 1.5 }</style>
<p style="width: 2.2em">这里的字一个个往下排</p>
<p style="position: relative; left: 300px; width: 8em">右边看不到了</p>
<p style="width: 5em; overflow: hidden; white-space: nowrap">后面几个字被切掉了</p>
<p>上面一行字</p><p style="position: relative; top: -2.5em">下面一行字</p>
"""


def test_what_is_broken_is_found(open_page):
    page = open_page("about/", viewport={"width": 320, "height": 844})
    page.set_content(BROKEN)
    told = " ".join(page.evaluate(TROUBLES))
    for trouble in (
        "scrolls sideways",
        "spelled downwards",
        "over the edge",
        "cut off",
        "over another",
    ):
        assert trouble in told, told
