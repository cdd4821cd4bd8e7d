"""Hand-made gold as people write it, compiled to the format of `onrecord extract`.

    python -m benchmarks.gold es dev > es-dev.jsonl
    python -m benchmarks.gold --count

`benchmarks/gold/<language>/<dev|test>/NAME.yaml` holds an article and what a careful reader marks in it, each mark by its
exact words; README.md there explains every key. Words that stand more than once are told apart by number (`dijo#2`). What
belongs to a statement is looked for first in the paragraphs of its content, so that `dijo` there needs none.
"""

import argparse
import json
import re
import sys
from calendar import monthrange
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

FOLDER = Path(__file__).parent / "gold"
PARTS = ("attributions", "told", "hearsay_of", "not_statements", "roles", "times", "figures", "events")
META = ("title", "outlet", "agency", "author", "dateline", "published", "issuer")
KEYS = {
    "said": "id source cue content kind speakers told hearsay_of polarity modality speech collective translation",
    "not_statements": "why",
    "roles": "holder post jurisdiction status",
    "times": "edtf earliest latest precision anchor duration",
    "figures": "value low high comparator unit direction nature as_of population measured place period",
    "events": "type status edtf place who",
}
"""What may be said of a mark, in the order in which it is best written; the first is what a lone value means."""

Span = list[int]
Found = dict[str, Any]


class GoldError(ValueError):
    """A gold file that cannot be compiled; the message names the file and the words."""


class _Strict(yaml.SafeLoader):
    """Refuses a key given twice: the second mark would silently replace the first."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        keys = [self.construct_object(key, deep=True) for key, _ in node.value]
        twice = [key for key, count in Counter(keys).items() if count > 1]
        if twice:
            raise GoldError(f"line {node.start_mark.line + 1}: {twice[0]!r} stands twice; number the second, as in 'words#2'")
        return super().construct_mapping(node, deep)


# All is words but null, true and false: dates and figures stay as they are written.
_Strict.yaml_implicit_resolvers = {}
_Strict.add_implicit_resolver("tag:yaml.org,2002:null", re.compile(r"(?:null|~|)$"), ["n", "~", ""])
_Strict.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"(?:true|false)$"), ["t", "f"])


@dataclass(frozen=True)
class Text:
    """An article's text, in which words are found."""

    text: str

    def places(self, words: str) -> list[Span]:
        """Every place where the words stand, whole, letter for letter."""
        before, after = (r"(?<!\w)" if words[:1].isalnum() else ""), (r"(?!\w)" if words[-1:].isalnum() else "")
        return [[m.start(), m.end()] for m in re.finditer(before + re.escape(words) + after, self.text)]

    def find(self, words: str, near: Sequence[Span] = ()) -> Span:
        """The one place of the words: numbered (`words#2`), or alone, or alone in the paragraphs of `near` and outside it."""
        plain, number = re.fullmatch(r"(.+?)(?:#(\d+))?", words, re.DOTALL).groups()  # type: ignore[union-attr]
        places = self.places(plain)
        if number:
            if int(number) > len(places):
                raise GoldError(f"{plain!r} stands {len(places)} times, so there is no #{number}")
            return places[int(number) - 1]
        paragraphs = [self.paragraph(span) for span in near]
        close = [p for p in places if any(a <= p[0] and p[1] <= b for a, b in paragraphs)]
        close = [p for p in close if not any(a <= p[0] and p[1] <= b for a, b in near)] or close
        places = close if len(close) == 1 else places
        if len(places) == 1:
            return places[0]
        shown = "".join(
            f"\n  #{n} …{self.text[max(0, a - 30) : b + 30]}…".replace("\n", " ") for n, (a, b) in enumerate(places, 1)
        )
        raise GoldError(f"{plain!r} stands {len(places)} times{shown}" if places else f"{plain!r} is not in the text")

    def paragraph(self, span: Span) -> Span:
        """The line of the text around a span."""
        end = self.text.find("\n", span[1])
        return [self.text.rfind("\n", 0, span[0]) + 1, len(self.text) if end < 0 else end]

    def _opens(self, place: int) -> bool:
        """Whether a single mark opens a quotation; a straight one does before a word and not within it."""
        return self.text[place] == "‘" or (self.text[place] == "'" and not self.text[max(0, place - 1) : place].isalnum())

    def kind(self, spans: Sequence[Span]) -> str:
        """Direct, mixed or indirect, by how many of the words stand between quotation marks that open inside the spans."""
        depth, single, words = 0, False, {True: 0, False: 0}
        for start, end in spans:
            for n, sign in enumerate(self.text[start:end]):
                if sign in "“«„" or (sign == '"' and not depth):
                    depth += 1 if n or not depth else 0  # a mark that only says "still open" in a new paragraph
                elif sign in "”»" or sign == '"':
                    depth = max(0, depth - 1)
                elif sign in "‘’'":
                    single = self._opens(start + n) or (single and self.text[start + n + 1 : start + n + 2].isalnum())
                elif sign.isalnum():
                    words[depth > 0 or single] += 1
        return "indirect" if not words[True] else "mixed" if words[False] else "direct"


