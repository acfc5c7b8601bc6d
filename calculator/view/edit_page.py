"""The page on which one record is changed: its YAML, the whole file, and which lines are others now.

`forms` {kind: field}: what may stand in each; `fields` of a request: `kind`, `file` (its path), `text` and
`node` of the record as it was (both None for a new one), `state`, and what stands `before` and `behind` it in
the file; see `calculator.files.yaml_edit`.
"""

from calculator.files import yaml_value
from calculator.files.escaping import escape
from calculator.files.line_diff import changed_lines
from calculator.files.yaml_edit import edited

KNOWS = dict

_INDENT = 2
_CALLED = {"-": "删去", "+": "写成"}


def respond(forms, links, fields):
    """``block`` and ``file``, the new text of the record and of its file; ``lines``, the first and the last of
    the record there; ``parts``: the changed ones."""
    field, state = forms[fields["kind"]], fields["state"]
    before, behind = fields["before"], fields["behind"]
    if fields["node"] is None:
        was = ""
        block = "  - " + yaml_value.record(field, state, _INDENT + yaml_value.STEP) + "\n"
        before += _space(before)
    else:
        was = fields["text"]
        block = edited(was, fields["node"], field, state)
    return {
        "ok": True,
        "invalid": [],
        "block": block,
        "file": before + block + behind,
        "lines": [before.count("\n") + 1, (before + block).count("\n")],
        "changed": block != was,
        "parts": {"edit-diff": _diff(was, block)},
    }


def _space(before):
    """What parts a new record from the one above: an empty line where the file has them."""
    line = "" if before.endswith("\n") else "\n"
    return line + ("\n" if "\n\n  - " in before and not before.endswith("\n\n") else "")


def _diff(was, now):
    rows = changed_lines(was[:-1], now[:-1]) if was else [("+", r) for r in now[:-1].split("\n")]
    if not rows:
        return "<p>还没有改动。</p>"
    return '<ol class="edit-lines">' + "".join([_row(*row) for row in rows]) + "</ol>"


def _row(sign, line):
    if sign == "…":
        return '<li class="edit-far">…</li>'
    said = f'<span class="unseen">{_CALLED[sign]}：</span>' if sign in _CALLED else ""
    kind = {"-": "edit-gone", "+": "edit-come", " ": "edit-kept"}[sign]
    return f'<li class="{kind}"><span aria-hidden="true">{sign}</span>{said}<code>{escape(line)}</code></li>'
