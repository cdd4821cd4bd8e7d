"""The forms of a language's verbs, made from endings and stems that its pack lists, so that a cue is known by its form.

A small model's lemmatiser errs on every tenth verb; a form that is in the list is right by itself. The list holds more
forms than the language does, which harms nothing: nobody writes them.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

REFLEXIVE: Final = "se"


@dataclass(frozen=True, slots=True)
class Conjugation:
    """Endings by class, shape and stem; irregular stems by verb; how a stem's last letter is spelt before an *e*, and in the
    verbs of which class; the endings of an irregular participle in each gender and number.
    """

    classes: Mapping[str, Mapping[str, Mapping[str, str]]]
    irregular: Mapping[str, Mapping[str, str]]
    spelling: Mapping[str, str]
    spelt: frozenset[str]
    agreement: tuple[str, ...]

    @classmethod
    def of(cls, raw: Mapping[str, Any]) -> "Conjugation":
        """The conjugation of a pack's ``cues.yaml``."""
        agreement = tuple(raw["agreement"].split())
        return cls(raw["conjugation"], raw["irregular"], raw["spelling"], frozenset(raw["spelt"].split()), agreement)

    def pronominal(self, verb: str) -> bool:
        """Whether an infinitive has its pronoun on it: *quejarse*."""
        return verb.endswith(tuple(c + REFLEXIVE for c in self.classes))

    def forms(self, verb: str) -> Iterator[tuple[str, str]]:
        """The forms of an infinitive with their shapes: infinitive, gerund, participle, finite, or plain (maybe a noun)."""
        infinitive = verb.removesuffix(REFLEXIVE) if self.pronominal(verb) else verb
        endings = self.classes.get(infinitive[-2:].replace("í", "i"))
        if endings is None:
            yield verb, "infinitive"
            return
        root = infinitive[:-2]
        irregular = self.irregular.get(verb, self.irregular.get(infinitive, {}))
        soft = root[:-1] + self.spelling.get(root[-1:], root[-1:]) if infinitive[-2:] in self.spelt else root
        strong = irregular.get("strong", root)
        stems = {"root": root, "strong": strong, "weak": root, "first": soft if strong == root else strong, **irregular}
        for shape, by_stem in endings.items():
            for stem, all_endings in by_stem.items():
                if stem in stems:
                    yield from ((stems[stem] + ending, shape) for ending in all_endings.split())
        yield from ((form, "finite") for form in irregular.get("also", "").split())
        if "participle" in irregular:
            whole = irregular["participle"]
            yield from ((whole[:-1] + ending, "participle") for ending in self.agreement)
