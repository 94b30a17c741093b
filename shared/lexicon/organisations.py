"""Words by which the name of an organisation, a place, a law or an event is told from the name of a person."""

from shared.lexicon.known_bodies import KNOWN_BODIES
from shared.lexicon.listing import phrases_of, words_of

# Nouns that make the capitalised words around them the name of a body.
BODIES = words_of(
    """
    university college school academy institute institution laboratory laboratories lab labs observatory
    museum library hospital clinic council ministry department office agency bureau commission committee
    authority board court tribunal parliament congress senate assembly house bundestag duma knesset
    cabinet government administration embassy consulate mission union league federation confederation
    association society organization organisation foundation fund trust center centre corporation corp
    inc ltd llc plc gmbh ag sa nv co company companies group holdings holding partners industries
    enterprises technologies systems solutions services bank banks capital securities insurance airlines
    airways motors pharmaceuticals therapeutics energy petroleum electric electronics telecom
    communications media press news times post journal tribune herald gazette guardian telegraph
    chronicle observer inquirer mirror daily weekly monitor magazine review broadcasting network
    networks channel television tv radio studio studios pictures records entertainment productions
    publishing publishers books fc afc cf united rovers wanderers athletic club army navy force forces
    corps guard guards police brigade battalion regiment squadron command headquarters church cathedral
    mosque temple synagogue abbey party movement front alliance coalition brotherhood campaign
    initiative programme program project chamber exchange market markets stores store restaurant
    restaurants hotel hotels resort casino theatre theater orchestra choir band ensemble opera ballet
    gallery forum consortium secretariat presidency treasury reserve service intelligence directorate
    division unit team squad crew staff taskforce nations brothers bros sons associates consulting
    advisors llp law tech software hathaway banque banca banco
    """
)
# What a body is, in small letters before its name: "the charity Shelter", "chipmaker Nvidia".
SORTS = words_of(
    """
    charity bank company firm group agency newspaper magazine broadcaster website outlet party union think-tank
    thinktank tank chipmaker carmaker automaker drugmaker planemaker brewer retailer supermarket insurer airline
    startup start-up consultancy consultants brokerage lender developer studio label publisher club side team gallery
    museum university college school hospital clinic organisation organization ngo nonprofit non-profit foundation
    institute network platform giant movement church orchestra band ensemble festival theatre theater utility
    operator manufacturer maker producer supplier service regulator watchdog cooperative co-operative association
    federation coalition alliance daily weekly channel station app exchange fund conglomerate chain restaurant hotel
    brand house subsidiary contractor miner refiner shipper hotelier militia faction project campaign initiative lab
    laboratory shelter refuge practice chambers
    """
)
# What is made, and bears a name behind its noun: "the opera Anna Bolena", "the film Annie Hall".
MADE = words_of(
    """
    opera film movie novel musical ballet album sitcom drama series play memoir biopic soap podcast sculpture yacht
    ferry trawler frigate destroyer warship submarine tanker telescope chatbot robot satellite typhoon hurricane
    """
)
# Words of the names of newspapers and broadcasters in other languages, which are in no person's name.
FOREIGN_PRESS = words_of(
    """
    radio rádio rede cadena omroep jornal diario diário correio gazeta gazette gazzetta corriere nazione tidning
    tidningen tidende tidningar allehanda dagblad dagbladet zeitung nachrichten rundschau courrier dépêche télé tele
    canal televisión televisão radiotelevisione rádió telewizja novosti vedomosti ekspress dnevnik hírlap
    """
)
# Nouns that make them a place.
SITES = words_of(
    """
    street road avenue boulevard lane drive square plaza park garden gardens bridge tower towers
    building palace castle airport station terminal port harbor harbour dam canal river lake sea ocean
    bay gulf strait creek falls mountain mountains mount hill hills valley peak range desert forest
    island islands isle peninsula coast beach cape county province state states region district city
    town township village borough parish heights springs stadium arena hall ranch farm estate cemetery
    memorial monument prison jail base camp highway freeway tunnel oblast territory territories republic
    kingdom emirate emirates federation zone continent pole cove reef woods grove campus mall market
    north south east west northern southern eastern western central
    """
)
# Nouns that make them a law, an event, a work or a thing.
THINGS = words_of(
    """
    act bill law treaty accord accords agreement pact protocol convention charter constitution amendment
    declaration resolution doctrine plan deal code war wars battle siege revolution uprising crisis
    massacre genocide holocaust games olympics olympic cup championship championships tournament league
    open series prix bowl derby marathon festival carnival day week month year eve season summit
    conference meeting talks dialogue expo fair show awards award prize medal order oscar oscars grammy
    emmy trophy scholarship fellowship hurricane storm typhoon cyclone earthquake disease syndrome virus
    operation express line railway railroad flight ship warship submarine destroyer carrier missile
    rocket satellite telescope rover shuttle probe report index survey study poll bible quran rights
    century era age generation system theory effect test scale method roadmap initiative administration
    scandal affair inquiry trial case v vs album song novel film movie tour live story edition volume
    chapter model phone pro max plus app reduction election elections referendum brexit covid
    """
)
# Words before a name that make the whole something else: ships, storms, saints' towns, peaks.
FORERUNNERS = words_of(
    """
    hurricane typhoon storm tropical cyclone uss hms ss mv rms hmas lake mount mt fort ft port cape camp
    san santa são santo saint st los las el rio río operation project team club cafe café hotel villa
    casa chateau château castle university college bank radio fc ac as cd real sporting inter flight
    boeing airbus toyota ford windows planet comet asteroid
    """
)
# Nouns in small letters after a surname that make it a thing and not the man.
BELONGINGS = words_of(
    """
    administration administrations campaign government family presidency era cabinet regime doctrine
    estate camp dynasty clan household brand company empire foundation charity effect curse book film
    movie trial case affair scandal vote voters supporters rally rallies supporter loyalist loyalists
    voter years
    """
)
# Companies, foundations and awards that bear a person's full name.
EPONYMS = (
    phrases_of(
        """
    morgan stanley, charles schwab, philip morris, merrill lynch, johns hopkins, wells fargo, fannie
    mae, freddie mac, goldman sachs, jp morgan, j.p. morgan, jpmorgan chase, standard chartered, marks
    spencer, calvin klein, ralph lauren, louis vuitton, tommy hilfiger, hugo boss, jack daniel, jim
    beam, harley davidson, rolls royce, aston martin, mercedes benz, ernst young, price waterhouse, ben
    jerry, tim hortons, wendy, mcdonald, walt disney, warner bros, virgin atlantic, john deere, dow
    jones, lloyds, lehman brothers, boeing, konrad adenauer, friedrich ebert, heinrich böll, rosa
    luxemburg, konrad-adenauer-stiftung, al jazeera, al arabiya, al qaeda, al shabaab, boko haram, abu
    sayyaf, abu ghraib, abu dhabi, el salvador, el niño, la niña, de beers, ben gurion, cold war, white
    house, red cross, wall street, downing street, big ben, capitol hill, supreme court, federal
    reserve, human rights, middle east, north sea, black sea, red sea, west bank, silicon valley, star
    wars, game thrones, world war, islamic state, air france, premier league, champions league, grand
    slam, super bowl, formula one, new year, boxing day, black friday, good friday, holy see, security
    council, southeast asia, latin america, far east, deutsche welle, les echos, le monde, le figaro, la
    repubblica, el país, el mundo, die zeit, der spiegel, die welt, van gogh museum, amnesty
    international, human rights watch, greenpeace, lockheed martin, northrop grumman, rolls-royce, bae
    systems, procter gamble, johnson johnson, price waterhouse coopers, kim's convenience, prime video,
    apple watch, google maps, ivy league, cambridge analytica, black lives matter, rotten tomatoes, hong
    kong, sky sports, sky news, fox news, fox business, daily mail, good morning america, world cup,
    european union, european parliament
    """
    )
    | KNOWN_BODIES
)

