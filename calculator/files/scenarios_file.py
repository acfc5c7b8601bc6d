"""Scenarios of a plan as one file: written so that what was read is written again as the same bytes."""

import json

WHAT = "plan-scenarios"
_OURS = "这个文件不是这里存下的方案；请选这一页“存成文件”得到的 .json"
_SLASHES = (("\\", "\\\\"), ('"', '\\"'), ("\n", "\\n"), ("\r", "\\r"), ("\t", "\\t"))


class ScenariosError(Exception):
    """The text is no file of scenarios of this page; `message` says why."""

    def __init__(self, message):
        super().__init__(message)
        self.message = message


def made(scheme, data_version, made_on, scenarios):
    """The text of the file; `scenarios` as `checked` lets them pass, one on each line."""
    head = {"what": WHAT, "scheme": scheme, "data_version": data_version, "made_on": made_on}
    lines = ",\n".join([_written(one) for one in scenarios])
    return '{{"made": {},\n"scenarios": [\n{}\n]}}\n'.format(_written(head), lines)


def read(text, scheme):
    """The scenarios of a file for the `scheme` with this id. Raises ScenariosError."""
    try:
        found = json.loads(text.lstrip("\ufeff \t\r\n"))
        head = found["made"]
        if head["what"] != WHAT:
            raise ValueError
        scenarios = [checked(one) for one in found["scenarios"]]
    except (ValueError, KeyError, TypeError, AttributeError):
        raise ScenariosError(_OURS)
    if head["scheme"] != scheme:
        raise ScenariosError("这些方案属于另一套补贴规则的页面，请到那一页装入")
    return scenarios


def checked(one):
    """A scenario as it is written: {name, fields {text: text}, result or None}. Raises ValueError,
    KeyError or TypeError where it is none."""
    made = {"name": one["name"], "fields": one["fields"], "result": one.get("result")}
    texts = [made["name"]] + list(made["fields"].keys()) + list(made["fields"].values())
    if not all(isinstance(text, str) for text in texts):
        raise ValueError
    if made["result"] is not None and not isinstance(made["result"], dict):
        raise ValueError
    return made


def _written(value):
    """JSON with names in order and no sign but what has to be escaped, alike on every Python."""
    if isinstance(value, dict):
        pairs = ["{}: {}".format(_text(name), _written(value[name])) for name in sorted(value)]
        return "{" + ", ".join(pairs) + "}"
    if isinstance(value, list):
        return "[" + ", ".join([_written(each) for each in value]) + "]"
    return _text(value) if isinstance(value, str) else json.dumps(value)


def _text(text):
    for sign, written in _SLASHES:
        text = text.replace(sign, written)
    for code in range(32):
        if chr(code) in text:
            text = text.replace(chr(code), "\\u{:04x}".format(code))
    return '"' + text + '"'
