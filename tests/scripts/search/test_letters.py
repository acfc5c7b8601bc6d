"""The tables of readings and of traditional characters."""

from scripts.search.letters import readings, traditional


def test_a_character_is_read_as_in_its_word():
    assert readings(["银行", "行业", "某A1"]) == "hang行|mou某|ye业|yin银"
    assert "xing行" in readings(["步行"]) and "hang" not in readings(["步行"])
    assert readings(["银行步行"]) == "bu步|hang行|xing行|yin银"


def test_only_what_becomes_a_character_of_the_text_is_in_the_table():
    table = traditional("残疾人养老")
    assert "殘残" in table and "養养" in table
    assert "萬" not in table
    assert all(simple in "残疾人养老" for simple in table[1::2])


def test_a_character_of_the_text_is_left_as_it_is():
    assert "後" not in traditional("后後")
    assert "後后" in traditional("后")


def test_what_is_rare_is_left_out():
    assert "麪" not in traditional("面")
