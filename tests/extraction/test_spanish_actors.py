"""Who is who in Spanish texts: names, bodies and outlets, and whom a title or a verb without subject means. All fictional."""

import pytest

from onrecord.model.terms import Item


def speakers(found):
    return [who for who, _, _ in found.statements]


@pytest.mark.parametrize(
    ("later", "full"),
    [
        ("Prieto", "Ana Prieto Lagos"),
        ("Prieto Lagos", "Ana Prieto Lagos"),
        ("Ana Prieto", "Ana Prieto Lagos"),
        ("De la Fuente", "Pedro Urrutia de la Fuente"),
        ("Urrutia", "Pedro Urrutia de la Fuente"),
        ("La ministra", "Ana Prieto Lagos"),
        ("La ministra Prieto", "Ana Prieto Lagos"),
        ("El embajador", "Pedro Urrutia de la Fuente"),
        ("El embajador chileno", "Pedro Urrutia de la Fuente"),
        ("La titular de Defensa", "Ana Prieto Lagos"),
        ("El diplomático", "Pedro Urrutia de la Fuente"),
        ("El funcionario", "Pedro Urrutia de la Fuente"),
        ("Ella", "Ana Prieto Lagos"),
        ("Él", "Pedro Urrutia de la Fuente"),
    ],
)
def test_a_later_name_title_or_pronoun_is_the_one_it_fits(later, full, read_spanish):
    text = (
        "La ministra de Defensa, Ana Prieto Lagos, recibió al embajador de Chile en el Perú, Pedro Urrutia de la Fuente.\n\n"
        f"{later} dijo que el puente quedará abierto."
    )
    assert speakers(read_spanish(text)) == [[full]]


def test_a_verb_without_subject_keeps_the_speaker(read_spanish):
    text = "El alcalde Hugo Salas dijo que lloverá. Agregó que el puente resistirá."
    assert speakers(read_spanish(text)) == [["Hugo Salas"], ["Hugo Salas"]]


def test_a_verb_in_the_plural_means_those_who_spoke_together(read_spanish):
    text = "Los cancilleres de Perú y Chile, Hugo Salas y Ana Prieto, dijeron que lloverá. Agregaron que el puente resistirá."
    assert speakers(read_spanish(text)) == [["Hugo Salas", "Ana Prieto"]] * 2


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("La Moneda dijo que lloverá.", "La Moneda", "Organization"),
        ("Torre Tagle dijo que lloverá.", "Torre Tagle", "Organization"),
        ("El Gobierno chileno dijo que lloverá.", "Gobierno chileno", "Organization"),
        ("El Ministerio de Economía y Finanzas dijo que lloverá.", "Ministerio de Economía y Finanzas", "Organization"),
        ("La agencia Cóndor Austral dijo que lloverá.", "Cóndor Austral", "Outlet"),
        ("El diario El Faro de Ilo dijo que lloverá.", "El Faro de Ilo", "Outlet"),
        ("La bancada Renovación Andina dijo que lloverá.", "Renovación Andina", "Organization"),
        ("Fuentes del Gobierno dijeron que lloverá.", "Fuentes del Gobierno", "UnnamedGroup"),
        ("Los vecinos dijeron que lloverá.", "Los vecinos", "UnnamedGroup"),
        ("Las autoridades de Iquique dijeron que lloverá.", "Las autoridades de Iquique", "UnnamedGroup"),
        ("Un grupo de vecinos dijo que lloverá.", "Un grupo de vecinos", "UnnamedGroup"),
        ("Perú dijo que lloverá.", "Perú", "State"),
    ],
)
def test_bodies_outlets_states_and_groups_are_known_as_such(text, name, kind, read_spanish):
    found = read_spanish(text)
    assert speakers(found) == [[name]]
    assert found.kind_of(name) == kind


