"""Addresses in one form, so that one page is one document, however it was linked to.

A document's id is derived from its address, so these rules are part of what makes the same input the same graph:

- the scheme and the host are lower-cased; `http` on its own port becomes `https`, since nearly every page that answers
  under both is the same page;
- an internationalised host is written in ASCII (IDNA 2008 after UTS 46), a final full stop, a user name and a password
  are dropped, and so is the scheme's own port;
- the fragment is dropped, and every query parameter in `TRACKING`, which tells who clicked and not what is shown; the
  others stay, in their order, for a server may heed it;
- dot segments are resolved; percent-encoding is made uniform: decoded for letters, digits and `-._~`, in capitals, and
  applied to whatever may not stand in an address;
- slashes at the end of a path are dropped, except that a host alone has the path `/`.

Doing it twice changes nothing more.
"""

import ipaddress
import re
from dataclasses import dataclass
from typing import Final
from urllib.parse import quote, urlsplit

import idna

_NAMES: Final = """
    __tn__ __twitter_impression _ga _gl _hsenc _hsmi at_campaign at_medium cmpid dclid fbclid gbraid gclid gclsrc guccounter
    guce_referrer guce_referrer_sig hsctatracking icid igsh igshid ito li_fat_id mc_cid mc_eid mkt_tok msclkid ncid
    ns_campaign ns_fee ns_linkname ns_mchannel ns_source oly_anon_id oly_enc_id smid smtyp spm sr_share trk trkcampaign ttclid
    twclid vero_id wbraid wickedid yclid
"""
TRACKING: Final = frozenset(_NAMES.split())
"""Names of query parameters that only track readers or campaigns; so do all that begin as `TRACKING_PREFIXES` do."""
TRACKING_PREFIXES: Final = ("utm_", "mtm_", "pk_", "piwik_")

_ARCHIVES: Final = re.compile(
    r"^https?://(?:web\.archive\.org/web|archive\.(?:today|ph|is|md|li|fo|vn))/(\d{14})(?:[a-z]{2}_)?/(.+)$", re.IGNORECASE
)
_PORTS: Final = {"http": 80, "https": 443}


class AddressError(ValueError):
    """What is not the address of a web page."""


@dataclass(frozen=True)
class Capture:
    """A copy in a web archive: its address, when it was taken (UTC, ISO 8601) and the address it is of."""

    url: str
    captured: str
    original: str


def normalise_url(url: str) -> str:
    """The one form of an address, by the rules of this module. Raises AddressError unless it is http or https with a host."""
    url = url.strip()
    if re.search(r"[\s\x00-\x1f\x7f\\]", url):
        raise AddressError(f"{url!r} has spaces or control characters in it")
    try:
        parts = urlsplit(url)
        scheme, port, host = parts.scheme.lower(), parts.port, _host(parts.hostname or "")
        path, query = _encoded(parts.path), _encoded(parts.query)
    except ValueError as error:
        raise AddressError(f"{url!r} is not an address: {error}") from error
    if scheme not in _PORTS:
        raise AddressError(f"{url!r} does not begin with http:// or https://")
    if port in (None, _PORTS[scheme]):
        scheme, port = "https", None
    kept = [p for p in query.split("&") if p and not _tracks(p.partition("=")[0].lower())]
    return (
        f"{scheme}://{host}"
        + (f":{port}" if port is not None else "")
        + _resolved(path)
        + (f"?{'&'.join(kept)}" if kept else "")
    )


def capture(url: str) -> Capture | None:
    """What the address of a copy in a web archive says, or null for any other address.

    The Wayback Machine and archive.today write the moment as fourteen digits, in UTC, before the address copied.
    """
    if not (match := _ARCHIVES.match(url.strip())):
        return None
    digits, original = match.groups()
    moment = f"{digits[:4]}-{digits[4:6]}-{digits[6:8]}T{digits[8:10]}:{digits[10:12]}:{digits[12:]}Z"
    if not re.match(r"https?:/", original, re.IGNORECASE):
        original = f"http://{original}"
    original = re.sub(r"^(https?):/+", r"\1://", original, flags=re.IGNORECASE)
    return Capture(url.strip(), moment, original)


def same_site(a: str, b: str) -> bool:
    """Whether two addresses are of one site: equal hosts, or one a subdomain of the other, `www` and `m` left out."""
    one, other = (re.sub(r"^(?:www|m|amp|mobile)\.", "", urlsplit(url).hostname or "") for url in (a, b))
    return bool(one and other) and (one == other or one.endswith(f".{other}") or other.endswith(f".{one}"))


def _tracks(name: str) -> bool:
    return name in TRACKING or name.startswith(TRACKING_PREFIXES)


def _host(host: str) -> str:
    if ":" in host:
        return f"[{ipaddress.IPv6Address(host).compressed}]"
    host = host.rstrip(".")
    if not host:
        raise AddressError("it names no host")
    if host.isascii():
        if not re.fullmatch(r"[a-z0-9_.-]+", host.lower()) or ".." in host:
            raise AddressError(f"{host!r} is not a host")
        return host.lower()
    return idna.encode(host, uts46=True).decode("ascii").rstrip(".")


def _encoded(text: str) -> str:
    def one(match: re.Match[str]) -> str:
        found = match[0]
        if len(found) == 3:
            char = chr(int(found[1:], 16))
            return char if re.match(r"[A-Za-z0-9._~-]", char) else found.upper()
        return quote(found, safe="")

    return re.sub(r"%[0-9A-Fa-f]{2}|[^A-Za-z0-9._~!$&'()*+,;=:@/?-]", one, text)


def _resolved(path: str) -> str:
    kept: list[str] = []
    for segment in path.split("/")[1:]:
        if segment == "..":
            kept[-1:] = []
        elif segment != ".":
            kept.append(segment)
    return "/" + "/".join(kept).rstrip("/")
