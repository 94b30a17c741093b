"""Nouns for posts that somebody holds, and the words that stand with them.

An office is a post with a holder, an occupation is what many do; claims of the two are checked in different ways.
"""

from shared.lexicon.listing import phrases_of, words_of

# Heads of offices by themselves ("president"), in the singular and small letters.
OFFICES = words_of(
    """
    president premier chancellor minister secretary king queen emperor empress prince princess sultan
    emir pope taoiseach tánaiste governor mayor senator congressman congresswoman congressmember
    representative lawmaker deputy mp mep msp ambassador envoy consul speaker commissioner chairman
    chairwoman chairperson chair director chief head leader ceo cfo coo judge justice prosecutor sheriff
    spokesman spokeswoman spokesperson treasurer comptroller ombudsman rapporteur archbishop bishop
    cardinal patriarch ayatollah rector provost principal councillor councilman councilwoman alderman
    boss veep pm dg administrator high-commissioner dean councilor alderwoman councilmember cllr
    co-leader co-chair co-president co-head headteacher headmaster headmistress nuncio
    commandant predecessor successor chieftain regent viceroy nominee warden coordinator magistrate
    coroner registrar trustee archdeacon incumbent assemblyman assemblywoman assemblymember td mla whip recorder
    """
)
# Offices of several words; longer ones win over their last word.
OFFICE_PHRASES = phrases_of(
    """
    prime minister, deputy prime minister, vice prime minister, first minister, deputy first minister,
    chief minister, vice president, vice-president, first vice president, deputy president, secretary
    general, secretary-general, deputy secretary general, deputy secretary-general,
    under-secretary-general, under secretary, undersecretary, assistant secretary, deputy secretary,
    permanent secretary, press secretary, cabinet secretary, chief secretary, general secretary, first
    secretary, party secretary, secretary of state, secretary of defense, secretary of defence,
    treasury secretary, secretary of war, secretary of the treasury, secretary of the interior, secretary of energy,
    secretary of commerce, secretary of labor, secretary of agriculture, secretary of education,
    secretary of transportation, secretary of homeland security, secretary of health and human services,
    attorney general, solicitor general, advocate general, inspector general, surgeon general, auditor
    general, governor general, governor-general, director general, director-general, deputy
    director-general, managing director, executive director, deputy director, chief executive, chief
    executive officer, chief financial officer, chief operating officer, chief of staff, deputy chief of
    staff, chief of the general staff, chief of general staff, chief of defence, chief of the defence
    staff, chief of police, police chief, deputy chief, chief justice, chief prosecutor, chief
    negotiator, chief diplomat, top diplomat, chief whip, commander in chief, commander-in-chief,
    supreme commander, supreme leader, opposition leader, leader of the opposition, majority leader,
    minority leader, senate majority leader, senate minority leader, house majority leader, house minority leader,
    majority whip, minority whip, party leader, house speaker, speaker of the house, speaker of parliament,
    parliament speaker, parliamentary speaker, deputy speaker, high representative, foreign policy
    chief, special envoy, special representative, special rapporteur, permanent representative, high
    commissioner, head of state, head of government, crown prince, crown princess, grand duke, first
    lady, first deputy prime minister, national security adviser, national security advisor, deputy
    national security adviser, deputy national security advisor, security adviser, state councilor,
    state councillor, chargé d'affaires, chancellor of the exchequer, lord chancellor, lord mayor,
    lord speaker, lord chief justice, lord advocate, lord privy seal, lord lieutenant, lord president of the council,
    commercial secretary, exchequer secretary, economic secretary, financial secretary, parliamentary secretary,
    deputy mayor, deputy governor, deputy chair, deputy chairman, vice chair, vice chairman, vice
    chancellor, vice-chancellor, deputy head, deputy leader, district attorney, member of parliament,
    member of congress, member of the european parliament, state senator, state representative, cabinet
    minister, minister of state, ceo and chairman, peace envoy, climate envoy, union leader, group
    leader, parliamentary leader, faction leader, council president, commission president, bank
    president, bank governor, central bank governor, fed chair, fed chairman, federal reserve chair, spy
    chief, intelligence chief, army chief, defence chief, defense chief, military chief, navy chief, air
    force chief, trade chief, party chief, oil chief, border czar, managing partner, prosecutor general, state
    prosecutor, city manager, county executive, police commissioner, police director, senior managing director, chair
    emeritus, chairman emeritus, presiding judge, first vice-president, executive chair, executive chairman, party
    chairman, party chair, group chief executive, board member, cabinet member, council member, committee member, head
    teacher, council leader, club president, police commander, area commander, borough commander, station commander,
    fire chief, crown prosecutor, chief technology officer, chief information officer, chief investment officer, chief
    marketing officer, chief medical officer, chief scientific officer, chief product officer, chief commercial officer,
    chief legal officer, grand mufti, grand imam, chief rabbi, u.s. attorney, us attorney,
    general counsel, deputy general counsel, special coordinator, lieutenant governor, lieutenant-governor,
    under-secretary, under-secretary of state, parliamentary under-secretary, parliamentary under-secretary of state,
    parliamentary secretary, financial secretary, economic secretary, exchequer secretary, colonial secretary,
    principal private secretary, private secretary, federal minister, union minister, minister without portfolio,
    paymaster general, postmaster general, commanding general, commandant general, quartermaster general,
    chief election commissioner, chief scientific adviser, chief of army staff, chief of naval staff,
    chief of air staff, vice chief of army staff, vice chief of naval staff, vice chief of air staff,
    chief of naval operations, chief of the army staff, chief of the naval staff, chief of the air staff,
    chief of the defense staff, chief of defence staff, chairman of the joint chiefs of staff,
    vice chairman of the joint chiefs of staff, first lady, first gentleman,
    lord privy seal, lord president of the council, lord advocate,
    first lord of the treasury, lord of the treasury, chancellor of the duchy of lancaster, president pro tempore,
    chief constable, deputy chief constable, assistant chief constable, chief nurse, chief nursing officer, chief fire
    officer, chief operations officer, chief people officer, chief legal officer, chief risk officer, chief digital
    officer, chief strategy officer, chief research officer, chief administrative officer, chief revenue officer,
    chief accounting officer, chief ai officer, chief development officer, chief physician, chief adviser, returning
    officer, presiding officer, general manager, town clerk, city clerk, county clerk, circuit clerk, municipal clerk,
    county attorney, city attorney, state attorney, crown attorney, state assemblyman, state assemblywoman, state rep.,
    state sen., team principal, police superintendent, general superintendent
    """
)
# What a minister or secretary has in their title before that word.
PORTFOLIOS = words_of(
    """
    languages foreign defence defense interior finance justice health education trade economy economic energy
    environment climate agriculture transport transportation labour labor culture tourism sports sport
    housing development planning treasury commerce home external internal affairs relations security
    social family women youth science technology information communications digital industry industries
    oil petroleum water migration immigration integration public works infrastructure veterans state
    european europe cabinet national homeland international cooperation budget digitalisation innovation
    research higher food fisheries forestry policy employment pensions religious parliamentary
    levelling-up war prime press general chief armed forces urban rural local government territorial
    regional change equality equalities growth oceans tribal minorities mines hydrocarbons reform
    procurement civil aviation railways roads power heritage arts faith diaspora reconstruction justices
    welfare strategic reintegration emergency emergencies situations construction
    """
)
# Forms of address before a name that claim nothing that can be checked.
HONORIFICS = words_of(
    """
    dr mr mrs ms miss mx sir dame lord lady baroness baron prof rev reverend fr father sister brother
    gen lt col sgt maj capt cmdr cpl adm brig supt det insp amb gov sen rep cllr hon monsieur madame mme mlle
    herr frau señor señora senor senora don doña sheikh sheik shaikh mullah maulana hajji haji pastor
    rabbi imam saint msgr count countess duke duchess earl viscount aunt uncle mother doctor professor
    alhaji alhaja hajia mallam malam giani daw datuk dato datin shri smt shrimati pandit ustaz ustadh maulvi
    mdm cdr engr barr dra khun h.e. hojjatoleslam hojatoleslam hojjat-ol-eslam cde comrade
    """
)
# Those of them that say what somebody is, where nobody is said to be their relative.
CLERGY = words_of("rev reverend fr father sister brother rabbi imam pastor abbot abbess canon")
# Those of them that are given names too.
GIVEN_TOO = words_of("count don duke earl pastor gen")
# Whole names that begin with such a word, or with a small one.
NAMED_SO = phrases_of(
    """
    sheikh hasina, sheikh rehana, sheikh mujibur, sheikh mujib, sheikh russel, sheikh kamal, gen nakatani, to lam,
    lady gaga, count basie, duke ellington, earl sweatshirt, prince royce, sultan al, sultan al-jaber, sultan al-neyadi,
    baron waqa
    """
)
# Abbreviated titles that do claim something.
SHORT_TITLES = {
    "gov": "Governor",
    "sen": "Senator",
    "rep": "Representative",
    "amb": "Ambassador",
    "prof": "Professor",
    "professor": "Professor",
    "gen": "General",
    "col": "Colonel",
    "adm": "Admiral",
    "cllr": "Councillor",
    "lt": "Lieutenant",
    "sgt": "Sergeant",
    "maj": "Major",
    "capt": "Captain",
    "cmdr": "Commander",
    "cpl": "Corporal",
    "brig": "Brigadier",
    "det": "Detective",
    "insp": "Inspector",
    "supt": "Superintendent",
}
# Words of time and standing that lie outside the title itself.
RECENT = words_of(
    """
    new newly-elected newly-appointed current incumbent sitting embattled outgoing longtime
    """
)
# Words that take back what the title says.
DOUBTS = words_of(
    """
    alleged self-proclaimed self-styled self-declared so-called purported would-be de-facto disputed
    supposed fake fictional imaginary possible potential likely prospective aspiring
    """
)
# Letters behind a name.
POSTNOMINALS = words_of("kc qc sc mp mep msp ms obe mbe cbe kbe dbe phd md esq jp frs tds td rn usn dso vc")
