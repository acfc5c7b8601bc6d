"""What was chosen, held against what is offered: refused by a ChoiceError that says what there is."""

from calculator.engine.entry.problems import ChoiceError
from calculator.engine.entry.text import shown


def check_name(what, name, offered):
    """`what` says in Chinese that there is none of it: ``没有补贴方案``; `offered` the names there are."""
    _check("{} “{}”；可用的是 {}", what, name, offered)


def check_option(name, value, offered):
    """`offered` the options of the reading `name`, or {option: title}, which are then told as well."""
    _check("{} 没有 “{}” 这个选项；可选 {}", name, value, offered)


def check_answer(field, value, offered):
    """`offered` the answers that the entry `field` takes."""
    _check("{} 没有 “{}”；可选 {}", field, value, offered)


def in_force(readings, choices):
    """Every reading with the option in force, the default where none was chosen.

    `readings` {name: {"default", "options": [{"value"}]}} as pairs, in the order in which they are
    named; `choices` {name: option}.
    """
    found = {}
    for name, reading in readings:
        value = choices.get(name, reading["default"])
        check_option(name, value, [option["value"] for option in reading["options"]])
        found[name] = value
    for name in choices:
        check_name("这里没有可切换的", name, [name for name, _ in readings])
    return found


def _check(message, where, value, offered):
    if value not in offered:
        raise ChoiceError(message.format(shown(where), shown(value), "、".join(_told(offered))))


def _told(offered):
    """``manufacturing（制造类）``, … in a fixed order where there are titles."""
    if isinstance(offered, dict):
        return ["{}（{}）".format(value, offered[value]) for value in sorted(offered)]
    return offered
