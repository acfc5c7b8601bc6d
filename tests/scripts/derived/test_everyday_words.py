"""What people say for a record, looked up by the record."""

from scripts.catalogue.catalogue import Catalogue
from scripts.catalogue.models.everyday_words import EverydayWord
from scripts.derived.everyday_words import EverydayWords, everyday_words

RIDER = EverydayWord(words=["跑腿", "骑手"], means=["delivery", "platform"], note="只写配送")
DRIVER = EverydayWord(words=["代驾"], means=["platform"])
SAID = EverydayWords(Catalogue(everyday_words=[RIDER, DRIVER]))


def test_the_words_of_each_record_in_the_order_of_the_file():
    catalogue = Catalogue(everyday_words=[RIDER, DRIVER])
    assert everyday_words(catalogue) == {
        "delivery": ["跑腿", "骑手"],
        "platform": ["跑腿", "骑手", "代驾"],
    }
    assert list(everyday_words(catalogue)) == ["delivery", "platform"]


def test_the_words_of_several_records_stand_once():
    assert SAID.of("platform", "delivery") == ["跑腿", "骑手", "代驾"]
    assert SAID.of("delivery", "nobody") == ["跑腿", "骑手"]
    assert SAID.of() == SAID.of("nobody") == []


def test_what_is_told_keeps_its_notes():
    assert SAID.told("platform") == [RIDER, DRIVER]
    assert SAID.told("nobody") == []
