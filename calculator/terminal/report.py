"""Answers as plain text for the terminal."""

from __future__ import annotations

from typing import Any

from calculator.engine.one_class import headroom_words
from calculator.engine.scheme.money import yuan
from calculator.engine.scheme.scheme import NoFormula
from calculator.engine.scheme.settlement import NO_TIER, nobody_paid, tier_titles
from calculator.engine.scheme.unproved import sentence
from calculator.terminal.citation import citation


def estimate(result: dict[str, Any], named: dict[str, str]) -> str:
    """One class's `estimate` as text: the sum, how it came about, what would change it; `named` the
    words of its scheme.
    """
    nobody = nobody_paid(result)
    tier = f"{tier_titles(result)[result['tier']]}这一档" if result["tier"] else NO_TIER
    tier = headroom_words.NOBODY if nobody else tier
    lines = [f"合计 {yuan(result['total_fen'])} 元（{tier}）", *waiting(result), ""]
    for step in result["steps"]:
        lines.append(f"{step['title']}：{step['text']}{doubts(step)}")
        if step["cite"]:
            lines.append(f"    {citation(step['cite'])}")
    lines += [headroom_words.NOTE, "", headroom_words.one_more(result, named)]
    told = headroom_words.lines(result, named)
    lines += [headroom_words.HEADING, *told] if told else []
    for caution in result["warnings"] + result["notes"]:
        lines += [f"注意：{caution['message']}", f"    {citation(caution['cite'])}"]
    low, high = result["range"]["min_fen"], result["range"]["max_fen"]
    span = f"都是 {yuan(low)} 元" if low == high else f"{yuan(low)} 元到 {yuan(high)} 元"
    if result["readings"]:
        lines += ["", f"能算的理解组合起来：{span}。逐项改变："]
    for reading in result["readings"]:
        lines.append(f"  {reading['id']} {reading['question']}")
        for option in reading["options"]:
            mark = "*" if option["value"] == reading["chosen"] else " "
            amount = "—" if option["total_fen"] is None else f"{yuan(option['total_fen'])} 元"
            lines.append(
                f"   {mark} {option['value']}（{option['title']}）：{amount}，{option['why']}"
            )
    lines += ["", f"数据版本 {result['data_version']}。按文件整理计算，不是官方核定。"]
    return "\n".join(lines)


def doubts(step: dict[str, Any]) -> str:
    """Which readings can change this step, in brackets behind it; nothing where none can."""
    return f"（有理解分歧：{'、'.join(step['readings'])}）" if step["readings"] else ""


def waiting(result: dict[str, Any], what: str = "这笔结果") -> list[str]:
    """The lines that say that the document of `result` has ended, and what it rests on and nobody
    has proved; none where neither is so."""
    lines = [result.get("ended"), sentence(result["unproved"], what=what)]
    return [line for line in lines if line]


def no_formula(error: NoFormula) -> str:
    """Why a scheme cannot be computed, with the clause that comes nearest."""
    scheme = error.scheme
    lines = [f"{scheme.title}：{error.message}。", f"最接近的条款：{citation(scheme.nearest)}"]
    if scheme.ceiling:
        lines.append("这一条只写了上限（至多），不能据此算出应得的金额。")
    return "\n".join(lines)
