"""Names of outlets, agencies and other bodies where an article cites them, and which of them are outlets."""

from shared.lexicon.clauses import ADVERBS
from shared.lexicon.listing import phrases_of, words_of
from shared.lexicon.names import folded
from shared.lexicon.organisations import BODIES, REGIONS
from shared.lexicon.parties import MEMBERS
from shared.lexicon.speech import PRESS
from shared.models.text import Span
from shared.reading.quotations.scene import Scene
from shared.reading.text.kinds import Kind
from shared.reading.text.propers import is_adjective, is_outlet, is_place, proper_at

# Seats of power that speak, and are places by name.
SEATS = phrases_of(
    "vatican, holy see, kremlin, pentagon, white house, downing street, elysee, elysee palace, buckingham palace"
)
_NO_BODIES = frozenset({Kind.TITLE, Kind.HONORIFIC, Kind.TIME, Kind.OPENER})
_LONGEST_OUTLET = 5
# In small letters behind or before the name of an outlet: "Swedish radio", "the daily X".
MEDIA = words_of(
    """
    newspaper broadcaster channel agency magazine website radio station daily tabloid outlet portal weekly television tv
    network blog newsletter podcast paper journal programme program show newswire wire press media
    """
)
_LEADING_UP = MEDIA | {"the", "a", "an", "its"}
# Those who are told something and print none of it.
_ASSEMBLIES = words_of(
    """
    parliament congress senate house knesset bundestag duma sejm court council committee commission assembly lords
    commons cabinet chamber un nations security conference police mps meps ministers senators lawmakers members
    delegates board union rada diet riksdag storting folketing eduskunta dail cortes tribunal
    """
)


def body_within(scene: Scene, first: int, last: int) -> Span | None:
    """The name of a body that ends the phrase from token `first` up to `last`: "the newspaper X" gives "X".

    No person's, no place's, none that only colours another noun ("Reuters correspondents").
    """
    place = first
    while place < last and not _may_begin(scene, place):
        place += 1
    found = body_at(scene, place) if place < last else None
    return found if found and scene.sentence.index_at(found.end) >= last else None


def body_at(scene: Scene, place: int) -> Span | None:
    """The name of a body that begins at token `place`, behind an article or what kind of outlet it is."""
    while scene.word(place) in _LEADING_UP and not scene.tokens[place].is_capital:
        place += 1
    end = end_of_body(scene, place)
    return scene.span(place, end) if end > place and is_body(scene, place, end) else None


def end_of_body(scene: Scene, place: int) -> int:
    """One past the name of a body that begins at token `place`; names of known outlets are whole."""
    if place >= len(scene.low) or not scene.tokens[place].is_capital:
        return place
    furthest = min(len(scene.low), place + _LONGEST_OUTLET)
    ends = (end for end in range(furthest, place, -1) if scene.tokens[end - 1].is_word)
    outlet = next((end for end in ends if is_outlet(scene.sentence.text_between(place, end))), place)
    end = max(outlet, proper_at(scene.sentence, place))
    if end > place and scene.word(end) == "of" and end + 1 < len(scene.low) and scene.tokens[end + 1].is_capital:
        return max(end, proper_at(scene.sentence, end + 1))  # "Voice of Palestine"
    return end


def _is_honorific(scene: Scene, place: int) -> bool:
    """Whether "Dr" is somebody's, and not the broadcaster DR."""
    return scene.kinds[place] is Kind.HONORIFIC and not scene.tokens[place].is_all_capitals


def _may_begin(scene: Scene, place: int) -> bool:
    token = scene.tokens[place]
    if not token.is_capital or not token.is_word or scene.low[place] in ADVERBS:
        return False
    opens = scene.kinds[place] is Kind.OPENER and place == scene.start
    return not opens or is_outlet(scene.sentence.text_between(place, min(place + 2, len(scene.low))))


def is_body(scene: Scene, first: int, end: int) -> bool:
    """Whether tokens `first` up to `end` name a body and no person, country, place or group of people."""
    text = scene.sentence.text_between(first, end)
    if any(True for _ in scene.names_within(first, end)) or (end == first + 1 and _is_honorific(scene, first)):
        return False
    if is_outlet(text) or folded(text).removeprefix("the ") in SEATS:
        return True
    kinds, words = scene.kinds[first:end], scene.low[first:end]
    member = words[-1] in MEMBERS  # "the Connecticut Democrat said"
    if member or is_place(text) or kinds[-1] in _NO_BODIES or (words[-1] in REGIONS and "of" not in words):
        return False
    if kinds[0] is Kind.NATION and not any(word in BODIES or word.rstrip("s") in BODIES for word in words):
        return False
    if end < len(scene.tokens) and scene.tokens[end].is_owner:
        return False
    alone = end - first == 1 and first == scene.start
    return not (alone and kinds[0] is Kind.NAME and words[0].endswith("s"))


def is_press(scene: Scene, span: Span) -> bool:
    """Whether a body is an outlet: a known one, one by its last word, or one that the words before it say is one."""
    place = scene.sentence.index_at(span.start)
    return is_outlet(span.text) or span.text.lower().split()[-1] in PRESS or scene.word(place - 1) in MEDIA


def listener_at(scene: Scene, place: int) -> Span | None:
    """The outlet that is told something at token `place`: "told the BBC", "with Swedish radio", "the daily X"."""
    begin = place + (scene.word(place) in ("the", "a", "an", "its") and not scene.tokens[place].is_capital)
    place = begin
    while place < len(scene.low) and (_is_kind_of_outlet(scene, place) or _is_nation(scene, place)):
        place += 1
    if place > begin and scene.low[place - 1] in MEDIA and _is_nation(scene, begin) and not _is_named(scene, place):
        return scene.span(begin, place)
    start = place if _is_named(scene, place) else begin
    end = end_of_body(scene, start)
    if end <= start or not is_body(scene, start, end):
        return None
    span = scene.span(start, end)
    is_assembly = any(word in _ASSEMBLIES or word.rstrip("s") in _ASSEMBLIES for word in scene.low[start:end])
    return None if is_assembly and not is_outlet(span.text) else span


def _is_kind_of_outlet(scene: Scene, place: int) -> bool:
    return scene.low[place] in MEDIA and not scene.tokens[place].is_capital


def _is_named(scene: Scene, place: int) -> bool:
    return place < len(scene.low) and scene.tokens[place].is_capital and scene.tokens[place].is_word


def _is_nation(scene: Scene, place: int) -> bool:
    goes_on = scene.word(place + 1) in MEDIA or _is_named(scene, place + 1)
    return scene.kinds[place] is Kind.NATION and is_adjective(scene.tokens[place].text) and goes_on