def test_a_name_that_the_recogniser_takes_for_a_place_is_the_person_known_by_it(read_spanish):
    found = read_spanish("El gobernador de Tacna, Luis Torres Robledo, viajó. Para Torres, la medida llega tarde.")
    assert [(a["name"], a["type"], a["other_names"]) for a in found.data["actors"]] == [
        ("Luis Torres Robledo", "Person", ["Torres"])
    ]


def test_a_post_that_is_a_surname_stays_in_the_name(read_spanish):
    assert read_spanish("El diputado Carlos Rey Alcalde viajó.").kind_of("Carlos Rey Alcalde") == "Person"


def test_an_outlet_is_meant_by_its_noun(read_spanish):
    text = "El portal La Trocha dijo que lloverá. El portal afirmó que el puente resistirá."
    assert speakers(read_spanish(text)) == [["La Trocha"], ["La Trocha"]]


def test_a_document_speaks_for_the_body_that_issued_it_before(read_spanish):
    text = "El alcalde pidió el informe de la Contraloría.\n\nEl documento señala que el puente resistirá."
    assert speakers(read_spanish(text))[-1] == ["Contraloría"]


def test_who_after_a_description_is_the_one_described(read_spanish):
    text = "Llamó un vocero de la empresa, quien dijo que lloverá."
    assert speakers(read_spanish(text)) == [["un vocero de la empresa"]]


def test_a_name_behind_this_newspaper_is_not_the_newspaper_s(read_spanish):
    found = read_spanish("El cierre es injusto, dijo a este diario Inés Paz. Paz vive en Ilo.")
    assert found.kind_of("Inés Paz") == "Person"


def test_an_accused_party_is_several_people(read_spanish):
    text = "El exgobernador Hugo Salas calló. La defensa sostiene que lloverá."
    assert speakers(read_spanish(text)) == [["La defensa"]]


INTERVIEW = """
Inés Paz: «El puente no se cierra»

Por Julio Vela

La alcaldesa de Ilo, Inés Paz Rojas, recibe a este diario en su despacho, frente al río que dividió al pueblo en enero.

—¿Cuándo se abrirá el puente?

—A fines de octubre, si no llueve más de la cuenta.

—El ministro sostiene que no hay dinero.

—No es cierto. Yo le contesté que alcanza.
"""


def test_in_an_interview_the_author_asks_and_the_one_it_is_about_answers(read_spanish):
    found = read_spanish(INTERVIEW, {Item.AUTHOR: "Julio Vela", Item.LANGUAGE: "es"})
    turns = {words: who for who, cue, words in found.statements if words.startswith("—")}
    assert list(turns.values()) == [["Julio Vela"], ["Inés Paz Rojas"], ["Julio Vela"], ["Inés Paz Rojas"]]
    assert next(who for who, cue, _ in found.statements if cue == "le contesté") == ["Inés Paz Rojas"]


def test_what_the_author_says_in_the_first_person_is_the_author_s(read_spanish):
    text = "Por Julio Vela\n\nEl puente lleva tres inauguraciones y ningún auto. Yo creo que el alcalde exagera."
    assert speakers(read_spanish(text, {Item.AUTHOR: "Julio Vela"})) == [["Julio Vela"]]
    assert speakers(read_spanish(text)) == [[]]


@pytest.mark.parametrize("who", ["varios de los detenidos", "uno de los vecinos", "un guardia", "un muchacho"])
def test_somebody_of_many_is_unnamed(who, read_spanish):
    found = read_spanish(f"Según {who}, el puente quedará cerrado.")
    assert speakers(found) == [[who]]
    assert found.kind_of(who) == "UnnamedGroup"


def test_a_first_name_alone_is_the_person_of_that_name(read_spanish):
    text = "La presidenta del sindicato, Uberlinda Rojo, habló ayer. Uberlinda dijo que lloverá."
    assert speakers(read_spanish(text)) == [["Uberlinda Rojo"]]


