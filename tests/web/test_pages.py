"""The doorway: every page leads on to the exact words, every link leads somewhere, and nothing comes from outside."""

from __future__ import annotations

import re
from html import unescape
from html.parser import HTMLParser
from pathlib import Path

import httpx
import pytest

import onrecord
from onrecord.record import OpenRecord
from onrecord.store import Store, connect
from onrecord.web import LOOPBACK, application
from onrecord.web.guard import EDITOR_POLICY, PAGE_POLICY
from onrecord.web.pages import templates
from tests.api.serving import serving
from tests.conftest import StoreServer

WORDS = "There will be a single window for both countries"


class Page(HTMLParser):
    """What a page links to, loads, and marks."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.loads: list[str] = []
        self.inline: list[str] = []
        self.ids: list[str] = []
        self.headings: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "a":
            self.links.append(given.get("href") or "")
        if tag in ("script", "img", "link"):
            self.loads.append(given.get("src") or given.get("href") or "")
        if re.fullmatch("h[1-6]", tag):
            self.headings.append(tag)
        self.ids += [value for name, value in attrs if name == "id" and value]
        self.inline += [name for name in given if name == "style" or name.startswith("on")]
        self.inline += [tag for _ in (1,) if tag == "style" or (tag == "script" and "src" not in given)]


def first(client: httpx.Client, text: str) -> str:
    """The address of the first hit."""
    return next(link for link in Page(client.get("/", params={"q": text}).text).links if re.match(r"/[a-z]{2}-", link))


def test_the_front_page_says_what_it_is_what_it_holds_and_that_the_sample_is_fictional(client: httpx.Client) -> None:
    page = client.get("/")
    assert page.status_code == 200
    assert "Who said what, when, and where is it printed?" in page.text
    assert re.search(r"Fictional example</th>\s*<td class=\"n\">14</td>", page.text)
    assert "<mark>" in page.text


def test_a_search_lists_hits_with_their_words_and_links(client: httpx.Client) -> None:
    page = client.get("/", params={"q": f'"{WORDS}"'})
    assert f"<mark>“{WORDS}" in page.text
    assert "Beatriz Larenas Oyarzún" in page.text
    assert "Fictional example" in page.text
    assert "1 hit for" in page.text


def test_a_search_without_hits_says_what_that_means(client: httpx.Client) -> None:
    page = client.get("/", params={"q": "zeppelin <script>"})
    assert page.status_code == 200
    assert "not what was said" in page.text
    assert "<script>”" not in page.text
    assert "zeppelin &lt;script&gt;" in page.text


def test_long_lists_of_hits_go_on(client: httpx.Client) -> None:
    page = Page(client.get("/", params={"q": "t"}).text)
    following = next(link for link in page.links if "after=" in link)
    assert client.get(following).status_code == 200


def test_the_page_of_a_statement_traces_it_to_the_marked_words_of_every_report(client: httpx.Client) -> None:
    page = client.get(first(client, f'"{WORDS}"'))
    assert page.status_code == 200
    assert "4 reports" in page.text
    for outlet in ("Arica Beacon", "Austral Wire", "Cordillera Post", "Lima Evening Lantern"):
        assert outlet in page.text
    assert page.text.count(f"<mark>“{WORDS}") == 4
    assert "Read by software, not checked" in page.text
    assert "Why these are one" in page.text


def test_beside_every_page_lies_its_json_with_the_same_words(client: httpx.Client) -> None:
    address = first(client, f'"{WORDS}"')
    answer = client.get(f"{address}.json")
    assert answer.headers["content-type"] == "application/json; charset=utf-8"
    data = answer.json()["data"]
    assert data["node"]["id"] == address.removeprefix("/")
    spans = [s for report in data["trace"]["reports"] for s in report["attestation"]["contentSpans"]]
    page = unescape(client.get(address).text)
    assert all(span["exact"] in page for span in spans)
    assert client.get(f"/st-{'a' * 26}.json").status_code == 404


def test_a_member_keeps_its_address_and_says_where_it_is_shown(client: httpx.Client) -> None:
    data = client.get(f"{first(client, WORDS)}.json").json()["data"]
    other = next(m for m in data["trace"]["members"] if m != data["node"]["canonicalId"])
    page = client.get(f"/{other}")
    assert page.status_code == 200
    assert f'<link rel="canonical" href="/{data["node"]["canonicalId"]}">' in page.text
    assert "this address stays" in page.text


def test_every_link_of_every_page_leads_somewhere_and_no_page_loads_from_outside(client: httpx.Client) -> None:
    seen: set[str] = set()
    waiting = ["/", "/?q=desk", "/?q=nothing+there", f"/st-{'a' * 26}"]
    while waiting and len(seen) < 150:
        address = waiting.pop()
        if address in seen:
            continue
        seen.add(address)
        answer = client.get(address, headers={"accept": "text/html"})
        assert answer.status_code == (404 if "aaaa" in address else 200), address
        if not answer.headers["content-type"].startswith("text/html"):
            continue
        page = Page(answer.text)
        assert page.inline == [], address
        assert all(load.startswith("/") for load in page.loads), address
        assert all(client.get(load).status_code == 200 for load in set(page.loads) - seen if not load.endswith(".json")), (
            address
        )
        seen |= {load for load in page.loads if load.startswith("/static/")}
        assert len(page.ids) == len(set(page.ids)), address
        assert answer.text.count("<h1") == (0 if address == "/graphql" else 1), address
        waiting += [link for link in page.links if link.startswith("/") and "#" not in link]
    assert len(seen) > 80


def test_pages_of_people_documents_outlets_and_figures_show_their_words(client: httpx.Client) -> None:
    person = client.get(first(client, "Lucía Huamaní de la Vega"))
    assert "on record as their own words" in person.text
    document = client.get(first(client, "Customs chief denies that trucks were turned back"))
    assert "What is known of it" in document.text
    assert "Fictional example" in document.text
    assert "statements in it" in document.text


def test_what_documents_say_is_escaped_and_never_becomes_markup(server: StoreServer, tmp_path: Path) -> None:
    with pytest.MonkeyPatch.context() as patch:
        for name, value in server.environment.items():
            patch.setenv(name, value)
        article = tmp_path / "article.md"
        article.write_text(
            "---\ntitle: A <img src=x onerror=alert(1)> title\noutlet: The <b>Outlet</b>\npublished: 2031-05-12\n"
            'url: https://example.org/a?b="><script>\n---\n\n'
            "“There is <script>alert(1)</script> no crisis,” said Ana Fictional Person, minister of things.\n",
            encoding="utf-8",
        )
        with onrecord.open() as record:
            (outcome,) = record.ingest(article)
            with serving(application(record.store)) as client:
                page = client.get(f"/{outcome.document}")  # type: ignore[union-attr]
                search = client.get("/", params={"q": "crisis"})
    assert page.status_code == 200
    for text in (page.text, search.text):
        assert "<script>alert" not in text
        assert "<img src=x" not in text
        assert "<b>Outlet" not in text
        assert 'href="javascript:' not in text


def test_only_addresses_of_the_web_become_links() -> None:
    external = templates.get_template("parts.html").module.external  # type: ignore[attr-defined]
    assert 'href="https://example.org/"' in external("https://example.org/")
    assert "href" not in external("javascript:alert(1)")
    assert "href" not in external(" https://example.org/")


@pytest.mark.parametrize("address", ["/nothing", "/a/b/c", "/st-x", "/%00", "/static/nothing.css"])
def test_where_nothing_is_a_page_says_so_and_helps(client: httpx.Client, address: str) -> None:
    page = client.get(address)
    assert page.status_code == 404
    assert "There is nothing at this address" in page.text
    assert 'name="q"' in page.text


def test_a_cursor_that_was_not_given_out_is_refused_with_a_way_on(client: httpx.Client) -> None:
    page = client.get("/", params={"q": "desk", "after": "nonsense"})
    assert page.status_code == 400
    assert "?q=desk" in page.text


def test_a_store_that_is_away_is_said_to_be_away(record: OpenRecord) -> None:
    opened = connect()
    opened.close()
    with serving(application(Store(opened))) as client:
        for address in ("/", f"/st-{'a' * 26}", "/?q=desk"):
            page = client.get(address)
            assert page.status_code == 503
            assert page.headers["retry-after"] == "30"
            assert "Nothing is lost" in page.text
        assert client.get(f"/st-{'a' * 26}.json").status_code == 503


def test_every_response_carries_what_protects_it(client: httpx.Client) -> None:
    for address in ("/", "/nothing", "/static/onrecord.css", f"/st-{'a' * 26}.json"):
        headers = client.get(address).headers
        assert headers["content-security-policy"] == PAGE_POLICY
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["referrer-policy"] == "no-referrer"
    editor = client.get("/graphql", headers={"accept": "text/html"})
    assert editor.headers["content-security-policy"] == EDITOR_POLICY
    assert "unsafe-inline" not in PAGE_POLICY
    assert "http" not in PAGE_POLICY + EDITOR_POLICY


def test_a_page_from_elsewhere_cannot_reach_it_under_a_name_of_its_own(record: OpenRecord) -> None:
    with serving(application(record.store, hosts=LOOPBACK)) as client:
        assert client.get("/").status_code == 200
        assert client.get("/", headers={"host": "localhost:8420"}).status_code == 200
        assert client.get("/", headers={"host": "evil.example"}).status_code == 421
        assert client.get("/", headers={"host": "evil.example:8420"}).status_code == 421


def test_vendored_files_are_those_that_their_readme_names() -> None:
    import hashlib

    from onrecord.web.application import STATIC

    for folder in ("graphiql", "fonts"):
        readme = (STATIC / "vendor" / folder / "README.md").read_text(encoding="utf-8")
        rows = re.findall(r"^\| `([^`]+)` .*`([0-9a-f]{64})` \|$", readme, re.MULTILINE)
        assert len(rows) >= 2
        for name, sha256 in rows:
            assert hashlib.sha256((STATIC / "vendor" / folder / name).read_bytes()).hexdigest() == sha256
        texts = {p.name for p in (STATIC / "vendor" / folder).iterdir()} - {name for name, _ in rows} - {"README.md"}
        assert texts, "licences lie beside what they are of"


def test_the_stylesheet_script_and_fonts_stay_small() -> None:
    from onrecord.web.application import STATIC

    assert (STATIC / "onrecord.css").stat().st_size < 30_500
    assert (STATIC / "onrecord.js").stat().st_size < 3_000
    assert sum(p.stat().st_size for p in (STATIC / "vendor" / "fonts").glob("*.woff2")) < 80_000


def test_words_that_somebody_denies_are_marked_so_wherever_they_are_listed(client: httpx.Client, record: OpenRecord) -> None:
    (director,) = [h.id for h in record.search("Valdebenito", kinds=["Actor"]) if h.label == "Ignacio Valdebenito Soto"]
    for page in (f"/{director}", "/?q=turned+back+60"):
        shown = client.get(page).text
        denied = shown[shown.index("60 Peruvian trucks at the Quebrada Honda crossing last week") :]
        assert '<span class="b denies">Denies</span>' in denied[: denied.index("</li>")]


def test_the_page_of_a_claim_tells_who_stands_how_to_it(client: httpx.Client, record: OpenRecord) -> None:
    (dispute, *_) = record.disputes("sent back to Tacna")
    shown = client.get(f"/{dispute.claim}").text
    affirmed, denied = shown[shown.index("Affirm it") :], shown[shown.index("Deny it") :]
    assert "Lucía Huamaní de la Vega" in affirmed[: affirmed.index("Deny it")]
    assert "Ignacio Valdebenito Soto" in denied[: denied.index("</section>")]
