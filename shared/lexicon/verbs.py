"""The verbs by which news gives words to a speaker, each in all its forms."""

from functools import cache

from shared.lexicon.listing import words_of

# May take a clause, with or without "that", before it or behind it: "X said …", "…, X argued".
STATING = words_of(
    """
    say tell add argue insist warn deny note recall joke announce declare state stress emphasise emphasize comment
    remark claim explain reply respond answer write tweet retweet vow pledge promise admit acknowledge concede confirm
    observe suggest conclude reiterate repeat lament predict quip testify assert affirm contend caution complain
    counter exclaim estimate underline underscore highlight reveal disclose report recount proclaim muse agree
    maintain think believe point allege swear boast brag confess conjecture hint imply indicate inform assure remind
    notify advise protest object retort reason reckon speculate surmise theorise theorize clarify elaborate
    opine post caption blog signal stipulate relate mention forecast grumble moan rue guess hope fear feel
    counsel echo interject interrupt correct volunteer propose recommend demand request find establish rule hear confide
    concur posit profess divulge decree foresee hazard prophesy rejoin fret grouse gripe
    certify attest verify disagree dispute worry wonder ask inquire enquire query question urge
    """
)
# Give words only to what stands in quotation marks beside them.
QUOTING = words_of(
    """
    speak cry shout yell scream whisper murmur mutter mumble laugh sigh smile grin chuckle giggle sob weep fume rage
    blast slam hail praise laud condemn welcome call describe accuse criticise criticize denounce brand label term dub
    dismiss characterise characterize deride mock ridicule castigate rebuke scold chide attack lambast lambaste decry
    liken compare refer portray cast applaud commend thank congratulate greet apologise apologize beg plead implore
    appeal exhort order instruct threaten taunt tease sing chant recite intone read begin continue put
    finish end sum go blame defend reject rubbish credit salute bemoan deplore regret voice express offer summarise
    summarize gush rave enthuse beam snap bark growl thunder hiss gasp stammer croak drawl deadpan crack
    cheer scoff sneer snort vent rant rail howl wail roar shriek bellow holler proffer venture pipe
    remember shrug nod groan splutter pant wheeze sniff chortle cackle smirk
    phrase pronounce encapsulate conclude reflect reminisce philosophise allow text message email type scrawl
    """
)
# Introduce words of somebody else: "Reuters quoted X as saying".
QUOTED_BY = words_of("quote cite")
# May take a clause without "that" wherever they stand; with the others it is told by a verb in it.
BARE = words_of("say tell think believe hope fear reckon insist claim suggest guess feel swear")
# Whom something is told stands right behind them.
TELLING = words_of("tell inform assure remind notify advise warn ask promise teach urge")
# What is asked or thought is nothing that is said to be so.
ASKING = words_of("ask wonder inquire enquire query question urge")
THINKING = words_of("think believe feel hope fear worry guess reckon doubt")

# "Told the court" is no inversion.
NEVER_BEHIND = words_of("tell inform assure remind notify")
# Forms that are as often nouns.
NOUNS_TOO = words_of(
    """
    claims reports comments notes states remarks answers posts tweets demands calls estimates questions charges reads
    promises pledges vows hopes fears worries guesses queries stresses counters signals jokes quotes texts offers voices
    appeals protests objects forecasts requests hails puts credits blames attacks shouts cries thanks labels terms
    brands urges hints boasts murmurs whispers mentions captions blogs volunteers corrects counsels echoes rules finds
    claim report comment note state remark answer post tweet demand call estimate question charge promise pledge vow
    hope fear worry guess query stress counter signal joke text offer voice appeal protest object forecast request hail
    credit blame attack shout cry label term brand hint boast whisper mention blog correct echo thank find rule
    saying warning reading telling feeling finding writing beginning ending offering greeting calling posting
    cast read phrase phrases shrug shrugs nod nods groan groans sniff sniffs
    """
)

_IRREGULAR = {
    "say": "said", "tell": "told", "write": "wrote written", "think": "thought", "swear": "swore sworn",
    "speak": "spoke spoken", "weep": "wept", "cast": "cast", "sing": "sang sung", "read": "read",
    "begin": "began begun", "put": "put", "go": "went gone", "feel": "felt", "teach": "taught",
    "retell": "retold", "rue": "rued", "beg": "begged", "quip": "quipped", "admit": "admitted", "sum": "summed",
    "sob": "sobbed", "grin": "grinned", "rebut": "rebutted", "chat": "chatted", "brag": "bragged", "dub": "dubbed",
    "slam": "slammed", "refer": "referred", "snap": "snapped", "blog": "blogged", "find": "found", "hear": "heard",
    "foresee": "foresaw foreseen", "label": "labelled labeled",
    "shrug": "shrugged", "nod": "nodded", "signal": "signalled signaled",
    "counsel": "counselled counseled", "step": "stepped",
}  # fmt: skip
_DOUBLING = frozenset({"admit", "beg", "quip", "sum", "sob", "grin", "rebut", "chat", "brag", "dub", "slam", "refer",
                       "snap", "blog", "put", "begin", "shrug", "nod"})  # fmt: skip
_VOWELS = "aeiou"


@cache
def forms() -> dict[str, str]:
    """Every form of every verb of saying, with its base form."""
    known = STATING | QUOTING | QUOTED_BY
    return {form: verb for verb in sorted(known) for form in (verb, _third(verb), *_past(verb), _gerund(verb))}


def is_base(form: str) -> bool:
    """Whether a form is the bare one, which only a subject in the plural or an infinitive takes."""
    return forms().get(form) == form and form not in ("read", "put", "cast")


def _third(verb: str) -> str:
    if verb.endswith("y") and verb[-2] not in _VOWELS:
        return f"{verb[:-1]}ies"
    return f"{verb}es" if verb.endswith(("s", "sh", "ch", "x", "o")) else f"{verb}s"


def _past(verb: str) -> tuple[str, ...]:
    if verb in _IRREGULAR:
        return tuple(_IRREGULAR[verb].split())
    if verb.endswith("e"):
        return (f"{verb}d",)
    if verb.endswith("y") and verb[-2] not in _VOWELS:
        return (f"{verb[:-1]}ied",)
    return (f"{verb}ed",)


def _gerund(verb: str) -> str:
    if verb in _DOUBLING:
        return f"{verb}{verb[-1]}ing"
    return f"{verb[:-1]}ing" if verb.endswith("e") and not verb.endswith("ee") else f"{verb}ing"
