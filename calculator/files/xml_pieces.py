"""XML as it stands in workbooks, read piece by piece: no entities of its own, no tree."""

_ENTITIES = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'"}
_HEX = "0123456789abcdefABCDEF"


class XmlError(Exception):
    """It is no XML, or XML of a kind that no workbook needs."""


def pieces(data):
    """Each tag of `data`, bytes in UTF-8, as (name without prefix, its attributes, the text behind it), all
    but the name still bytes; ``/name`` where it closes, at once where it is blank. Raises XmlError.
    """
    at = data.find(b"<")
    while at >= 0:
        if data[at + 1 : at + 2] == b"!":
            at = data.find(b"<", _beyond_comment(data, at))
            continue
        end = _end_of_tag(data, at)
        behind = data.find(b"<", end)
        tag = data[at + 1 : end]
        text = data[end + 1 : behind if behind >= 0 else len(data)]
        at = behind
        if tag[:1] == b"?":
            continue
        closed = tag[-1:] == b"/"
        tag = (tag[:-1] if closed else tag).strip()
        name, inside = _parted(tag)
        if closed:
            yield name, inside, b""
            yield "/" + name, b"", text
        else:
            yield name, inside, text


def attribute(inside, name):
    """The text of an attribute, "" where it is not there; a prefix does not matter."""
    wanted = name.encode() + b"="
    at = inside.find(wanted)
    while at >= 0:
        before = inside[at - 1 : at] if at else b" "
        if before in (b" ", b"\t", b"\n", b"\r", b":"):
            quote = inside[at + len(wanted) : at + len(wanted) + 1]
            end = inside.find(quote, at + len(wanted) + 1)
            return text_of(inside[at + len(wanted) + 1 : end])
        at = inside.find(wanted, at + 1)
    return ""


def text_of(raw):
    """`raw` bytes as text, with what is written as an entity or by its number. Raises XmlError."""
    try:
        text = raw.decode()
    except UnicodeError:
        raise XmlError()
    if "&" not in text:
        return text
    first, *rest = text.split("&")
    made = [first]
    for piece in rest:
        entity, end, behind = piece.partition(";")
        if not end:
            raise XmlError()
        made.append(_character(entity) + behind)
    return "".join(made)


def _character(entity):
    if entity in _ENTITIES:
        return _ENTITIES[entity]
    number = entity[1:]
    try:
        if entity[:2] in ("#x", "#X") and all(c in _HEX for c in entity[2:]):
            return chr(int(entity[2:], 16))
        if entity[:1] == "#" and all(c in "0123456789" for c in number):
            return chr(int(number))
    except (ValueError, OverflowError):
        pass
    raise XmlError()


def _beyond_comment(data, at):
    """The place behind a comment; a document type, which may define entities, is not read."""
    end = data.find(b"-->", at) if data[at : at + 4] == b"<!--" else -1
    if end < 0:
        raise XmlError()
    return end


def _end_of_tag(data, at):
    """The place of the ``>`` that ends the tag at this place: one that is in no quotes."""
    end = data.find(b">", at)
    while end >= 0 and data[at:end].count(b'"') % 2:
        end = data.find(b">", end + 1)
    if end < 0:
        raise XmlError()
    return end


def _parted(tag):
    """(name without prefix, attributes) of a tag."""
    end = len(tag)
    for space in (b" ", b"\n", b"\t", b"\r"):
        found = tag.find(space)
        if 0 <= found < end:
            end = found
    name = text_of(tag[:end])
    mark = "/" if name[:1] == "/" else ""
    return mark + name[len(mark) :].split(":")[-1], tag[end:]
