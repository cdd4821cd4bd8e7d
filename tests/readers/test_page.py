"""HTML: the article's text without furniture, and what the page says of itself at its own precision. All invented."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.model.terms import Item, Origin
from onrecord.readers import Article, Given, Problem, Unreadable, read
from onrecord.readers.page import read as read_page

PARAGRAPHS = (
    "Trucks waited for two hours at the Quebrada Honda crossing on Monday, and their drivers were given no reason for it.",
    "The customs service said that a scanner had failed, that it had been repaired, and that the queue was gone by noon.",
    "Ministers of both countries are to meet in Tacna next week, where the crossing is on the agenda for the third time.",
)
BODY = "".join(f"<p>{p}</p>" for p in PARAGRAPHS)


def page(head: str = "", body: str = "", *, html: str = "<html>") -> str:
    return f"<!DOCTYPE html>{html}<head>{head}</head><body>{body}<article><h1>Trucks wait</h1>{BODY}</article></body></html>"


def ld(*nodes: object) -> str:
    return f'<script type="application/ld+json">{json.dumps(nodes[0] if len(nodes) == 1 else nodes)}</script>'


def said(head: str = "", body: str = "", address: str | None = None) -> dict[tuple[Item, Origin], str]:
    return {(f.item, f.origin): f.value for f in read_page(page(head, body), address)[1]}


def test_the_text_is_the_article_a_paragraph_a_line_without_the_pages_furniture() -> None:
    text, _ = read_page(
        page(body="<nav><a href=/>Front page</a> <a href=/b>Border</a></nav>").replace(
            "</article>",
            "</article><section id=comments><h2>Leave a Reply</h2><p>First!</p></section><footer>Privacy</footer>",
        )
    )
    assert [line for line in text.split("\n") if line.strip()] == ["Trucks wait", *PARAGRAPHS]


@pytest.mark.parametrize("empty", ["", "   ", "<html></html>", "<p></p>", "\x00\x01", "<!DOCTYPE html>"])
def test_a_page_without_an_article_is_a_clear_problem(empty: str) -> None:
    with pytest.raises(Unreadable, match="no article"):
        read_page(empty)


@pytest.mark.parametrize(
    ("raw", "held"),
    [
        ("2031-05-14T08:30:00-04:00", "2031-05-14"),
        ("2031-05-14T23:30:00-04:00", "2031-05-14"),
        ("2025-11", "2025-11"),
        ("November 2025", "2025-11"),
        ("2025", "2025"),
        ("Dec. 1", "XXXX-12-01"),
        ("Mon, 01 Dec 2025 10:00:00 GMT", "2025-12-01"),
    ],
)
def test_dates_keep_their_own_precision_wherever_they_stand(raw: str, held: str) -> None:
    assert said(f'<meta property="article:published_time" content="{raw}">')[Item.PUBLISHED, Origin.META] == held
    assert said(ld({"@type": "NewsArticle", "datePublished": raw}))[Item.PUBLISHED, Origin.JSON_LD] == held
    assert said(body=f'<time class="entry-date" datetime="{raw}">x</time>')[Item.PUBLISHED, Origin.META] == held
    assert said(body=f'<p class="published-on">Published {raw}</p>')[Item.PUBLISHED, Origin.META] == held


@pytest.mark.parametrize("raw", ["", "yesterday", "2025-02-30", "03/04/2031", "P1D", "0000-00-00", "1764590400"])
def test_what_is_no_date_leaves_the_date_unknown(raw: str) -> None:
    assert Item.PUBLISHED not in {
        item for item, _ in said(f'<meta name="date" content="{raw}">' + ld({"@type": "Article", "datePublished": raw}))
    }


def test_no_date_is_taken_from_the_body_the_address_or_todays_calendar() -> None:
    items = said(body="<p>In March 2019 the crossing closed.</p>", address="https://news.example/2031/05/14/trucks")
    assert Item.PUBLISHED not in {item for item, _ in items}


def test_conflicting_dates_are_both_kept_and_the_higher_origin_stands(tmp_path: Path) -> None:
    head = '<meta property="article:published_time" content="2031-05-13">' + ld(
        {"@type": "NewsArticle", "datePublished": "2031-05-14"}
    )
    (tmp_path / "a.html").write_text(page(head), encoding="utf-8")
    (article,) = read(tmp_path / "a.html")
    assert isinstance(article, Article)
    assert article.items[Item.PUBLISHED] == "2031-05-14"
    dates = {(d.origin, d.value) for d in article.descriptions if d.item is Item.PUBLISHED}
    assert dates == {(Origin.JSON_LD, "2031-05-14"), (Origin.META, "2031-05-13")}
    (corrected,) = read(tmp_path / "a.html", Given(published="2031-05-12"))
    assert isinstance(corrected, Article)
    assert corrected.items[Item.PUBLISHED] == "2031-05-12"


def test_an_update_is_not_a_publication() -> None:
    items = said(body='<span class="published">Updated May 3, 2031</span>')
    assert (Item.PUBLISHED, Origin.META) not in items


def test_json_ld_by_reference_in_a_graph() -> None:
    graph = {
        "@graph": [
            {"@type": "WebSite", "name": "Not the article"},
            {"@type": ["Article", "NewsArticle"], "headline": "Trucks wait", "author": [{"@id": "#p"}, {"name": "Luis Rey"}],
             "publisher": {"@id": "#o"}, "inLanguage": "en-US", "license": "https://licence.example/by"},
            {"@id": "#p", "@type": "Person", "name": "Ana Paz"},
            {"@id": "#o", "@type": "Organization", "name": "Example Gazette"},
        ]
    }  # fmt: skip
    items = said(ld(graph))
    assert items[Item.AUTHOR, Origin.JSON_LD] == "Ana Paz, Luis Rey"
    assert items[Item.OUTLET, Origin.JSON_LD] == "Example Gazette"
    assert items[Item.LANGUAGE, Origin.JSON_LD] == "en"
    assert items[Item.LICENCE, Origin.JSON_LD] == "https://licence.example/by"


def test_of_several_articles_in_json_ld_the_one_at_the_pages_address_is_taken() -> None:
    teaser = {
        "@type": "NewsArticle",
        "headline": "Ferry timetable",
        "url": "https://news.example/ferry",
        "datePublished": "2030-01-01",
    }
    own = {"@type": "NewsArticle", "headline": "Trucks wait", "mainEntityOfPage": {"@id": "https://news.example/trucks/"}}
    items = said(ld(teaser, own), address="https://news.example/trucks")
    assert items[Item.TITLE, Origin.JSON_LD] == "Trucks wait"
    assert (Item.PUBLISHED, Origin.JSON_LD) not in items


JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**60), 2**60) | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4)
    | st.dictionaries(
        st.sampled_from(["@graph", "@id", "@type", "headline", "author", "publisher", "name", "url", "datePublished", "license",
                         "mainEntityOfPage", "inLanguage", "isBasedOn", "archivedAt", "mainEntity", "translationOfWork"]),
        inner, max_size=5),
    max_leaves=20,
)  # fmt: skip


@given(JSON)
def test_hostile_json_ld_is_passed_over(anything: object) -> None:
    wrapped = {"@type": "NewsArticle", "datePublished": anything, "author": anything, "publisher": anything, "url": anything,
               "headline": anything, "@graph": [anything], "license": anything, "inLanguage": anything}  # fmt: skip
    for found in read_page(page(ld(anything) + ld(wrapped)))[1]:
        assert found.value
        assert len(found.value) <= 2_000


@pytest.mark.parametrize(
    "script",
    ["[" * 100_000, '{"@type": "NewsArticle"', "alert(1)", '{"@graph":' * 5_000 + "1" + "}" * 5_000, "", "NaN", '"\\ud800"'],
)
def test_json_ld_that_is_deep_broken_or_none_does_no_harm(script: str) -> None:
    assert (Item.TITLE, Origin.META) in said(f'<script type="application/ld+json">{script}</script>')


def test_the_outlet_is_who_the_page_says_and_never_the_hosts_name() -> None:
    assert said('<meta property="og:site_name" content="Example Gazette">')[Item.OUTLET, Origin.META] == "Example Gazette"
    assert Item.OUTLET not in {item for item, _ in said(address="https://www.example-gazette.example/trucks")}


def test_a_canonical_link_on_the_same_site_is_the_address() -> None:
    items = said('<link rel="canonical" href="/trucks/">', address="https://www.news.example/trucks?session=1")
    assert items[Item.URL, Origin.META] == "https://www.news.example/trucks"
    bare = said('<link rel="canonical" href="https://news.example/trucks/">', address="https://www.news.example/trucks")
    assert bare[Item.URL, Origin.META] == "https://news.example/trucks"


def test_a_canonical_link_to_another_site_is_where_it_was_copied_from() -> None:
    head = '<link rel="canonical" href="https://wire.example/trucks">' + ld(
        {"@type": "Article", "url": "https://wire.example/trucks"}
    )
    items = said(head, address="https://copy.example/trucks")
    assert items[Item.URL, Origin.META] == "https://copy.example/trucks"
    assert items[Item.SOURCE_LINK, Origin.META] == "https://wire.example/trucks"
    assert (Item.URL, Origin.JSON_LD) not in items


@pytest.mark.parametrize("link", ["https://news.example/", "javascript:alert(1)", "http://[broken", ""])
def test_a_canonical_link_to_the_front_page_or_nowhere_is_none(link: str) -> None:
    items = said(f'<link rel="canonical" href="{link}">', address="https://news.example/trucks")
    assert items[Item.URL, Origin.META] == "https://news.example/trucks"
    assert Item.URL not in {item for item, _ in said(f'<link rel="canonical" href="{link}">')}


def test_a_source_link_in_the_page_says_where_it_was_copied_from() -> None:
    items = said(body='<a href="https://wire.example/t?utm_source=x">Source link</a>', address="https://copy.example/trucks")
    assert items[Item.SOURCE_LINK, Origin.META] == "https://wire.example/t"


def test_an_archived_copy_knows_its_page_and_when_it_was_taken() -> None:
    copy = "https://web.archive.org/web/20310601120000/https://news.example/trucks"
    head = '<link rel="canonical" href="https://web.archive.org/web/20310601120000/https://news.example/trucks/">'
    items = said(head, address=copy)
    assert items[Item.ARCHIVE_URL, Origin.META] == copy
    assert items[Item.CAPTURED, Origin.META] == "2031-06-01T12:00:00Z"
    assert items[Item.URL, Origin.META] == "https://news.example/trucks"


@pytest.mark.parametrize("author", ["UPI", "Agencia EFE", "Andes News Agency"])
def test_an_author_that_is_a_news_agency_is_the_agency(author: str) -> None:
    items = said(f'<meta name="author" content="{author}">' + ld({"@type": "Article", "author": {"name": author}}))
    assert items[Item.AGENCY, Origin.META] == items[Item.AGENCY, Origin.JSON_LD] == author
    assert Item.AUTHOR not in {item for item, _ in items}


def test_an_author_is_no_address() -> None:
    head = '<meta property="article:author" content="https://social.example/ana">'
    assert said(head, body='<p class="byline">By Ana Paz</p>')[Item.AUTHOR, Origin.META] == "Ana Paz"


def test_a_templates_language_does_not_outrank_the_words(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(page(html='<html lang="es-CL">'), encoding="utf-8")
    (article,) = read(tmp_path / "a.html")
    assert isinstance(article, Article)
    assert article.items[Item.LANGUAGE] == "en"
    (told,) = read(tmp_path / "a.html", Given(language="es"))
    assert isinstance(told, Article)
    assert told.items[Item.LANGUAGE] == "es"


def test_pages_in_declared_encodings(tmp_path: Path) -> None:
    text = page('<meta charset="windows-1252">').replace("Trucks wait", "Café “Perú” waits")
    (tmp_path / "a.html").write_bytes(text.encode("cp1252"))
    (tmp_path / "b.html").write_bytes(text.replace("windows-1252", "nothing").encode("cp1252"))
    declared, undeclared = read(tmp_path)
    assert isinstance(declared, Article)
    assert "Café “Perú” waits" in declared.snapshot.text
    assert isinstance(undeclared, Problem)
    assert "UTF-8" in undeclared.message


def test_a_page_nested_beyond_reason_does_no_harm() -> None:
    with pytest.raises(Unreadable):
        read_page("<html><body>" + "<div>" * 50_000 + "<p>x</p>")
