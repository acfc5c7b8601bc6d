"""About how long a built page is on a phone before anything is unfolded, without a browser."""

from __future__ import annotations

from html.parser import HTMLParser

CHARACTERS = 19
"""In a line of a phone that is 390 pixels wide."""
LINES = 21
"""In a screen of it, with the room between the blocks; counted on pages of every kind."""

_VOID = {"area", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"}
_UNSEEN = {"script", "style", "template", "noscript", "svg", "option", "thead"}
_BLOCKS = {"p", "li", "tr", "td", "th", "dt", "dd", "summary", "div", "label", "legend", "q"} | {
    f"h{level}" for level in range(1, 7)
}
_FIELDS = {"input", "select", "textarea", "button"}


def screens(html: str) -> float:
    """How many screens the article of `html` fills while its folds are as they come."""
    seen = _Seen()
    seen.feed(html)
    return seen.lines / LINES


class _Seen(HTMLParser):
    """Counts lines; of each tag that is open: its name, whether it is hidden, and whether it is a
    closed fold."""

    def __init__(self) -> None:
        super().__init__()
        self.lines = 0.0
        self._open: list[tuple[str, bool, bool]] = []
        self._characters = 0
        self._cut = False  # one line that ends in dots

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = dict(attrs)
        classes = (named.get("class") or "").split()
        if tag in _BLOCKS or "gist" in classes:
            self._end_block()
        if tag in _FIELDS and named.get("type") not in ("radio", "checkbox", "hidden"):
            self.lines += self._is_seen()
        if tag in _VOID:
            return
        self._open.append(
            (
                tag,
                tag in _UNSEEN or "wide-only" in classes,
                tag == "details" and "open" not in named,
            )
        )
        self._cut |= "gist" in classes and any(closed for _, _, closed in self._open)

    def handle_endtag(self, tag: str) -> None:
        if tag in _BLOCKS:
            self._end_block()
        if tag in [name for name, _, _ in self._open]:
            while self._open.pop()[0] != tag:
                pass

    def handle_data(self, data: str) -> None:
        if self._is_seen():
            self._characters += len("".join(data.split()))

    def _is_seen(self) -> bool:
        """Whether what stands here is in the article, and in no closed fold but as its summary."""
        inside = [name for name, _, _ in self._open] + [""]
        return "article" in inside and not any(
            hidden or (closed and inside[at + 1] not in ("summary", ""))
            for at, (_, hidden, closed) in enumerate(self._open)
        )

    def _end_block(self) -> None:
        if self._characters:
            self.lines += 1 if self._cut else 0.8 + self._characters / CHARACTERS
        self._characters, self._cut = 0, False
