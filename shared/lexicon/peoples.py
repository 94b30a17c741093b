"""Words for belonging to a country or people: "Kenyan", "Dutchwoman", "a Pole", "British-Nigerian", "French-born"."""

import re

from shared.lexicon.listing import words_of
from shared.lexicon.places import adjective
from shared.lexicon.vocabulary import cities

# Adjectives of nations without a state, or within one.
_WITHIN = words_of(
    """
    scottish welsh english cornish manx northern-irish catalan basque galician andalusian bavarian prussian flemish
    walloon breton corsican sardinian sicilian crimean chechen dagestani tatar ingush circassian abkhaz ossetian
    kosovar kurdish palestinian tibetan uyghur uighur kashmiri punjabi bengali tamil sindhi baloch pashtun hazara
    rohingya taiwanese tigrayan oromo amhara sahrawi berber tuareg yoruba igbo zulu xhosa maori māori sami sámi inuit
    navajo cherokee hawaiian québécois quebecois roma romani soviet yugoslav czechoslovak rhodesian puerto-rican gazan
    greenlandic faroese
    """
)
# Peoples, tongues, orders and faiths whose members are called by a word that could be a name.
FOLKS = _WITHIN | words_of(
    """
    fulani hausa ijaw tiv kanuri luo luhya kikuyu kalenjin maasai meru tutsi hutu ndebele tswana sotho venda
    swazi akan ashanti ewe fante dagomba mossi bambara dogon wolof serer mandinka soninke songhai touareg
    tuaregs afar somali nuer dinka shilluk nuba masalit zaghawa tatars kazakhs kachin rakhine hmong khmer
    ilocano cebuano tagalog javanese sundanese minangkabau batak dayak dusun kadazan iban papuan kanak
    sinhalese newar sherpas lepcha naga mizo bodo santal dalit dalits jat gujjar maratha ezhava lingayat
    vokkaliga kurmi yadavs sikh parsi bahai bahá'í ahmadi ahmadis alawite alawites druze yazidi yazidis
    maronite maronites copt copts sunni shia ismaili ismailis assyrian assyrians chaldean turkoman turkmen
    nahua nahuatl mayan quechua aymara mapuche guarani guaraní zapotec mixtec purépecha wayuu yanomami kayapo
    navajo lakota sioux cree ojibwe mohawk apache hopi comanche nakoda métis anishinaabe haida salish inuk
    yupik aleut glaswegian liverpudlian mancunian geordie brummie scouser cockney liverpudlians glaswegians
    ulsterwoman epirote franciscan franciscans dominican jesuit jesuits benedictine carmelite augustinian
    cistercian capuchin salesian quaker mennonite amish methodist presbyterian lutheran calvinist baptist
    anglican adventist hasid hasidic
    """
)
# What the people of a country are called, where that is not its adjective, and the adjective.
_PEOPLE = {
    "briton": "British", "brit": "British", "englishman": "English", "englishwoman": "English", "scot": "Scottish",
    "scotsman": "Scottish", "scotswoman": "Scottish", "welshman": "Welsh", "welshwoman": "Welsh", "irishman": "Irish",
    "irishwoman": "Irish", "frenchman": "French", "frenchwoman": "French", "dutchman": "Dutch", "dutchwoman": "Dutch",
    "dane": "Danish", "swede": "Swedish", "finn": "Finnish", "norwegian": "Norwegian", "icelander": "Icelandic",
    "pole": "Polish", "spaniard": "Spanish", "turk": "Turkish", "serb": "Serbian", "croat": "Croatian",
    "slovene": "Slovenian", "slovak": "Slovak", "czech": "Czech", "kurd": "Kurdish", "arab": "Arab",
    "afghan": "Afghan", "uzbek": "Uzbek", "kazakh": "Kazakh", "kyrgyz": "Kyrgyz", "tajik": "Tajik",
    "turkmen": "Turkmen", "thai": "Thai", "filipino": "Filipino", "filipina": "Filipino",
    "new zealander": "New Zealand", "kiwi": "New Zealand", "aussie": "Australian", "argentine": "Argentine",
    "luxembourger": "Luxembourgish",
    "liechtensteiner": "Liechtenstein", "bosniak": "Bosnian", "manxman": "Manx", "cornishman": "Cornish",
    "catalan": "Catalan", "basque": "Basque", "yemenite": "Yemeni", "gazan": "Palestinian",
    "ulsterman": "Northern Irish",
}  # fmt: skip
# Whoever lives in or comes from a town, island or region, where that is not its name with an ending.
_INHABITANTS = words_of(
    """
    parisian parisienne muscovite neapolitan roman venetian florentine genoese savoyard lancastrian tynesider aberdonian
    dundonian novocastrian sydneysider melburnian angeleno angelino texan californian queenslander tasmanian alaskan
    ohioan chicagoan bostonian philadelphian torontonian montrealer quebecer quebecker albertan ontarian manitoban
    newfoundlander madrileño madrilenian sevillano porteño carioca paulista cantonese shanghainese mumbaikar delhiite
    keralite gujarati bihari rajasthani ladakhi assamese goan lagosian nairobian capetonian orcadian shetlander
    hebridean highlander islander tuscan piedmontese lombard ligurian calabrian norman burgundian provençal alsatian
    rhinelander saxon swabian hessian westphalian tyrolean tyrolese styrian carinthian viennese genevan bernese frisian
    zeelander fleming scanian laplander karelian siberian silesian moravian bohemian transylvanian galwegian
    virginian georgian floridian arizonan oregonian nebraskan kansan iowan minnesotan michigander hoosier
    louisianan mississippian alabaman tennessean kentuckian pennsylvanian marylander vermonter mainer montanan idahoan
    """
)
_FROM = ("er", "ite", "ian", "an", "n", "ese", "i")  # "Londoner", "Brooklynite"
_OF_COUNTIES = re.compile(
    r"(?:(?:york|lanca|derby|hamp|shrop)shire|ulster|cork|kerry|galway|mayo|clare|donegal|limerick|kilkenny)(?:man|woman)"
)
_BORN = re.compile(r"(?P<of>.+)[-‐‑ ]born", re.IGNORECASE)
_FIRST_PARTS = {
    "anglo": "British",
    "franco": "French",
    "sino": "Chinese",
    "indo": "Indian",
    "afro": "",
    "italo": "Italian",
}


