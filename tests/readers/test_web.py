"""Pages by address, over real HTTP: within limits, and never from a private network unless asked. All texts are invented."""

from __future__ import annotations

import asyncio
import gzip
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler

import pytest

from onrecord.model.terms import Item, Origin
from onrecord.readers import Article, Given, Limits, Problem, Unreadable, read
from onrecord.readers.addresses import is_public
from onrecord.readers.fetch import USER_AGENT, fetch

from .pages import Site, plain, redirect, serving
from .papers import printed, saved, written

TEXT = "Trucks waited for two hours at the Quebrada Honda crossing on Monday, and nobody told the drivers why they did."
PAGE = f"""<!DOCTYPE html><html lang="en"><head><title>Trucks wait</title>
<meta property="og:site_name" content="Example Gazette"><meta property="article:published_time" content="2031-05">
</head><body><article><h1>Trucks wait</h1><p>{TEXT}</p><p>{TEXT}</p></article></body></html>"""


@pytest.fixture
def site() -> Iterator[Site]:
    with serving({"/trucks?id=1": plain(PAGE.encode()), "/trucks": plain(PAGE.encode())}) as site:
        yield site


def one(url: str, given: Given | None = None, limits: Limits | None = None, allow_private: bool = True) -> Article | Problem:
    (found,) = read(url, given or Given(), allow_private=allow_private, limits=limits or Limits())
    return found


def article(url: str, **given: str) -> Article:
    found = one(url, Given(**given))
    assert isinstance(found, Article), str(found)
    return found


def problem(url: str, limits: Limits | None = None, allow_private: bool = True) -> Problem:
    found = one(url, limits=limits, allow_private=allow_private)
    assert isinstance(found, Problem), found.items
    assert found.source == url
    assert found.remedy
    return found


def test_a_pdf_and_a_word_document_are_read_where_they_are_served(site: Site) -> None:
    office = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    site.answers["/report.pdf"] = plain(printed(2), "application/pdf")
    site.answers["/letter.docx"] = plain(saved(written("No ship may be unloaded.")), office)
    report, letter = article(site.url("/report.pdf")), article(site.url("/letter.docx"))
    assert report.snapshot.text.count("The minister said") == 2
    assert report.items[Item.URL] == site.url("/report.pdf")
    assert letter.snapshot.text == "No ship may be unloaded.\n"


def test_a_page_is_read_and_keeps_its_address(site: Site) -> None:
    found = article(site.url("/trucks?id=1"), collection="c")
    assert found.items[Item.URL] == site.url("/trucks?id=1")
    assert found.items[Item.OUTLET] == "Example Gazette"
    assert found.items[Item.PUBLISHED] == "2031-05"
    assert found.items[Item.COLLECTION] == "c"
    assert found.id == found.source == site.url("/trucks?id=1")
    assert TEXT in found.snapshot.text


def test_an_unchanged_page_fetched_again_is_the_same_records(site: Site) -> None:
    one, two = article(site.url("/trucks")), article(site.url("/trucks#comments"))
    assert (one.document, one.snapshot, one.descriptions, one.spans) == (
        two.document,
        two.snapshot,
        two.descriptions,
        two.spans,
    )


def test_the_request_says_who_asks_and_names_the_host(site: Site) -> None:
    article(site.url("/trucks", host="localhost"))
    host, _, agent = site.asked[-1]
    assert host == f"localhost:{site.port}"
    assert agent.startswith("OnRecord/")


@pytest.mark.parametrize(
    ("body", "content_type"),
    [
        (TEXT.encode(), "text/plain"),
        (f"{TEXT} Perú".encode("cp1252"), "text/plain; charset=windows-1252"),
        (f"{TEXT} Perú".encode("utf-16"), "text/plain"),
        (TEXT.encode(), None),
        (f"---\ntitle: T\n---\n{TEXT}".encode(), "text/markdown; charset=utf-8"),
        (PAGE.encode(), None),
        (PAGE.encode(), "application/xhtml+xml"),
    ],
)
def test_text_is_read_as_its_content_type_says(site: Site, body: bytes, content_type: str | None) -> None:
    site.answers["/a"] = plain(body, content_type)
    assert TEXT in article(site.url("/a")).snapshot.text
    assert article(site.url("/a")).items[Item.URL] == site.url("/a")


