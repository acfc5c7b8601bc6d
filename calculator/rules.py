"""The compiled rules as a file: the only place where the calculator touches the disk for them."""

from __future__ import annotations

import json
from pathlib import Path

from calculator.engine.scheme import Rules

RULES_FILE = Path(__file__).parent / "rules.json"


class RulesMissing(Exception):
    """The rules have not been made yet; the message says what to run."""


def load(file: Path = RULES_FILE) -> Rules:
    """The Rules in `file`. Raises RulesMissing when it is not there."""
    try:
        return Rules(json.loads(file.read_text(encoding="utf-8")))
    except FileNotFoundError:
        raise RulesMissing("还没有生成计算规则；请先在项目文件夹里运行 make setup") from None
