"""Two real articles, where they are beside the repository: the statements a careful reader would mark, by speaker.

Their sentences belong to their publishers, so a statement is known here by its speaker and a few words of it.
"""

import csv
from pathlib import Path

import pytest

from onrecord.extraction import extract, line
from onrecord.model import Snapshot
from onrecord.model.terms import Item

SEEDS = Path(__file__).resolve().parents[3] / "shared" / "seeds"
pytestmark = pytest.mark.skipif(not SEEDS.is_dir(), reason="the real articles are not beside this checkout")

FORMER = ("Soledad Alvear", "Mariano Fernández", "José Miguel Insulza", "Heraldo Muñoz", "Antonia Urrejola", "Ignacio Walker")
MINISTERS = (
    "Alberto van Klaveren", "Luis Cordero", "Camila Vallejo", "Víctor Ramos", "Rafael Collado", "Orlando Vargas",
    "Eduardo Thayer", "Hugo de Zela", "Gabriela Hilliger",
)  # fmt: skip
RAMOS_COLLADO = ("Víctor Ramos", "Rafael Collado")
RAMOS, PACO, DUHALDE, JERI, KAST = (
    ("Víctor Ramos",),
    ("Diego Paco",),
    ("Byron Duhalde",),
    ("José Jerí",),
    ("José Antonio Kast",),
)
VARGAS, CORDERO, VALLEJO, ZELA = ("Orlando Vargas",), ("Luis Cordero",), ("Camila Vallejo",), ("Hugo de Zela",)
KLAVEREN, HILLIGER, ROJAS = ("Alberto van Klaveren",), ("Gabriela Hilliger",), ("Fernando Rojas",)

WANTED = {
    "000": [
        (RAMOS, "aims to strengthen"), (RAMOS, "possibility of a crisis"), (RAMOS, "no crisis at our borders"),
        (KAST, "take your belongings"), (KAST, "expelled with nothing"), (DUHALDE, "stems from"), (DUHALDE, "in the polls"),
        (DUHALDE, "creates crowding"), (RAMOS, "2018 and 2021"), (PACO, "could worsen"), (PACO, "could increase"),
        (PACO, "no contingency plan"), (DUHALDE, "rather than an overreaction"), (DUHALDE, "closing borders is concerning"),
        (DUHALDE, "address human mobility"), (JERI, "the militarization"), (JERI, "provide calm"),
        (("Dina Boluarte",), "preserve internal order"),
    ],
    "002": [
        (("Government officials",), "notion of an ongoing"), (("Government officials",), "typical seasonal patterns"),
        (("Government officials",), "politicization of migration issues"), (MINISTERS, "claims of an ongoing"),
        (KLAVEREN, "continuous dialogue and cooperation"), (KLAVEREN, "sovereign decision"), (KLAVEREN, "diplomatic channels"),
        (ZELA, "under control"), (ZELA, "no longer be interruptions"), (ZELA, "coordination we are doing"),
        (RAMOS_COLLADO, "critical or unprecedented"), (RAMOS_COLLADO, "crowds observed"),
        (RAMOS, "no significant alterations"), (RAMOS, "twelve people"), (RAMOS, "typically recorded"),
        (RAMOS, "any unusual movement"), (RAMOS, "real increase in migrants"), (RAMOS, "long democratic tradition"),
        (RAMOS, "functioned adequately"), (VARGAS, "«normal»"), (VARGAS, "any notion of a crisis"), (VARGAS, "like every day"),
        (VARGAS, "first authority"), (VARGAS, "unregulated paths"), (VARGAS, "stricter immigration policy"),
        (("José Jerí Oré",), "his government declared"), (("José Jerí Oré",), "an increase in irregular"),
        (("José Jerí Oré",), "intensify controls"), (("Diego Paco Mamani",), "reverse migratory surge"),
        (("a group of around twenty Venezuelan migrants",), "charging them"), (("El Mostrador",), "halt charges"),
        (("authorities",), "increase in departures"), (("working group",), "peak of"),
        (("working group",), "scenario similar"), (HILLIGER, "similar to the usual"), (HILLIGER, "trying to leave"),
        (HILLIGER, "children and adolescents"), (HILLIGER, "adequately intervene"), (("Eduardo Thayer",), "depart daily"),
        (("Eduardo Thayer",), "no disruptions"), (KAST, "111 days"), (("Sources close to Jerí",), "Inca Kola"),
        (KAST, "immediate exit"), (ROJAS, "exacerbated the situation"), (ROJAS, "inappropriate and motivated"),
        (FORMER, "deep concern"), (FORMER, "decades-long relationships"), (FORMER, "candidate Kast’s stance"),
        (FORMER, "good neighborliness"), (FORMER, "undermine bilateral trust"), (FORMER, "an unfriendly gesture"),
        (FORMER, "immigration is unacceptable"), (FORMER, "duty to strengthen"), (FORMER, "firm but feasible"),
        (FORMER, "mass expulsions"), (("delegations from both countries",), "shared diagnosis"),
        (("Ministry of Foreign Relations",), "joint patrols"), (("Chile", "Peru"), "methodologies for migration"),
        (("Chile", "Peru"), "follow-up meeting"), (("Representatives of both governments",), "permanent bilateral dialogue"),
        (("Luis Cordero", "Camila Vallejo"), "Politicization of Border"), (CORDERO, "politicization of migration"),
        (CORDERO, "these are long-term"), (CORDERO, "smuggling in all"), (CORDERO, "must be cautious"),
        (CORDERO, "border is normal"), (CORDERO, "a campaign context"), (CORDERO, "Election times"),
        (VALLEJO, "electoral spoils"), (VALLEJO, "electoral capital"), (VALLEJO, "become well-informed"),
        (VALLEJO, "resolved unilaterally"), (VALLEJO, "irregular entries"),
    ],
}  # fmt: skip


