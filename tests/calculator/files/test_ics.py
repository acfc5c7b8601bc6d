"""Calendar files, read back by a parser of their own."""

import itertools

from calculator.engine.entry import moments
from calculator.engine.notice import calendar as engine
from calculator.engine.notice import calendar_entry
from calculator.files import calendar_file, ics
from tests import frozen

PART = frozen.rules().part("calendar")
MADE = moments.read("2026-10-01T07:30:05+08:00")
LATER = moments.read("2026-10-01T07:31:06+08:00")


def unfolded(text):
    """The content lines of a calendar file, every rule of folding checked on the way."""
    data = text.encode()
    assert data.endswith(b"\r\n")
    assert data.count(b"\n") == data.count(b"\r") == data.count(b"\r\n")
    lines = data[:-2].split(b"\r\n")
    content = []
    for line in lines:
        assert len(line) <= 75
        line.decode()  # no character is cut in two
        if line.startswith(b" "):
            content[-1] += line[1:]
        else:
            content.append(line)
    return [line.decode() for line in content]


def plain(value):
    """A text value with its escapes undone."""
    found, at = "", 0
    while at < len(value):
        if value[at] == "\\":
            at += 1
            found += "\n" if value[at] in "nN" else value[at]
        else:
            assert value[at] not in ";,", value
            found += value[at]
        at += 1
    return found


def events(text):
    lines = unfolded(text)
    assert lines[:2] == ["BEGIN:VCALENDAR", "VERSION:2.0"]
    assert lines[-1] == "END:VCALENDAR"
    found, inside = [], ""
    for line in lines[lines.index("BEGIN:VEVENT") : -1]:
        name, _, value = line.partition(":")
        if line == "BEGIN:VEVENT":
            found.append({})
        elif line in ("BEGIN:VALARM", "END:VALARM"):
            assert bool(inside) == (line == "END:VALARM")
            inside = "" if inside else "VALARM "
        elif line != "END:VEVENT":
            name = inside + name
            assert name not in found[-1]
            found[-1][name] = value
    return found


def file(text, class_name="", remind_days="", made=MADE, **choices):
    typed = {"class_name": class_name, "remind_days": remind_days}
    name, days = calendar_entry.read_file(typed)
    return calendar_file.text(PART, [(name, result_of(text, choices))], made, days)


def result_of(text, choices=None):
    people, class_date, trainees = calendar_entry.read({"certified_on": text})
    return engine.calendar(PART, people, class_date, trainees, choices)


def test_escapes_and_folds_are_undone_to_the_letter():
    text = "甲，乙;丙,丁\\戊\r\n己" * 20 + "😀" * 30
    day = (2026, 12, 31)
    event = {
        "uid": "a@b",
        "day": day,
        "summary": text,
        "description": "",
        "alarm": None,
    }
    [found] = events(ics.build("名字, 一", [event], MADE))
    assert plain(found["SUMMARY"]) == text.replace("\r\n", "\n")
    assert found["DTSTART;VALUE=DATE"] == "20261231"
    assert found["DTEND;VALUE=DATE"] == "20270101"  # the end is the day after


def test_a_line_of_75_octets_is_not_folded():
    assert ics.fold("a" * 75) == "a" * 75
    assert ics.fold("a" * 76) == "a" * 75 + "\r\n a"
    assert ics.fold("中" * 26) == "中" * 25 + "\r\n 中"


def test_the_days_of_a_class():
    found = events(file("2026-8-31 × 30"))
    days = {event["DTSTART;VALUE=DATE"]: plain(event["SUMMARY"]) for event in found}
    assert sorted(days) == ["20260901", "20261130", "20261201", "20270228"]
    assert "最晚从这个月开始缴养老保险" in days["20261201"]
    assert all("2026年8月31日取证，30 人" in text for text in days.values())
    assert all(plain(e["DESCRIPTION"]).count("\n") == 2 for e in found)


def test_the_same_input_gives_the_same_bytes_and_every_event_its_own_name():
    text = "2026-8-31 × 30\n2026-9-15 × 6"
    assert file(text) == file(text) == file("\n".join(reversed(text.split("\n"))))
    found = events(file(text))
    assert len({event["UID"] for event in found}) == len(found) == 8
    assert {event["DTSTAMP"] for event in found} == {"20260930T233005Z"}  # when it was made


