"""Articles of 1 June 2024 that tell the truth of earlier times: nobody in them is accused."""

from datetime import date

import pytest

from bonafide.local import Local, check_here
from shared.models.report import Verdict

EARLIER = (
    "At the 2015 summit, French President Francois Hollande and Germany's chancellor, Angela Merkel, agreed.",
    "After the 2011 tsunami, Japan's prime minister, Naoto Kan, closed the plant.",
    "In January, Ukraine's commander-in-chief, Valerii Zaluzhnyi, was still popular.",
    "Years ago the prime minister, David Cameron, had promised a vote in Britain.",
    "It was Britain's prime minister, David Cameron, who called the vote eight years ago.",
    "In the pandemic, Britain's prime minister, Boris Johnson, fell ill.",
    "On 23 June 2016 Britain voted. The next day Britain's prime minister, David Cameron, resigned.",
    "Theresa May (British prime minister, 2016-19) came.",
    "Mark Esper, the US defense secretary whom Mr Trump fired, came.",
    "The 44th president of the United States, Barack Obama, came.",
    "Gordon Brown, Labour's last prime minister in Britain, came.",
    "Boris Johnson's home secretary, Priti Patel, came.",
)
NOW = (
    "Britain's prime minister, Boris Johnson, fell ill.",
    "Scotland's First Minister, Nicola Sturgeon, met reporters in Edinburgh.",
    "French President Francois Hollande met reporters on Thursday.",
)


def verdicts(text: str) -> set[Verdict]:
    return {person.verdict for person in check_here(Local(text, None, date(2024, 6, 1)), "starter", "rules").people}


@pytest.mark.parametrize("text", EARLIER)
def test_nobody_is_accused_of_an_office_of_another_time(text: str) -> None:
    assert Verdict.MISMATCH not in verdicts(text)


@pytest.mark.parametrize("text", NOW)
def test_who_is_said_to_be_in_office_now_is(text: str) -> None:
    assert Verdict.MISMATCH in verdicts(text)
