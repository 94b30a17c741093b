"""Companies, think tanks, pollsters, clubs and halls whose names read like people's and are nobody's in news."""

from shared.lexicon.listing import phrases_of

_COMPANIES = phrases_of(
    """
    lufthansa, pfizer, nestle, kroger, sartorius, kering, mediaset, ericsson, maersk, temasek, petrobras, heineken,
    makita, aldi, lidl, loblaw, rivian, wipro, natixis, endesa, gjensidige, prosus, maxar, viasat, anduril, helsing,
    thales, schroders, lazard, evercore, jefferies, linklaters, freshfields, sotheby, firmenich, gallimard, chartwells,
    intesa sanpaolo, rio tinto, novo nordisk, cantor fitzgerald, rockwell collins, mott macdonald, hargreaves lansdown,
    egon zehnder, arthur andersen, forsyth barr, glass lewis, eddie stobart, jd sports, harvey nichols, clifford chance,
    proenza schouler, miu miu, patek philippe, jaeger lecoultre, van cleef & arpels,
    fortnum & mason, franklin templeton, jane street, baker mckenzie, booz allen, booz allen hamilton,
    bain capital, davis polk, kirkland & ellis, canaccord genuity, alvarez & marsal, houlihan lokey,
    piper sandler, stifel nicolaus, kepler cheuvreux, kotak mahindra, austin rover, dr martens,
    dr oetker, dolce & gabbana, yves saint laurent beauté, marie curie cancer care, selfridges,
    debenhams, poundland, zalando, klarna, revolut, monzo, bolt threads, mistral ai, hugging face, anthropic, deepseek,
    palantir, starlink, kuiper, waymo, zoox, neuralink, theranos, moderna, biontech, novavax, genentech, grindr
    """
)
_ASKERS = phrases_of(
    """
    ipsos, yougov, survation, opinium, deltapoll, savanta, kantar, forsa, ifop, elabe, odoxa, datafolha, quaest, gallup,
    redfield & wilton, quinnipiac, rusi, bruegel, brookings, chatham house, bellingcat, oxfam, frontex, eurojust,
    europol, unitaid, aukus, brics, mercosur, ecowas, opec, cosatu, sadtu, cosla, bertelsmann stiftung, mo ibrahim index
    """
)
_CLUBS = phrases_of(
    """
    paris saint-germain, bayer leverkusen, real betis, rayo vallecano, júbilo iwata, olympique de marseille,
    olympique lyonnais, asante kotoko, preston north end, crewe alexandra, heart of midlothian, st mirren, plymouth
    argyle, al hilal, al nassr, al ittihad, al ahly, al sadd, al ain, borussia dortmund, borussia mönchengladbach,
    werder bremen, eintracht frankfurt, boca juniors, river plate, colo colo, orlando pirates, kaizer chiefs, mamelodi
    sundowns, raja casablanca, besiktas, fenerbahce, galatasaray, trabzonspor, maccabi haifa, olympiacos, panathinaikos,
    dinamo zagreb, hajduk split, slavia praha, sparta praha, ferencvaros, brann, rosenborg, midtjylland, füchse berlin,
    saracens, harlequins, zamalek, ajax, barca, beşiktaş, fenerbahçe, ferencváros
    """
)
_PLACES = phrases_of(
    """
    roland garros, philippe chatrier, suzanne lenglen, court philippe chatrier, court suzanne lenglen, flushing meadows,
    santiago bernabéu, karlovy vary, castel gandolfo, tristan da cunha, golders green, blaenau gwent, ynys môn, sidi bou
    said, kota kinabalu, port moresby, wiener neustadt, magen david adom, chris hani baragwanath, quai françois
    mitterrand
    """
)

KNOWN_BODIES = _COMPANIES | _ASKERS | _CLUBS | _PLACES
"""All of them, in small letters."""