def test_json_lines_are_read_by_address(site: Site) -> None:
    site.answers["/a"] = plain(b'{"id": "1", "text": "One line."}\nnonsense\n', "application/x-ndjson")
    one, two = read(site.url("/a"), allow_private=True)
    assert isinstance(one, Article)
    assert isinstance(two, Problem)
    assert (one.id, two.place) == ("1", "line 2")
    assert "one document only" in problem_of(read(site.url("/a"), Given(title="T"), allow_private=True)).message


def problem_of(found: Iterator[Article | Problem]) -> Problem:
    (only,) = found
    assert isinstance(only, Problem)
    return only


@pytest.mark.parametrize(
    ("answer", "says"),
    [
        (plain(b"%PDF-1.7", "application/pdf"), "damaged"),
        (plain(b"%PDF-1.7", "text/html"), "PDF"),
        (plain(b"\x89PNG", "image/png"), "image/png"),
        (plain(b"{}", "application/json"), "application/json"),
        (plain(b"Per\xfa " * 9, "text/plain"), "not in UTF-8"),
        (plain(b"Per\xfa " * 9, "text/plain; charset=utf-8"), "as it declares"),
        (plain(b"", "text/html"), "no article"),
        (plain(b"", "text/plain"), "no text"),
        (plain(b"gone", status=410), "410"),
        (plain(b"", status=204), "204"),
        (plain(b"no", status=403), "403"),
        (plain(b"x", status=302), "302"),
        (plain(b"not gzip at all", Content_Encoding="gzip"), "cannot be understood"),
        (redirect("ftp://example.org/a"), "not an http or https address"),
        (redirect("file:///etc/passwd"), "not an http or https address"),
        (redirect("/round"), "redirects more than 5 times"),
    ],
)
def test_what_is_no_article_is_told_with_a_remedy(site: Site, answer: object, says: str) -> None:
    site.answers["/a"] = site.answers["/round"] = answer  # type: ignore[assignment]
    assert says in problem(site.url("/a")).message


@pytest.mark.parametrize(
    "url", ["http://127.0.0.1:9/", "http://no-such-host.invalid/", "http://[broken/", "http:///a", "http://a b/"]
)
def test_what_cannot_be_reached_is_told(url: str) -> None:
    assert problem(url).message


def test_an_address_with_a_password_is_not_used(site: Site) -> None:
    assert "password" in problem(f"http://ana:secret@127.0.0.1:{site.port}/trucks").message
    assert site.asked == []


def test_redirects_are_followed_and_the_last_address_is_the_documents(site: Site) -> None:
    site.answers["/old"] = redirect("/older", status=301)
    site.answers["/older"] = redirect(site.url("/trucks"), status=307)
    found = article(site.url("/old"))
    assert found.items[Item.URL] == site.url("/trucks")
    assert found.document == article(site.url("/trucks")).document
    assert found.source == site.url("/old")


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "0.0.0.0", "127.1", "2130706433", "[::1]", "[::ffff:127.0.0.1]"])
def test_this_machine_is_not_asked_unless_allowed(site: Site, host: str) -> None:
    assert "private network" in problem(site.url("/trucks", host=host), allow_private=False).message
    assert site.asked == []


@pytest.mark.parametrize("to", ["http://127.0.0.2:{port}/trucks", "//127.0.0.2/", "http://[::ffff:127.0.0.1]:{port}/trucks"])
def test_each_redirect_is_checked_as_the_first_address_was(site: Site, to: str) -> None:
    """So a public page cannot lead into the network: here one address stands for all that are public."""
    site.answers["/away"] = redirect(to.format(port=site.port))
    with pytest.raises(Unreadable, match="private network"):
        fetch(site.url("/away"), allowed=lambda address: address == "127.0.0.1")
    assert [path for _, path, _ in site.asked] == ["/away"]


