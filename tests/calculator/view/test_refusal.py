"""What a form that cannot be computed is told."""

from calculator.view.refusal import JUDGE, refusal


def test_each_problem_stands_at_its_first_field_and_in_the_list():
    parts = {"problem-a": "", "problem-b": ""}
    problems = [(("a", "b"), "多了 <3>"), ((), "没有"), (("b",), "空着")]
    found = refusal(parts, problems, {"a": "甲", "b": "乙"}, JUDGE)
    assert found["ok"] is False
    assert found["invalid"] == ["a", "b", "b"]
    assert found["parts"] == {
        "problem-a": "<p>多了 &lt;3&gt;</p>",
        "problem-b": "<p>空着</p>",
        "answer-problems": "<p>现在还判断不了：</p><ul><li>甲：多了 &lt;3&gt;</li>"
        "<li>没有</li>"
        "<li>乙：空着</li></ul>",
    }
