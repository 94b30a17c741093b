"""How English news gives words between marks to somebody: a table of its ways, each with who speaks."""

import pytest

from tests.shared.reading.reading import read

M, S, L = "Angela Merkel", "Olaf Scholz", "Maria Lopez"


def said(text: str) -> list[tuple[str, str | None]]:
    reading = read(text)
    names = {person.id: person.name for person in reading.people}
    return [(q.span.text, names.get(q.person or "")) for q in reading.quotations if q.direct]


@pytest.mark.parametrize(
    "marks", ["“”", "‘’", "„“", "„”", "«»", "»«", "‹›", '""', "''", ("``", "''"), ("``", '"'), "「」", ("“", '"')]
)
def test_all_marks_are_read(marks: tuple[str, str]) -> None:
    opening, closing = marks
    assert said(f"{opening}We will not go,{closing} said {M}.") == [("We will not go,", M)]


@pytest.mark.parametrize(
    ("text", "quotations"),
    [
        # behind the quotation, in either order, with what describes the speaker
        (f"“It is late,” {M} said.", [("It is late,", M)]),
        (f"“It is late,” her colleague, former minister {M}, said.", [("It is late,", M)]),
        (f"“It is late,” said a neighbour, 61-year-old plumber {M}, on Monday.", [("It is late,", M)]),
        (f"The woman who fed his dogs, {M}, said it was “far too late”.", [("far too late", M)]),
        (f"“It is late,” says {M}, 70, a physicist who grew up in Templin.", [("It is late,", M)]),
        (f"“It is late,” {M}, a physicist from Templin, told reporters.", [("It is late,", M)]),
        (f"“It is late,” {M}, who met {S} on Monday, told reporters.", [("It is late,", M)]),
        (f"“It is late,” her lawyer, {M}, said.", [("It is late,", M)]),
        (f"“It is late,” the former chancellor {M} said.", [("It is late,", M)]),
        (f"“It is late,” according to {M}, who leads the party.", [("It is late,", M)]),
        (f"“It is late,” recalled {M} of the night the wall fell.", [("It is late,", M)]),
        (f"“It is late,” was how {M} put it.", [("It is late,", M)]),
        (f"“It is late,” is how {M} phrased it.", [("It is late,", M)]),
        (f"“It is late,” pronounced {M} on Monday.", [("It is late,", M)]),
        (f"“It is late,” {M} remembered.", [("It is late,", M)]),
        (f"“It is late,” shrugged {M}.", [("It is late,", M)]),
        (f"“It is late,” is how {M} puts it.", [("It is late,", M)]),
        (f"“Is it late?” asked {M}.", [("Is it late?", M)]),
        (f"“It is late!” shouted {M}.", [("It is late!", M)]),
        (f"“It is late” – {M}, physicist", [("It is late", M)]),
        (f"‘It is late’, said {M}.", [("It is late", M)]),
        (f"“It is late”, quipped Ms {M}.", [("It is late", M)]),
        # ahead of it
        (f"{M} said: “It is late.”", [("It is late.", M)]),
        (f"{M}, speaking to the BBC, warned: “It is late.”", [("It is late.", M)]),
        (f"On Tuesday, in a letter to {S}, {M} wrote: “It is late.”", [("It is late.", M)]),
        (f"{M} wrote on X: “It is late.”", [("It is late.", M)]),
        (f"{M} posted on Telegram: “It is late.”", [("It is late.", M)]),
        (f"In a statement, {M} said, “It is late.”", [("It is late.", M)]),
        (f"{M}’s answer was short: “It is late.”", [("It is late.", M)]),
        (f"{M} was blunt: “It is late.”", [("It is late.", M)]),
        (f"{M} had a question for {S}: “Why is it late?”", [("Why is it late?", M)]),
        (f"A statement by {M} read: “It is late.”", [("It is late.", M)]),
        (f"As {M} put it, “it is late and dark”.", [("it is late and dark", M)]),
        (f"In the words of {M}, “it is late and dark”.", [("it is late and dark", M)]),
        (f"Bild quoted {M} as saying: “It is late.”", [("It is late.", M)]),
        (f"{M} was quoted by Bild as saying: “It is late.”", [("It is late.", M)]),
        (f"{M} went on to say: “It is late.”", [("It is late.", M)]),
        (f"{M} met {S} and said: “It is late.”", [("It is late.", M)]),
        (f"{M} praised {S}, calling him “a man of his word”.", [("a man of his word", M)]),
        (f"The plan was described by {M} as “an insult to Europe”.", [("an insult to Europe", M)]),
        (f"{M} told {S} that “nobody will go home now”.", [("nobody will go home now", M)]),
        (f"{M} accused {S} of “hiding behind the law”.", [("hiding behind the law", M)]),
        (f"{M} apologised to voters for “a year of broken words”.", [("a year of broken words", M)]),
        (f"{M} wrote:\n“It is late.”", [("It is late.", M)]),
        # around it
        (f"“Then,” {M} said, “we go home.”", [("Then,", M), ("we go home.", M)]),
        (f"“Then,” said {M} in Kyiv, “we go home.”", [("Then,", M), ("we go home.", M)]),
        (f"“It is late,” said {M}. “We go home.”", [("It is late,", M), ("We go home.", M)]),
        (f"“It is late,” said {M}. She paused. “We go home.”", [("It is late,", M), ("We go home.", M)]),
        (f"“It is late.” “We go,” said {M}.", [("It is late.", M), ("We go,", M)]),
        (f"{M} was angry. “It is late.”", [("It is late.", M)]),
        (f"{M} said it was late. “We go home.”", [("We go home.", M)]),
        (f"“It is late.” Those were the words of {M} on Monday.", [("It is late.", M)]),
        (f"“It is late.” So said {M}.", [("It is late.", M)]),
        # several speakers in a sentence
        (f"“It is late,” said {M}, and {S} replied, “It is not.”", [("It is late,", M), ("It is not.", S)]),
        (f"“Is it late?” {M} asked.\n“It is,” {S} replied.", [("Is it late?", M), ("It is,", S)]),
        (f"{M} called it “a very good day”, but {S} spoke of “a sad day for us”.",
         [("a very good day", M), ("a sad day for us", S)]),
        # quotations in quotations
        (f"“He told me ‘it is late’ twice,” {M} said.", [("He told me ‘it is late’ twice,", M)]),
        # paragraphs
        (f"“It began early.\n“It ended late,” said {M}.", [("It began early.", M), ("It ended late,", M)]),
        (f"“It began early,” said {M}.\n“It ended late.”", [("It began early,", M), ("It ended late.", M)]),
        (f"“It began early,” said {M}. “It went on.\n\n“It went on and on.\n\n“It ended late.”",
         [("It began early,", M), ("It went on.", M), ("It went on and on.", M), ("It ended late.", M)]),
        # a cry and whoever calls it, as two sentences
        (f"“You are late,” {S} called up. “So are you!” {M} called down.", [("You are late,", S), ("So are you!", M)]),
        (f"“It is late,” said {S}. “Go home!” {M} left.", [("It is late,", S), ("Go home!", S)]),
        # set out as in interviews
        (f"Five questions: {M}\n\nShe met {S}.\n\nDo you miss it?\n\n“I miss the bus.”\n\n{S} says you sleep late."
         "\n\n“He says that every year.”", [("I miss the bus.", M), ("He says that every year.", M)]),
        (f"“It is late,” {M} said.\n\nAnd were {S} to resign, would she stand?\n\n“Who feeds the hens?”",
         [("It is late,", M), ("Who feeds the hens?", M)]),
        (f"“It is late,” {M} said. “It is not,” said {S}.\n\nWould they stand?\n\n“Who feeds the hens?”",
         [("It is late,", M), ("It is not,", S), ("Who feeds the hens?", None)]),
        (f"{M}: It is late and we go home.\n{S}: It is not late at all.",
         [("It is late and we go home.", M), ("It is not late at all.", S)]),
    ],
)  # fmt: skip
def test_words_between_marks_go_to_who_says_them(text: str, quotations: list[tuple[str, str | None]]) -> None:
    assert said(text) == quotations


