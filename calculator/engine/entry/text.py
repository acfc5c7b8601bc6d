"""Typed text as a reader takes it: nothing unseen in it, every wide or rare form as the usual one.

This is the one way in for all that is typed or pasted: numbers, dates, names and headings are read from
what `plain` or `name` gives. It is narrower than Unicode's NFKC, which would make 402 of 40².
"""

# Without width: pasted along from other programs, and seen by nobody.
UNSEEN = (
    "\xad\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e"
    "\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\ufe0e\ufe0f\ufeff"
)
_SPACES = (
    "\x7f\x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007"
    "\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000"
)
_CONTROLS = "".join(chr(code) for code in range(33))  # the usual space among them
AROUND = set(_CONTROLS + _SPACES + UNSEEN)
_RARE = "﹐﹒﹔﹕﹖﹗﹙﹚﹢﹣﹤﹥﹦﹪﹫‐‑‒–—―−﹘∕⁄∶︰｡。￥〔【〖〕】〗“”„‟‘’‚‛"
_USUAL = ",.;:?!()+-<>=%@--------//::..¥((()))" + '"' * 4 + "'" * 4
# The strokes that a copy out of a PDF may hold for characters that look the same (U+2F00 and on).
_STROKES = (
    "一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾干"
    "幺广廴廾弋弓彐彡彳心戈戶手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田"
    "疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸"
    "貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹雨靑非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹"
    "黽鼎鼓鼠鼻齊齒龍龜龠"
)
_WIDE = 0xFEE0  # from a full-width form to its usual one
_DIGITS = "0123456789０１２３４５６７８９"
_IDENTITY = 15  # digits that the shortest number of a person has
_FIRST_SHOWN = 3  # of these
_LONGEST_SHOWN = 24  # characters of what was typed, in a message


def plain(typed):
    """`typed` to be read: wide forms, rare dashes, brackets and quotation marks, characters out of a
    PDF as the usual ones, each space as ``" "``, what nobody sees left out, no space around it."""
    made = []
    for char in str(typed):
        if "!" <= char <= "~":
            made.append(char)
        elif "！" <= char <= "～":
            made.append(chr(ord(char) - _WIDE))
        elif "\u2f00" <= char <= "\u2fd5":
            made.append(_STROKES[ord(char) - 0x2F00])
        elif char in _RARE:
            made.append(_USUAL[_RARE.index(char)])
        elif char <= " " or char in _SPACES:
            made.append(" ")
        elif char not in UNSEEN:
            made.append(char)
    return "".join(made).strip()


def name(typed):
    """`typed` to be shown and compared: as it was, but each run of spaces one, and nothing unseen."""
    text = str(typed)
    if AROUND.isdisjoint(text):
        return text
    seen = [" " if c <= " " or c in _SPACES else c for c in text if c not in UNSEEN]
    return " ".join("".join(seen).split())


def is_blank(typed):
    """Whether nothing was typed but spaces."""
    if typed is None:
        return True
    for char in str(typed):
        if char not in AROUND and not char.isspace():
            return False
    return True


def trimmed(text):
    """`text` without spaces around it, wide ones and those that nobody sees too.

    MicroPython's own strip() knows only narrow ones, and takes wide ones apart when told of them.
    """
    text = text.strip()
    while text and text[0] in AROUND:
        text = text[1:].strip()
    while text and text[-1] in AROUND:
        text = text[:-1].strip()
    return text


def typed_in(fields, name):
    """What was typed in the field `name` of `fields`, as text; nothing where it is not there."""
    text = fields.get(name)
    return "" if text is None else str(text)


def shown(typed):
    """What was typed as a message quotes it: not too long to be read, and of a number as long as that of an
    identity card only the beginning, whatever field it was put into."""
    text = str(typed)
    text = starred(text)
    return text if len(text) <= _LONGEST_SHOWN else text[:_LONGEST_SHOWN] + "…"


def starred(text):
    """`text` with stars where it holds a number as long as that of an identity card."""
    if len(text) < _IDENTITY or len([c for c in text if c in _DIGITS]) < _IDENTITY:
        return text
    made, digits = "", 0
    for char in text:
        digits += char in _DIGITS
        made += "*" if char in _DIGITS and digits > _FIRST_SHOWN else char
    return made
