"""An address with places in braces, as ``mkdocs.yml`` names one: what is wrong with it, and it filled in."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

_BRACES = re.compile(r"\{[^{}]*\}|[{}]")


@dataclass(frozen=True)
class AddressTemplate:
    """`key`: below ``extra`` in ``mkdocs.yml``; `variable`: of the environment, that sets it; `places`: what
    may stand in braces, `needed` surely; `schemes`: how it may begin."""

    key: str
    variable: str
    places: tuple[str, ...]
    schemes: tuple[str, ...]
    needed: str = ""

    def problem(self, written: object) -> str:
        """What is wrong with it as it is `written`, for whoever publishes the site; empty where nothing is."""
        if not written:
            return ""
        wrong = self._wrong(written) if isinstance(written, str) else "这里应是一个网址，要加引号"
        return (
            f"mkdocs.yml 的 extra.{self.key}（{self.variable}）写的是 “{written}”；{wrong}"
            if wrong
            else ""
        )

    def _wrong(self, written: str) -> str:
        if not written.isprintable() or " " in written:
            return "网址里不能有空格和换行；要空格就写 %20"
        known = [f"{{{place}}}" for place in self.places]
        for found in _BRACES.findall(written):
            if found not in known:
                return f"不认识 {found}；花括号里只能是 {'、'.join(known)}"
        begins = [f"{s}:" if s == "mailto" else f"{s}://" for s in self.schemes]
        start = next((begin for begin in begins if written.startswith(begin)), "")
        if not start:
            return f"开头应是 {' 或 '.join(begins)}"
        host = urlsplit(written).netloc
        if start.endswith("//") and (not host or "{" in host):
            return f"{start} 后面应先写网站的名字"
        if self.needed and f"{{{self.needed}}}" not in written:
            return f"里面要有 {{{self.needed}}}，不然不知道打开哪一个"
        return ""


def filled(template: str, values: Mapping[str, str]) -> str:
    """`template` with `values` in its places, each as it stands in an address; the slashes of a file stay."""
    for name, value in values.items():
        template = template.replace(f"{{{name}}}", quote(value, safe="/" if name == "file" else ""))
    return template
