"""The small words by which a clause is taken apart: where it begins, where its subject ends, what stands between."""

from shared.lexicon.listing import words_of
from shared.lexicon.words import MONTHS, WEEKDAYS

PREPOSITIONS = words_of(
    """
    of for from in at with on to by near after before during about against under over via through into amid among
    amongst between around across since until till outside inside behind beside besides beyond despite per without
    within towards toward upon throughout alongside beneath below above opposite regarding concerning following
    """
)
SUBORDINATORS = words_of(
    "when while as because if although though unless whereas whether where after before since until once than"
)
COORDINATORS = frozenset({"and", "but", "or", "yet", "nor", "&", "then"})
RELATIVES = frozenset({"who", "which", "that"})
DETERMINERS = words_of(
    """
    the a an his her its their our my your this that these those some another each every several many both two three
    four five six seven eight nine ten no any other one
    """
)
OWNERS = frozenset({"his", "her", "its", "their", "our", "my", "your"})
SUBJECT_PRONOUNS = frozenset({"he", "she", "they"})
OTHER_PRONOUNS = frozenset({"i", "we", "you", "it", "everyone", "everybody", "somebody", "someone", "nobody",
                            "anyone", "others", "both", "there", "people"})  # fmt: skip
BEING = words_of("is are was were be been being am gets got")
AUXILIARIES = BEING | words_of(
    """
    has have had would will shall could can may might must should did does do 'd 'll 've having wo ca
    isn't wasn't weren't hasn't haven't hadn't wouldn't won't couldn't can't didn't doesn't don't shouldn't
    """
)
FINITE = AUXILIARIES - {"be", "been", "being", "having"}
NEGATIONS = words_of("not never neither nor hardly n't didn't doesn't don't won't wouldn't couldn't hasn't hadn't")
DOUBTFUL_MODALS = frozenset({"could", "might", "should", "may", "can", "must"})
ADVERBS = words_of(
    """
    also later then once again even still now already soon often only just always ever too himself herself
    themselves itself first earlier afterwards afterward meanwhile yesterday today tonight simply thereby
    instead however nonetheless nevertheless thus hence so yet further elsewhere long-since each both all never not n't
    """
)
TIMES = (
    WEEKDAYS
    | frozenset(MONTHS)
    | words_of(
        """
    morning afternoon evening night week month year weekend day days hours minutes weeks months years yesterday
    today tonight overnight noon midnight hour minute
    """
    )
)
# Begin a phrase that stands ahead of the subject.
OPENINGS = (
    PREPOSITIONS
    | SUBORDINATORS
    | ADVERBS
    | WEEKDAYS
    | words_of(
        """
    here there back asked speaking writing according given based citing quoting referring responding addressing
    pressed questioned last next this earlier later moments hours days weeks months years yes no well indeed overall
    additionally furthermore moreover finally nor like unlike as even despite amid standing sitting describing
    recalling noting adding calling commenting appearing testifying clearly contacted reached approached
    announcing defending explaining warning arguing introducing unveiling praising
    """
    )
)
# Common past tenses that do not end in "ed", after which an object and no subject comes.
PAST_TENSES = words_of(
    """
    met saw gave took made sent left beat won lost held found paid led set let got kept came went became fell
    rose grew ran began spent built bought brought caught chose drew drove fled flew forgot fought hit hurt knew laid
    meant put quit rode sold shot shook sat slept stood stole struck stuck swept taught threw wore wrote said told
    """
)
# Where and how something is said: "in a statement", "at a news conference", "on television".
OCCASIONS = words_of(
    """
    statement interview post posts letter email e-mail message messages speech conference briefing hearing rally call
    tweet tweets television tv radio court parliament filing report memo blog twitter x telegram facebook instagram
    linkedin weibo tiktok youtube bluesky threads reporters journalists lawmakers broadcast address testimony
    affidavit note release video podcast column op-ed debate meeting press social media phone telephone text
    comments remarks written online thread site website episode programme program show ceremony event podium
    documents papers verdict ruling order decision judgment judgement lawsuit complaint indictment book memoir essay
    article article's editorial study paper review summit session visit lecture sermon homily webcast livestream
    newsletter presser announcement evidence person private public advance english russian french german spanish
    arabic chinese turn reply response part condition anonymity background
    """
)
# Whom news has somebody speak to, where that is nobody by name.
LISTENERS = words_of(
    """
    reporters journalists lawmakers parliament supporters court jury crowd audience conference hearing committee panel
    agency newspaper investors fans staff employees delegates police investigators magazine website radio television
    broadcaster station channel paper daily council board inquiry assembly senate congress house mps senators
    judge judges jurors detectives officers analysts shareholders members colleagues workers followers
    viewers listeners readers congregation rally gathering meeting briefing press media publication outlet network
    podcast programme program tribunal students voters residents deputies ministers troops soldiers
    congregants mourners guests attendees union commission
    """
)
# What somebody utters; its owner speaks.
UTTERANCES = words_of(
    """
    statement message letter post tweet email e-mail reply answer response comment comments remark remarks speech
    words verdict note memo testimony explanation advice warning question motto conclusion assessment summary view
    reaction diagnosis text will affidavit diary prediction pledge promise complaint plea tribute apology
    argument refrain retort description account
    """
)
# Nouns that lead into what somebody holds: "her claim that …", "a warning by X that …".
HOLDINGS = words_of(
    """
    claim claims assertion assertions statement statements warning warnings argument suggestion insistence announcement
    comment comments remark remarks declaration promise pledge belief view admission denial allegation allegations
    contention conclusion prediction revelation confession testimony complaint accusation vow acknowledgement
    acknowledgment assurance proposal observation hint boast estimate
    """
)
COURTS = words_of("court jury inquest tribunal inquiry hearing panel committee jurors")
# "By telephone" is no agent.
MEANS = words_of("telephone phone email e-mail text letter post video saying then")
VIEWS = words_of("count view opinion words account telling judgment judgement estimation estimate eyes reckoning mind")