def bounds(edtf: object) -> Found:
    """Earliest and latest day and precision of a date or interval: `2031`, `2031-05`, `2031-05-12`, `2031-01/..`."""
    if edtf is None:
        return {"earliest": None, "latest": None, "precision": "unknown", "edtf": None}
    first, _, last = str(edtf).partition("/")
    first, last = ("" if end == ".." else end for end in (first, last or first))
    finest = max(len(first[:10]), len(last[:10]))
    clock = "T" in first + last
    return {
        "earliest": (first + "-01-01"[len(first) - 4 :] if first and not clock else first) or None,
        "latest": (_end(last) if last and not clock else last) or None,
        "precision": "time" if clock else {4: "year", 7: "month", 10: "day"}.get(finest, "unknown"),
        "edtf": str(edtf),
    }


def _end(date: str) -> str:
    if len(date) == 4:
        return date + "-12-31"
    year, month = int(date[:4]), int(date[5:7])
    return date if len(date) == 10 else f"{date}-{monthrange(year, month)[1]}"


def listed(value: object) -> list[Any]:
    """A list, for what may be given as nothing, as one or as several."""
    return [] if value is None else value if isinstance(value, list) else [value]


def _known(said: Mapping[str, Any], part: str) -> Found:
    if unknown := set(said) - set(KEYS[part].split()):
        raise GoldError(f"{part} know no {sorted(unknown)}: {dict(said)}")
    return dict(said)


def _marks(raw: Found, part: str, text: Text) -> Iterator[tuple[str, Span, Found]]:
    """The marks of one part: the words, where they are, and what is said of them (a list says several things of one place)."""
    for words, given in (raw.get(part) or {}).items():
        for one in given if isinstance(given, list) else [given]:
            said = one if isinstance(one, dict) else {KEYS[part].split()[0]: one}
            yield re.sub(r"#\d+$", "", words), text.find(words), _known(said, part)


def _actors(given: Mapping[str, Any], text: Text) -> Iterator[Found]:
    taken: list[Span] = []
    for key, said in given.items():
        (kind, name), *_ = said.items()
        wanted = sorted({name, *listed(said.get("mentions"))}, key=len, reverse=True)
        mentions: list[Span] = []
        for words in wanted:
            places = [text.find(words)] if "#" in words else text.places(words)
            if not places:
                raise GoldError(f"{words!r} is not in the text")
            mentions += [p for p in places if not any(a < p[1] and p[0] < b for a, b in mentions)]
        taken += mentions
        yield {"id": key, "type": kind, "name": name, "mentions": sorted(mentions)}


def _attributions(given: Sequence[Mapping[str, Any]], text: Text) -> Iterator[Found]:
    index = {said["id"]: n for n, said in enumerate(given) if "id" in said}
    for said in (_known(one, "said") for one in given):
        content: list[Span] = []
        for words in listed(said["content"]):
            content.append(text.find(words, content))
        told = said.get("told")
        told = {"name": told, "words": told} if isinstance(told, str) else told
        yield {
            "source": [text.find(words, content) for words in listed(said.get("source"))],
            "cue": [text.find(words, content) for words in listed(said.get("cue"))],
            "content": content,
            "kind": said.get("kind") or text.kind(content),
            "speakers": listed(said.get("speakers")),
            "told": told and {"name": re.sub(r"#\d+$", "", told["name"]), "span": text.find(told["words"], content)},
            "hearsay_of": index[said["hearsay_of"]] if "hearsay_of" in said else None,
            "polarity": said.get("polarity", "affirms"),
            "modality": said.get("modality", "asserted"),
            "speech": said.get("speech", True),
            "collective": said.get("collective", False),
            "translation": said.get("translation"),
        }


