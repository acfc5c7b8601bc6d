"""Head counts that contradict each other, and those that follow from the others."""

import pytest

from calculator.engine.scheme.head_words import words
from calculator.engine.scheme.outcome import Outcome, OutcomeError


@pytest.mark.parametrize(
    ("counts", "fields"),
    [
        ((0, 0, 0), ["trainees"]),
        ((40, 41, 0), ["certified"]),
        ((40, 36, 37), ["employed"]),
        ((40, 41, 42), ["certified", "employed"]),
        ((40, 36, 12, 5), ["employed_uncertified"]),
        ((40, 36, 12, None, 37), ["over_limit"]),
        ((40, 36, 12, None, 2, 3), ["over_limit_employed"]),
        ((40, 36, 1, None, 5, 2), ["over_limit_employed"]),
        ((40, 36, 36, None, 2, 1), ["over_limit_employed"]),
        ((40, 36, 12, None, 0, None, 5), ["over_limit_uncertified"]),
        ((40, 36, 12, 3, 0, None, 2), ["over_limit_uncertified"]),
        ((40, 36, 12, 5, 0, None, 5), ["employed_uncertified", "over_limit_uncertified"]),
        ((40, 36, 12, 5, 0, None, 1), ["employed_uncertified"]),
        ((40, 41, 12, 0, 0, None, 1), ["certified"]),
    ],
)
def test_every_contradiction_is_named(counts, fields):
    with pytest.raises(OutcomeError) as caught:
        Outcome.checked(*counts)
    assert [concerned[0] for concerned, _ in caught.value.problems] == fields


@pytest.mark.parametrize(
    ("counts", "uncertified", "limited"),
    [
        ((40, 36, 12), None, 0),  # some are without certificate: unknown; nobody over the limit
        ((36, 36, 12), 0, 0),  # nobody is without certificate
        ((40, 36, 12, None, 2), None, None),
        ((40, 36, 0, None, 2), None, 0),  # nobody is employed
        ((40, 36, 36, None, 2), None, 2),  # everybody is employed
        ((40, 36, 12, None, 0, None, 3), None, 0),
        ((40, 36, 12, None, 0, None, 4), 0, 0),  # those without certificate are all over the limit
    ],
)
def test_a_count_with_one_possible_value_is_known(counts, uncertified, limited):
    found = Outcome.checked(*counts).counts
    assert found["employed_uncertified"] == uncertified
    assert found["over_limit_employed"] == limited


def test_with_employed_leaves_the_rest():
    outcome = Outcome.checked(40, 36, 12, 1, 2, 1)
    other = outcome.with_employed(20)
    assert other.counts == outcome.counts | {"employed": 20}
    assert outcome.counts["employed"] == 12


@pytest.mark.parametrize(
    ("counts", "fields", "message"),
    [
        ((0, 0, 0), ("trainees",), "参训人数是 0；一个班至少有 1 人参训"),
        (
            (40, 41, 0),
            ("certified", "trainees"),
            "取证 41 人，多于参训 40 人；取证的人都在参训人数里，请改其中一个",
        ),
        (
            (40, 36, 37),
            ("employed", "certified"),
            "稳定就业 37 人，多于取证 36 人；稳定就业只数取证的人，没取证的另填",
        ),
        (
            (40, 36, 12, 5),
            ("employed_uncertified", "trainees", "certified"),
            "没取证但稳定就业 5 人，多于没取证的 4 人（参训 40 减取证 36）",
        ),
        (
            (40, 36, 12, None, 37),
            ("over_limit", "certified"),
            "满次数的 37 人，多于取证 36 人；这里只数取证的人",
        ),
        (
            (40, 36, 12, None, 2, 3),
            ("over_limit_employed", "over_limit"),
            "满次数且稳定就业 3 人，多于满次数的 2 人",
        ),
        (
            (40, 36, 1, None, 5, 2),
            ("over_limit_employed", "employed"),
            "满次数且稳定就业 2 人，多于稳定就业 1 人",
        ),
        (
            (40, 36, 36, None, 2, 1),
            ("over_limit_employed", "over_limit", "employed", "certified"),
            "稳定就业的人里有 35 人没满次数，多于取证而没满次数的 34 人",
        ),
        (
            (40, 36, 12, None, 0, None, 5),
            ("over_limit_uncertified", "trainees", "certified"),
            "没取证且满次数 5 人，多于没取证的 4 人（参训 40 减取证 36）",
        ),
        (
            (40, 36, 12, 3, 0, None, 2),
            ("over_limit_uncertified", "employed_uncertified", "trainees", "certified"),
            "没取证但稳定就业 3 人，没取证且满次数 2 人，合起来多于没取证的 4 人；一个人只填在一处",
        ),
    ],
)
def test_a_contradiction_in_words(counts, fields, message):
    with pytest.raises(OutcomeError) as caught:
        Outcome.checked(*counts, named=words({"employed": "稳定就业人数"}))
    assert caught.value.problems == [(fields, message)]
    assert str(caught.value) == message


def test_several_contradictions_stand_in_one_sentence():
    with pytest.raises(OutcomeError) as caught:
        Outcome.checked(40, 41, 42)
    assert str(caught.value) == "；".join(message for _, message in caught.value.problems)
    assert len(caught.value.problems) == 2


@pytest.mark.parametrize(
    ("people", "certified", "trainees"),
    [
        ((1, 0, 0), 0, 1),  # a class has somebody
        ((40, 36, 12), 12, 36),
        ((40, 36, 12, 3), 12, 39),
        ((40, 36, 12, 0, 20, None), 20, 36),
        ((40, 36, 12, 0, 20, 5), 27, 36),  # 12 employed and 15 more over the limit
        ((40, 36, 12, 1, 0, 0, 2), 12, 39),
    ],
)
def test_the_fewest_that_leave_nobody_out(people, certified, trainees):
    outcome = Outcome.checked(*people)
    assert outcome.fewest("certified") == certified
    assert outcome.fewest("trainees") == trainees
