"""An invented wire report, and what other papers make of it: cut, edited, lifted, quoted, or nothing at all."""

from typing import Final

NEWS: Final = (
    "The customs services of the two countries agreed on Tuesday to share one inspection hall at the southern pass, after a "
    "month in which trucks had been opened and sealed again twice within a few hundred metres."
)
HOURS: Final = (
    "Inspectors said the hall would begin with four lanes and stay open from six in the morning until midnight, with a "
    "separate gate for live animals and a list of waiting times that drivers can read on their telephones."
)
QUOTE: Final = (
    "“No driver will have to show the same paper to two counters ever again,” Director Beatriz Larenas told reporters at the "
    "pass. “We have asked the carriers’ guilds for their fleets by the end of the month.”"
)
REVIEW: Final = (
    "Both services will look at the arrangement again in the first week of March, when the harvest is over and the number of "
    "trucks that climb to the pass falls to a third of what it is in January."
)
WIRE: Final = "\n\n".join((f"TACNA (Cordillera Wire) — {NEWS}", HOURS, QUOTE, REVIEW))

MARKET: Final = (
    "Fruit sellers in the valley said prices rose by a fifth in the last week of the month, and two of them had stopped buying "
    "from across the mountains altogether. The mayor promised a cold store beside the station."
)
UNION: Final = (
    "A guild of drivers counted more than ninety trucks at the northern gate on Friday and asked the governor for toilets and "
    "shade. Its members would otherwise park across the road for a day, its secretary wrote."
)
OWN_WORDS: Final = (
    "Beatriz Larenas, who directs the service, promised as she walked to her car that “no driver will have to show the same "
    "paper to two counters ever again.” She added: “We have asked the carriers’ guilds for their fleets by "
    "the end of the month.”"
)

TRIMMED: Final = "\n\n".join(("One hall for two customs services", NEWS, HOURS))
LIFTED: Final = "\n\n".join((MARKET, HOURS, UNION))
QUOTED: Final = "\n\n".join((MARKET, OWN_WORDS, UNION))
UNRELATED: Final = "\n\n".join((MARKET, "The weather office expects snow above three thousand metres until Sunday.", UNION))
EDITED: Final = (
    WIRE.removeprefix("TACNA (Cordillera Wire) — ")
    .replace("agreed on Tuesday to share", "decided Tuesday to share")
    .replace("would begin with four lanes", "will start with four lanes")
    .replace("look at the arrangement again", "review the arrangement")
)