@pytest.mark.parametrize(
    "text",
    [
        f"“It is late,” said {M} and {S}.",
        f"{M} and {S} said: “It is late.”",
        "“It is late,” said a senior official.",
        "“It is late,” the ministry said in a statement.",
        "“It is late,” police said.",
        f"“It is late,” said a spokesman for {M}.",
        f"“It is late,” {M}’s lawyer said.",
        f"{M} met {S} in a hall full of people. “It is late,” they said.",
        f"“It is late,” a friend of {M} told the BBC.",
    ],
)
def test_the_words_of_others_are_given_to_nobody_named(text: str) -> None:
    assert [person for _, person in said(text)] == [None]


@pytest.mark.parametrize(
    "text",
    [
        f"The song “Hey Jude” was played for {M}.",
        f"{M} read “The Old Man and the Sea” twice.",
        f"{M}’s so-called “traffic light” was broken.",
        f"{M} wants a “fresh start” for Europe.",
        f"{M}, known as “Mutti”, left.",
        f"{M} said the plan was “reckless”.",
        f"{M} directed a film called “The Lives of Others”.",
        f"The word “chancellor” means little to {M}.",
        f"In the 'nineties {M} met the workers' leaders.",
    ],
)
def test_expressions_titles_and_names_are_no_quotations(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (f"{M} met {S} on Monday. “It is very late,” she said.", M),
        (f"{M} met {S} on Monday. “It is very late,” he said.", S),
        (f"{S} arrived. The hall was full. “It is very late,” he said.", S),
        (f"{M} spoke first. {L} listened. “It is very late,” she said.", L),
        (f"{M} criticised {L}. “It is very late,” she said.", M),
        ("Mr Taylor Reed met Ms Robin Blake. “It is very late,” she said.", "Robin Blake"),
        ("Robin Blake, an actress, met Taylor Reed, a businessman. “It is very late,” he said.", "Taylor Reed"),
        (f"{S} came with his wife, Robin Blake. “It is very late,” she said.", "Robin Blake"),
        (f"{M} met Taylor Reed, a striker, and {S}. “It is very late,” the striker said.", "Taylor Reed"),
        (f"German Chancellor {S} met {M}. “It is very late,” the chancellor said.", S),
        (f"{M} met her lawyer, {L}. “It is very late,” the lawyer said.", L),
        (f"{M} met {L}. “It is very late,” the minister said.", None),
        (f"{M} met {L}. “It is very late,” the 70-year-old said.", M),
        (f"{M}, a striker, won at home. She beat {L} in Rome. “It is very late,” the champion said.", M),
        (
            f"{M} and {L} read the file. She is Robin Blake, 79, who ran a shop. “It is very late,” she said.",
            "Robin Blake",
        ),
        (f"{M} left. “It is very late,” said the board's chair, H.E. Ms. Maria Lopez.", L),
        (f"{S}, 66, met {M}. “It is very late,” the 66-year-old said.", S),
        (f"{S}'s hiking partner Taylor Reed won. On Sunday he beat {L}, the champion. “It is very late,” he said.",
         "Taylor Reed"),
        (f"When she met {S}, {M} smiled. “It is very late,” she said.", M),
        (f"He met a colleague, Inspector {L}, who remembers him. “It is very late,” she said.", L),
        (f"{L}, asked to forgive him, refused. “It is very late,” she said.", L),
        ("“It is very late,” he said.", None),
        (f"{M} met Kavitha Rao and Rakib Khan. “It is very late,” he said.", "Rakib Khan"),
        (f"{M} met Jean-Luc Faure. “It is very late,” he said.", "Jean-Luc Faure"),
        (f"{S} shut his shop. His nephew Rakib Khan had been shot dead. “It is very late,” he said.", S),
        (f"{M}'s last book won. “It is very late,” the Berliner said.", M),
        (f"{M} won in Rome. The hall was full. “It is very late,” said the New Yorker.", M),
        (f"{M} beat {L} in Rome. The hall was full. “It is very late,” the champion said.", None),
        (f"{M} won in Rome. “It is very late,” the Observer said.", None),
        (f"{M} won in Rome. “It is very late,” said the mother of three.", M),
        (f"{M} won in Rome. “It is very late,” the grandmother of seven told reporters.", M),
        (f"{M} met the court. “It is very late,” the mother of three victims said.", None),
        (f"{M} won in Rome. “It is very late,” the world number three said.", M),
    ],
)  # fmt: skip
def test_pronouns_and_roles_are_followed_to_whom_they_mean(text: str, speaker: str | None) -> None:
    assert [person for _, person in said(text)] == [speaker]


