import pytest

from shared.lexicon.roles import OfficeKey, canonical_title, is_one_of_many, office_key, split_place


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("Defense Minister", "minister of defence"),
        ("Minister of Defence", "minister of defence"),
        ("minister for defence", "minister of defence"),
        ("Defence Secretary", "minister of defence"),
        ("Secretary of Defense", "minister of defence"),
        ("Secretary of State for Defence", "minister of defence"),
        ("Minister of National Defense", "minister of defence"),
        ("Minister of the Armed Forces", "minister of defence"),
        ("Federal Minister of Defence", "minister of defence"),
        ("Union Minister of Defence", "minister of defence"),
        ("Secretary of War", "minister of defence"),
        ("foreign minister", "minister of foreign affairs"),
        ("foreign secretary", "minister of foreign affairs"),
        ("Minister for External Affairs", "minister of foreign affairs"),
        ("External Affairs Minister", "minister of foreign affairs"),
        ("Minister for Europe and Foreign Affairs", "minister of foreign affairs"),
        ("Minister of Foreign Affairs and Trade", "minister of foreign affairs"),
        ("Secretary of State for Foreign, Commonwealth and Development Affairs", "minister of foreign affairs"),
        ("Home Secretary", "minister of interior"),
        ("Minister of the Interior", "minister of interior"),
        ("Treasury Secretary", "minister of finance"),
        ("Secretary of the Treasury", "minister of finance"),
        ("Chancellor of the Exchequer", "minister of finance"),
        ("the prime minister", "prime minister"),
        ("PM", "prime minister"),
        ("Premier", "prime minister"),
        ("Taoiseach", "prime minister"),
        ("President of the Republic", "president"),
        ("Federal Chancellor", "chancellor"),
        ("King", "monarch"),
        ("Secretary-General", "secretary general"),
        ("spokeswoman", "spokesperson"),
        ("foreign policy chief", "high representative"),
        ("47th president", "president"),
        ("far-right president", "president"),
        ("long-serving prime minister", "prime minister"),
        ("embattled finance minister", "minister of finance"),
        ("far-right leader", "far right leader"),
        ("second secretary", "second secretary"),
        ("second vice president", "second vice president"),
    ],
)
def test_ways_to_say_one_title_give_one(words: str, title: str) -> None:
    assert canonical_title(words) == title


@pytest.mark.parametrize(
    "words",
    [
        "Secretary of State",
        "Press Secretary to the Queen",
        "Private Secretary",
        "Vice President",
        "Deputy Minister of Defence",
        "First Deputy Foreign Minister",
        "Minister of State for Defence",
        "President of the Senate",
        "Chief Minister",
        "Chancellor",
    ],
)
def test_a_title_that_only_looks_like_another_keeps_apart(words: str) -> None:
    others = {
        "minister of defence",
        "minister of foreign affairs",
        "president",
        "prime minister",
        "minister of finance",
    }
    assert canonical_title(words) not in others


@pytest.mark.parametrize(
    ("words", "place", "expected"),
    [
        ("Defense Minister", "Ukraine", OfficeKey("minister of defence", "ua")),
        ("Defense Minister", "Ukraine's", OfficeKey("minister of defence", "ua")),
        ("Ukrainian Defense Minister", None, OfficeKey("minister of defence", "ua")),
        ("Minister of Defence of Ukraine", None, OfficeKey("minister of defence", "ua")),
        ("U.S. Secretary of State", None, OfficeKey("secretary of state", "us")),
        ("United States Secretary of Defense", None, OfficeKey("minister of defence", "us")),
        ("Chancellor of Germany", None, OfficeKey("chancellor", "de")),
        ("German Chancellor", None, OfficeKey("chancellor", "de")),
        ("Premier of China", None, OfficeKey("prime minister", "cn")),
        ("Premier of the People's Republic of China", None, OfficeKey("prime minister", "cn")),
        ("Supreme Leader of Iran", None, OfficeKey("supreme leader", "ir")),
        ("President", "the Kremlin", OfficeKey("president", "ru")),
        ("North Korea's Foreign Minister", None, OfficeKey("minister of foreign affairs", "kp")),
        ("Secretary General of NATO", None, OfficeKey("secretary general of nato", None)),
        ("Mayor", "Springfield", OfficeKey("mayor", "springfield")),
        ("British ambassador to Mali", None, OfficeKey("ambassador to ml", "gb")),
        ("ambassador of the United Kingdom to Mali", None, OfficeKey("ambassador to ml", "gb")),
        ("ambassador of the United Kingdom in Mali", None, OfficeKey("ambassador to ml", "gb")),
        ("British ambassador in Mali", None, OfficeKey("ambassador to ml", "gb")),
        ("ambassador to the United States", "France", OfficeKey("ambassador to us", "fr")),
        ("Permanent Representative to the OECD", None, OfficeKey("permanent representative to oecd", None)),
    ],
)
def test_an_office_and_its_country_give_one_key(words: str, place: str | None, expected: OfficeKey) -> None:
    assert office_key(words, place) == expected


@pytest.mark.parametrize(
    ("label", "parts"),
    [
        ("South Korean President", ("President", "South Korean")),
        ("President of South Korea", ("President", "South Korea")),
        ("Federal Minister of Defence", ("Federal Minister of Defence", None)),
        ("President", ("President", None)),
        ("ambassador to Norway", ("ambassador to Norway", None)),
        ("Israel's ambassador to Norway", ("ambassador to Norway", "Israel's")),
    ],
)
def test_the_place_is_taken_out_of_a_title(label: str, parts: tuple[str, str | None]) -> None:
    assert split_place(label) == parts


@pytest.mark.parametrize(
    ("label", "many"),
    [
        ("ambassador to Norway", True),
        ("ambassador in Norway", True),
        ("Israel's Deputy Minister of Foreign Affairs", True),
        ("Parliamentary Under-Secretary of State for Health", True),
        ("Assistant Secretary of State for African Affairs", True),
        ("Minister of Foreign Affairs", False),
        ("Vice President of the United States", False),
    ],
)
def test_envoys_and_deputies_have_others_beside_them(label: str, many: bool) -> None:
    assert is_one_of_many(label) is many