def test_a_title_behind_another_description_tells_the_name(read_spanish):
    text = "La anfitriona, la presidenta argentina Julieta Sarmiento, dijo que lloverá."
    assert speakers(read_spanish(text)) == [["Julieta Sarmiento"]]


@pytest.mark.parametrize(
    "source",
    ["El senador Julio Vela (RN) y la diputada Inés Paz (FA)", "Julio Vela y la ministra Inés Paz", "Julio Vela e Inés Paz"],
)
def test_two_who_speak_together_are_both_speakers(source, read_spanish):
    assert speakers(read_spanish(f"{source} dijeron que lloverá.")) == [["Julio Vela", "Inés Paz"]]


def test_who_after_somebody_s_spokesman_is_the_spokesman(read_spanish):
    text = "La gobernadora Inés Paz calló. Llamó un vocero de Paz, quien dijo que lloverá."
    assert speakers(read_spanish(text)) == [["un vocero de Paz"]]


@pytest.mark.parametrize(
    ("description", "who"),
    [
        ("el legislador", "Wilson Quispe"),
        ("la secretaria de Estado", "Paola Rey"),
        ("la titular de Transportes", "Paola Rey"),
        ("el dirigente", "Julio Ccopa"),
        ("el jefe comunal", "Cristián Mella"),
        ("el edil", "Cristián Mella"),
        ("el mandatario", "Ernesto Vidal"),
        ("el gobernante", "Ernesto Vidal"),
        ("el persecutor", "Hugo Soto"),
    ],
)
def test_an_office_is_meant_by_its_other_names(description, who, read_spanish):
    holders = (
        "El presidente Ernesto Vidal, la ministra de Transportes, Paola Rey, el alcalde de Ilo, Cristián Mella, el fiscal "
        "Hugo Soto, el congresista Wilson Quispe y el secretario general del sindicato, Julio Ccopa, se reunieron."
    )
    assert speakers(read_spanish(f"{holders}\n\nSegún {description}, el puente quedará cerrado."))[-1] == [who]


def test_the_one_of_an_office_s_state_is_meant(read_spanish):
    text = (
        "El canciller venezolano, Iván Pinto, y la canciller de Colombia, Laura Gil, discutieron.\n\n"
        "La jefa de la diplomacia colombiana dijo que lloverá. El diplomático venezolano negó que lloviera."
    )
    assert speakers(read_spanish(text)) == [["Laura Gil"], ["Iván Pinto"]]


def test_an_entity_is_the_body_met_last(read_spanish):
    text = "La Cámara de Comercio de Ilo dijo que lloverá. La entidad sostuvo que el puente resistirá."
    assert speakers(read_spanish(text)) == [["Cámara de Comercio de Ilo"]] * 2


def test_a_spokesman_without_a_name_stays_the_same_under_another_noun(read_spanish):
    text = "Un portavoz de la empresa dijo que lloverá. El vocero sostuvo que el puente resistirá."
    assert speakers(read_spanish(text)) == [["Un portavoz de la empresa"]] * 2


def test_both_are_the_two_who_spoke_together(read_spanish):
    text = (
        "Los vecinos dijeron que lloverá. Tanto Julio Vela como Inés Paz dijeron que el puente resistirá. "
        "Ambos pidieron que se cierre."
    )
    assert speakers(read_spanish(text))[1:] == [["Julio Vela", "Inés Paz"]] * 2


def test_a_surname_that_is_also_a_participle_speaks(read_spanish):
    text = "El ministro Abel Tirado calló. “No di la orden”, respondió Tirado ante el pleno."
    assert speakers(read_spanish(text)) == [["Abel Tirado"]]


@pytest.mark.parametrize(
    "name",
    [
        "Instituto Nacional de Estadística e Informática",
        "Alianza para el Progreso",
        "Gobierno de Chile",
        "Servicio de Migraciones",
        "Cámara de Comercio de Ilo",
    ],
)
def test_a_body_s_name_goes_on_over_its_particles(name, read_spanish):
    assert read_spanish(f"Según la prensa, ayer el {name} cerró.").kind_of(name) == "Organization"


