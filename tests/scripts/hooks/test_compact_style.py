"""A style in fewer bytes has the same rules."""

import pytest

from scripts.hooks.compact_style import compact


@pytest.mark.parametrize(
    ("css", "fewer"),
    [
        ("/* why */\n.a,\n.b {\n  color: red;\n}\n", ".a,.b{color:red}"),
        (".a :is(b, i) > c {\n  margin: 0 auto;\n}", ".a :is(b,i) > c{margin:0 auto}"),
        ('.a::after {\n  content: " ; /* no */ ";\n}', '.a::after{content:" ; /* no */ "}'),
        ("@media (a: b) and (c) {\n  .a {\n    b: c\n  }\n}", "@media (a:b) and (c){.a{b:c}}"),
        (".a {\n  width: calc(1px + 2px); /* so */\n}", ".a{width:calc(1px + 2px)}"),
        ("", ""),
    ],
)
def test_what_is_left(css, fewer):
    assert compact(css) == fewer
    assert compact(fewer) == fewer
