"""Nouns for what many people do or are, and the words that stand with them."""

from shared.lexicon.listing import phrases_of, words_of

# Heads of occupations, in the singular and small letters.
OCCUPATIONS = words_of(
    """
    analyst strategist expert professor lecturer fellow researcher scholar scientist economist historian
    sociologist psychologist psychiatrist anthropologist archaeologist biologist chemist physicist
    astronomer geologist ecologist epidemiologist virologist climatologist mathematician statistician
    engineer architect doctor physician surgeon nurse dentist pharmacist veterinarian midwife paramedic
    journalist reporter correspondent editor columnist commentator anchor presenter broadcaster host
    producer photographer writer author novelist poet playwright screenwriter critic blogger publisher
    actor actress comedian singer songwriter rapper musician composer conductor pianist guitarist
    drummer violinist dancer choreographer artist painter sculptor designer filmmaker director-general
    model celebrity influencer youtuber streamer chef cook baker farmer fisherman miner driver pilot
    captain sailor soldier officer veteran commander general lieutenant colonel major sergeant corporal
    admiral brigadier marshal detective inspector constable policeman policewoman firefighter guard
    agent spy diplomat negotiator adviser advisor aide consultant lobbyist campaigner activist organizer
    organiser dissident politician statesman candidate official bureaucrat lawyer attorney barrister
    solicitor counsel advocate magistrate notary accountant auditor banker broker trader investor
    entrepreneur businessman businesswoman tycoon billionaire oligarch magnate industrialist executive
    manager founder co-founder cofounder owner co-owner shareholder developer programmer hacker
    technician mechanic electrician carpenter plumber builder teacher headteacher student pupil graduate
    librarian philosopher theologian priest imam rabbi pastor reverend monk nun missionary cleric
    preacher philanthropist humanitarian volunteer coach trainer referee umpire player footballer
    cricketer golfer boxer swimmer runner sprinter cyclist skier skater gymnast athlete jockey striker
    midfielder defender goalkeeper quarterback pitcher wrestler champion medallist medalist winger
    fullback batsman bowler whistleblower coordinator specialist planner forecaster meteorologist
    psychotherapist therapist counsellor counselor nutritionist dietitian translator interpreter
    linguist geographer demographer criminologist toxicologist oceanographer biographer essayist
    speechwriter pollster ranger conservationist environmentalist naturalist explorer astronaut
    cosmonaut member co-author coauthor resident neighbour neighbor witness survivor victim suspect
    defendant plaintiff gunman militant fighter warlord rebel trustee superstar star legend icon
    shopkeeper bartender waiter waitress cashier clerk receptionist janitor cleaner laborer labourer
    worker employee pensioner retiree jurist patron skipper
    """
)
OCCUPATION_PHRASES = phrases_of(
    """
    vice admiral, rear admiral, lieutenant general, lieutenant colonel, major general, brigadier
    general, senior fellow, visiting fellow, research fellow, nonresident fellow, assistant professor,
    associate professor, research director, policy director, news editor, managing editor, editor in
    chief, editor-in-chief, director of research, head coach, human rights lawyer, human rights
    activist, political scientist, think tank director, program director, programme director, project
    manager, principal investigator, general manager, team principal, police officer, army officer,
    chief economist, chief analyst, chief strategist, chief scientist, chief correspondent, chief
    investment officer, deputy editor, running mate, presidential candidate, state department official
    """
)
RANKS = words_of(
    """
    general lieutenant colonel major captain sergeant corporal admiral brigadier marshal commander
    detective inspector constable officer
    """
)
# Words that may stand before the noun of a title and colour it.
MODIFIERS = words_of(
    """
    senior junior chief top leading veteran prominent respected renowned noted influential outspoken
    longtime long-time political geopolitical military diplomatic economic financial legal medical human
    rights civil social foreign climate football soccer basketball baseball cricket tennis rugby hockey
    golf boxing movie film pop rock jazz opera stage comedy television tv radio news war crime sports
    science technology tech business law history politics art music literature computer software data
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
    disarmament constitutional criminal immigration tax    european deputy acting interim former
    chairperson newly
    """
)
PARTIES = words_of(
    """
    republican democrat democratic labour conservative tory liberal green socialist communist
    independent lib-dem snp libertarian
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

# Nouns that say too little of a person to be tested.
VAGUE = words_of(
    """
    host member star legend icon owner resident neighbour neighbor witness survivor victim suspect defendant plaintiff
    worker employee patron official champion graduate guard student pupil pensioner retiree volunteer candidate veteran
    agent officer guest fighter militant model celebrity player
    """
)
