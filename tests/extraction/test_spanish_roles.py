"""Titles in Spanish: head, jurisdiction, form and holder. All people and bodies are fictional."""

import pytest

CASES = {
    "before the name": ("El canciller peruano Hugo Salas viajó.", ("Hugo Salas", "canciller", "perú", "current")),
    "before the name, with a portfolio": (
        "La ministra del Interior Carola Sáez viajó.",
        ("Carola Sáez", "ministra del interior", None, "current"),
    ),
    "with the name in apposition": (
        "La ministra de Relaciones Exteriores, Ana Prieto Lagos, viajó.",
        ("Ana Prieto Lagos", "ministra de relaciones exteriores", None, "current"),
    ),
    "in apposition to the name": (
        "Diego Paz, vocero de la bancada Renovación Andina, viajó.",
        ("Diego Paz", "vocero de la bancada renovación andina", None, "current"),
    ),
    "in brackets": ("Diego Paz (alcalde de Ilo) viajó.", ("Diego Paz", "alcalde", "ilo", "current")),
    "a region's governor": (
        "El gobernador regional de Tacna, Luis Torres Robledo, viajó.",
        ("Luis Torres Robledo", "gobernador regional", "tacna", "current"),
    ),
    "a town's mayor before the name": (
        "El alcalde de Arica Gerardo Lillo viajó.",
        ("Gerardo Lillo", "alcalde", "arica", "current"),
    ),
    "a deputy for a place": (
        "El diputado por Arica Luis Malla viajó.",
        ("Luis Malla", "diputado", "arica", "current"),
    ),
    "an ambassador, sent by one state to another": (
        "El embajador de Chile en el Perú, Pedro Urrutia de la Fuente, viajó.",
        ("Pedro Urrutia de la Fuente", "embajador en el perú", "chile", "current"),
    ),
    "a state behind the portfolio": (
        "La ministra de Defensa de Bolivia, Elsa Rocha, viajó.",
        ("Elsa Rocha", "ministra de defensa", "bolivia", "current"),
    ),
    "a demonym behind the portfolio": (
        "El ministro de Salud boliviano, Raúl Peña, viajó.",
        ("Raúl Peña", "ministro de salud", "bolivia", "current"),
    ),
    "a demonym before the portfolio": (
        "El ministro boliviano de Salud, Raúl Peña, viajó.",
        ("Raúl Peña", "ministro de salud", "bolivia", "current"),
    ),
    "former, in one word": ("El exministro José Rojas viajó.", ("José Rojas", "ministro", None, "former")),
    "former, in two words": ("El ex canciller José Rojas viajó.", ("José Rojas", "canciller", None, "former")),
    "former, of a woman": ("La expresidenta Rosa Vera viajó.", ("Rosa Vera", "presidenta", None, "former")),
    "then": ("El entonces ministro Raúl Peña viajó.", ("Raúl Peña", "ministro", None, "then")),
    "interim": ("La presidenta interina Rosa Vera viajó.", ("Rosa Vera", "presidenta", None, "interim")),
    "acting": ("El presidente en funciones Juan Vera viajó.", ("Juan Vera", "presidente", None, "acting")),
    "acting, by a letter": ("El alcalde (s) Juan Vera viajó.", ("Juan Vera", "alcalde", None, "acting")),
    "elect": ("La presidenta electa, Marta Solís, viajó.", ("Marta Solís", "presidenta", None, "current")),
    "candidate": (
        "Diego Paz, candidato a la Alcaldía de Arica, viajó.",
        ("Diego Paz", "candidato a la alcaldía de arica", None, "candidate"),
    ),
    "copula": ("Diego Paz es el alcalde de Ilo.", ("Diego Paz", "alcalde", "ilo", "current")),
    "a body named after somebody": (
        "La rectora de la Universidad José Carlos Mena, Irma Cuba, viajó.",
        ("Irma Cuba", "rectora de la universidad josé carlos mena", None, "current"),
    ),
    "a counterpart": ("Llamó a su homólogo chileno, Pedro Vela.", ("Pedro Vela", "homólogo", "chile", "current")),
    "in the feminine of a first minister": (
        "La primera ministra, Carla Vera Quintana, viajó.",
        ("Carla Vera Quintana", "primera ministra", None, "current"),
    ),
    "a retired general": ("El general retirado Vicente Palma viajó.", ("Vicente Palma", "general", None, "former")),
    "a possessive and an honorific": (
        "Lo contó su coordinadora, sor Amalia Rojas, en la plaza.",
        ("Amalia Rojas", "coordinadora", None, "current"),
    ),
    "of what might be a surname": (
        "Lo contó el director de Migración, Ernesto Villa Ortiz.",
        ("Ernesto Villa Ortiz", "director de migración", None, "current"),
    ),
    "acting, before the town": (
        "La alcaldesa encargada de Ilo, Yolima Peña, viajó.",
        ("Yolima Peña", "alcaldesa", "ilo", "acting"),
    ),
    "a relative clause in the past": (
        "Ana Paz, quien fue ministra de Salud, viajó.",
        ("Ana Paz", "ministra de salud", None, "current"),
    ),
    "a surname behind de": (
        "El legislador oficialista Óscar del Castillo Meza viajó.",
        ("Óscar del Castillo Meza", "legislador oficialista", None, "current"),
    ),
    "an opposition leader": (
        "El líder opositor venezolano Edmundo Lara viajó.",
        ("Edmundo Lara", "líder opositor", "venezuela", "current"),
    ),
    "a body's own post, when a form of it names a firm": (
        "Marta Lagos, directora de la encuestadora Latino, viajó.",
        ("Marta Lagos", "directora de la encuestadora latino", None, "current"),
    ),
    "a rank and its corps": ("El general PNP Arturo Vela viajó.", ("Arturo Vela", "general", None, "current")),
    "a demonym and an article between title and name": (
        "El jefe de la misión, el uruguayo Ramiro Lopes, viajó.",
        ("Ramiro Lopes", "jefe de la misión", None, "current"),
    ),
    "until yesterday": (
        "El hasta ayer ministro de Cultura Julio Vela viajó.",
        ("Julio Vela", "ministro de cultura", None, "current"),
    ),
    "written large": ("La Canciller Ana Prieto viajó.", ("Ana Prieto", "canciller", None, "current")),
}  # fmt: skip


