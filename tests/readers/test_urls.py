"""One page, one address, one document: the rules of normalisation, and that doing it twice changes nothing."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.readers import AddressError, normalise_url
from onrecord.readers.urls import TRACKING, capture, same_site

HOSTS = st.from_regex(r"[a-zA-Z][a-zA-Z0-9-]{0,8}[a-z0-9]\.(example|org|CL)", fullmatch=True)
PIECES = st.text(alphabet=st.characters(exclude_characters="\\\x7f", exclude_categories=("Cc", "Cs", "Z")), max_size=12)
ADDRESSES = st.builds(
    lambda scheme, host, port, path, query, fragment: f"{scheme}://{host}{port}/{path}?{query}#{fragment}",
    st.sampled_from(["http", "https", "HTTP", "Https"]),
    HOSTS,
    st.sampled_from(["", ":80", ":443", ":8080", ":"]),
    st.lists(st.one_of(PIECES, st.sampled_from(["..", ".", "%2e%2E", "", "%7Ea", "%zz", "%%34%31"])), max_size=6).map("/".join),
    st.lists(st.one_of(PIECES, st.sampled_from(["utm_source=x", "a=b", "UTM%5Fmedium=y", "=", "fbclid"])), max_size=4).map(
        "&".join
    ),
    PIECES,
)


@pytest.mark.parametrize(
    ("given_as", "held"),
    [
        ("HTTPS://News.Example.ORG/a", "https://news.example.org/a"),
        ("http://example.org:80/a", "https://example.org/a"),
        ("https://example.org:443/a", "https://example.org/a"),
        ("http://example.org:8080/a", "http://example.org:8080/a"),
        ("https://example.org", "https://example.org/"),
        ("https://example.org/a/", "https://example.org/a"),
        ("https://example.org/a//", "https://example.org/a"),
        ("https://example.org./a", "https://example.org/a"),
        ("https://example.org/a#part", "https://example.org/a"),
        ("https://example.org/a?utm_source=x&id=2&fbclid=3", "https://example.org/a?id=2"),
        ("https://example.org/a?utm_source=x", "https://example.org/a"),
        ("https://example.org/a?b=1&a=2", "https://example.org/a?b=1&a=2"),
        ("https://user:secret@example.org/a", "https://example.org/a"),
        ("https://example.org/b/../a/./c", "https://example.org/a/c"),
        ("https://example.org/%7euser/caf%c3%a9", "https://example.org/~user/caf%C3%A9"),
        ("https://example.org/café", "https://example.org/caf%C3%A9"),
        ("https://Peña.example/a", "https://xn--pea-8ma.example/a"),
        ("  https://example.org/a\n", "https://example.org/a"),
        ("https://[2001:DB8:0:0::1]/a", "https://[2001:db8::1]/a"),
    ],
)
def test_addresses_of_one_page_become_one(given_as: str, held: str) -> None:
    assert normalise_url(given_as) == held
    assert normalise_url(held) == held


@pytest.mark.parametrize(
    "text",
    ["", "example.org/a", "ftp://example.org/a", "javascript:alert(1)", "https://", "https:///a", "https://exa mple.org",
     "https://example.org:99999/", "https://example.org\\@evil.example/", "https://a..b/", "https://[::1", "file:///etc/passwd",
     "https://exa%mple.org/", "https://\ud800.example/"],
)  # fmt: skip
def test_what_is_no_address_of_a_page_is_refused(text: str) -> None:
    with pytest.raises(AddressError):
        normalise_url(text)


@given(ADDRESSES)
def test_normalising_twice_changes_nothing(address: str) -> None:
    try:
        once = normalise_url(address)
    except AddressError:
        return
    assert normalise_url(once) == once
    assert once.isascii()
    assert not set(once) & set(string.whitespace)
    assert "#" not in once


@given(ADDRESSES, st.sampled_from(sorted(TRACKING)))
def test_how_a_reader_came_to_a_page_does_not_make_it_another(address: str, name: str) -> None:
    plain = address.partition("#")[0]
    try:
        once = normalise_url(plain)
    except AddressError:
        return
    assert normalise_url(f"{plain}{'&' if '?' in plain else '?'}{name}=abc#top") == once


def test_an_archived_copy_tells_when_it_was_taken_and_of_what() -> None:
    copy = capture("https://web.archive.org/web/20311201123456id_/https://example.org/a?b=1")
    assert copy is not None
    assert (copy.captured, copy.original) == ("2031-12-01T12:34:56Z", "https://example.org/a?b=1")
    squeezed = capture("https://archive.ph/20311201123456/http:/example.org/a")
    assert squeezed is not None
    assert squeezed.original == "http://example.org/a"
    assert capture("https://example.org/20311201123456/https://example.org/") is None


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("https://www.example.org/a", "https://example.org/b", True),
        ("https://m.example.org/a", "https://www.example.org/b", True),
        ("https://news.example.org/a", "https://example.org/b", True),
        ("https://example.org/a", "https://notexample.org/a", False),
        ("https://example.org/a", "https://example.org.evil.example/a", False),
    ],
)
def test_one_site_is_one_host_and_its_subdomains(a: str, b: str, same: bool) -> None:
    assert same_site(a, b) is same
    assert same_site(b, a) is same
