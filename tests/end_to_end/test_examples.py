"""The example articles in over HTTP, through Redis and a worker, and out as reports; on both databases."""

import pytest

from bonafide.client import Client
from bonafide.examples import Example, load, outcomes
from shared.errors import BadRequest
from shared.ids import new_id
from shared.models.report import Report, State
from tests.served import Served

EXAMPLES = load()


def checked(client: Client, example: Example) -> Report:
    standing = client.wait(client.submit(example.submission), 60)
    assert standing.state is State.DONE
    assert standing.report is not None
    return standing.report


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.name)
def test_an_example_comes_out_as_it_is_in_truth(example: Example, served: Served) -> None:
    with served.client() as client:
        report = checked(client, example)
    found = list(outcomes(example, report))
    assert [outcome for outcome in found if not outcome.as_expected] == []


def test_every_span_of_a_report_is_a_stretch_of_the_text_that_was_handed_in(served: Served) -> None:
    example = EXAMPLES[0]
    with served.client() as client:
        report = checked(client, example)
    spans = [span for person in report.people for span in (*person.mentions, *person.claims, *person.quotations)]
    assert spans
    for span in spans:
        assert example.submission.text[span.start : span.end] == span.text


def test_two_articles_of_the_same_text_are_two_articles_with_the_same_verdicts(served: Served) -> None:
    with served.client() as client:
        one, other = checked(client, EXAMPLES[0]), checked(client, EXAMPLES[0])
    assert one.article.id != other.article.id
    assert [(p.name, p.verdict, p.reason) for p in one.people] == [(p.name, p.verdict, p.reason) for p in other.people]


def test_an_article_under_one_word_is_kept_once_and_another_under_it_is_refused(served: Served) -> None:
    one, other = EXAMPLES[0].submission, EXAMPLES[1].submission
    word = f"story-{new_id()}"
    with served.client() as client:
        assert client.submit(one, once=word) == client.submit(one, once=word)
        with pytest.raises(BadRequest, match="another request"):
            client.submit(other, once=word)
