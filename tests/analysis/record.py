"""Who says what in the invented record that these tests ask. The states are real, the people and outlets are not."""

from onrecord.model.terms import ActorType, Kind, RoleStatus, SpeakerStatus
from tests.resolve.documents import Meeting, Name, Office, Saying, Written

CHILE = Name("Chile", ActorType.STATE, "CL")
PERU = Name("Peru", ActorType.STATE, "PE")
COMMISSION = Name("Joint Customs Commission", ActorType.ORGANIZATION)
LARENAS = Name("Beatriz Larenas Oyarzún", office=Office("Chilean Transport Minister", "CL"))
LARENAS_BARE = Name("Beatriz Larenas Oyarzún")
HUAMANI = Name("Lucía Huamaní de la Vega", office=Office("Foreign Trade Minister", None, jurisdiction="Peru"))
RIVAS = Name("Esteban del Solar Rivas", office=Office("former ambassador", "PE", RoleStatus.FORMER))

WINDOW = "“There will be a single window for both countries”"
MONDAY, FRIDAY = ("2031-05-12", "2031-05-12"), ("2031-05-30", "2031-05-30")

WIRE = Written(
    "Austral Wire",
    (
        Saying(LARENAS, WINDOW, said=MONDAY, kind=Kind.DIRECT),
        Saying(HUAMANI, "that the desk would cost a lot", said=("2031-05-10", "2031-05-14")),
        Saying(RIVAS, "that it had been agreed in March"),
        Saying(COMMISSION, "that traffic had grown"),
    ),
    url="https://example.org/wire",
    meetings=(Meeting("the talks", "2031-05-13", (CHILE, HUAMANI)), Meeting("the visit", None, (LARENAS, PERU))),
)
COPY = Written(
    "Morro Gazette",
    (
        Saying(LARENAS_BARE, "“a single window for both countries”", carrier="Radio Tres Cóndores"),
        Saying(PERU, "that it would wait", status=SpeakerStatus.PROPOSED),
        Saying(CHILE, "that it would wait", collective=True),
    ),
    published="2031-05-14",
    agency="Austral Wire",
    url="https://example.org/gazette",
)
AGAIN = Written(
    "Cordillera Post", (Saying(LARENAS, WINDOW, said=FRIDAY),), published="2031-05-31", url="https://example.org/post"
)
OTHER = Written("Lima Evening Lantern", (Saying(PERU, "that it is content"),), published=None, collection="Another")
