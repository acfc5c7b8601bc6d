"""A printed form as somebody filled it in: what is still blank, and what had better be looked at.

Nothing here is a refusal: the document does not say which entries are required.
"""

from calculator.engine.entry.text import plain, trimmed, typed_in
from calculator.engine.scheme import typed

_DIGITS = "0123456789"
_PARTS_TELEPHONES = "、，,;；/"  # several numbers in one cell
_PHONE_MARKS = " -+()转"
_PHONE_DIGITS = (7, 15)  # the shortest that is dialled, and the longest number there is
_CODE_DIGITS = (1, 2, 2, 2)


def check(form, occupations, filled):
    """[{entry, kind, message, cite}] of what is filled in, in the form's order.

    `form`: a form of the rules; `occupations` [{name, code, entry, edition}]; `filled` {entry id: text,
    for a choice the option's id}. `kind`: ``blank``, ``look`` (to be looked at), ``fine``.
    """
    found = []
    for entry in form["entries"]:
        text = _text(filled, entry["id"])
        if not text:
            if entry["asks"] != "opinion" and _wanted(entry, filled):
                found.append(_note(entry, "blank", "还没有填"))
            continue
        if entry["asks"] == "occupation-name":
            found += _name(form, entry, occupations, text)
        elif entry["asks"] == "occupation-code":
            found += _code(form, entry, occupations, text, filled)
        elif entry["asks"] == "phone" and not _is_phone(text):
            found.append(_note(entry, "look", "看起来不像电话号码，请核对"))
        elif entry["asks"] == "email" and not _is_email(text):
            found.append(_note(entry, "look", "看起来不像电子邮箱，请核对"))
        elif entry["asks"] == "account":
            found += _account(entry, text)
    return found


def account_of(form):
    """The entry that takes a longer account, or None; a form has one at most."""
    for entry in form["entries"]:
        if entry["asks"] == "account":
            return entry
    return None


def prompted(entry, text):
    """[bool] for each printed prompt of `entry`: whether `text` has it, spaces and brackets aside."""
    plain = _squeezed(text)
    return [_squeezed(prompt["label"]) in plain for prompt in entry["prompts"]]


def with_prompt(entry, place, text):
    """`text` with the prompt at `place` as a heading on a line of its own at the end."""
    prompt = entry["prompts"][place]["label"]
    if prompted(entry, text)[place]:
        return text
    return _with_line(text, prompt + "：") + "\n"


def with_forecast(text, scheme, filled):
    """`text` with a line at the end that says what the applicant expects of one class.

    `filled` {entry of the scheme: text}. Raises `typed.TypedError` where the counts do not fit.
    """
    counts = typed.read(scheme.asked, filled, scheme.words)[0].counts
    names = [name for name in ("trainees", "certified", "employed") if name in scheme.asked]
    parts = ["{} {} 人".format(scheme.entry(n)["label"], counts[n]) for n in names]
    return _with_line(text, "预期（每班，申报单位自己的估计）：" + "，".join(parts) + "。")


def course_kind(form, filled):
    """The kind of course that a ticked box of the form stands for, or None."""
    for entry in form["entries"]:
        for option in entry["options"]:
            if option["kind"] and filled.get(entry["id"]) == option["id"]:
                return option["kind"]
    return None


def _wanted(entry, filled):
    condition = entry["only_if"]
    return not condition or filled.get(condition["entry"]) == condition["option"]


def _name(form, entry, occupations, text):
    known = _named(occupations, text)
    if known:
        message = "就是“{}”" if known["name"] == known["entry"] else "是“{}”的一个工种"
        message += "，编码 {}（国家职业分类{}，不是文件所印）；是不是技能类，请查大典"
        shown = message.format(known["entry"], known["code"], known["edition"])
        return [_note(entry, "fine", shown, form["naming"])]
    where = "请照原文查大典和新发布的职业" if form["naming"] else "请查大典和新发布的职业"
    unknown = "本站收录的职业（工种）里没有这个名称，收录的不全；" + where
    notes = [_note(entry, "look", unknown, form["naming"])]
    if form["otherwise"]:
        text = "确实不适宜用大典里的名称，就按原文这样取名"
        notes.append(_note(entry, "look", text, form["otherwise"]))
    return notes


def _code(form, entry, occupations, text, filled):
    code = plain(text).replace(" ", "")
    groups = code.split("-")
    shaped = len(groups) == len(_CODE_DIGITS) and all(
        len(group) == length and _all_in(group, _DIGITS)
        for group, length in zip(groups, _CODE_DIGITS)
    )
    if not shaped:
        message = "不是国家职业分类编码的写法（x-xx-xx-xx，x 是数字），请核对"
        return [_note(entry, "look", message)]
    names = [known["entry"] for known in occupations if known["code"] == code][:1]
    if not names:
        message = "本站收录的职业（工种）里没有这个编码，收录的不全；请查国家职业分类"
        return [_note(entry, "look", message)]
    shown = "“{}”".format(names[0])
    for other in form["entries"]:
        known = other["asks"] == "occupation-name" and _named(
            occupations, _text(filled, other["id"])
        )
        if known and known["code"] != code:
            message = "这是{}的编码；{}填的“{}”编码是 {}，请核对"
            text = message.format(shown, other["label"], known["name"], known["code"])
            return [_note(entry, "look", text)]
    return [_note(entry, "fine", "这是{}的编码".format(shown))]


def _account(entry, text):
    missing = [
        prompt["label"]
        for prompt, there in zip(entry["prompts"], prompted(entry, text))
        if not there
    ]
    if not missing:
        return []
    message = "内容提示里的这几项，说明里还没有照原样写出的小标题：" + "、".join(missing)
    return [_note(entry, "look", message, entry["prompted_by"])]


def _named(occupations, text):
    for known in occupations:
        if _squeezed(known["name"]) == _squeezed(text):
            return known
    return None


def _is_phone(text):
    numbers = plain(text)
    for mark in _PARTS_TELEPHONES:
        numbers = numbers.replace(mark, "\n")
    for number in numbers.split("\n"):
        digits = [c for c in number if c in _DIGITS]
        least, most = _PHONE_DIGITS
        if not least <= len(digits) <= most or not _all_in(number, _DIGITS + _PHONE_MARKS):
            return False
    return True


def _is_email(text):
    name, at, host = plain(text).partition("@")
    whole = name and at and "@" not in host and " " not in name + host
    return bool(whole) and all(host.split(".")) and "." in host


def _with_line(text, line):
    before = text.rstrip()
    return (before + "\n\n" if before else "") + line


def _note(entry, kind, message, cite=None):
    return {"entry": entry["id"], "kind": kind, "message": message, "cite": cite}


def _text(filled, field):
    return trimmed(typed_in(filled, field))


def _squeezed(text):
    return "".join(plain(text).split())


def _all_in(text, allowed):
    return all(c in allowed for c in text)
