from shared.models.reading import Person
from shared.models.text import Span
from shared.reading.people.joining import people_of


def people(*names: str) -> tuple[Person, ...]:
    text, spans = " . ".join(names), []
    for name in names:
        start = text.index(name, spans[-1].end if spans else 0)
        spans.append(Span.of(text, start, start + len(name)))
    return people_of(spans)


def mentions(*names: str) -> dict[str, list[str]]:
    return {person.name: [mention.text for mention in person.mentions] for person in people(*names)}


def test_a_surname_alone_goes_to_its_only_bearer() -> None:
    assert mentions("Angela Merkel", "Merkel") == {"Angela Merkel": ["Angela Merkel", "Merkel"]}


def test_a_family_name_that_stands_first_is_the_surname() -> None:
    assert mentions("Yoon Suk Yeol", "Yoon") == {"Yoon Suk Yeol": ["Yoon Suk Yeol", "Yoon"]}


def test_two_people_of_one_surname_stay_apart_and_the_bare_surname_goes_to_neither() -> None:
    found = mentions("Bill Clinton", "Hillary Clinton", "Clinton", "Hillary")
    assert found == {"Bill Clinton": ["Bill Clinton"], "Hillary Clinton": ["Hillary Clinton", "Hillary"]}


def test_spellings_of_one_name_are_one_person() -> None:
    assert len(people("Volodymyr Zelenskiy", "Volodymyr Zelenskyy", "Zelensky")) == 1
    assert len(people("Yoon Suk-yeol", "YOON Suk Yeol", "Suk-yeol Yoon")) == 1


def test_a_middle_name_more_or_less_is_the_same_person() -> None:
    (person,) = people("Antony Blinken", "Antony J. Blinken", "Antony John Blinken")
    assert person.name == "Antony John Blinken"


def test_another_middle_name_is_another_person() -> None:
    assert len(people("John Adam Smith", "John Brian Smith")) == 2


def test_a_name_with_particles_is_shortened_with_them_or_without() -> None:
    assert len(people("Mohammed bin Salman", "bin Salman", "Ursula von der Leyen", "Leyen")) == 2


def test_the_id_is_the_folded_name_and_the_first_offset() -> None:
    assert people("Luiz Inácio Lula da Silva")[0].id == "luiz-inacio-lula-da-silva-0"


def test_a_bare_surname_goes_to_the_only_bearer_the_text_has_introduced_by_then() -> None:
    found = mentions("Bev Smith", "Smith", "Dwayne Smith", "Smith")
    assert found == {"Bev Smith": ["Bev Smith", "Smith"], "Dwayne Smith": ["Dwayne Smith"]}


def test_an_initial_stands_for_the_only_given_name_it_fits() -> None:
    assert mentions("J. Okafor", "Julius Okafor") == {"Julius Okafor": ["J. Okafor", "Julius Okafor"]}
    assert len(people("J. Okafor", "Julius Okafor", "Jane Okafor")) == 3


def test_a_short_form_of_a_given_name_is_the_same_person() -> None:
    assert len(people("Joseph Biden", "Joe Biden", "Biden")) == 1
    assert len(people("William Clinton", "Hillary Clinton")) == 2


def test_a_father_and_a_son_of_one_name_stay_apart() -> None:
    found = mentions("George Whitaker Sr.", "George Whitaker Jr.", "George Whitaker III")
    assert len(found) == 3
    assert len(people("Ferdinand Marcos Jr.", "Ferdinand Marcos", "Marcos")) == 1


def test_a_surname_whose_whole_name_comes_later_or_never_is_somebody() -> None:
    assert mentions("Okafor", "Julius Okafor") == {"Julius Okafor": ["Okafor", "Julius Okafor"]}
    assert mentions("Tanaka", "Tanaka") == {"Tanaka": ["Tanaka", "Tanaka"]}


def test_father_and_son_of_one_name_are_two() -> None:
    assert len(people("George H.W. Bush", "George W. Bush")) == 2
    assert len(people("Donald Trump", "Donald Trump Jr.")) == 2
    assert len(people("Martin Luther King Jr.", "Martin Luther King")) == 1
