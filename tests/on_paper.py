"""What of a page is printed."""

VISIBLE = """() => {
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = [];
  for (let node; (node = walk.nextNode()); )
    if (node.parentElement.checkVisibility({ contentVisibilityAuto: true })) found.push(node.data);
  return found.join("").replace(/\\s+/g, " ");
}"""


def text_of(page):
    """The words that stand on paper, as a browser lays the page out to print it."""
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.evaluate("new Promise(requestAnimationFrame)")  # the folds hear of it at the next frame
    return page.evaluate(VISIBLE)