def nationality(word: str) -> str | None:
    """The adjective that a word for a country's people or its adjective stands for; None for any other word."""
    bare = word.lower()
    if bare in _PEOPLE:
        return _PEOPLE[bare]
    if bare in _WITHIN or (adjective(word) is not None and word[:1].isupper()):
        return word
    return None


def nationalities(words: str) -> tuple[str, ...]:
    """Every nationality that one word says: "British-Nigerian" two, "French-born" one, "Reuters" none."""
    born = _BORN.fullmatch(words)
    whole = born["of"] if born else words
    if found := nationality(whole):
        return (found,)
    parts = re.split(r"[-‐‑]", whole)
    each = [_FIRST_PARTS.get(part.lower(), nationality(part)) for part in parts]
    return tuple(part for part in each if part) if len(parts) > 1 and None not in each else ()


def is_inhabitant(word: str) -> bool:
    """Whether a word is for who comes from a country, people, region or town: "Iranian", "Londoner", "Corkman"."""
    low = word.lower()
    if nationality(word) or low in FOLKS or low in _INHABITANTS or _OF_COUNTIES.fullmatch(low):
        return True
    return any(low.endswith(end) and low.removesuffix(end) in cities() for end in _FROM)


def is_origin(words: str) -> bool:
    """Whether words say only where somebody was born ("Kenyan-born"), which need not be their nationality."""
    return _BORN.fullmatch(words) is not None