# Groups of countries, continents and regions, with the adjectives made from them.
REGIONS = phrases_of(
    """
    africa, african, asia, asian, europe, european, america, american, americas, north america, south
    america, latin america, central america, latin american, antarctica, arctic, oceania, pacific,
    atlantic, mediterranean, caribbean, balkans, balkan, baltic, baltics, nordic, scandinavia,
    scandinavian, caucasus, siberia, crimea, crimean, donbas, donbass, donetsk, luhansk, zaporizhzhia,
    kherson, catalonia, catalan, basque, scotland, scottish, wales, welsh, england, english, northern
    ireland, northern irish, bavaria, bavarian, saxony, prussia, flanders, flemish, wallonia, tuscany,
    sicily, sardinia, corsica, brittany, normandy, provence, andalusia, galicia, transnistria, kosovo,
    kosovar, chechnya, chechen, dagestan, tatarstan, kurdistan, kurdish, kurd, palestine, palestinian,
    gaza, gazan, west bank, golan, golan heights, sinai, sahel, sahara, maghreb, levant, gulf, hong
    kong, macau, tibet, tibetan, xinjiang, uyghur, uighur, taiwan, taiwanese, kashmir, kashmiri, punjab,
    punjabi, sindh, balochistan, bengal, tamil nadu, kerala, karnataka, gujarat, maharashtra, uttar
    pradesh, bihar, darfur, tigray, tigrayan, oromia, amhara, biafra, puerto rico, guam, greenland,
    faroe, gibraltar, falklands, quebec, ontario, alberta, british columbia, manitoba, saskatchewan,
    nova scotia, queensland, victoria, new south wales, tasmania, okinawa, hokkaido, jeju, guangdong,
    sichuan, yunnan, hubei, fujian, alabama, alaska, arizona, arkansas, california, californian,
    colorado, connecticut, delaware, florida, georgia, hawaii, idaho, illinois, indiana, iowa, kansas,
    kentucky, louisiana, maine, maryland, massachusetts, michigan, minnesota, mississippi, missouri,
    montana, nebraska, nevada, new hampshire, new jersey, new mexico, new york, north carolina, north
    dakota, ohio, oklahoma, oregon, pennsylvania, rhode island, south carolina, south dakota, tennessee,
    texas, texan, utah, vermont, virginia, washington, west virginia, wisconsin, wyoming, soviet, soviet
    union, ussr, yugoslavia, czechoslovakia, east germany, west germany, ottoman, roman, western,
    eastern, northern, southern, west, east, north, south, midwest, arab, arabs, arabic, jewish, muslim,
    islamic, islamist, christian, catholic, protestant, orthodox, hindu, sikh, buddhist, sunni, shia,
    shiite, houthi, taliban, hamas, hezbollah, isis, nazi, marxist, hispanic, latino
    """
)

# Family names that are also words for places, posts and things; with a given name before them they are names.
SURNAMES_TOO = words_of(
    """
    hill lake church west north south east woods banks hall brooks day price law stone rivers young king
    bishop pope major judge park field marsh mills wells waters house street lane case cook prince dean
    marshal baker farmer fisher guard painter singer miner carpenter hunter page books book post ford reed may
    june august green brown black white gray grey best little long short good holiday winter summer snow frost
    rose glass wood bush moon star flowers hope joy england france holland ireland wales scotland jordan
    israel german french english irish welsh scott london paris washington lincoln houston austin jackson
    madison hamilton wellington york lancaster chase sessions press power powers march castle forest garden
    bridges temple abbey cross knight squire steward warden constable chancellor parsons monk abbott mcdonald wise
    """
)
