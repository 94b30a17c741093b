"""Questions without an article: names of a table, asked with the worker's own knowledge and budget."""

from typing import cast

from shared.errors import BadRequest, NotFound, SourceError
from shared.knowledge.base import Knowledge, Register
from shared.questions import Answer, Ending, Questions
from shared.reconciling.answers import ANSWERS


def answer(questions: Questions, knowledge: Knowledge, key: str, kind: str, text: str) -> None:
    """Answer a question, or leave word why it cannot be answered. Safe to run twice."""
    questions.answer(key, _answered(cast("Register", knowledge), kind, text))


def _answered(register: Register, kind: str, text: str) -> Answer:
    try:
        return Answer(Ending.ANSWERED, ANSWERS[kind](text, register))
    except (NotFound, BadRequest) as error:
        return Answer(Ending.MISSING, str(error))
    except SourceError as error:
        return Answer(Ending.UNAVAILABLE, str(error))
