"""What shares a key."""

from scripts.derived.grouped import grouped


def test_values_stand_under_their_keys_in_their_order():
    assert grouped([("b", 2), ("a", 1), ("b", 1)]) == {"b": [2, 1], "a": [1]}
    assert grouped([]) == {}