def test_a_corrected_file_moves_the_events_of_its_class_and_its_number_is_higher():
    one, two = (
        {event["UID"]: event for event in events(file(day, "甲班", made=made, **choices))}
        for day, made, choices in (
            ("2026-8-31", MADE, {}),
            ("2026-9-15", LATER, {"R22": "begun"}),
        )
    )
    assert set(one) < set(two)  # under the other reading there is one day more
    for uid, event in one.items():
        assert int(two[uid]["SEQUENCE"]) - int(event["SEQUENCE"]) == 61
        assert two[uid]["DTSTAMP"] > event["DTSTAMP"]
        assert two[uid]["DTSTART;VALUE=DATE"] != event["DTSTART;VALUE=DATE"]
    more = {event["UID"] for event in events(file("2026-8-31 × 5\n2026-9-15", "甲班"))}
    assert set(one) < more


def test_a_class_without_a_name_is_told_by_its_day():
    one = {event["UID"] for event in events(file("2026-8-31"))}
    assert one < {event["UID"] for event in events(file("2026-8-1\n2026-8-31 × 5"))}
    assert not one & {event["UID"] for event in events(file("2026-9-15"))}


def test_one_file_holds_many_classes_and_no_event_twice():
    names = ("甲班", "乙班", "甲班", None, None)
    classes = [(name, result_of("2026-8-31\n2026-9-15")) for name in names]
    found = events(calendar_file.text(PART, classes, MADE, 7))
    assert len({event["UID"] for event in found}) == len(found) == 5 * 8
    assert sum("甲班：" in plain(event["SUMMARY"]) for event in found) == 16
    alone = {e["UID"] for e in events(calendar_file.text(PART, classes[1:2], MADE))}
    assert alone < {event["UID"] for event in found}


def test_two_classes_certified_on_one_day_stay_apart():
    plain_file, one, two = (events(file("2026-8-31", name)) for name in ("", "甲班", "乙班"))
    names = [{event["UID"] for event in found} for found in (plain_file, one, two)]
    assert len(set().union(*names)) == 3 * len(one)
    assert all(uid.isascii() for uid in names[1])
    assert all(plain(event["SUMMARY"]).startswith("甲班：") for event in one)
    assert all("（2026年8月31日取证" in plain(event["SUMMARY"]) for event in one)
    assert file("2026-8-31", "\u3000甲班\n") == file("2026-8-31", "甲班")
    assert file("2026-8-31", " \u3000") == file("2026-8-31")


def test_what_can_be_missed_is_reminded_of_when_asked_for():
    assert "VALARM" not in file("2026-8-31")
    found = events(file("2026-8-31", remind_days="７ 天"))
    reminded = {e["DTSTART;VALUE=DATE"]: e for e in found if "VALARM TRIGGER" in e}
    assert sorted(reminded) == ["20261201", "20270228"]
    for event in reminded.values():
        assert event["VALARM TRIGGER"] == "-P6DT15H"
        assert event["VALARM ACTION"] == "DISPLAY"
        assert event["VALARM DESCRIPTION"] == event["SUMMARY"]


def test_alarms_ring_at_nine_in_the_morning():
    for days, trigger in (("0", "PT9H"), ("1", "-PT15H"), ("2", "-P1DT15H"), ("30", "-P29DT15H")):
        found = [e for e in events(file("2026-8-31", remind_days=days)) if "VALARM TRIGGER" in e]
        assert {event["VALARM TRIGGER"] for event in found} == {trigger}
        assert rings(trigger) == (-int(days) * 24 + 9)


def rings(trigger):
    """Hours after the midnight that begins the day, read as RFC 5545 writes a duration."""
    sign = -1 if trigger.startswith("-") else 1
    days, _, hours = trigger.lstrip("-")[1:].partition("T")
    return sign * (int(days.rstrip("D") or 0) * 24 + int(hours.rstrip("H") or 0))


def test_odd_names_and_days_keep_to_the_format():
    names = ("a;b,c\\d", "班" * 80, "😀" * 40, "\ufeff一\u2028班", "END:VEVENT")
    for name, days in itertools.product(names, ("", "3")):
        for event in events(file("2026-8-31\n2026-9-15", name, days)):
            for key in ("UID", "DTSTAMP", "DTSTART;VALUE=DATE", "DTEND;VALUE=DATE", "SUMMARY"):
                assert event[key]
            called = calendar_entry.read_file({"class_name": name})[0]
            assert plain(event["SUMMARY"]).startswith(called + "：")
            assert event["UID"].isascii() and len(event["UID"]) < 75
