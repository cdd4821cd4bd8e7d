"""From a text to what it says: layout, parse, statements, actors, speakers, before any of it becomes a record."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from onrecord.model.terms import Item

from .actors import Actors, Person, actors
from .attribution import attributions, witnessed
from .candidate import Candidate, Span
from .coreference import Resolver, Speakers, expanded
from .found import AnchorDates
from .gazetteer import Gazetteer
from .grammar import grammar
from .hemisphere import southern
from .interview import interviewee, without_labels
from .issued import issued, issuer, writer
from .jurisdiction import placed
from .language import Language
from .layout import Block, Paragraph, paragraphs
from .names import names
from .nonstatements import Refusal
from .parse import parse
from .passage import Passage, passage
from .quotes import Quote, quotations
from .roles import Role, roles, succession, surnames
from .said import CivilDate
from .scare import scare_quotes
from .titles import Title
from .told import Scene, Told


@dataclass
class Reading:
    """Everything found in one text. `speakers` and `told` go by the candidates' places in `candidates`."""

    text: str
    paragraphs: list[Paragraph]
    quotes: list[Quote]
    passages: list[Passage]
    candidates: list[Candidate]
    speakers: list[Speakers]
    told: list[Told | None]
    carried: list[bool]
    actors: Actors
    groups: list[Person]
    issuer: Person | None
    headline_titles: list[tuple[Title, Person]]
    refusals: list[tuple[Refusal, tuple[Person, ...]]]
    anchor: AnchorDates = field(default_factory=AnchorDates)

    @cached_property
    def _begins(self) -> list[int]:
        return [p.paragraph.start for p in self.passages]

    def passages_over(self, start: int, end: int) -> list[Passage]:
        """The passages that share code points with a range."""
        first = max(0, bisect_right(self._begins, start) - 1)
        return self.passages[first : bisect_left(self._begins, end)]


def read(text: str, items: Mapping[Item, str], model: str, pack: Language, states: Gazetteer) -> Reading:
    """Read a text in the language of the pack. Raises `models.ModelError`."""
    laid = paragraphs(text, items, pack)
    quotes = quotations(text, laid, pack)
    parsed = parse(text, laid, model, quotes, title_case=pack.has("title-case"))
    passages = [passage(p, quotes) for p in parsed]
    candidates = attributions(passages, pack)
    refused = pack.syntax.refusals(passages, candidates, pack)
    taken = {id(c) for r in refused for c in r.instead_of}
    candidates = [c for c in candidates if id(c) not in taken]
    for c in candidates:
        if c.parent is not None and id(c.parent) in taken:
            c.parent = None
    candidates = witnessed(candidates)
    if items.get(Item.ISSUER):
        candidates = sorted([*candidates, *issued(passages, candidates, refused)], key=lambda c: (c.start, c.end))
    refused = [*refused, *scare_quotes(passages, candidates)]
    mentions = names(passages, items, pack, states)
    mentions = without_labels(mentions, candidates, passages, pack)
    all_titles: list[Title] = []
    all_roles: list[Role] = []
    known_surnames = surnames(mentions)
    for index, p in enumerate(passages):
        here = pack.syntax.titles(p, index, mentions, pack, states)
        all_titles += here
        all_roles += roles(p, here, mentions, known_surnames, pack)
    all_roles = placed(succession(all_roles, mentions, known_surnames, pack))
    known = actors(text, passages, mentions, all_roles, all_titles, pack, states)
    own = issuer(items, known)
    resolver = Resolver(passages, known, candidates, pack, states, own)
    resolver.writer = writer(text, items, known)
    resolver.interviewee = interviewee(text, passages, candidates, known, pack)
    speakers = _resolved(resolver, candidates)
    unspoken = [resolver.refuser(_source_of(r)) for r in refused]
    resolver.match_lists()
    resolver.match_headlines()
    speakers = [expanded(s, pack) for s in speakers]
    scene = Scene(text, passages, known, pack, items.get(Item.OUTLET))
    asked = [pack.syntax.told(c, scene) for c in candidates]
    carried = _carry(candidates, speakers, asked)
    dateline = items.get(Item.DATELINE) or next((text[slice(*p.dateline)] for p in laid if p.dateline), "")
    anchor = AnchorDates(
        items.get(Item.PUBLISHED), dateline_date(dateline, items, pack), south=southern(dateline, items, states)
    )
    return Reading(
        text=text,
        paragraphs=laid,
        quotes=quotes,
        passages=passages,
        candidates=candidates,
        speakers=speakers,
        told=asked,
        carried=carried,
        actors=known,
        groups=resolver.groups,
        issuer=own,
        headline_titles=resolver.headline_titles,
        refusals=list(zip(refused, unspoken, strict=True)),
        anchor=anchor,
    )


