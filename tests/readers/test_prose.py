"""What an article's own words say of it, with the words that say it (law 1). All names here are invented."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.model.terms import Item, Origin
from onrecord.readers import from_text
from onrecord.readers.prose import HEAD, read

BODY = "Trucks waited at the crossing on Monday, the two ministries said in a joint note to the press."


def found(text: str) -> dict[Item, str]:
    """Each item with its value; the first where there are several."""
    return {f.item: f.value for f in reversed(read(text))}


@pytest.mark.parametrize(
    ("line", "dateline", "agency", "published"),
    [
        ("LIMA (AP) — The crossing", "LIMA", "AP", None),
        ("TACNA, Peru, May 12 (Altiplano Wire) — The", "TACNA, Peru, May 12", "Altiplano Wire", "XXXX-05-12"),
        ("ARICA, Chile, Dec 1 (Norte Prensa) - The", "ARICA, Chile, Dec 1", "Norte Prensa", "XXXX-12-01"),
        ("Lima, 1 dic (EFE).- El paso", "Lima, 1 dic", "EFE", "XXXX-12-01"),
        ("Arica, 3 de mayo de 2031 (Agencia Andes) – El", "Arica, 3 de mayo de 2031", "Agencia Andes", "2031-05-03"),
        ("SANTIAGO, Dec. 1, 2031 /Norte Releases/ -- A firm", "SANTIAGO, Dec. 1, 2031", "Norte Releases", "2031-12-01"),
        ("Dec. 1 (UPI) — LIMA, Peru, Dec. 1 (UPI) — The", "LIMA, Peru, Dec. 1", "UPI", "XXXX-12-01"),
        ("TACNA, Peru (May 12) — The", "TACNA, Peru (May 12)", None, "XXXX-05-12"),
        ("ARICA, Chile — The crossing", "ARICA, Chile", None, None),
        ("ARICA -- The crossing", "ARICA", None, None),
        ("“Arica” is quiet", None, None, None),
        ("Arica, May 15, 2031", "Arica, May 15, 2031", None, "2031-05-15"),
        ("(UPI) — The crossing", None, "UPI", None),
        ("Lima (Reuters) - The crossing", "Lima", "Reuters", None),
        ("The Northern Freight Council (NFC) — a trade body — asked", None, None, None),
        ("Foreign Minister Ana Paz (PRN) — The first to speak", None, None, None),
        ("NATO — which was not there", None, None, None),
        ("BREAKING — Trucks wait", None, None, None),
        ("Lima — The city waits", None, None, None),
        ("Photo, May 2031", None, None, None),
    ],
)
def test_datelines(line: str, dateline: str | None, agency: str | None, published: str | None) -> None:
    said = found(f"{line}\n\n{BODY}")
    assert (said.get(Item.DATELINE), said.get(Item.AGENCY), said.get(Item.PUBLISHED)) == (dateline, agency, published)


def test_a_date_without_a_year_keeps_its_year_unknown() -> None:
    article = from_text(f"LIMA, Dec. 1 (Andes Wire) — {BODY}")
    assert article.items[Item.PUBLISHED] == "XXXX-12-01"


def test_a_day_printed_in_a_line_of_its_own_outranks_the_datelines() -> None:
    text = f"By Andes Wire\nMay 13, 2031\n\nLIMA, May 12 (Andes Wire) — {BODY}"
    assert [f.value for f in read(text) if f.item is Item.PUBLISHED] == ["2031-05-13"]


@pytest.mark.parametrize(
    ("line", "author", "agency", "published"),
    [
        ("By Ana Paz Ilabaca", "Ana Paz Ilabaca", None, None),
        ("By Ana Paz and Luis de la Sierra", "Ana Paz and Luis de la Sierra", None, None),
        ("Por Ana Paz", "Ana Paz", None, None),
        ("Autor: Redacción", "Redacción", None, None),
        ("By Ana Paz, Reuters", "Ana Paz", "Reuters", None),
        ("By Ana Paz | May 13, 2031", "Ana Paz", None, "2031-05-13"),
        ("By UPI", None, "UPI", None),
        ("By The Associated Press", None, "The Associated Press", None),
        ("By Andes News Agency", None, "Andes News Agency", None),
        ("Reuters", None, "Reuters", None),
        ("By the time they came it was dark", None, None, None),
        ("By Friday", None, None, None),
        ("Por qué esperan los camiones", None, None, None),
        ("Photo by Ana Paz/UPI", None, None, None),
        ("File photo by Ana Paz / EFE", None, None, None),
        ("Agencia de viajes abre sus puertas", None, None, None),
        ("Bypass Road Opens", None, None, None),
    ],
)
def test_bylines(line: str, author: str | None, agency: str | None, published: str | None) -> None:
    said = found(f"Trucks wait at the crossing\n\n{line}\n\n{BODY}")
    assert (said.get(Item.AUTHOR), said.get(Item.AGENCY), said.get(Item.PUBLISHED)) == (author, agency, published)


def test_the_agency_of_the_dateline_in_the_byline_is_no_author() -> None:
    said = read(f"By Sierra Norte\n\nLIMA, May 12 (Sierra Norte) — {BODY}")
    assert not [f for f in said if f.item is Item.AUTHOR]
    assert {f.value for f in said if f.item is Item.AGENCY} == {"Sierra Norte"}


def test_the_headline_is_the_line_right_before_the_byline_and_no_other() -> None:
    head = "The Example Gazette\n\nTrucks wait at the crossing\n\n"
    assert found(f"{head}May 12, 2031\nBy Ana Paz\n\n{BODY}")[Item.TITLE] == "Trucks wait at the crossing"
    assert Item.TITLE not in found(f"{head}{BODY}")
    assert Item.TITLE not in found(f"{BODY}\nBy Ana Paz\n\n{BODY}")
    assert found(f"# Trucks wait #\n\n{BODY}")[Item.TITLE] == "Trucks wait"


@pytest.mark.parametrize(
    ("line", "item", "value"),
    [
        ("Original article: Camiones esperan en la frontera", Item.ORIGINAL, "Camiones esperan en la frontera"),
        ("Artículo original: Trucks wait", Item.ORIGINAL, "Trucks wait"),
        ("Originally published in The Example Gazette on May 3.", Item.ORIGINAL_OUTLET, "The Example Gazette"),
        ("This article was first published by La Voz Ficticia.", Item.ORIGINAL_OUTLET, "La Voz Ficticia"),
        ("Publicado originalmente en La Voz Ficticia", Item.ORIGINAL_OUTLET, "La Voz Ficticia"),
        ("Originally published on [La Voz](https://lavoz.example/a/).", Item.ORIGINAL_OUTLET, "La Voz"),
        ("Originally published on [La Voz](https://lavoz.example/a/).", Item.SOURCE_LINK, "https://lavoz.example/a"),
        ("Source: https://lavoz.example/a?utm_source=x", Item.SOURCE_LINK, "https://lavoz.example/a"),
        ("Source: EFE", Item.AGENCY, "EFE"),
        ("Con información de EFE.", Item.AGENCY, "EFE"),
        ("Published November 2031", Item.PUBLISHED, "2031-11"),
        ("Publicado el 3 de mayo de 2031", Item.PUBLISHED, "2031-05-03"),
        ("Updated: 3 May 2031", Item.MODIFIED, "2031-05-03"),
    ],
)
def test_lines_that_credit(line: str, item: Item, value: str) -> None:
    assert found(f"{line}\n\n{BODY}")[item] == value
    assert found(f"{BODY}\n" * (HEAD + 5) + line)[item] == value


@pytest.mark.parametrize("line", ["Source link", "Source: officials", "Updated 17 times", "Leave a Reply", "2031"])
def test_words_that_name_nothing_say_nothing(line: str) -> None:
    assert read(f"{BODY}\n{line}\n{BODY}") == []


def test_a_credit_in_the_midst_of_a_long_text_is_part_of_the_story() -> None:
    assert read(f"{BODY}\n" * 40 + "Originally published in La Voz.\n" + f"{BODY}\n" * 40) == []


@given(
    st.lists(
        st.one_of(
            st.text(max_size=40),
            st.sampled_from(
                ["By Ana Paz", "LIMA, May 12 (UPI) — The", "May 13, 2031", "# Head", "Source: EFE", "Autor: 𝔄ná Paz"]
            ),
        ),
        max_size=20,
    ),
    st.sampled_from(["\n", "\r\n", "\r", "\n\n\t", "\u2028"]),
)
def test_every_item_read_in_a_text_points_at_words_in_it(lines: list[str], end: str) -> None:
    text = end.join(lines)
    for f in read(text):
        assert f.origin in (Origin.DATELINE, Origin.BYLINE, Origin.TEXT)
        assert f.words is not None
        start, stop = f.words
        words = " ".join(text[start:stop].split())
        assert words
        assert f.item in (Item.PUBLISHED, Item.MODIFIED, Item.SOURCE_LINK) or f.value == words


def test_spans_are_the_descriptions_evidence() -> None:
    text = f"\ufeff𝔘 By\r\nBy Ana Paz\r\nLIMA, May 12 (UPI) — {BODY}"
    article = from_text(text)
    spans = {s.id: s for s in article.spans}
    assert all(s.stands_in(text) for s in article.spans)
    by_item = {d.item: [spans[i].exact for i in d.evidence_span] for d in article.descriptions}
    assert by_item[Item.AUTHOR] == ["Ana Paz"]
    assert by_item[Item.AGENCY] == ["UPI"]
    assert by_item[Item.PUBLISHED] == ["LIMA, May 12"]
    assert by_item[Item.LANGUAGE] == []
