"""JSON of long values: the same as the standard library's."""

import json

from hypothesis import given
from hypothesis import strategies as st

from calculator.view.long_json import dumps

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


@given(VALUES)
def test_as_the_standard_library_writes_it(value):
    assert dumps(value) == json.dumps(value)


def test_long_texts_of_every_width():
    text = 'a"字\n😀\\' * 20_001
    assert json.loads(dumps({"a": [text]})) == {"a": [text]}