def _resolved(resolver: Resolver, candidates: list[Candidate]) -> list[Speakers]:
    """Speakers in order of the cues; what continues the words of another candidate has that one's."""
    order = sorted(range(len(candidates)), key=lambda i: (candidates[i].passage, _place(candidates[i])))
    answers: dict[int, Speakers] = {}
    before: int | None = None
    for i in order:
        candidate = candidates[i]
        previous = candidates[before] if before is not None else None
        answers[i] = resolver.resolve(candidate, previous, answers[before] if before is not None else None)
        own_words = candidate.verb is None or resolver.passages[candidate.passage].inside[candidate.verb] < 0
        if own_words and candidate.parent is None and candidate.speech:
            before = i
    for i in order:
        candidate = candidates[i]
        if not answers[i].people and answers[i].rule in ("first-person", "unresolved"):
            around = candidate.parent or next(
                (c for c in candidates if c is not candidate and candidate.cue and c.covers(candidate.cue[0][0])), None
            )
            if around is not None:
                held = next(n for n, c in enumerate(candidates) if c is around)
                answers[i] = resolver.known(answers[held].people, answers[i].rule, candidate.start)
            elif resolver.issuer is not None and answers[i].rule == "first-person":
                answers[i] = resolver.known((resolver.issuer,), "first-person", candidate.start)
            elif answers[i].rule == "first-person":
                answers[i] = resolver.written(candidate)
    return [answers[i] for i in range(len(candidates))]


def _source_of(refusal: Refusal) -> Candidate:
    """A refusal in the form in which sources are resolved."""
    source = [refusal.source] if refusal.source else []
    return Candidate("refusal", refusal.passage, [], [refusal.span], source, speech=False, head=refusal.head)


def _place(candidate: Candidate) -> int:
    return candidate.cue[0][0] if candidate.cue else candidate.start


def _carry(candidates: list[Candidate], speakers: list[Speakers], asked: list[Told | None]) -> list[bool]:
    """An occasion named in the sentence before holds for the same speaker's next words in that paragraph, and is marked."""
    carried = [False] * len(candidates)
    last: tuple[int, tuple[Person, ...], Told] | None = None
    for i in sorted(range(len(candidates)), key=lambda i: (candidates[i].passage, _place(candidates[i]))):
        candidate, here = candidates[i], asked[i]
        if here is not None:
            last = (candidate.passage, speakers[i].people, here)
        elif (
            last is not None
            and candidate.speech
            and last[:2] == (candidate.passage, speakers[i].people)
            and candidate.parent is None
        ):
            asked[i] = Told(None, None, False, last[2].occasion or last[2].to)
            carried[i] = True
    return carried


def dateline_date(dateline: str, items: Mapping[Item, str], pack: Language) -> str | None:
    """The day of the dateline, ISO, with the year of publication when it names none and the days are near."""
    rules = grammar(pack.code)
    told = [p.said for p in rules.phrases(dateline)] if rules else []
    dates = [s for s in told if isinstance(s, CivilDate) and s.month and s.day]
    if not dates:
        return None
    date = dates[-1]
    year, published = date.year, items.get(Item.PUBLISHED) or ""
    if year is None and date.month and re.match(r"\d{4}-\d{2}", published):
        turn = int(published[5:7]) - date.month
        year = int(published[:4]) + (1 if turn == 11 else -1 if turn == -11 else 0)
    return f"{f'{year:04}' if year else 'XXXX'}-{date.month:02}-{date.day:02}"


def content_spans(candidate: Candidate) -> list[Span]:
    """The content's ranges, sorted and joined where they touch."""
    joined: list[Span] = []
    for start, end in sorted(candidate.content):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def standing_alone(laid: list[Paragraph]) -> list[Paragraph]:
    """The furniture, which is recorded as what it is."""
    return [p for p in laid if p.block is Block.FURNITURE]
