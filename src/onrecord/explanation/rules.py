"""What a rule does, in words: read from ``ingest/rules.yaml``."""

from collections.abc import Mapping
from functools import cache
from typing import Literal

import yaml

from onrecord.assets import asset

Of = Literal["statements", "speakers"]


@cache
def rules() -> Mapping[Of, Mapping[str, str]]:
    """All rules with their words: those that find statements, and those that tell who speaks."""
    loaded: dict[Of, dict[str, str]] = yaml.safe_load(asset("ingest", "rules.yaml").read_text(encoding="utf-8"))
    return loaded


def rule_in_words(of: Of, name: str) -> str:
    """What a rule does; its bare name, for one that has no words."""
    return rules()[of].get(name, name)
