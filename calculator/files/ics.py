"""Calendar files (RFC 5545) of whole-day events; the same events give the same bytes everywhere."""

from calculator.engine.entry import dates

TYPE = "text/calendar;charset=utf-8"
_LONGEST_LINE = 75  # octets, the line's own end not counted


def build(name, events):
    """The text of a calendar file called `name`.

    `events`: [{"uid", "stamp", "day", "summary", "description", "alarm"}]; `day` and `stamp` are
    (year, month, day), `alarm` is days ahead or None. `stamp` is written as the time of making, so
    that the file depends on the input only.
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
            "DTSTAMP:{}T000000Z".format(dates.compact(event["stamp"])),
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
                "TRIGGER:-P{}D".format(event["alarm"]),
                "DESCRIPTION:" + escape(event["summary"]),
                "END:VALARM",
            ]
        lines.append("END:VEVENT")
    lines.append("END:VCALENDAR")
    return "".join(fold(line) + "\r\n" for line in lines)


def escape(text):
    """`text` as the value of a text property."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\\", "\\\\")
    return text.replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


def fold(line):
    """`line` broken into lines of at most 75 octets of UTF-8, never inside a character."""
    folded, size = [], 0
    for char in line:
        octets = len(char.encode())
        if size + octets > _LONGEST_LINE:
            folded.append("\r\n ")
            size = 1  # the space that says that the line goes on
        folded.append(char)
        size += octets
    return "".join(folded)