def test_the_connection_goes_to_the_address_that_was_checked(site: Site) -> None:
    """So a name that resolves otherwise the next moment gains nothing: it is looked up once, and named to the server."""
    checked: list[str] = []

    def note(address: str) -> bool:
        checked.append(address)
        return True

    fetched = fetch(site.url("/trucks", host="localhost"), allowed=note)
    assert "127.0.0.1" in checked
    assert len(checked) == len(set(checked))
    assert site.asked == [(f"localhost:{site.port}", "/trucks", USER_AGENT)]
    assert fetched.url == site.url("/trucks", host="localhost")


def test_a_body_that_says_it_is_too_large_is_not_read(site: Site) -> None:
    site.answers["/a"] = plain(b"x" * 1001)
    assert "larger than 1,000 bytes" in problem(site.url("/a"), Limits(size=1000)).message


def endless(handler: BaseHTTPRequestHandler) -> None:
    handler.send_response(200)
    handler.send_header("Content-Type", "text/html")
    handler.end_headers()
    while True:
        handler.wfile.write(b"<p>more</p>" * 1000)


def test_a_body_without_end_is_left(site: Site) -> None:
    site.answers["/a"] = endless
    assert "larger than" in problem(site.url("/a"), Limits(size=100_000)).message


def test_a_body_that_unpacks_to_too_much_is_left(site: Site) -> None:
    site.answers["/a"] = plain(gzip.compress(b"x" * 5_000_000), Content_Encoding="gzip")
    assert "larger than" in problem(site.url("/a"), Limits(size=1_000_000)).message
    site.answers["/b"] = plain(gzip.compress(PAGE.encode()), Content_Encoding="gzip")
    assert TEXT in article(site.url("/b")).snapshot.text


@pytest.mark.parametrize("part", ["nothing", "head", "body"])
def test_a_server_that_takes_its_time_is_left(site: Site, part: str) -> None:
    def slow(handler: BaseHTTPRequestHandler) -> None:
        if part != "nothing":
            handler.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n" + (b"\r\n" if part == "body" else b""))
            while not site.closing.wait(0.02):
                handler.wfile.write(b"x" if part == "body" else b"X-More: x\r\n")
        site.closing.wait(5)

    site.answers["/a"] = slow
    start = time.monotonic()
    assert "within 0.3 seconds" in problem(site.url("/a"), Limits(seconds=0.3)).message
    assert time.monotonic() - start < 3


def test_it_works_where_an_event_loop_runs_already(site: Site) -> None:
    async def inside() -> Article | Problem:
        return one(site.url("/trucks"))

    assert isinstance(asyncio.run(inside()), Article)


def test_no_proxy_of_the_environment_is_used(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    monkeypatch.setenv("ALL_PROXY", "http://127.0.0.1:9")
    assert article(site.url("/trucks"))


def test_a_copy_keeps_its_own_address_and_tells_where_it_was_copied_from(site: Site) -> None:
    site.answers["/copy"] = plain(
        PAGE.replace("<title>", '<link rel="canonical" href="https://wire.example/t/"><title>').encode()
    )
    found = article(site.url("/copy"))
    assert found.items[Item.URL] == site.url("/copy")
    assert found.items[Item.SOURCE_LINK] == "https://wire.example/t"
    assert {d.origin for d in found.descriptions if d.item is Item.URL} == {Origin.META}


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "127.255.0.1", "10.0.0.1", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0",
        "224.0.0.1", "255.255.255.255", "192.0.2.1", "198.18.0.1", "240.0.0.1", "::1", "::", "fe80::1", "fe80::1%eth0",
        "fc00::1", "fd00:ec2::254", "ff02::1", "2001:db8::1", "::ffff:10.0.0.1", "::ffff:127.0.0.1", "::7f00:1",
        "2002:7f00:1::", "64:ff9b::7f00:1",
    ],
)  # fmt: skip
def test_addresses_that_are_not_public(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", ["8.8.8.8", "1.1.1.1", "2606:4700:4700::1111", "::ffff:8.8.8.8", "64:ff9b::808:808"])
def test_addresses_that_are_public(address: str) -> None:
    assert is_public(address)