def test_two_bodies_that_and_joins_stay_two(read_spanish):
    found = read_spanish("Ayer cerraron Grupo Cóndor y Banco Andino en la plaza.")
    assert {found.kind_of("Grupo Cóndor"), found.kind_of("Banco Andino")} == {"Organization"}


@pytest.mark.parametrize("name", ["María José Ruiz-Vela de la Maza", "Ursula von der Vela", "Carlos Castillo M."])
def test_a_surname_may_have_particles_hyphens_and_initials(name, read_spanish):
    assert speakers(read_spanish(f"Ayer, {name} dijo que lloverá.")) == [[name]]


@pytest.mark.parametrize("honorific", ["Don", "Doña", "El Dr.", "La Dra.", "El señor", "Sor"])
def test_an_honorific_is_no_name(honorific, read_spanish):
    assert speakers(read_spanish(f"{honorific} Paz Vela dijo que lloverá.")) == [["Paz Vela"]]


def test_both_governments_are_the_two_that_were_named(read_spanish):
    text = "El Gobierno del Perú y el Gobierno de Chile callaron. Ambos gobiernos dijeron que lloverá."
    assert speakers(read_spanish(text)) == [["Gobierno del Perú", "Gobierno de Chile"]]


def test_she_within_somebody_s_words_is_the_woman_named_there(read_spanish):
    text = "El ministro Julio Vela dijo que habló con la alcaldesa de Ilo, Inés Paz, y que ella pidió que se cierre el puente."
    assert speakers(read_spanish(text)) == [["Julio Vela"], ["Inés Paz"]]


@pytest.mark.parametrize(("latter", "who"), [("Esta última", "Inés Paz"), ("Este último", "Julio Vela")])
def test_the_latter_is_the_one_of_that_gender_named_last(latter, who, read_spanish):
    named = "el juez Pedro Soto, la actriz Norma Luna, el escritor Julio Vela y la alcaldesa Inés Paz"
    text = f"Hablaron {named}. {latter} dijo que lloverá."
    assert speakers(read_spanish(text)) == [[who]]


def test_the_head_of_a_body_by_its_initials_is_the_one_of_an_office_met_last(read_spanish):
    text = "El ministro de Transportes, Julio Vela, calló. El titular del MTC dijo que lloverá."
    assert speakers(read_spanish(text)) == [["Julio Vela"]]


def test_a_prelate_is_the_bishop(read_spanish):
    text = "El obispo de Ilo, monseñor Julio Vela, calló. El prelado dijo que lloverá."
    assert speakers(read_spanish(text)) == [["Julio Vela"]]


def test_a_number_word_written_large_is_part_of_a_name_and_no_figure(read_spanish):
    found = read_spanish("Según Radio Tres Faros, el alcalde publicará una lista.")
    assert [found.names(a["speakers"]) for a in found.data["attributions"]] == [["Radio Tres Faros"]]
    assert found.data["figures"] == []


def test_a_name_that_the_parse_takes_for_a_verb_still_speaks(read_spanish):
    found = read_spanish("Esteban del Prado Rivas, exalcalde de Morro, dijo a la Gaceta del Puerto que no hubo acuerdo.")
    assert found.statements == [(["Esteban del Prado Rivas"], "dijo", "no hubo acuerdo")]


def test_a_surname_that_begins_with_a_particle_speaks_behind_the_verb(read_spanish):
    found = read_spanish("Esteban del Prado Rivas llegó a Morro. «Esta es una pelea por papeles», señaló Del Prado.")
    assert found.statements == [(["Esteban del Prado Rivas"], "señaló", "«Esta es una pelea por papeles»")]
    assert found.words(found.only["source"]) == "Del Prado"