@pytest.mark.parametrize("form", CASES)
def test_each_form_tells_holder_post_jurisdiction_and_status(form, read_spanish):
    text, expected = CASES[form]
    assert read_spanish(text).roles == [expected]


def test_the_holders_of_a_shared_title_hold_each_their_own(read_spanish):
    found = read_spanish("Los ministros de Defensa y del Interior, Carlos Rey y Elsa Muñoz, llegaron a Ilo.")
    assert found.roles == [
        ("Carlos Rey", "ministro de defensa", None, "current"),
        ("Elsa Muñoz", "ministro del interior", None, "current"),
    ]


@pytest.mark.parametrize("title", ["Los cancilleres de Perú y Chile", "Los cancilleres peruano y chileno"])
def test_so_do_those_of_two_states(title, read_spanish):
    found = read_spanish(f"{title}, Hugo Salas y Ana Prieto, llegaron a Ilo.")
    assert found.roles == [("Hugo Salas", "canciller", "perú", "current"), ("Ana Prieto", "canciller", "chile", "current")]


def test_two_titles_of_one_person_are_both_hers(read_spanish):
    found = read_spanish("Ana Paz, exministra de Salud y actual senadora, viajó.")
    assert found.roles == [
        ("Ana Paz", "ministra de salud", None, "former"),
        ("Ana Paz", "senadora", None, "current"),
    ]


def test_a_title_after_a_name_and_an_article_is_somebody_else_s(read_spanish):
    found = read_spanish("Llegaron Ernesto Vela y el jefe de la Policía Nacional, general Óscar Arriaga.")
    assert {holder for holder, *_ in found.roles} == {"Óscar Arriaga"}


def test_the_title_is_kept_as_printed_without_its_article(read_spanish):
    found = read_spanish("La ministra peruana de Comercio Exterior y Turismo, Inés Paz, viajó.")
    assert [r["title"] for r in found.data["roles"]] == ["ministra peruana de Comercio Exterior y Turismo"]


def test_a_rank_between_a_title_and_the_name_is_a_title_too(read_spanish):
    found = read_spanish("Habló el jefe del operativo, el comandante Raúl Soto.")
    assert {role[:2] for role in found.roles} == {("Raúl Soto", "comandante"), ("Raúl Soto", "jefe del operativo")}


def test_a_title_that_acts_itself_is_not_the_person_s_named_before(read_spanish):
    found = read_spanish("Según Leopoldo Garza, el entonces gobernador le mintió una noche.")
    assert found.roles == []


def test_a_title_in_a_headline_is_that_of_its_one_holder(read_spanish):
    found = read_spanish(
        "Congreso cita a ministro del Interior por el puente\n\n"
        "El Congreso citó ayer por la tarde al ministro del Interior, Abel Soto Rey, por el cierre del puente sobre el río Ilo."
    )
    assert found.roles == [("Abel Soto Rey", "ministro del interior", None, "current")] * 2


def test_everyday_nouns_before_a_name_are_no_office(read_spanish):
    found = read_spanish("La vecina Porota Luna y el migrante Severo Huanca viajaron.")
    assert found.roles == []
    assert {found.kind_of("Porota Luna"), found.kind_of("Severo Huanca")} == {"Person"}


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("Los alcaldes de Arica, Julio Vela, y de Tacna, Inés Paz, viajaron.", ("alcalde", "arica"), ("alcalde", "tacna")),
        (
            "Los ministros Julio Vela, de Energía, e Inés Paz, del Interior, viajaron.",
            ("ministro de energía", None),
            ("ministro del interior", None),
        ),
        (
            "Los ministros de Economía, Julio Vela, y de Salud, Inés Paz, viajaron.",
            ("ministro de economía", None),
            ("ministro de salud", None),
        ),
    ],
)
def test_each_holder_of_a_shared_title_may_have_a_part_beside_the_name(text, first, second, read_spanish):
    found = read_spanish(text)
    assert found.roles == [("Julio Vela", *first, "current"), ("Inés Paz", *second, "current")]


def test_two_titles_before_one_name_are_both_hers(read_spanish):
    found = read_spanish("La vicepresidenta segunda y ministra de Trabajo, Inés Paz, viajó.")
    assert [role[:2] for role in found.roles] == [("Inés Paz", "vicepresidenta segunda"), ("Inés Paz", "ministra de trabajo")]


def test_a_title_of_both_behind_their_names_is_both_theirs(read_spanish):
    found = read_spanish("Julio Vela Prieto e Inés Paz, ambos excancilleres, firmaron.")
    assert found.roles == [("Julio Vela Prieto", "canciller", None, "former"), ("Inés Paz", "canciller", None, "former")]


def test_parties_are_no_holders_of_their_delegates_post(read_spanish):
    found = read_spanish("Los representantes de Alianza Andina, Renovación Austral y Avanza Sur votaron en contra.")
    assert found.roles == []
