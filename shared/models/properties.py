"""The properties of Wikidata that this program reads, by name, and which of them answer one question together."""

from enum import StrEnum


class Property(StrEnum):
    """A property by its code: of statements, of their qualifiers and of their references."""

    # What an item is, and what is above it.
    INSTANCE_OF = "P31"
    SUBCLASS_OF = "P279"
    PART_OF = "P361"
    PARENT_ORGANISATION = "P749"
    # Offices and who held them.
    POSITION_HELD = "P39"
    OFFICEHOLDER = "P1308"
    HEAD_OF_GOVERNMENT = "P6"
    HEAD_OF_STATE = "P35"
    OFFICE_OF_HEAD_OF_GOVERNMENT = "P1313"
    OFFICE_OF_HEAD_OF_STATE = "P1906"
    OFFICE_OF_HEAD_OF_BODY = "P2388"
    REPLACES = "P1365"
    REPLACED_BY = "P1366"
    # Where something belongs.
    JURISDICTION = "P1001"
    COUNTRY = "P17"
    DEMONYM = "P1549"
    # Life and kin.
    SEX = "P21"
    BORN = "P569"
    DIED = "P570"
    CITIZENSHIP = "P27"
    SPOUSE = "P26"
    CHILD = "P40"
    FATHER = "P22"
    MOTHER = "P25"
    SIBLING = "P3373"
    PARTNER = "P451"
    RELATIVE = "P1038"
    # Work.
    OCCUPATION = "P106"
    EMPLOYER = "P108"
    MEMBER_OF = "P463"
    AFFILIATION = "P1416"
    PARTY = "P102"
    EDUCATED_AT = "P69"
    TOOK_PART_IN = "P1344"
    # Organisations.
    FOUNDED = "P571"
    DISSOLVED = "P576"
    WEBSITE = "P856"
    # Qualifiers.
    START = "P580"
    END = "P582"
    POINT_IN_TIME = "P585"
    NATURE_OF_STATEMENT = "P5102"
    OBJECT_ROLE = "P3831"
    SUBJECT_ROLE = "P2868"
    CHARACTER_ROLE = "P794"
    # References.
    ADDRESS = "P854"
    TITLE = "P1476"


EMPLOYERS = (Property.EMPLOYER, Property.MEMBER_OF, Property.AFFILIATION, Property.PARTY)
"""What tells for whom somebody works or where they belong."""

KIN = (Property.SPOUSE, Property.CHILD, Property.FATHER, Property.MOTHER, Property.SIBLING)
"""Relatives close enough to test what is said of kin."""

WHERE = (Property.JURISDICTION, Property.COUNTRY)
"""Whose an office is, what says it best first."""

HELD = (Property.POSITION_HELD, Property.OFFICEHOLDER)
"""Who held what, told by the holder's item or by the office's."""

QUALIFIERS = (
    Property.START, Property.END, Property.POINT_IN_TIME,
    Property.NATURE_OF_STATEMENT, Property.OBJECT_ROLE, Property.SUBJECT_ROLE, Property.CHARACTER_ROLE,
)  # fmt: skip
"""What is read of a statement beside its value, and never of an item by itself."""

CAPACITIES = (Property.NATURE_OF_STATEMENT, Property.OBJECT_ROLE, Property.SUBJECT_ROLE, Property.CHARACTER_ROLE)
"""Qualifiers with which editors say that a holder was acting: nature of statement, and roles of either side."""

REFERENCES = (Property.ADDRESS, Property.TITLE)
"""The address and the title of what a statement rests on."""
