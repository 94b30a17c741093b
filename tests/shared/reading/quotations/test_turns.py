import pytest

from tests.shared.reading.reading import ruled


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Anna Smith asked Ben Jones about it. “I never saw it,” he said.", ["Ben Jones"]),
        ("Ben Jones took the oath. Carl White asked him about it. “I never saw it,” he said.", ["Ben Jones"]),
        ("Ben Jones was first. Asked by Carl White about it, he said: “I never saw it.”", ["Ben Jones"]),
        ("Pressed by the MP Anna Smith, Jane Doe paused. “I have read it all,” she said.", ["Jane Doe"]),
        ("Anna Smith's plan was attacked by Jane Doe. “It was a disgrace,” she said.", ["Jane Doe"]),
        (
            "Mark Carney was sworn in.\nThe 59-year-old succeeds Ben Jones, who left. “I begin today,” he said.",
            ["Mark Carney"],
        ),
    ],
)
def test_who_is_asked_or_judges_something_speaks_next(text: str, speakers: list[str]) -> None:
    assert _speakers(text) == speakers


@pytest.mark.parametrize(
    "text",
    [
        "Ben Jones took the stand. The judge thanked him. “You have been very helpful,” he said.",
        "Ben Jones wept. The victim looked at him. “You took it all,” he said.",
        "Ben Jones sued the firm. “I have never seen such a claim,” the defendant said.",
    ],
)
def test_the_words_of_somebody_without_a_name_are_nobodys_who_has_one(text: str) -> None:
    assert _speakers(text) == [None]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (
            "Senator Chris Murphy (D-Conn.) met Senator Susan Collins (R-Maine).\n\n"
            "“We are close,” the Democrat said.\n\n"
            "“Not close enough,” the Republican said.",
            ["Chris Murphy", "Susan Collins"],
        ),
        (
            "Labour MP Stella Creasy and Conservative MP Steve Baker clashed. “It is shameful,” the Labour MP said. "
            "“It is not,” the Tory replied.",
            ["Stella Creasy", "Steve Baker"],
        ),
        ("Tom Hall's daughter, Emma, 9, was hurt. “She is brave,” the father said.", ["Tom Hall"]),
        ("Emma Hall lost her son, Jack, in the fire. “He was my life,” the mother said.", ["Emma Hall"]),
        ("Tom Hall and his wife, Emma, lost it all. “We have each other,” his wife said.", ["Emma"]),
        ("Pope Leo XIV met Cardinal Parolin. “We pray for peace,” the pontiff said.", ["Leo XIV"]),
        ("“We won it all,” said Robert Hill.\n\n“We lost it all,” his brother said.", ["Robert Hill", None]),
    ],
)
def test_a_member_of_a_party_or_family_is_whoever_is_said_to_be_one(text: str, speakers: list[str | None]) -> None:
    assert _speakers(text) == speakers


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Peter Jones opposed the bill, Tom Smith said on Tuesday.\n\n“It is good,” he said.", "Tom Smith"),
        ("Peter Jones fought it for years, according to Tom Smith.\n\n“It is good,” he said.", "Tom Smith"),
        ("“She never forgets,” says Bob Crane.\n\nA former adviser recalls a fight. “Not with me,” he adds.", None),
        ("Edna Croft waited. The Bishop of Crediton, Jane Hall, came. “It was full of hens,” she said.", "Jane Hall"),
        ("Archbishop Sarah Fox came with Archbishop Justin Hall. “Have mercy on us,” she said.", "Sarah Fox"),
        ("Chris Day met the ambassador, W. Patrick Murphy. “We came to be counted,” she said.", "Chris Day"),
        ("The novelist was Jane Price. Her niece and executor, Gwen, is well. “She never ate,” she said.", "Gwen"),
        (
            "Ann Vane is in charge. Bob's former partner, Melissa Aziz, left. “He sold me an idea,” she said.",
            "Melissa Aziz",
        ),
        (
            "Ann Vane saw it. His solicitor, Anna Doyle, said her client was tired. “He is ill,” she added.",
            "Anna Doyle",
        ),
        ("“They repeated it all!” said the leader of the opposition, Stuart Benning.", "Stuart Benning"),
        ("Tom Hobbs told them he had been “just talking,” Lt. Mike Farrow said.", "Tom Hobbs"),
        ("Tom Hobbs was “not a good man,” Mike Farrow said.", "Mike Farrow"),
        ("Jo Tindall heard Barry Finch say: “I will not go home.”", "Barry Finch"),
        ("Arthur Penn died. Councillor Gillian Penn came. “I am here now,” Councillor Penn said.", "Gillian Penn"),
        ("“Shame on you!” shouted one man from the back as the agent, Robert Glaze, rose to speak.", None),
        ("Ann Vane lost. Jane Fox, a judge whose son is ill, was glad. “I am free,” she said.", "Jane Fox"),
        (
            "Peter Jones left. The centrist, 73, took over from Tom Smith. “I know what that is,” he said.",
            "Peter Jones",
        ),
        ("Peter Jones called it “three hours of fog”, and Tom Smith walked out. “I was cold,” he said.", "Tom Smith"),
        ("Ann Vane said Jane Fox had asked how they managed it. “I told her we did,” she said.", "Ann Vane"),
        ("Tom Smith said no. The witness was Peter Jones. “I saw it all,” he said.", "Peter Jones"),
        ("Peter Jones left. New Zealand's Tom Smith, 80, slept through. “I was busy,” he insisted.", "Tom Smith"),
        ("Tom Smith met Ann Vane. Leeds's winner met Peter Jones. “I ran all day,” he said.", None),
        ("Bill Cole left. He told them he had been “just talking,” Mike Farrow said.", "Bill Cole"),
        ("Tom Smith left. “He said, ‘I am cold,’” said Ann Vane.", "Ann Vane"),
        ("Tom Smith listened to Ann Vane, the minister, who calls him “a haircut with a voice.”", "Ann Vane"),
        ("Asra Raza died. Her uncle, Dr. Omar Raza, said that she had texted her sister: “We land soon.”", "Asra Raza"),
    ],
)
def test_the_sentence_before_tells_whom_a_pronoun_means(text: str, speaker: str | None) -> None:
    assert _speakers(text)[-1] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Peter Jones said he would go. “With what?” Tom Smith asked. “With a van,” he answered.", "Peter Jones"),
        ("Ann Vane put it to Peter Jones that he had lied. “Three times,” he said.", "Peter Jones"),
        ("“I lost,” said Jane Fox. Another, who asked for anonymity, said she left. “It was cold,” she said.", None),
        ("“I lost,” said Jane Fox. Tom Smith was met by a woman of 80. “You are late,” she said.", None),
        ("“I lost,” said Jane Fox. One parent, who gave her name as Ann Vane, came. “I won,” she said.", "Ann Vane"),
    ],
)
def test_who_answers_and_who_comes_in_is_not_who_spoke_before(text: str, speaker: str | None) -> None:
    assert _speakers(text)[-1] == speaker


