import pytest

from shared.models.text import Span
from shared.reading.names.bodies import without_bodies
from shared.reading.tagging.tagger import Tagged
from shared.reading.text.page import page_of


def _left(text: str, *names: str, chance: float = 0.9) -> list[str]:
    spans = [Span(at, at + len(name), name) for name in names for at in _places(text, name)]
    spans = [span for span in spans if not any(other != span and other.covers(span) for other in spans)]
    tags = [Tagged(span.start, span.end, "PER", chance) for span in spans]
    return [span.text for span in without_bodies(page_of(text), sorted(spans), tags)]


def _places(text: str, name: str) -> list[int]:
    return [at for at in range(len(text)) if text.startswith(name, at)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ana Ruiz, Eli Lilly's chief executive, rose.", "Eli Lilly"),
        ("Then Kroger's new chairman left.", "Kroger"),
        ("She was the founder of Eli Lilly then.", "Eli Lilly"),
        ("So said Rio Tinto's Ana Ruiz, who is new.", "Rio Tinto"),
        ("He is MP for Blaenau Gwent now.", "Blaenau Gwent"),
        ("She was mayor of Benito Juárez until May.", "Benito Juárez"),
        ("He worked at Arthur Andersen then.", "Arthur Andersen"),
        ("It sold the brokerage Cantor Fitzgerald, he said.", "Cantor Fitzgerald"),
        ("He fell from the trawler Maria Stella.", "Maria Stella"),
        ("He wrote of the horse, Bold Emer, which died.", "Bold Emer"),
        ("It docked behind the Charles Martel in Toulon.", "Charles Martel"),
        ("She won the Ana Ruiz award in 1978.", "Ana Ruiz"),
        ("She won an Oscar for “Annie Hall” in 1978.", "Annie Hall"),
        ("She told Radio Kerry so.", "Radio Kerry"),
        ("They pray in St. George at noon.", "George"),
        ("He cited Bush v. Gore there.", "Gore"),
        ("Councillor Chas Booth (Vooruit) spoke.", "Vooruit"),
        ("He is Ilocano by birth.", "Ilocano"),
        ("Rep. Ana Ruiz, D-Tracy, left.", "D-Tracy"),
        ("Pierre, S.D. – The union met.", "Pierre"),
    ],
)
def test_what_stands_around_a_name_tells_that_it_is_nobodys(text: str, name: str) -> None:
    assert _left(text, name) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Then Ana Ruiz's chief of staff left.", "Ana Ruiz"),
        ("It was Trump's chairman of the Joint Chiefs.", "Trump"),
        ("She was deputy head of Ana Ruiz's office.", "Ana Ruiz"),
        ("It was aimed at Ana Ruiz, the senator.", "Ana Ruiz"),
        ("The firm Ana Ruiz founded is gone.", "Ana Ruiz"),
        ("The party Ana Ruiz leads has won.", "Ana Ruiz"),
        ("Retired miner Ana Ruiz rose.", "Ana Ruiz"),
        ("The Aga Khan spoke.", "Aga Khan"),
        ("He saw the Ana Ruiz exhibit there.", "Ana Ruiz"),
        ("She is known as “Ana Ruiz” there.", "Ana Ruiz"),
        ("“Ana Ruiz,” said the man.", "Ana Ruiz"),
        ("He told Ana Ruiz so.", "Ana Ruiz"),
        ("Then he (Ruiz) rose.", "Ruiz"),
        ("Ruiz, Lima's mayor, rose.", "Ruiz"),
    ],
)
def test_somebody_is_left_where_it_tells_nothing_of_the_kind(text: str, name: str) -> None:
    assert _left(text, name) == [name]


def test_what_is_a_body_once_is_one_again_but_whoever_founded_it_is_somebody() -> None:
    assert _left("Eli Lilly rose. Eli Lilly's chief executive left.", "Eli Lilly") == []
    text = "Ralph Lauren's chief executive left. Ralph Lauren, 85, stayed."
    assert _left(text, "Ralph Lauren") == ["Ralph Lauren"]
    assert _left("Ford's chairman, Bill Ford, met Ford.", "Ford", "Bill Ford") == ["Bill Ford", "Ford"]


def test_the_before_a_name_of_which_the_tagger_is_sure_is_a_slip() -> None:
    assert _left("It was the Ana Ruiz of old.", "Ana Ruiz", chance=0.99) == ["Ana Ruiz"]
