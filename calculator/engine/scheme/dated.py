"""Which figures with dates a class is paid by, in words, and whether there are any on its day."""

from calculator.engine.entry import dates, written_dates
from calculator.engine.entry.problems import EntryError
from calculator.engine.entry.text import is_blank, typed_in
from calculator.engine.scheme.money import percent, yuan
from calculator.engine.scheme.series import is_too_early, since_words, used_words


def on_typed_day(scheme, typed):
    """`scheme` on the day typed for a class; see `on_day`. Raises EntryError."""
    text = typed_in(typed, "day")
    if "day" not in scheme.asked or is_blank(text):
        return scheme
    return on_day(scheme, written_dates.read("day", text))


def on_day(scheme, day):
    """`scheme` on the `day` of a class. Raises EntryError where a figure of it has no value yet."""
    found = scheme.on(day)
    for part in found.dated():
        if is_too_early(part):
            message = "{}，早于{}登记的第一个数字（{}），算不出来；请核对日期，或查更早的文件"
            first = since_words(part["series"][0])
            raise EntryError("day", message.format(dates.chinese(day), part["title"], first))
    return found


def used(scheme):
    """[(instalment, sentence)] of each whose figures have dates: which of them are used, and why."""
    label = scheme.entry("day")["label"] if scheme.dated() else ""
    return [
        (part, part["title"] + "：" + used_words(part, scheme.day, label, "数字", _quoted))
        for part in scheme.dated()
    ]


def slip_words(scheme):
    """The figures with dates that are used, short: ``奖金 到 62% 给 26%（2027年1月1日起）；…``."""
    return "；".join(
        "{} {}（{}）".format(part["title"], _words(part), since_words(part))
        for part in scheme.dated()
    )


def _quoted(value):
    return "“{}”".format(_words(value))


def _words(value):
    """``到 62% 给 26%`` of the figures of one instalment."""
    words = []
    if value["reaches"]:
        words.append("到 {}".format(percent(*value["reaches"])))
    if value["share"]:
        words.append("给 {}".format(percent(*value["share"])))
    if value["amount_fen"]:
        words.append("给 {} 元".format(yuan(value["amount_fen"])))
    return " ".join(words)
