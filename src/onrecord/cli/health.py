"""What ``onrecord doctor`` looks at: each thing that OnRecord needs, what was found, and what to do when it is not well."""

import os
import platform
from collections.abc import Callable
from dataclasses import dataclass

from onrecord.assets import FOLDERS, AssetMissing, asset


@dataclass(frozen=True)
class Examined:
    """One thing that is needed."""

    what: str
    well: bool
    finding: str
    remedy: str | None = None


def examine() -> list[Examined]:
    """Look at everything, from the ground up; a later thing may fail because an earlier one did."""
    return [_guarded(*look) for look in LOOKS]


def _python() -> str:
    return f"{platform.python_version()} on {platform.system()} {platform.machine()}"


def _assets() -> str:
    try:
        return f"found in {asset(FOLDERS[0]).parent}" if all(asset(folder) for folder in FOLDERS) else ""
    except AssetMissing as error:
        raise Unwell(str(error), "install OnRecord again") from error


def _models() -> str:
    from onrecord.extraction import ModelError, languages
    from onrecord.extraction.language import language
    from onrecord.extraction.models import identity

    found = []
    for code in languages():
        pack = language(code)
        assert pack is not None
        try:
            model, version = identity(code)
        except ModelError as error:
            if code == "en":
                raise Unwell(f"no {pack.name} model", str(error)) from error
            found.append(f"{pack.name} is not: {error}")
        else:
            found.append(f"{pack.name} is read with {model} {version}")
    return "; ".join(found)


def _data() -> str:
    from onrecord.store import whereabouts

    return whereabouts()


def _embedded() -> str:
    if os.environ.get("ONRECORD_NEO4J_URI"):
        return "not needed: ONRECORD_NEO4J_URI names a server"
    from onrecord.store.arcadedb import runtime
    from onrecord.store.errors import PlatformUnsupported

    try:
        runtime()
    except PlatformUnsupported as error:
        raise Unwell(error.problem, error.remedy) from error
    return "arcadedb-embedded is installed, with its own Java"


def _answers() -> str:
    import onrecord

    with onrecord.open() as record:
        held = record.store.status()
    return f"{held.backend} answers; it holds {sum(held.records.values()):,} records"


class Unwell(Exception):
    """Something that is needed is not there."""

    def __init__(self, finding: str, remedy: str) -> None:
        super().__init__(finding)
        self.finding, self.remedy = finding, remedy


LOOKS: tuple[tuple[str, Callable[[], str]], ...] = (
    ("Python", _python),
    ("the program's files", _assets),
    ("the language models", _models),
    ("where the data are", _data),
    ("the embedded store", _embedded),
    ("the store", _answers),
)


def _guarded(what: str, look: Callable[[], str]) -> Examined:
    from .problems import sentence

    try:
        return Examined(what, True, look())
    except Unwell as error:
        return Examined(what, False, error.finding, error.remedy)
    except Exception as error:  # whatever it is, the other things are still worth looking at
        return Examined(what, False, sentence(error) or repr(error), "mend what it says and run onrecord doctor again")
