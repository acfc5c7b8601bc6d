"""A slip is verified and a link opened as what it was made of, whatever was typed and however odd the name."""

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from calculator.engine.entry.problems import TypedError
from calculator.engine.one_class import slip, slip_check
from calculator.engine.one_class.answer import answer
from calculator.engine.scheme.typed import entries
from calculator.view import link
from tests import frozen

RULES = frozen.rules()
SCHEMES = [scheme for scheme in RULES.schemes if scheme.rule]
NAMES = st.text(
    st.sampled_from("=＝'\"\t\n,;；:：/()（）#&%+ \u3000\u200b\ufffe合计班次9")
    | st.characters(codec="utf-8"),
    max_size=9,
)
TYPED = {
    "trainees": ["40", "四十", "４０人"],
    "certified": ["36", "36.0"],
    "employed": ["0", "12", "20"],
}


@st.composite
def classes(draw):
    """(scheme, what was typed, kind, choices)."""
    scheme = draw(st.sampled_from(SCHEMES))
    typed = {field: draw(st.sampled_from(TYPED.get(field, ["", "2"]))) for field in entries(scheme)}
    for field in ("unit_price", "directory_standard"):
        if field in typed:
            typed[field] = draw(st.sampled_from(["2000", "0.2万", "1850。75"]))
    if "day" in typed:
        typed["day"] = ""
    typed["class_name"] = draw(NAMES)
    kind = draw(st.sampled_from([None, *[cap["kind"] for cap in scheme.rule["caps"]]]))
    choices = {
        r["id"]: draw(st.sampled_from([o["value"] for o in r["options"]])) for r in scheme.readings
    }
    return scheme, typed, kind, choices


@settings(max_examples=150, deadline=None)
@given(classes())
def test_a_slip_is_read_again_and_every_figure_follows(made):
    scheme, typed, kind, choices = made
    try:
        result = answer(RULES, scheme.id, typed, kind, choices)
    except TypedError:
        assume(False)
    text = slip.text(slip.lines(RULES, typed, kind, choices, result))
    assert slip_check.verify(RULES, text) == []


@settings(max_examples=150, deadline=None)
@given(
    st.dictionaries(st.text("abcdefgh-_", min_size=1), NAMES, max_size=6),
    classes(),
    st.sampled_from(["", "2026-08-31"]),
)
def test_a_link_is_opened_as_what_it_was_made_of_and_made_again_the_same(fields, made, day):
    scheme, typed, kind, choices = made
    try:
        result = answer(RULES, scheme.id, typed, kind, choices)
    except TypedError:
        assume(False)
    fields = {**fields, "scheme": scheme.id, **{name: typed[name] for name in typed}}
    first = link.encode(fields, result, day)
    assume(len(first) <= link.LONGEST)
    again, was = link.decode(first)
    assert again == {name: value for name, value in fields.items() if value}
    assert (was["version"], was["total"]) == (result["data_version"], str(result["total_fen"]))
    assert was.get("made_on", "") == day
    assert link.encode(again, result, day) == first
