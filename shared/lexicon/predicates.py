"""Verbs that say what somebody is, becomes, ceases to be or belongs to, with the time they speak of."""

from dataclasses import dataclass
from enum import Enum, auto

from shared.lexicon.listing import words_of


class Act(Enum):
    """What a verb says of its subject and the role or body behind it."""

    BE = auto()
    BECOME = auto()
    SERVE = auto()
    CEASE = auto()
    FOLLOW = auto()  # somebody in a post
    NAMED = auto()  # appointed, elected: only in the passive said of the subject
    SACKED = auto()  # dismissed, removed: only in the passive said of the subject
    STAND = auto()  # wants to become
    JOIN = auto()  # a body
    LEAVE = auto()  # a body
    GONE = auto()  # left whatever post they held
    WORK = auto()  # at, for or with a body: "covers carmakers for the bank"
    BELONG = auto()  # to a body
    DIE = auto()
    KILLED = auto()  # only in the passive said of the subject
    DO = auto()  # the verb itself is the role: "leads the bank"


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb as it is written: its act, whether this form is of the past, the noun for who does it."""

    act: Act
    past: bool = False
    noun: str = ""


_BE = {"is": False, "are": False, "was": True, "were": True, "be": False, "been": False, "being": False}
_FORMS: dict[Act, tuple[tuple[str, str], ...]] = {
    Act.BECOME: (("become becomes", "became"), ("takes-over-as take-over-as", "took-over-as taken-over-as"),
                 ("takes-office-as take-office-as", "took-office-as"), ("assumes-office-as", "assumed-office-as"),
                 ("returns-as return-as", "returned-as"), ("starts-as", "started-as"),
                 ("takes-up-the-post-of takes-the-post-of", "took-up-the-post-of took-the-post-of took-the-job-of"),
                 ("comes-in-as", "came-in-as"), ("joins-as", "joined-as"), ("signs-as", "signed-as"),
                 ("qualifies-as", "qualified-as"), ("trains-as", ""),
                 ("takes-charge-as take-charge-as", "took-charge-as taken-charge-as")),
    Act.SERVE: (("serve-as serves-as serving-as", "served-as"), ("work-as works-as working-as", "worked-as"),
                ("act-as acts-as acting-as", "acted-as"), ("doubles-as", "doubled-as"), ("sits-as", "sat-as"),
                ("remain remains remaining", "remained"), ("stay-on-as stays-on-as stays-as", "stayed-on-as stayed-as"),
                ("rules-as", "ruled-as reigned-as"), ("continues-as continue-as", "continued-as"),
                ("holds-the-post-of holds-the-office-of holds-the-position-of",
                 "held-the-post-of held-the-office-of held-the-position-of held-the-job-of"),
                ("", "served-in-the-cabinet-as"), ("describes-himself-as describes-herself-as", "")),
    Act.CEASE: (("steps-down-as stepping-down-as step-down-as", "stepped-down-as stepped-aside-as"),
                ("resigns-as resigning-as resign-as", "resigned-as"), ("quits-as quit-as", "quit-as"),
                ("retires-as retire-as", "retired-as"), ("leaves-as", "left-as"), ("stands-down-as", "stood-down-as"),
                ("leaves-office-as", "left-office-as"), ("ceases-to-be", "ceased-to-be"),
                ("stops-being", "stopped-being"), ("", "left-his-post-as left-her-post-as left-the-post-of"),
                ("resigns-from-his-post-as", "resigned-from-his-post-as resigned-from-her-post-as"),
                ("", "lost-his-job-as lost-her-job-as lost-his-post-as lost-her-post-as"),
                ("", "stepped-down-from-his-post-as stepped-down-from-her-post-as stepped-down-from-the-post-of"),
                ("", "gave-up-his-post-as gave-up-her-post-as ended-his-term-as ended-her-term-as")),
    Act.FOLLOW: (("succeed succeeds succeeding", "succeeded"), ("replace replaces replacing", "replaced"),
                 ("takes-over-from", "took-over-from taken-over-from")),
    Act.NAMED: (("appoint appoints appointing", "appointed reappointed re-appointed"), ("name names", "named"),
                ("elect elects", "elected re-elected reelected"), ("choose chooses", "chosen"),
                ("installs", "installed"), ("confirms", "confirmed"), ("promotes", "promoted"), ("picks", "picked"),
                ("taps", "tapped"), ("selects", "selected"), ("swears-in", "sworn-in"), ("nominates", "nominated"),
                ("designates", "designated"), ("inaugurates", "inaugurated"), ("crowns", "crowned"),
                ("hires", "hired"), ("announces", "announced"), ("ordains", "ordained consecrated"),
                ("declares", "declared proclaimed"), ("", "unveiled anointed drafted-in brought-in")),
    Act.SACKED: (("sacks", "sacked"), ("fires", "fired"), ("dismisses", "dismissed"), ("removes", "removed"),
                 ("ousts", "ousted"), ("deposes", "deposed toppled"),
                 ("", "voted-out forced-out impeached overthrown")),
    Act.STAND: (("runs-for run-for running-for", "ran-for"), ("stands-for standing-for stand-for", "stood-for"),
                ("campaigns-for", "campaigned-for"), ("", "lost-the-race-for"), ("seeks seeking", "sought")),
    Act.JOIN: (("joins join joining", "joined"), ("signs-for", "signed-for signed-with")),
    Act.LEAVE: (("leaves leave leaving", "left"),
                ("joins-from comes-from arrives-from", "joined-from arrived-from"),
                ("quits", "quit"), ("resigns-from", "resigned-from"),
                ("retires-from", "retired-from"), ("", "was-expelled-from defected-from")),
    Act.DIE: (("dies", "died"), ("passes-away", "passed-away"), ("", "drowned"), ("", "fell-to-his-death"),
              ("", "fell-to-her-death"), ("", "lost-his-life lost-her-life took-his-own-life took-her-own-life"),
              ("", "lost-their-lives took-their-own-lives did-not-survive perished bled-to-death froze-to-death"),
              ("is-dead are-dead was-dead were-dead dead-at", "is-deceased"),
              ("", "succumbed")),
    Act.KILLED: (("", "killed murdered assassinated executed hanged beheaded buried slain"), ("", "found-dead"),
                 ("", "shot-dead"), ("", "stabbed-to-death beaten-to-death burned-to-death pronounced-dead"),
                 ("", "shot-and-killed declared-dead confirmed-dead laid-to-rest cremated interred lynched drowned")),
    Act.GONE: (("steps-down stepping-down stands-down", "stepped-down stood-down stepped-aside"),
               ("resigns resign resigning", "resigned"), ("leaves-office", "left-office"),
               ("retires retire", "retired"),
               ("leaves-his-post leaves-her-post", "left-his-post left-her-post"), ("", "handed-in-his-notice"),
               ("", "tendered-his-resignation tendered-her-resignation submitted-his-resignation")),
    Act.WORK: (("teaches teach teaching", "taught"), ("writing reporting commentating reviewing playing", ""),
               ("studies study studying", "studied"), ("covers cover", "covered"),
               ("lectures", "lectured"), ("practises practices", "practised practiced"), ("researches", "researched"),
               ("specialises specializes", "specialised specialized"), ("reports", "reported"),
               ("trains", "trained"), ("tracks analyses", "tracked analysed"),
               ("plays rides bowls", "played rode bowled"), ("writes", "wrote"), ("works", "worked")),
    Act.BELONG: (("works-for works-at works-with work-for work-at working-for working-at",
                  "worked-for worked-at worked-with"),
                 ("plays-for play-for playing-for", "played-for"), ("writes-for", "wrote-for"),
                 ("reports-for", "reported-for"), ("belongs-to", "belonged-to"), ("is-with", ""),
                 ("rides-for drives-for races-for bowls-for", "rode-for drove-for"),
                 ("volunteers-with volunteers-at serves-in", "volunteered-with volunteered-at served-in fought-for"),
                 ("clerks-at clerks-for", "clerked-at clerked-for")),
}  # fmt: skip
# Verbs that are the role themselves, with the noun for it.
_DOING = {
    "head": "head heads headed heading", "leader": "lead leads led leading", "chair": "chair chairs chaired chairing",
    "manager": "run runs ran running manages managed managing", "director": "directs directed",
    "editor": "edits edited", "coach": "coaches coached coaching", "founder": "founded co-founded cofounded",
    "owner": "owns owned", "captain": "captains captained", "commander": "commands commanded",
    "ruler": "rules ruled", "co-chair": "co-chairs", "coordinator": "coordinates coordinated",
    "president": "presides-over presided-over",
    "member": "sits-on sit-on sitting-on sat-on serves-on serve-on serving-on served-on sits-in sit-in sat-in",
    "spokesperson": "speaks-for",
    "holder": "holds held", "overseer": "oversees oversaw",
    "representative": "represents represented",
    "presenter": "presents presented hosts hosted", "conductor": "conducts conducted",
    "driver": "drives", "seller": "sells", "farmer": "farms", "breeder": "breeds", "dancer": "dances",
    "singer": "sings", "painter": "paints", "cook": "cooks", "baker": "bakes", "cleaner": "cleans", "builder": "builds",
    "grower": "grows", "pilot": "flies", "packer": "packs", "fitter": "fits", "repairer": "repairs mends",
    "courier": "delivers", "sweeper": "sweeps", "weaver": "weaves", "designer": "designs", "translator": "translates",
    "tailor": "sews", "keeper": "keeps", "maker": "makes",
}  # fmt: skip
_PAST_DOING = words_of(
    """
    headed led chaired ran managed directed edited coached founded co-founded cofounded owned captained commanded ruled
    presented hosted conducted oversaw coordinated held represented presided-over sat-on served-on sat-in
    """
)


def _verbs() -> dict[tuple[str, ...], Verb]:
    found: dict[tuple[str, ...], Verb] = {(word,): Verb(Act.BE, past) for word, past in _BE.items()}
    for act, rows in _FORMS.items():
        for row in rows:
            for past, forms in zip((False, True), row, strict=True):
                found |= {tuple(form.split("-")): Verb(act, past) for form in forms.split()}
                found |= {(form,): Verb(act, past) for form in forms.split() if form.startswith("re-")}
    for noun, forms in _DOING.items():
        words = {form: (form,) if form.startswith("co-") else tuple(form.split("-")) for form in forms.split()}
        found |= {words[form]: Verb(Act.DO, form in _PAST_DOING, noun) for form in words}
    return found


VERBS = _verbs()
LONGEST_VERB = max(len(words) for words in VERBS)
VERB_BEGINNINGS = frozenset(words[0] for words in VERBS)

WILL = words_of("will shall 'll")
DOUBTED = words_of("would could may might should must can")
HAVE = {"has": False, "have": False, "having": False, "had": True}
BEING = words_of("is are was were be been being")
FINITE_FRONTS = WILL | DOUBTED | words_of("is are was were has have had")
"""Before a verb they show that it is no participle by itself, as in ", appointed in May,"."""
NEGATIONS = words_of("not never no neither nor hardly n't isn't wasn't aren't weren't without")
# Before "to": how sure it is that it comes.
COMING = words_of("set due about scheduled slated going")
HOPED = words_of(
    """
    expected likely tipped poised hoping hopes hoped wants wanted plans planned vying bidding seeking aiming favourite
    favorite hoped aims aimed ready willing unlikely eager rumoured rumored understood thought believed reported said
    """
)
EARLIER = words_of("formerly previously once then")
ADVERBS = words_of(
    """
    now still currently also later recently briefly twice again since already soon long first eventually initially
    temporarily formally officially narrowly unanimously himself herself itself today yesterday only just ultimately
    subsequently simultaneously concurrently instead thus meanwhile effectively jointly controversially duly both
    presently widely most then once formerly previously
    """
)
