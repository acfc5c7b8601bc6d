"""While serving: what is wrong stands on every page that is asked for, until it is mended.

The pages in the folder stay as they were, so nothing has to be built anew to say it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Any

from markupsafe import Markup

_BODY = re.compile(rb"<body[^>]*>")
_BANNER = Markup(
    '<section role="alert" style="position:sticky;top:0;z-index:99;max-height:60vh;overflow:auto;'
    'padding:1em;background:#b3261e;color:#fff;font:16px/1.6 sans-serif">'
    "<strong>这一页还是改之前的样子：刚才的改动有要改的地方。改好存盘，这里会自己消失。</strong>"
    '<pre style="margin:.5em 0 0;white-space:pre-wrap;font:inherit">{}</pre></section>'
)


def with_banner(app: Callable[..., Iterable[bytes]], problem: Callable[[], str]) -> Any:
    """The WSGI application `app`, with what `problem` says ("" for nothing) on top of every page."""

    def answered(environ: Any, start_response: Callable[..., Any]) -> Iterable[bytes]:
        begun: list[Any] = []
        body = app(environ, lambda *head: begun.extend(head))
        if not begun:
            return body
        status, headers = begun[0], begun[1]
        if problem() and dict(headers).get("Content-Type", "").startswith("text/html"):
            banner = _BANNER.format(problem()).encode()
            body = [_BODY.sub(lambda found: found[0] + banner, b"".join(body), count=1)]
            headers = [
                (name, str(len(body[0])) if name == "Content-Length" else value)
                for name, value in headers
            ]
        start_response(status, headers)
        return body

    return answered
