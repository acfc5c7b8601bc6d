"""A link to share: what was typed and what came out, all in the fragment of an address.

The fragment never leaves the visitor's device on its own: browsers do not send it to a server.
"""

from calculator.engine.scheme import data_version
from calculator.engine.scheme.money import yuan
from calculator.files.escaping import escape

_START = "#v="
_VERSION = "1"
_WAS = "was."  # begins the name of what came out when the link was made
_DAY = "made_on"  # no instalment, nor is the version
_NO_SUMS = ("version", _DAY)
ANSWERS = "answers"  # ends a link of answers alone
_LAST = (_WAS + "total", ANSWERS)
_START_QUOTED = "#v%3d"  # where a program has put percent signs over the percent signs
_DIGITS = tuple("0123456789")
LONGEST = 4000  # characters; mail programs cut longer addresses
_CUT = "链接不完整，可能复制时少了一截；请重新复制，或重新填写"
_PLAIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_."


class LinkError(Exception):
    """A fragment that cannot be read; `message` says why."""

    def __init__(self, message):
        super().__init__(message)
        self.message = message


def encode(fields, result, made_on=""):
    """The fragment for what stands in the form, `fields`, and what came of it on the day `made_on`, 2026-08-31.

    `result`: an `estimate`, or as much of it: data_version, total_fen and instalments [{id,
    amount_fen, earned (taken for True where it is left out)}].
    """
    pairs = [(name, fields[name]) for name in sorted(fields) if fields[name]]
    pairs.append((_WAS + "version", result["data_version"]))
    if made_on:
        pairs.append((_WAS + _DAY, made_on))
    for instalment in result["instalments"]:
        pairs.append((_WAS + instalment["id"], str(_paid(instalment))))
    # Last, and the sum of the others: a link that lost its end is found out.
    pairs.append((_WAS + "total", str(result["total_fen"])))
    return written(pairs)


def written(pairs):
    """The fragment for (name, value) pairs, in their order."""
    return _START + _VERSION + "".join("&" + _quoted(n) + "=" + _quoted(v) for n, v in pairs)


def decode(fragment):
    """(fields, was) of a fragment, or None where it is no link of ours, such as ``#steps``.

    `was` {"version", "total", instalment id: text, and "made_on", where the link has a day}. Raises LinkError.
    """
    pairs = read(fragment)
    if pairs is None:
        return None
    fields = {}
    was = {}
    for name, value in pairs:
        if name.startswith(_WAS):
            was[name[len(_WAS) :]] = value
        else:
            fields[name] = value
    if not data_version.looks_like(was.get("version", "")) or "total" not in was:
        raise LinkError("链接不完整，缺少做链接时的结果；请重新复制，或重新填写")
    if not _adds_up(was):
        raise LinkError("链接里的合计与各期对不上，可能被改动过或少了一截；请重新复制，或重新填写")
    return fields, was


def read(fragment):
    """The (name, value) pairs of a fragment, each name once; None where it is no link of ours. Raises
    LinkError.
    """
    fragment = _as_made(fragment)
    if not fragment.startswith(_START):
        if any(mark in fragment for mark in "=&%"):  # no place on a page is called so
            raise LinkError(_CUT)
        return None
    if len(fragment) > LONGEST:
        message = "链接有 {} 个字符，太长，读不了；内容多时请保存成文件再传"
        raise LinkError(message.format(len(fragment)))
    version, _, rest = fragment[len(_START) :].partition("&")
    if not version:
        raise LinkError(_CUT)
    if version != _VERSION:
        message = "链接的格式是第 {} 版，这里只认得第 {} 版；请到最新的页面打开，或重新填写"
        raise LinkError(message.format(version[:8], _VERSION))
    pairs = []
    for pair in rest.split("&"):
        name, equals, value = pair.partition("=")
        if not equals:
            raise LinkError(_CUT)
        name, value = _unquoted(name), _unquoted(value)
        if any(name == known for known, _ in pairs):
            raise LinkError(
                "链接里的“{}”有两个，可能被改动过；请重新复制，或重新填写".format(name[:24])
            )
        pairs.append((name, value))
    return pairs


def then_and_now(was, result):
    """What came out when the link was made, beside what comes out now, as HTML.

    `result` as for `encode`, its instalments with their titles.
    """
    changed = []
    for instalment in result["instalments"]:
        before, now = was.get(instalment["id"]), _paid(instalment)
        if before is None or int(before) != now:
            shown = "没有" if before is None else yuan(int(before)) + " 元"
            text = "{}：当时 {}，现在 {} 元"
            changed.append(text.format(escape(instalment["title"]), shown, yuan(now)))
    day = _day(was)
    text = "<p>做链接时（{}数据版本 {}）合计 <strong>{}</strong> 元；现在（数据版本 {}）合计 <strong>{}</strong> 元。"
    text = text.format(
        day + "，" if day else "",
        escape(was["version"]),
        yuan(int(was["total"])),
        escape(result["data_version"]),
        yuan(result["total_fen"]),
    )
    if was["version"] == result["data_version"]:
        if not changed:
            text = "<p>做链接时{}合计 <strong>{}</strong> 元，现在各期金额一样（数据版本 {}）。</p>"
            made_on = "（{}）".format(day) if day else ""
            return text.format(made_on, yuan(result["total_fen"]), escape(result["data_version"]))
        rules = "规则没有变"
    else:
        rules = "规则的数据改过"
    if changed:
        items = "".join("<li>" + item + "</li>" for item in changed)
        return text + "{}，这几期不一样：</p><ul>{}</ul>".format(rules, items)
    return text + "{}，各期金额一样。</p>".format(rules)


def _as_made(fragment):
    """The fragment without what mails, messages and programs do to it on its way."""
    if fragment[: len(_START_QUOTED)].lower() == _START_QUOTED:
        fragment = _unquoted(fragment)
    fragment = fragment.replace("&amp;", "&")
    for name in _LAST:  # ends every link of ours with a number; whatever stands behind is not ours
        at = fragment.find("&" + name + "=")
        end = at + len(name) + 2
        while at >= 0 and fragment[end : end + 1] in _DIGITS:
            end += 1
        fragment = fragment[:end] if at >= 0 else fragment
    return "".join(fragment.split())


def _day(was):
    """The day that the link says it was made on, where that is one."""
    day = was.get(_DAY, "")
    shape = "".join("0" if char in "0123456789" else char for char in day)
    return day if shape == "0000-00-00" else ""


def _paid(instalment):
    return instalment["amount_fen"] if instalment.get("earned", True) else 0


def _adds_up(was):
    """Whether the instalments, whole numbers all, make up the total."""
    sums = [was[name] for name in was if name not in _NO_SUMS]
    if not all(text and all(c in "0123456789" for c in text) for text in sums):
        return False
    return sum(int(text) for text in sums) == 2 * int(was["total"])


def _quoted(text):
    made = []
    for char in text:
        if char in _PLAIN:
            made.append(char)
        else:
            made.extend("%{:02X}".format(byte) for byte in char.encode())
    return "".join(made)


def _unquoted(text):
    """`text` with its percent signs read; a plus is a space that a program wrote so. Raises LinkError."""
    parts = text.replace("+", " ").split("%")
    found = bytearray(parts[0].encode())
    try:
        for part in parts[1:]:
            found.append(int(part[:2], 16))
            found.extend(part[2:].encode())
        return bytes(found).decode()
    except ValueError:  # UnicodeError is one
        raise LinkError("链接里有读不出的字符，可能被改动过；请重新复制，或重新填写")
