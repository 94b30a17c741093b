"""Wider nouns by which news calls somebody again: a novelist is "the author", a president of a union its leader."""

from shared.lexicon.listing import words_of

_WIDER = {
    "author": words_of("novelist writer poet essayist biographer memoirist playwright historian journalist columnist"),
    "writer": words_of("novelist author poet essayist playwright screenwriter journalist columnist"),
    "lawyer": words_of("attorney barrister solicitor advocate counsel prosecutor"),
    "attorney": words_of("lawyer barrister solicitor counsel prosecutor"),
    "barrister": words_of("lawyer advocate counsel"),
    "leader": words_of("president premier chancellor chair chairman chairwoman chairperson head secretary chief"),
    "boss": words_of("president chair chairman head chief manager coach director executive ceo"),
    "chief": words_of("president chair chairman head director executive ceo commander commissioner boss"),
    "player": words_of("footballer striker midfielder defender goalkeeper winger forward quarterback guard captain"),
    "footballer": words_of("striker midfielder defender goalkeeper winger forward"),
    "manager": words_of("coach"),
    "coach": words_of("manager"),
    "scientist": words_of(
        "biologist chemist physicist ecologist geologist neuroscientist virologist immunologist epidemiologist"
        " climatologist glaciologist astronomer botanist zoologist oceanographer geneticist anthropologist"
    ),
    "researcher": words_of("biologist ecologist scientist economist sociologist psychologist analyst fellow"),
    "academic": words_of("professor lecturer historian sociologist economist anthropologist scholar"),
    "scholar": words_of("professor historian theologian lecturer"),
    "official": words_of("secretary undersecretary commissioner administrator director spokesman spokeswoman"),
    "lawmaker": words_of("senator congressman congresswoman representative mp mep deputy"),
    "legislator": words_of("senator congressman congresswoman representative mp mep deputy lawmaker"),
    "politician": words_of("senator congressman congresswoman minister mp mep mayor lawmaker councillor"),
    "diplomat": words_of("ambassador envoy consul"),
    "officer": words_of("sergeant inspector constable superintendent captain lieutenant detective"),
    "soldier": words_of("sergeant corporal private captain lieutenant"),
    "cleric": words_of("imam bishop archbishop cardinal priest rabbi ayatollah pastor vicar"),
    "priest": words_of("vicar pastor bishop"),
    "doctor": words_of("physician surgeon cardiologist oncologist paediatrician pediatrician psychiatrist neurologist"),
    "musician": words_of("singer pianist violinist cellist guitarist drummer composer trumpeter rapper"),
    "singer": words_of("soprano tenor mezzo-soprano baritone songwriter rapper musician"),
    "artist": words_of("painter sculptor photographer"),
    "performer": words_of("actor actress singer dancer comedian"),
    "actor": words_of("actress"),
    "filmmaker": words_of("director"),
    "executive": words_of("ceo president chairman chief founder"),
    "entrepreneur": words_of("founder co-founder"),
    "monarch": words_of("king queen"),
    "pontiff": words_of("pope"),
    "prelate": words_of("bishop archbishop cardinal"),
    "clergyman": words_of("bishop archbishop priest vicar pastor"),
    "envoy": words_of("ambassador"),
    "jurist": words_of("judge justice"),
    "principal": words_of("head headteacher headmaster headmistress"),
    "parent": words_of("father mother"),
    "mother": words_of("mum mom"),
    "father": words_of("dad"),
}  # fmt: skip
# What every occupation is a kind of tells nobody apart.
TOO_WIDE = words_of(
    "person human people worker professional specialist employee occupation profession job official creator"
)
# Words that praise or place somebody and leave what they are the same.
PRAISE = words_of(
    "the a an prominent respected renowned noted notable famous celebrated veteran leading influential acclaimed"
    " award winning bestselling best selling late young elderly retired well known popular senior"
)


def narrower(noun: str) -> frozenset[str]:
    """The nouns in small letters for which a wider one may stand later on; none for any other noun."""
    return _WIDER.get(noun, frozenset())
