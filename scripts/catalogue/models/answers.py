"""What a document prints on the questions of somebody who wants to learn: the fee, the way in, the place."""

from __future__ import annotations

from typing import Literal

from scripts.catalogue.models.base import Cite, Record, Text, YesNo

Question = Literal["fee", "apply", "place"]


class Answer(Record):
    """One answer in our words; `word` is the printed word that it rests on.

    `near`: the words only come near the question, and `text` says what they leave open.
    """

    question: Question
    text: Text
    word: Text
    near: YesNo = False


class DocumentAnswer(Answer):
    """What a document says of all its training."""

    cite: Cite


class ActionAnswer(Answer):
    """What an action says in its own clause. Where the quotation stands inside that of a part with
    groups, it is said of these groups alone."""

    quote: Text
