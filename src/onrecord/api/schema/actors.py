"""Who speaks and takes part: actors of five kinds, what documents call them, and the offices that they hold."""

from typing import Any

from onrecord import model
from onrecord.model.terms import ActorType

from .checked import checked
from .fields import properties, related, type_of
from .lists import nested, own_words
from .members import MEMBER
from .nodes import Generated, Node, interface, made, node

_OWN = "What is on record as their own words, in the order of the days. Second-hand, collective and proposed only when asked."

FIELDS: dict[str, Any] = {
    **MEMBER,
    **properties(
        model.Actor,
        {
            "actor_type": "What it is. Null when no current reading speaks of it.",
            "name": "The fullest name or, of those without one, the description. Null when no current reading speaks of it.",
            "other_name": "What else documents call it.",
            "country_code": "The state that it is or belongs to. Null when no document tells.",
        },
    ),
    "references": related("api/references", type_of("ActorReference"), "What each document calls it, and where."),
    "roles": related("api/roles", type_of("RoleHolding"), "The offices that documents say they hold, held or seek."),
    "judgements": related("api/judgements/Actor", type_of("Judgement"), "Why the references are held to be one actor, or not."),
    "statements": nested("speaker_statements", type_of("StatementConnection"), _OWN, **own_words()),
    "documents": nested(
        "actor_documents",
        type_of("DocumentConnection"),
        "Documents that it published, issued or supplied, in the order of the days.",
    ),
}

Actor = interface("Actor", "Anyone to whom a statement or a part in an event can be ascribed.", FIELDS, (Node, Generated))

Person = made(ActorType.PERSON, "A named human being.", FIELDS, (Node, Generated, Actor))
Organization = made(
    ActorType.ORGANIZATION, "A body: a ministry, party, company, federation or commission.", FIELDS, (Node, Generated, Actor)
)
State = made(ActorType.STATE, "A state, as a subject of what is said and done in its name.", FIELDS, (Node, Generated, Actor))
Outlet = made(
    ActorType.OUTLET,
    "What publishes: a newspaper, agency, station, or an account that is one.",
    FIELDS,
    (Node, Generated, Actor),
)
UnnamedGroup = made(ActorType.UNNAMED_GROUP, "One or several people whom no document names.", FIELDS, (Node, Generated, Actor))

ActorReference = node(
    model.ActorReference,
    "One document's actor: what it is called there, and every mention.",
    {
        "refers_to": "The actor.",
        "in_document": "The document.",
        "actor_type": "What it is, by this document.",
        "name": "Its fullest name here or, without one, its description.",
        "other_name": "What else it is called here.",
        "country_code": "The state that it is or belongs to. Null when the document does not tell.",
        "mention": "Where it is mentioned, by name, title or pronoun; empty when only the metadata names it.",
        "described_in": "The item of metadata that names it. Null when the text does.",
    },
    **checked(),
)

Post = node(
    model.Post,
    "An office that exists whoever holds it.",
    {
        "post_title": "Its title in the singular and in lower case, without the jurisdiction.",
        "jurisdiction": "Of what, in lower case. Null when not stated.",
        "country_code": "The state. Null when not stated.",
    },
)

RoleHolding = node(
    model.RoleHolding,
    "A person in an office, as one document says.",
    {
        "holder": "Who.",
        "held_post": "The office.",
        "in_document": "The document.",
        "role_status": "How the holder stands to it at the time of the document.",
        "title_as_printed": "The title as the document prints it.",
        "held_during": "When, as far as the document tells. Null when it does not.",
        "evidence_span": "The words that say so.",
    },
    **checked(),
)
