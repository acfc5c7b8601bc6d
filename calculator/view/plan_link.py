"""The link to a plan: its table and what came of it, in the fragment of an address; see `link`."""

import binascii

from calculator.engine.entry.problems import ChoiceError
from calculator.engine.plan.class_days import columns_of
from calculator.engine.plan.columns import KIND
from calculator.engine.scheme.scheme import NoFormula
from calculator.files.escaping import escape
from calculator.view import link

_SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
READING = "reading-"  # begins the name of a field that chooses an option


def grid(scheme):
    """[(column, heading, whether it must be filled)] of those of `scheme` that are typed one by one."""
    return [
        (column.field, column.heading, column.needed)
        for column in columns_of(scheme)
        if column.usual and (column.holds != KIND or column.kinds)
    ]


def choices(fields):
    """{reading: option} of the fields."""
    return {
        name[len(READING) :]: value for name, value in fields.items() if name.startswith(READING)
    }


def opened(rules, scheme_id, fragment):
    """(what came out then, fields, note) of the fragment that the page was opened with."""
    try:
        read = link.decode(fragment)
        if read is None:
            return None, {}, ""
        fields, was = read
        if "table" not in fields:
            raise link.LinkError("这是算一个班的链接，请到单班计算页去打开")
        scheme = rules.scheme(fields.get("scheme", ""))
        if scheme.id != scheme_id:
            message = "链接算的是另一个方案：{}；请到那个方案的计算页去打开"
            raise link.LinkError(message.format(scheme.title))
        table = _headed(_unpacked(fields["table"]), grid(scheme))
        scheme.check(choices(fields))
    except (link.LinkError, ChoiceError, NoFormula) as error:
        text = "<p><strong>链接没有打开：</strong>{}。下面还是这里原有的班。</p>"
        return None, {}, text.format(escape(error.message))
    shared = {"source": "text", "table": table}
    for reading in scheme.readings:
        name = READING + reading["id"]
        shared[name] = fields.get(name, reading["default"])
    return was, shared, ""


def made(rules, fields, text, result, made_on=""):
    """The link that holds the table `text` and what came of it on that day; LinkError where it is too long."""
    scheme = rules.scheme(fields["scheme"])
    kept = {"scheme": scheme.id}
    for reading in scheme.readings:
        chosen = fields.get(READING + reading["id"])
        if chosen != reading["default"]:
            kept[READING + reading["id"]] = chosen
    lines = [line for line in text.split("\n") if line.strip(" ,\t;\r")]
    kept["table"] = _packed("\n".join(lines))
    address = link.encode(kept, result, made_on)
    if len(address) > link.LONGEST:
        message = (
            "这张表放进链接有 {:,} 个字符，超过 {:,} 个的链接容易被截断，没有做。"
            "请下载 CSV 发给对方，再在这一页装入。"
        )
        raise link.LinkError(message.format(len(address), link.LONGEST))
    return address


def _packed(text):
    """`text` in the 64 signs that an address holds as they are: a third of percent signs' length."""
    packed = binascii.b2a_base64(text.encode()).decode()
    return packed.strip().rstrip("=").replace("+", "-").replace("/", "_")


def _unpacked(packed):
    """The text that `_packed` made `packed` of. Raises LinkError."""
    text = packed.replace("-", "+").replace("_", "/")
    try:
        if len(text) % 4 == 1 or not all(c in _SIGNS for c in text):
            raise ValueError
        return binascii.a2b_base64((text + "=" * (-len(text) % 4)).encode()).decode()
    except ValueError:  # UnicodeError is one
        raise link.LinkError("链接里的表读不出来，可能被改动过；请重新复制，或重新填写")


def _headed(table, typed):
    """A table whose headings were shortened for a link, with those that people read."""
    first, end, rest = table.partition("\n")
    if first == ",".join([field for field, _, _ in typed]):
        first = ",".join([heading for _, heading, _ in typed])
    return first + end + rest