def test_who_goes_on_is_still_the_one_without_a_name() -> None:
    text = "Anna Smith was found on Friday. “I heard a scream,” said a neighbour. “It was awful,” she added."
    assert _speakers(text) == [None, None]


def test_what_somebody_is_asked_and_what_is_found_is_not_said_by_them() -> None:
    assert _speakers("Asked whether he would go, Ben Jones said: “No, I will not.”") == ["Ben Jones"]
    assert _speakers("A painting found behind a wardrobe in Leeds was sold on Monday.") == []


def test_who_asks_by_a_letter_alone_has_no_name() -> None:
    text = "Maria Lopez is mayor.\n\n“I am well today,” said Lopez.\n\nQ. “Are you very well?”"
    assert _speakers(text) == ["Maria Lopez", None]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Our reporter, Ailbhe Conneely, was in Armagh.\n\nCONNEELY: “It took two ballots.”", "Ailbhe Conneely"),
        ("Edward Mountain asked how many. “I do not know that,” said Mr Mountain.", "Edward Mountain"),
        ("Ann Best left Leeds. “I do know that,” Best said.", "Ann Best"),
        ("Ann Best met Joan Best. “I do know that,” Best said.", None),
    ],
)
def test_a_surname_that_was_not_read_as_a_name_is_whose_it_alone_can_be(text: str, speaker: str | None) -> None:
    assert _speakers(text)[-1] == speaker


def _speakers(text: str) -> list[str | None]:
    reading = ruled(text)
    names = {person.id: person.name for person in reading.people}
    return [names.get(quotation.person or "") for quotation in reading.quotations]