def read(start):
    for row in csv.DictReader((SEEDS / "manifest.csv").read_text(encoding="utf-8").splitlines()):
        if row["file"].startswith(start):
            text = (SEEDS / row["file"]).read_text(encoding="utf-8")
            items = {Item(key): value for key, value in row.items() if value and key in set(Item)}
            snapshot = Snapshot.of("do-aaaaaaaaaaaaaaaaaaaaaaaaaa", text)
            return text, line(row["file"], snapshot, items, extract(snapshot, items))
    raise AssertionError(start)


@pytest.fixture(scope="module", params=sorted(WANTED))
def article(request):
    text, found = read(request.param)
    names = {a["id"]: a["name"] for a in found["actors"]}
    statements = [
        ({names[s] for s in a["speakers"]}, " ".join(text[b:e] for b, e in a["content"]), a) for a in found["attributions"]
    ]
    return request.param, statements


def matched(start, statements):
    """For each statement wanted the narrowest one found that holds its words, with whether the speakers are right."""
    for speakers, words in WANTED[start]:
        holding = [s for s in statements if words in s[1]]
        own = [s for s in holding if s[0] == set(speakers)]
        best = min(own or holding, key=lambda s: len(s[1]), default=None)
        yield speakers, words, best, best is not None and best[0] == set(speakers)


def test_nearly_all_statements_are_found_with_the_right_speaker(article):
    start, statements = article
    missed = [(who, words) for who, words, best, right in matched(start, statements) if not right]
    assert len(missed) <= 0.06 * len(WANTED[start]), missed


def test_hardly_any_found_is_given_to_the_wrong_person(article):
    start, statements = article
    wrong = [(who, words, best[0]) for who, words, best, right in matched(start, statements) if best and best[0] and not right]
    assert len(wrong) <= 0.03 * len(WANTED[start]), wrong


def test_hardly_anything_else_is_taken_for_a_statement(article):
    start, statements = article
    other = [words for _, words, _ in statements if not any(w in words for _, w in WANTED[start])]
    assert len(other) <= 0.1 * len(WANTED[start]), other


def test_collective_told_and_second_hand(article):
    start, statements = article

    def one(words):
        return next(a for _, content, a in statements if words in content)

    if start == "000":
        assert one("aims to strengthen")["told"]["name"] == "ADN radio"
        assert one("no crisis at our borders")["told"] is None
        carried = one("possibility of a crisis")  # the same sentence goes on: no witness by itself
        assert (carried["told"], carried["occasion"], carried["occasion_carried"]) == (None, "ADN radio", True)
        assert one("no crisis at our borders")["occasion"] is None
        assert one("provide calm")["told"]["name"] == "X account"
    else:
        assert one("claims of an ongoing")["collective"]
        assert one("unusual movement")["told"]["name"] == "Publimetro"
        assert one("claims of an ongoing")["polarity"] == "denies"
        assert one("unusual movement")["translation"] == "stated"  # the metadata names the Spanish original
        (gesture,) = [(who, a) for who, words, a in statements if "patriotic gesture" in words]
        assert (gesture[0], gesture[1]["kind"]) == ({"Sources close to Jerí"}, "mixed")  # what they say moved him
        assert not any("José Jerí Oré" in who and "patriotic gesture" in words for who, words, _ in statements)


@pytest.mark.parametrize(
    ("start", "wanted"),
    [
        ("000", {
            ("José Jerí", "peru"), ("Víctor Ramos", "chile"), ("José Antonio Kast", "chile"), ("Dina Boluarte", None),
            ("Diego Paco", "arica and parinacota region"),
        }),
        ("002", {
            ("José Jerí Oré", "peru"), ("Gabriel Boric", "chile"), ("Orlando Vargas", "arica"), ("Fernando Rojas", "peru"),
            ("Félix Denegri", "peru"), ("Hugo de Zela", "peru"), ("Alberto van Klaveren", None), ("Luis Cordero", None),
        }),
    ],
)  # fmt: skip
def test_an_office_in_an_article_on_two_states_has_that_which_the_text_gives_it_or_none(start, wanted):
    _, found = read(start)
    names = {a["id"]: a["name"] for a in found["actors"]}
    told = {(names[r["holder"]], r["jurisdiction"]) for r in found["roles"]}
    assert wanted <= told
    assert not {("Dina Boluarte", "chile"), ("Luis Cordero", "peru"), ("Alberto van Klaveren", "peru")} & told
