"""Whether the figures of a result slip follow from the rules it names: made again, and compared."""

from calculator.engine.entry.problems import ChoiceError, TypedError
from calculator.engine.entry.text import name, plain
from calculator.engine.one_class import slip
from calculator.engine.one_class.answer import answer
from calculator.engine.scheme.scheme import NoFormula
from calculator.engine.scheme.typed import entries

_COLON = ":"
_IN_FRONT = "> |*•·-\u3000"


def verify(rules, text):
    """[problem] of a slip given as `text`; empty where every figure follows from these rules.

    Lines that are not of the slip (its title, a handwritten remark) are passed over.
    """
    read = [pair for pair in map(_halves, text.replace("\r", "\n").split("\n")) if pair]
    known = dict(read)
    for label in (slip.SCHEME, slip.VERSION, slip.MARK):
        if label not in known:
            return ["不像一张测算单：没有“{}”这一行".format(label)]
    ours = _labels(rules, known) + [
        slip.CLASS,
        slip.DATE,
        slip.SCHEME,
        slip.VERSION,
        slip.KIND,
        slip.CAP,
        slip.FIGURES,
        slip.MARK,
        slip.TOTAL,
        slip.UNPROVED,
        slip.ENDED,
    ]
    known, told = _called(read, ours)
    # Whatever stands twice cannot be told which is meant; a remark may stand as often as it likes.
    ours += [label for label in known if label.startswith((slip.STEP, slip.CLAUSE))]
    twice = [label for label in known if label in ours and told.count(label) > 1]
    if twice:
        return [
            "“{}”这一行有 {} 个；请只留一个".format(label, told.count(label)) for label in twice
        ]
    try:
        scheme = rules.scheme(_in_brackets(known[slip.SCHEME]))
        made = _again(rules, known)
    except TypedError as error:
        names = scheme.labels()
        return [
            "单上填的算不出来：{}：{}".format("、".join(names[f] for f in fields), message)
            for fields, message in error.problems
        ]
    except ChoiceError as error:
        return ["单上填的算不出来：{}".format(error.message)]
    except NoFormula as error:
        return ["单上的方案算不出来：{}".format(error.message)]
    made = [line for line in made if line[1] is not None]
    known, _ = _called(read, [label for label, _ in made])
    if slip.ENDED not in known:  # the document has ended since
        made = [line for line in made if line[0] != slip.ENDED]
    # The cap or an instalment has got a second value since, and with it the day is asked for.
    asked = [slip.entry_label(scheme, field) for field in entries(scheme) if field == "day"]
    for label in [slip.CAP, slip.FIGURES] + asked:
        if label not in known:
            made = [line for line in made if line[0] != label]
    labels = [label for label, _ in made]
    if slip.UNPROVED in known and slip.UNPROVED not in labels:  # proved since
        labels.insert(-1, slip.UNPROVED)
    remade = dict(made)
    printed = [(label, _as(known.get(label, ""), remade.get(label))) for label in labels]
    problems = [
        "{}：按这里的规则没有这一行".format(label)
        for label in known
        if label.startswith((slip.STEP, slip.CLAUSE)) and label not in labels
    ]
    if slip.fingerprint(printed[:-1]) != plain(known[slip.MARK]).lower():
        problems.append("校验码与单上的内容对不上：单上的内容被改过，或抄错了")
    if plain(known[slip.VERSION]).lower() != rules.data_version:
        message = "这张单按数据版本 {} 计算，这里的规则是 {}；请用当时的规则核对"
        problems.append(message.format(known[slip.VERSION], rules.data_version))
    for (label, value), (_, now) in zip(printed[:-1], made[:-1]):
        if label != slip.VERSION and slip.squeezed(value) != slip.squeezed(now):
            problems.append("{}：单上是 {}，按这里的规则是 {}".format(label, value or "没有", now))
    return problems


def _again(rules, known):
    """The slip made again from what an old one says was typed. Raises TypedError, ChoiceError."""
    scheme = rules.scheme(_in_brackets(known[slip.SCHEME]))
    scheme.check({})
    typed = {"class_name": known.get(slip.CLASS), "made_on": known.get(slip.DATE)}
    for field in entries(scheme):
        said = known.get(slip.entry_label(scheme, field), slip.BLANK)
        typed[field] = "" if said == slip.BLANK else said
    kind = None
    for cap in scheme.rule["caps"]:
        if slip.squeezed(cap["title"]) == slip.squeezed(known.get(slip.KIND, "")):
            kind = cap["kind"]
    choices = {}
    for reading in scheme.readings:
        if reading["id"] in known:
            choices[reading["id"]] = _in_brackets(known[reading["id"]])
    return slip.lines(rules, typed, kind, choices, answer(rules, scheme.id, typed, kind, choices))


def _labels(rules, known):
    """What the lines of the scheme's own are called; none where there is no such scheme."""
    for scheme in rules.schemes:
        if scheme.id == _in_brackets(known[slip.SCHEME]) and scheme.rule:
            found = [slip.entry_label(scheme, field) for field in entries(scheme)]
            found += [reading["id"] for reading in scheme.readings]
            return found + [instalment["title"] for instalment in scheme.rule["instalments"]]
    return []


def _halves(line):
    """(label, value) of a line, None where it has not both. The first colon of any form parts them; marks
    that a mail or a list puts in front are left out."""
    for at, char in enumerate(line):
        if plain(char) == _COLON:
            label, value = name(line[:at]).lstrip(_IN_FRONT), name(line[at + 1 :])
            return (label, value) if label and value else None
    return None


def _called(read, ours):
    """({label: value}, [label]) of the lines, each label as it stands in `ours` in whatever width."""
    usual = {plain(slip.squeezed(label)): label for label in ours}
    labels = [usual.get(plain(slip.squeezed(label)), label) for label, _ in read]
    return {label: read[at][1] for at, label in enumerate(labels)}, labels


def _as(value, now):
    """`now` where `value` is the same in signs of other widths and forms, which a keyboard or a copy out of
    a picture makes; else `value`."""
    same = now is not None and plain(slip.squeezed(value)) == plain(slip.squeezed(now))
    return now if same else value


def _in_brackets(value):
    """The id in the last pair of brackets."""
    return plain(value).rpartition("(")[2].partition(")")[0].strip().lower()
