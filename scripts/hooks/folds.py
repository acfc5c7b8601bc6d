"""An extension of Markdown: a heading of the class ``fold`` folds its section away.

    ## 四（五） 补贴 {: #c4-5 .fold }

    One line, shown beside the heading.
    {: .gist }

    The section, up to the next heading that is not below this one.

becomes ``<details class="folded section">`` whose summary holds the heading and the line. A heading of
the class ``unfolded`` too begins open. Needs no script; links to a heading open its fold by
``content/assets/js/folds.js``.
"""

from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

AFTER_TOC = 3
"""Its place among the tree processors: the headings have got their ids, and stand in the contents."""


class _Folds(Treeprocessor):  # type: ignore[misc] # Markdown has no types
    def run(self, root: Element) -> None:
        """Fold the sections of `root`; a fold inside a fold is one below it."""
        children = list(root)
        for child in children:
            root.remove(child)
        _put(root, children)


def _put(parent: Element, elements: list[Element]) -> None:
    while elements:
        element, *elements = elements
        classes = element.get("class", "").split()
        if "fold" not in classes:
            parent.append(element)
            continue
        end = next((i for i, e in enumerate(elements) if _level(e) <= _level(element)), None)
        section, elements = elements[:end], elements[end:] if end is not None else []
        details = SubElement(parent, "details", {"class": "folded section"})
        if "unfolded" in classes:
            details.set("open", "open")
        del element.attrib["class"]
        summary = SubElement(details, "summary")
        summary.append(element)
        if section and "gist" in section[0].get("class", "").split():
            gist = section.pop(0)
            gist.tag = "span"
            summary.append(gist)
        _put(details, section)


def _level(element: Element) -> int:
    """1 to 6; more than any heading for what is none."""
    tag = element.tag if isinstance(element.tag, str) else ""
    return int(tag[1]) if len(tag) == 2 and tag[0] == "h" and tag[1].isdigit() else 9


class _FoldsExtension(Extension):  # type: ignore[misc] # as above
    def extendMarkdown(self, md: Markdown) -> None:
        """Have the sections folded."""
        md.treeprocessors.register(_Folds(md), "folds", AFTER_TOC)


def makeExtension(**options: object) -> Extension:
    """The extension, for ``markdown_extensions`` in ``mkdocs.yml``."""
    return _FoldsExtension(**options)
