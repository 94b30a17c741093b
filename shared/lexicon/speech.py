"""Verbs and phrases by which news says who said something, and on whose word it relies."""

from shared.lexicon.listing import words_of

# Verbs that give words to a speaker, in the forms that news uses them in.
SAYING = words_of(
    """
    spoke said says say saying told tells announced announces declared declares stated states stressed
    stresses emphasized emphasised emphasizes emphasises commented comments remarked remarks noted notes
    added adds warned warns argued argues claimed claims insisted insists explained explains replied
    replies responded answered answers asked asks wrote writes tweeted tweets posted posts urged urges
    vowed vows pledged pledges promised admitted admits acknowledged acknowledges conceded concedes
    confirmed confirms denied denies observed observes recalled recalls suggested suggests concluded
    concludes continued continues reiterated reiterates repeated repeats joked jokes lamented laments
    predicted predicts quipped testified asserted asserts affirmed affirms contended contends cautioned
    cautions complained complains countered cried demanded demands exclaimed estimated estimates hailed
    praised condemned welcomed called accused criticised criticized blasted fumed shouted whispered
    yelled underlined underscored highlighted revealed disclosed reported recounted proclaimed mused
    agreed pointed maintained maintains thinks believes began reads read put summed
    """
)
# Those among them that may introduce what is said without quotation marks.
REPORTING = words_of(
    """
    said says stated announced declared warned argued claimed insisted explained added noted confirmed
    denied reported revealed acknowledged admitted stressed vowed pledged wrote suggested estimated
    predicted
    """
)
TELLING = words_of("told tells informed assured reminded")
AGENT_PHRASES = ("citing", "cites", "quoted by", "cited by", "reported by", "as told to", "told to", "seen by",
                 "obtained by", "reviewed by", "viewed by", "carried by", "broadcast by", "aired by", "released by",
                 "verified by", "compiled by", "interviewed by", "quoting", "quoted in", "cited in", "published in",
                 "as seen on", "shown on", "broadcast on")  # fmt: skip
# What somebody publishes that an article rests on: "figures from X", "a poll by X".
DOCUMENTS = words_of(
    """
    report reports study studies survey surveys poll polls analysis data figures statistics numbers research estimate
    estimates forecast forecasts tally count findings census index documents records transcript statement release
    projections projection paper bulletin dispatch
    """
)
PLATFORMS = words_of(
    """
    x twitter telegram facebook instagram weibo tiktok youtube truth linkedin whatsapp threads bluesky mastodon reddit
    substack vkontakte snapchat wechat signal
    """
)
POSTING = words_of(
    """
    wrote writes posted post posts published said says statement message video shared tweeted announced writing posting
    thread account retorted replied live livestream comment commented added claimed broadcast uploaded page clip
    """
)
SPEAKING_FOR = words_of(
    """
    spokesman spokeswoman spokesperson spokespeople spokesmen team researchers scientists experts analysts economists
    academics officials source sources engineers statisticians report study survey statement
    """
)
# Last words of the names of outlets.
PRESS = words_of("news times post journal tribune herald gazette tv radio agency press magazine daily broadcaster")

# Things an article says of a person that a body does not do.
PERSONAL = words_of(
    """
    said says told added tweeted grinned smiled nodded laughed wept recalled resigned married died born
    replied argued joked explained wrote thinks believes testified pleaded insisted
    """
)
MALE = words_of("he him his himself")
FEMALE = words_of("she her hers herself")
# Days that place what is said within the article's own.
NEAR_DAYS = words_of(
    """
    monday tuesday wednesday thursday friday saturday sunday today yesterday tonight morning afternoon
    evening overnight
    """
)
