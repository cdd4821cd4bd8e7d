"""Records, ontology and mapping name exactly the same things, and say the same of each."""

import datetime as dt
import types
import typing
from dataclasses import MISSING, Field, fields
from decimal import Decimal
from enum import StrEnum

import pytest

from onrecord.model import BY_PREFIX, CLASSES, Activity, Document, Member, Reading, Record, terms
from onrecord.vocabulary import LAYERS, MAPPING, Property
from onrecord.vocabulary.mapping import REVIEWED
from onrecord.vocabulary.ontology import Ontology

DATATYPES = {
    str: "xsd:string", bool: "xsd:boolean", int: "xsd:integer", float: "xsd:double", Decimal: "xsd:decimal",
    dt.datetime: "xsd:dateTime",
}  # fmt: skip
ABSTRACT = {"Record": Record, "Reading": Reading, "Member": Member, "Activity": Activity}
FIELDS = [(c, f) for c in CLASSES for f in fields(c) if f.name != "id"]


def said(record: type[Record], field: Field[object]) -> tuple[type, bool, bool]:
    """What a dataclass says of a field: its type, whether it holds many, and whether it must be there."""
    hint = typing.get_type_hints(record)[field.name]
    if typing.get_origin(hint) is tuple:
        return typing.get_args(hint)[0], True, field.default is MISSING
    if typing.get_origin(hint) in (types.UnionType, typing.Union):
        (kind,) = (h for h in typing.get_args(hint) if h is not types.NoneType)
        return kind, False, False
    return hint, False, True


def test_the_classes_are_the_same() -> None:
    assert {c.name for c in MAPPING.classes} == {c.__name__ for c in CLASSES}
    assert {c.prefix: c.name for c in MAPPING.classes} == {p: c.__name__ for p, c in BY_PREFIX.items()}
    for c in MAPPING.classes:
        assert c.label == c.name
        assert c.layer in LAYERS


def test_what_is_above_a_class_is_the_same(ontology: Ontology) -> None:
    for record in CLASSES:
        bases = {b.__name__ for b in record.__mro__ if b in ABSTRACT.values()}
        assert set(MAPPING[record.__name__].parents) == bases


@pytest.mark.parametrize("record", CLASSES, ids=lambda c: c.__name__)
def test_the_properties_of_a_class_are_the_fields_of_its_record(record: type[Record]) -> None:
    assert set(MAPPING[record.__name__].by_field) == {f.name for c, f in FIELDS if c is record}


@pytest.mark.parametrize(("record", "field"), FIELDS, ids=lambda x: getattr(x, "__name__", None) or x.name)
def test_a_property_says_what_its_field_says(record: type[Record], field: Field[object]) -> None:
    kind, many, required = said(record, field)
    p = MAPPING[record.__name__].by_field[field.name]
    assert (p.many, p.required) == (many, required)
    if issubclass(kind, StrEnum):
        assert (p.kind, p.range, p.code_list) == ("datatype", ("xsd:string",), kind.__name__)
        assert getattr(terms, kind.__name__) is kind
    else:
        assert p.code_list is None
        if p.kind == "datatype":
            assert p.range == (DATATYPES[kind],)
        else:
            assert kind is str
            assert set(p.range) <= {c.__name__ for c in CLASSES}


def test_every_property_of_the_ontology_is_somebodys(ontology: Ontology) -> None:
    used = {p.name for c in MAPPING.classes for p in c.properties}
    assert {str(p).rpartition("#")[2] for p in ontology.properties} == used | {"generatedBy", *REVIEWED}


def test_a_name_means_one_thing_wherever_it_stands() -> None:
    """One kind, one number and one code list; only `value` has two datatypes, by class."""
    seen: dict[str, set[tuple[object, ...]]] = {}
    for p in (p for c in MAPPING.classes for p in c.properties):
        seen.setdefault(p.name, set()).add((p.kind, p.many, p.code_list, p.range if p.kind == "datatype" else None))
    assert {name for name, uses in seen.items() if len(uses) > 1} == {"value"}


def test_the_picture_is_what_members_and_descriptions_come_to() -> None:
    for c in MAPPING.classes:
        picture = {p.field for p in c.properties if p.layer == "picture"}
        own = {p.field for p in c.properties} - picture
        if c.name == "Claim":
            assert own == {"claim_text", "language"}  # its words are its own
        elif "Member" in c.parents:
            assert not own
        elif c.name == "Document":
            assert own == {"is_stub", "stub_name", "cited_by"}
            names = [f.name for f in fields(Document)]
            assert picture == set(names[names.index("current_snapshot") :])
        else:
            assert not picture
            assert all(p.layer == c.layer for p in c.properties)


def test_only_what_this_system_did_was_generated_by_nothing() -> None:
    for c in MAPPING.classes:
        assert bool(c.generated_by) == (c.layer != "system")
        assert set(c.generated_by) <= {"Acquisition", "Extraction", "Resolution", "Curation"}


def test_the_head_of_a_member_is_of_its_class() -> None:
    heads: dict[str, Property] = {c.name: c.by_name["canonical"] for c in MAPPING.classes if "Member" in c.parents}
    assert {name: p.range for name, p in heads.items()} == {name: (name,) for name in heads}
    assert len(heads) == 5
