"""Words that begin a sentence or stand between names, and are no part of any."""

from shared.lexicon.listing import words_of

MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
MONTH_SHORT = words_of("jan feb mar apr jun jul aug sep sept oct nov dec")
# Zones of time as a clock's time is given in.
ZONES = words_of(
    """
    gmt utc bst ist cet cest eet eest wet west msk est edt et cst cdt ct mst mdt mt pst pdt pt akst hst brt art jst kst
    hkt sgt pht wib aest aedt acst awst nzst nzdt eat wat cat sast pkt
    """
)
WEEKDAYS = words_of("monday tuesday wednesday thursday friday saturday sunday")

# Abbreviations whose full stop ends no sentence, without it and in small letters.
ABBREVIATIONS = MONTH_SHORT | words_of(
    """
    dr mr mrs ms mx prof rev fr gen lt col sgt maj capt cmdr cpl adm brig gov sen rep amb hon pres sec
    supt det insp st mt ft jr sr no nos vol art vs v etc approx est dept univ inc corp ltd co bros plc
    mme mlle msgr dipl ing ph a.m p.m e.g i.e u.s u.k u.n e.u d.c
    """
)
# Given names written short within a name, with a capital: "Jóhannes Kr. Jónsson".
SHORT_NAMES = frozenset({"Kr", "Th", "Chr", "Wm", "Geo", "Chas", "Thos", "Jas", "Jos", "Joh", "Gust"})
# Those of them that stand before a name and never at the end of a sentence.
LEADING_ABBREVIATIONS = words_of(
    """
    dr mr mrs ms mx prof rev fr gen lt col sgt maj capt cmdr cpl adm brig gov sen rep amb hon pres supt
    det insp st mt ft vs mme mlle msgr e.g i.e
    """
)

# Particles that stand inside a name in small letters.
PARTICLES = words_of(
    """
    bin ibn bint ben von van der den del della de da dos das di du la le ter ten zu zur af av abu ould
    al el vom und y e lo
    """
)
# Particles that only join others and never begin the part of a name after the given one.
INNER_PARTICLES = words_of("y e und la le lo der den")
PREFIXES = ("al-", "el-", "ul-", "as-", "ash-", "ad-", "ar-", "at-", "an-", "az-", "bin-", "d'", "d’", "l'", "l’")

# Small words that begin sentences and stand in no name, "May" and "Will" apart.
FUNCTION_WORDS = words_of(
    """
    a an the this that these those there here it its he his him she her hers they their them we our us
    you your i my me who whom whose which what when where why how if unless although though while
    whereas because since as until till before after during despite amid among amongst between beyond
    under over above below behind beside besides near across against along around at by for from in
    inside into of off on onto out outside per than through throughout to toward towards up upon via
    with within without and but or nor so yet not no yes all any both each either neither every everyone
    everybody everything few many more most much none nobody nothing one two three four five six seven
    eight nine ten eleven twelve dozens hundreds thousands millions several some someone something such
    other others another same also again already always almost even ever just only still then thus
    therefore hence however moreover furthermore meanwhile instead indeed perhaps maybe otherwise
    nevertheless nonetheless now today tomorrow yesterday tonight later earlier soon once twice often
    sometimes usually recently finally eventually initially previously currently lately last next first
    second third according additionally apparently asked speaking following given including regarding
    concerning considering based born citing quoting writing noting adding saying let do does did is are
    was were be been being has have had can could should would shall will may might must please thank
    thanks sorry welcome dear hello hi ok okay well oh
    """
)
# What else begins sentences, captions and headings with a capital and is no name.
OPENERS = FUNCTION_WORDS | words_of(
    """
    critics analysts experts officials sources police authorities lawmakers investigators prosecutors
    witnesses residents researchers scientists investors voters protesters supporters opponents
    observers diplomats leaders members people men women children students teachers workers soldiers
    troops forces families friends fans see read watch listen follow share click sign new old former
    late acting deputy good great best big little long short high low right left early photo photos
    video image images picture caption getty credit file update updated breaking exclusive opinion
    analysis editorial comment review news report reports sport sports business politics world home live
    """
)
