"""Nouns for what many people do or are, and the words that stand with them."""

import csv
from functools import cache
from importlib.resources import files

from shared.lexicon.listing import words_of


@cache
def _rows() -> tuple[dict[str, str], ...]:
    table = files("shared.lexicon").joinpath("occupations.csv").read_text(encoding="utf-8")
    return tuple(csv.DictReader(table.splitlines()))


# Heads of occupations in the singular and small letters, of one word and of several.
OCCUPATIONS = frozenset(row["noun"] for row in _rows() if " " not in row["noun"])
OCCUPATION_PHRASES = frozenset(row["noun"] for row in _rows() if " " in row["noun"])
# Those that are family or given names too: with a capital they say nothing ("Baker", "Marine").
_NAMES_TOO = frozenset(row["noun"] for row in _rows() if row["name_too"])
RANKS = words_of(
    """
    general lieutenant colonel major captain sergeant corporal admiral brigadier marshal commander commodore
    major-general lieutenant-general brigadier-general lieutenant-colonel rear-admiral vice-admiral
    detective inspector constable officer superintendent
    """
)
NAMES_TOO = (_NAMES_TOO - RANKS) | {"official"}  # "Minister for Official Languages"
# Words that may stand before the noun of a title and colour it.
MODIFIERS = words_of(
    """
    senior junior chief top leading veteran prominent respected renowned noted influential outspoken
    longtime long-time political geopolitical military diplomatic economic financial legal medical human
    rights civil social foreign climate football soccer basketball baseball cricket tennis rugby hockey
    golf boxing movie film pop rock jazz opera stage comedy television tv radio news war crime sports
    ai hr pr esg lgbt science technology tech business law history politics art music literature computer software data
    security cyber defence defense intelligence police army navy air force fire health public mental
    research policy program programme project campaign party opposition government state federal
    regional local national international global world space nuclear energy oil gas trade labor labour
    union student youth women's presidential vice-presidential congressional parliamentary provincial
    municipal county district city town village evangelical catholic anglican orthodox muslim jewish
    christian buddhist hindu liberal conservative socialist communist republican democratic democrat
    far-right far-left right-wing left-wing centrist populist nationalist independent investigative
    freelance award-winning nobel prize-winning best-selling bestselling retired young elderly popular
    famous self-made visiting associate assistant adjunct emeritus lead principal general special
    executive managing founding first second third cabinet press media communications marketing sales
    finance investment fund hedge bank central real estate property startup aid relief charity community
    tribal religious spiritual supreme high court trial cultural environmental agricultural maritime
    naval aviation transport housing education university school college hospital family child
    children's consumer food drug water animal wildlife infectious disease peace arms control
    disarmament constitutional criminal immigration tax european deputy acting interim former
    chairperson newly
    """
)
KIN = words_of(
    """
    wife husband son daughter father mother brother sister widow widower partner fiancé fiancée
    girlfriend boyfriend uncle aunt nephew niece cousin grandson granddaughter grandfather grandmother
    stepson stepdaughter twin spouse stepfather stepmother brother-in-law sister-in-law son-in-law
    daughter-in-law father-in-law mother-in-law
    """
)

# Nouns that say too little of a person to be a claim, with whatever colours them.
VAGUE = words_of(
    """
    member resident witness eyewitness bystander passer-by survivor victim suspect defendant
    plaintiff claimant appellant guest visitor passenger tourist shopper customer commuter detainee inmate hostage
    protester demonstrator evacuee townsman voter
    """
)
# Nouns that say too little by themselves: "an official" is nothing, "a porn star" is something.
VAGUE_ALONE = words_of("official employee graduate star legend icon celebrity champion winner runner-up peer")
# What people deal with, grow, drive or study, where a sentence begins with it and a capital says nothing.
FIELDS = words_of(
    """
    dairy wheat maize corn rice sheep goat pig chicken poultry cattle beef banana tea coffee cocoa cotton
    sugar tobacco wine whisky beer fruit vegetable flower rose salmon oyster shrimp truck lorry taxi bus train tram
    ferry crane bakery restaurant shop hotel café bar pub garage factory mill mine shipyard dock warehouse office
    market street piano guitar violin jazz folk opera ballet theatre theater circus chess poker darts snooker cancer
    heart brain eye bone skin sleep speech blood kidney primary secondary kindergarten nursery maths mathematics
    physics chemistry biology geography dance drama fashion jewellery jewelry
    furniture textile paper glass steel iron coal gold copper diamond timber tree forest garden landscape marine river
    reef bird bee dog horse cat snake elephant whale wildlife climate ice snow weather storm flood earthquake volcano
    soil seed plant insect virus vaccine prison border customs traffic
    ambulance hospital hospice care community parish church temple mosque rights refugee disability rugby cricket
    football tennis golf judo karate rowing sailing racing motor aircraft airline helicopter fighter test drone rocket
    satellite robot ai game video web app crypto bitcoin pension debt bond currency commodity equity equities stock
    private retail luxury car bicycle bike boat yacht property housing estate land precious metals
    """
)