def _time(words: str, span: Span, said: Found, usual: str) -> Found:
    if "duration" in said:
        return {"span": span, "earliest": None, "latest": None, "precision": "unknown", "edtf": None, "anchor": "none", **said}
    anchor = "none" if re.search(r"\b\d{4}\b", words) or said.get("edtf") is None else usual
    return {"span": span, **bounds(said.get("edtf")), "anchor": anchor, **{k: v for k, v in said.items() if k != "edtf"}}


def _figure(span: Span, said: Found) -> Found:
    value, low, high = (said.get(key) for key in ("value", "low", "high"))
    direction, unit = said.get("direction"), said.get("unit")
    usual = {
        "comparator": "range" if value is None else "eq",
        "direction": None,
        "nature": "change" if direction else "share" if unit == "percent" else "level",
        **dict.fromkeys(("as_of", "population", "measured", "place", "period")),
    }
    return {"span": span, "unit": unit, **usual, **said, "value": value, "low": low, "high": high}


def _event(span: Span, said: Found) -> Found:
    when = bounds(said.get("edtf"))
    return {
        "span": span,
        "type": said["type"],
        "status": said.get("status", "past"),
        "earliest": when["earliest"],
        "latest": when["latest"],
        "place": said.get("place"),
        "participants": listed(said.get("who")),
    }


def _roles(words: str, span: Span, said: Found) -> Iterator[Found]:
    """One role for each holder: several share a title in the plural."""
    usual = {"post": words, "jurisdiction": None, "status": "current"}
    for holder in listed(said["holder"]):
        yield {"span": span, **usual, **said, "holder": holder}


def compiled(path: Path) -> Found:
    """The gold record of one file. Raises GoldError, which names the file and the words that it stumbled on."""
    try:
        raw = yaml.load(path.read_text(encoding="utf-8"), _Strict)
        text = Text(raw["text"])
        meta = {name: raw["meta"].get(name) for name in META}
        if unknown := set(raw["meta"]) - set(META):
            raise GoldError(f"meta knows no {sorted(unknown)}")
        anchor = "dateline" if meta["dateline"] and re.search(r"\d", meta["dateline"]) else "publication"
        return {
            "id": f"{path.parent.parent.name}/{path.parent.name}/{path.stem}",
            "language": path.parent.parent.name,
            "text": raw["text"],
            "meta": meta,
            "actors": list(_actors(raw.get("actors") or {}, text)),
            "attributions": list(_attributions(raw.get("said") or (), text)),
            "not_statements": [{"span": s, **o} for _, s, o in _marks(raw, "not_statements", text)],
            "roles": [role for mark in _marks(raw, "roles", text) for role in _roles(*mark)],
            "times": [_time(w, s, o, anchor) for w, s, o in _marks(raw, "times", text)],
            "figures": [_figure(s, o) for _, s, o in _marks(raw, "figures", text)],
            "events": [_event(s, o) for _, s, o in _marks(raw, "events", text)],
        }
    except (GoldError, yaml.YAMLError) as error:
        raise GoldError(f"{path.name}: {error}") from error
    except (KeyError, TypeError, AttributeError, ValueError) as error:
        raise GoldError(f"{path.name}: malformed ({type(error).__name__}: {error})") from error


def read(language: str, part: str) -> list[Found]:
    """The gold of one language and part, by name of file."""
    return [compiled(path) for path in sorted((FOLDER / language / part).glob("*.yaml"))]


def count(documents: Sequence[Found]) -> dict[str, int]:
    """How many of each thing are marked."""
    said = [a for document in documents for a in document["attributions"]]
    return {
        "articles": len(documents),
        **{part: sum(len(document[part]) for document in documents) for part in PARTS if part not in ("told", "hearsay_of")},
        "told": sum(bool(a["told"]) for a in said),
        "hearsay_of": sum(a["hearsay_of"] is not None for a in said),
    }


def main() -> int:
    parser = argparse.ArgumentParser(description="Compile hand-made gold to JSON Lines.")
    parser.add_argument("language", nargs="?")
    parser.add_argument("part", nargs="?", choices=("dev", "test"))
    parser.add_argument("--count", action="store_true", help="print how much of each thing there is")
    chosen = parser.parse_args()
    try:
        if chosen.count:
            for folder in sorted(p for p in FOLDER.glob("*/*") if p.is_dir()):
                print(
                    folder.relative_to(FOLDER), *(f"{k} {n}" for k, n in count(read(folder.parent.name, folder.name)).items())
                )
        elif chosen.language and chosen.part:
            for document in read(chosen.language, chosen.part):
                print(json.dumps(document, ensure_ascii=False))
        else:
            parser.error("name a language and a part, or --count")
    except GoldError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
