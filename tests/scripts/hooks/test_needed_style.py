"""Rules that no page can need go; all others stay, in their order and word for word."""

import pytest

from scripts.hooks.needed_style import needed

WORDS = {"card", "title"}


@pytest.mark.parametrize(
    "css",
    [
        "a{color:red}",
        ".card{color:red}.card .title:hover>b{margin:0}",
        "body .card:not(.other){color:red}",
        ":is(.card,.other){color:red}",
        "@media print{.card{color:red}}",
        "@media screen and (min-width:60em){.card,a{color:red}.title{top:0}}",
        "@keyframes turn{0%{top:0}to{top:1px}}",
        '.card:after{content:"}{;";color:red}',
        ".card{background:url(\"data:image/svg+xml;charset=utf-8,<svg d='M1 2a(3)'/>\")}",
        ":root{--seen:red}.card{color:var(--seen)}",
        "[data-md-color-scheme=slate]{color:red}",
    ],
)
def test_what_can_be_needed_stays(css):
    assert needed(css, WORDS) == css


@pytest.mark.parametrize(
    ("css", "left"),
    [
        (".other{color:red}a{top:0}", "a{top:0}"),
        (".card,.other .title{color:red}", ".card{color:red}"),
        (".card .other{color:red}", ""),
        ("@media print{.other{color:red}}", ""),
        ("[dir=rtl] .card{color:red}", ""),
        ("[data-md-color-primary=pink]{color:red}", ""),
        ("[data-md-toggle=drawer]:checked~.card{color:red}", ""),
        ("details{color:red}.card details>summary:after{top:0}", ""),
        (".card.note{color:red}", ""),
        ('a{--unseen:url("data:;{}");color:red}', "a{color:red}"),
        ("a{--one:var(--two);--two:red}", ""),
        ("/* .card */a{color:red}/* end */", "a{color:red}"),
    ],
)
def test_what_cannot_be_needed_goes(css, left):
    assert needed(css, WORDS) == left


def test_what_the_style_beside_it_names_stays():
    css = ":root{--seen:red}"
    assert needed(css, WORDS, beside="b{color:var(--seen)}") == css
