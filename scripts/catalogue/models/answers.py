"""What a document prints on the questions of somebody who wants to learn: the fee, the way in, the place."""

from __future__ import annotations

from typing import Annotated, Literal

from scripts.catalogue.models.base import CITE, Cite, Record, Text, YesNo, column

Question = Literal["fee", "apply", "place"]


class Answer(Record):
    """One answer in our words; `word` is the printed word that it rests on.

    `near`: the words only come near the question, and `text` says what they leave open.
    """

    question: Annotated[Question, column("问什么", "学员要问的三件事里的哪一件")]
    text: Annotated[Text, column("回答", "给人看的一句话，用平常话写")]
    word: Annotated[Text, column("决定的词", "原文里决定这句话的词；引文里有，回答里也要有")]
    near: Annotated[
        YesNo, column("只写到一点", "没有直接回答的写 true，并在回答里说清什么没有写")
    ] = False


class DocumentAnswer(Answer):
    """What a document says of all its training."""

    cite: Annotated[Cite, CITE]


class ActionAnswer(Answer):
    """What an action says in its own clause. Where the quotation stands inside that of a part with
    groups, it is said of these groups alone."""

    quote: Annotated[Text, column("原文", "这项行动自己那一条里的话，一字不差")]
