"""What is read of a person, construction by construction: `examples/*.txt` are the tables.

A sentence stands at the left margin; indented below it is everything it says of each person: kind, time and capacity
unless current and full, `doubtful` where it may accuse nobody, `@` the day of its own clause, and the very words,
or the value of an age or a nationality. Doubt is looked at only for offices and occupations.
"""

from pathlib import Path

import pytest

from shared.models.reading import Capacity, Claim, ClaimKind, Sureness, When
from tests.shared.reading.reading import ruled

_TABLES = sorted((Path(__file__).parent / "examples").glob("*.txt"))
_VALUED = (ClaimKind.AGE, ClaimKind.NATIONALITY)
_ROLES = (ClaimKind.OFFICE, ClaimKind.OCCUPATION)


def examples() -> list[tuple[str, list[str]]]:
    found: list[tuple[str, list[str]]] = []
    for line in (line for table in _TABLES for line in table.read_text(encoding="utf-8").splitlines()):
        if line.startswith("  "):
            found[-1][1].append(line.strip())
        else:
            found.append((line, []))
    return found


def told(name: str, claim: Claim) -> str:
    """A claim as the tables write it."""
    marks = [claim.when.value] if claim.when is not When.CURRENT else []
    marks += [claim.capacity.value] if claim.capacity is not Capacity.FULL else []
    marks += ["doubtful"] if claim.sureness is Sureness.DOUBTFUL and claim.kind in _ROLES else []
    marks += [f"@{claim.as_of}"] if claim.as_of and claim.kind in _ROLES else []
    words = claim.value if claim.kind in _VALUED else claim.span.text
    return f"{name}: {' '.join([claim.kind.value, *marks])} = {words}"


@pytest.mark.parametrize(("sentence", "said"), examples())
def test_a_construction_says_just_this(sentence: str, said: list[str]) -> None:
    people = ruled(sentence).people
    assert sorted(told(person.name, claim) for person in people for claim in person.claims) == sorted(said)