@pytest.mark.parametrize(
    ("text", "addressee"),
    [
        (f"“It is late,” {M} told Reuters.", "Reuters"),
        (f"“It is late,” {M} said in an interview with the BBC.", "BBC"),
        (f"Speaking to Sky News, {M} said: “It is late.”", "Sky News"),
        (f"“It is late,” {M} told reporters in Berlin.", "reporters"),
    ],
)
def test_whom_it_is_told_is_kept(text: str, addressee: str) -> None:
    (quotation,) = read(text).quotations
    assert quotation.addressee == addressee


def test_a_quotation_is_anchored_by_the_day_it_was_said_and_by_no_day_within_it() -> None:
    said_now, said_then = read(f"“We go,” {M} said on Tuesday. “We go home on Tuesday,” {S} said.").quotations
    assert (said_now.anchored, said_then.anchored) == (True, False)


def test_two_who_talk_take_turns() -> None:
    turns = (f"“Who is there?” asked {M}.", f"“Nobody at all,” said {S}.", "“You always say so.”", "“And it is true.”")
    text = "\n\n".join(turns)
    assert [speaker for _, speaker in said(text)] == [M, S, M, S]


def test_turns_are_taken_by_paragraphs_with_several_quotations_too() -> None:
    turns = (f"{M} said: “I would go.”", f"“That's me,” said {S}. “He means me.”", "“I do mean you.”")
    assert [speaker for _, speaker in said("\n\n".join(turns))] == [M, S, S, M]


def test_words_behind_a_sentence_of_their_own_paragraph_are_no_turn() -> None:
    turns = (f"“I would go,” said {M}.", f"“I would not,” said {S}.", f"{S} laughed. “It is late now.”")
    assert said("\n\n".join(turns))[-1][1] == S


def test_whoever_asks_goes_on_behind_an_answer_without_a_name() -> None:
    turns = (f"“Were you there?” asked {M}.", "“I must have been.”", "“And then?”")
    assert [speaker for _, speaker in said("\n\n".join(turns))] == [M, None, M]


def test_answers_go_to_whom_the_piece_is_about_where_those_are_the_words_before() -> None:
    lines = (f"{M} opens the door. “It is late,” says {M}.", f"“Sit down,” says {S}. “It is late,” says {M}.")
    questions = ("Where did it come from?", "“My aunt told me.”", "And now?", "“Now I sleep.”")
    assert [speaker for _, speaker in said("\n\n".join((*lines, *questions)))][-2:] == [M, M]
