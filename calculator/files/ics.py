"""Calendar files (RFC 5545) of whole-day events; the same events give the same bytes everywhere."""

from calculator.engine.entry import dates
from calculator.files.escaping import printable

TYPE = "text/calendar;charset=utf-8"
_LONGEST_LINE = 75  # octets, the line's own end not counted
_RINGS_AT = 9  # o'clock


def build(name, events, made):
    """The text of a calendar file called `name`.

    `events`: [{"uid", "day", "summary", "description", "alarm"}]; `day` is (year, month, day),
    `alarm` is days ahead or None. `made`: the `moments.Moment` of making. A program that already
    has an event of the same name takes the one whose SEQUENCE is higher, which is what is made later.
    """
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//wuxi-training-policy//calendar//ZH",
        "CALSCALE:GREGORIAN",
        "X-WR-CALNAME:" + escape(name),
    ]
    for event in events:
        lines += [
            "BEGIN:VEVENT",
            "UID:" + event["uid"],
            "DTSTAMP:" + made.utc,
            "SEQUENCE:{}".format(made.number),
            "DTSTART;VALUE=DATE:" + dates.compact(event["day"]),
            "DTEND;VALUE=DATE:" + dates.compact(dates.next_day(event["day"])),
            "SUMMARY:" + escape(event["summary"]),
            "DESCRIPTION:" + escape(event["description"]),
            "TRANSP:TRANSPARENT",
        ]
        if event["alarm"] is not None:
            lines += [
                "BEGIN:VALARM",
                "ACTION:DISPLAY",
                "TRIGGER:" + _trigger(event["alarm"]),
                "DESCRIPTION:" + escape(event["summary"]),
                "END:VALARM",
            ]
        lines.append("END:VEVENT")
    lines.append("END:VCALENDAR")
    return "".join(fold(line) + "\r\n" for line in lines)


def _trigger(days):
    """When an alarm rings, so many `days` ahead: counted from the midnight that begins the day, which
    has no zone, so it is nine in the morning wherever the phone is.
    """
    if days == 0:
        return "PT{}H".format(_RINGS_AT)
    whole = "{}D".format(days - 1) if days > 1 else ""
    return "-P{}T{}H".format(whole, 24 - _RINGS_AT)


def escape(text):
    """`text` as the value of a text property."""
    text = printable(text).replace("\r\n", "\n").replace("\r", "\n").replace("\\", "\\\\")
    return text.replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


def fold(line):
    """`line` broken into lines of at most 75 octets of UTF-8, never inside a character."""
    octets = line.encode()
    pieces, at, room = [], 0, _LONGEST_LINE
    while len(octets) - at > room:
        end = at + room
        while octets[end] & 0xC0 == 0x80:  # inside a character
            end -= 1
        pieces.append(octets[at:end].decode())
        at, room = end, _LONGEST_LINE - 1  # a space says that the line goes on
    return "\r\n ".join(pieces + [octets[at:].decode()])
