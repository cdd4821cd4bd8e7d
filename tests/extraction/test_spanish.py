"""Who said what in Spanish: one sentence a construction. People, outlets, events and words here are fictional."""

import pytest

from onrecord.extraction.language import language
from onrecord.model.terms import Item

SPANISH = language("es")

# What each holds: the sentence, and for each statement source, cue and content in the text's own words.
CASES = {
    "a clause behind its cue": (
        "El canciller Pedro Rojas dijo ayer que el puente quedará cerrado.",
        [("El canciller Pedro Rojas", "dijo", "el puente quedará cerrado")],
    ),
    "words behind a verb make it report": (
        "Quintana dejó en claro que no será candidato.",
        [("Quintana", "dejó en claro", "no será candidato")],
    ),
    "what is put in doubt": (
        "La senadora puso en duda las cifras oficiales.",
        [("La senadora", "puso en duda", "las cifras oficiales")],
    ),
    "according to which": (
        "Existe un acta según la cual el alcalde autorizó el pago.",
        [("la cual", "según", "el alcalde autorizó el pago")],
    ),
    "according to which, between commas": (
        "Un documento de la Contraloría, según el cual la obra costó el doble, circula desde el lunes.",
        [("el cual", "según", "la obra costó el doble")],
    ),
    "what an outlet says, citing others": (
        "El diario La Estrella Azul publicó, citando a fuentes del ministerio, que el decreto está listo.",
        [("El diario La Estrella Azul", "publicó", "el decreto está listo")],
    ),
    "according to what somebody expressed": (
        "De acuerdo con lo expresado por la intendenta Nora Ruz, el hospital abrirá en marzo.",
        [("la intendenta Nora Ruz", "De acuerdo con lo expresado por", "el hospital abrirá en marzo")],
    ),
    "a past cue behind the clause of a present one": (
        "El gremio cree que el acuerdo es débil y llamó a sus bases a votar el jueves.",
        [("El gremio", "cree", "el acuerdo es débil"), ("El gremio", "llamó", "a votar el jueves")],
    ),
    "a relative clause ends where the clause around it goes on": (
        "El alcalde, quien horas antes había dicho que renunciaría, guardó silencio.",
        [("quien", "había dicho", "renunciaría")],
    ),
    "an infinitive that says is what is denied": (
        "La diputada negó haber dicho que renunciaría.",
        [("La diputada", "negó", "haber dicho que renunciaría")],
    ),
    "a claim that is rejected is somebody's": (
        "El ministro rechazó la acusación de la oposición de que hubo sobornos.",
        [
            ("El ministro", "rechazó", "la acusación de la oposición de que hubo sobornos"),
            ("la oposición", "acusación", "hubo sobornos"),
        ],
    ),
    "a subject behind its cue, with a relative clause": (
        "“El puente es seguro”, dijo ayer el canciller Pedro Rojas, quien viajó a Ilo.",
        [("el canciller Pedro Rojas, quien viajó a Ilo", "dijo", "“El puente es seguro”")],
    ),
    "a subject between the cue and its clause": (
        "Reconoció la ministra que hubo errores.",
        [("la ministra", "Reconoció", "hubo errores")],
    ),
    "nobody named: the source is empty": (
        "Asimismo, señaló que “no hay plata” para la obra, y que el gobierno lo sabe.",
        [("", "señaló", "“no hay plata” para la obra, y que el gobierno lo sabe")],
    ),
    "según, at the start, with an apposition": (
        "Según la ministra de Salud, Ana Paz, la campaña comenzará el lunes.",
        [("la ministra de Salud, Ana Paz", "Según", "la campaña comenzará el lunes")],
    ),
    "según informó, at the start": (
        "Según informó el Ministerio del Interior, el paso fronterizo seguirá cerrado.",
        [("el Ministerio del Interior", "informó", "el paso fronterizo seguirá cerrado")],
    ),
    "según informó, at the end": (
        "El paso fronterizo seguirá cerrado, según informó el Ministerio del Interior.",
        [("el Ministerio del Interior", "informó", "El paso fronterizo seguirá cerrado")],
    ),
    "a clause before its cue": (
        "El paso seguirá cerrado hasta junio, informó la Cancillería peruana.",
        [("la Cancillería peruana", "informó", "El paso seguirá cerrado hasta junio")],
    ),
    "a cue inside its clause": (
        "El puente, sostuvo Rojas, reabrirá en junio.",
        [("Rojas", "sostuvo", "El puente … reabrirá en junio")],
    ),
    "a quotation in two sentences is one statement": (
        "“No hay plata”, señaló. “Y no la habrá”.",
        [("", "señaló", "“No hay plata” … “Y no la habrá”.")],
    ),
    "an infinitive is what its subject says of himself": (
        "Vera negó haber recibido dinero de la empresa.",
        [("Vera", "negó", "haber recibido dinero de la empresa")],
    ),
    "words behind a colon are a second statement": (
        "Tirado negó haber hecho esa llamada: “Yo a esa hora dormía”.",
        [("Tirado", "negó", "haber hecho esa llamada"), ("Tirado", ":", "“Yo a esa hora dormía”")],
    ),
    "a demand in the subjunctive, without who is asked": (
        "La ministra pidió a los alcaldes que suspendan las clases.",
        [("La ministra", "pidió", "suspendan las clases")],
    ),
    "two cues of one subject": (
        "El presidente llamó a la calma y aseguró que no habrá nuevos impuestos.",
        [("El presidente", "llamó", "a la calma"), ("El presidente", "aseguró", "no habrá nuevos impuestos")],
    ),
    "an infinitive before and a gerund behind have the subject of the sentence": (
        "Tras afirmar que el puente está en buen estado, Rojas llamó a los vecinos a confiar en las autoridades, "
        "señalando que no hay riesgo.",
        [
            ("Rojas", "afirmar", "el puente está en buen estado"),
            ("Rojas", "llamó", "a confiar en las autoridades"),
            ("Rojas", "señalando", "no hay riesgo"),
        ],
    ),
    "a participle before the subject is none of it, and “aunque admitió” goes on": (
        "Consultado por el tema, el alcalde de Arica sostuvo que el puente no se cerrará, aunque admitió que faltan recursos.",
        [
            ("el alcalde de Arica", "sostuvo", "el puente no se cerrará"),
            ("el alcalde de Arica", "admitió", "faltan recursos"),
        ],
    ),
    "an occasion is neither source nor content": (
        "“No hay plata”, dijo Rojas en una entrevista con Radio Tres Vientos, y agregó que “el gobierno lo sabe”.",
        [("Rojas", "dijo", "“No hay plata”"), ("Rojas", "agregó", "“el gobierno lo sabe”")],
    ),
    "a verb that leads to the cue belongs to it": (
        "El embajador ante la OEA, Luis Vera, volvió a pedir que se respete el acuerdo.",
        [("El embajador ante la OEA, Luis Vera", "volvió a pedir", "se respete el acuerdo")],
    ),
    "somebody told stands between cue and clause": (
        "Fuentes del gobierno aseguraron a este diario que el canciller habría presentado su renuncia.",
        [("Fuentes del gobierno", "aseguraron", "el canciller habría presentado su renuncia")],
    ),
    "what a thing is called": (
        "Rojas calificó de “irresponsable” la decisión del Congreso.",
        [("Rojas", "calificó", "de “irresponsable” la decisión del Congreso")],
    ),
    "a noun phrase as what was said": (
        "En un comunicado, la Cancillería expresó su rechazo a las declaraciones del embajador y exigió disculpas públicas.",
        [
            ("la Cancillería", "expresó", "su rechazo a las declaraciones del embajador"),
            ("la Cancillería", "exigió", "disculpas públicas"),
        ],
    ),
    "a line of dialogue with its cue between dashes": (
        "—No vamos a ceder —afirmó Rojas—. El puente es nuestro.",
        [("Rojas", "afirmó", "—No vamos a ceder … El puente es nuestro.")],
    ),
    "dashes without a cue are the speaker's own parenthesis": (
        "—No vamos a ceder —que quede claro— ni un metro —dijo la alcaldesa.",
        [("la alcaldesa", "dijo", "—No vamos a ceder —que quede claro— ni un metro")],
    ),
    "a line of dialogue without a cue is somebody's words all the same": (
        "—¿Cuándo abrirá el puente?\n\n—En junio, si Dios quiere.",
        [("", "", "—¿Cuándo abrirá el puente?"), ("", "", "—En junio, si Dios quiere.")],
    ),
    "“así lo confirmó” gives the sentence before": (
        "El puente quedará cerrado hasta junio. Así lo confirmó la ministra en una entrevista con Radio Tres Vientos.",
        [("la ministra", "lo confirmó", "El puente quedará cerrado hasta junio.")],
    ),
    "“lo dijo” behind a quotation": (
        "“No hay plata”, lo dijo Rojas sin rodeos.",
        [("Rojas", "lo dijo", "“No hay plata”")],
    ),
    "a headline's colon": (
        "Canciller Rojas: “No habrá crisis”",
        [("Canciller Rojas", ":", "“No habrá crisis”")],
    ),
    "a colon behind words about the speaker": (
        "El exdirigente Luis Aracena, que condujo la huelga de 2031, fue directo: «Esto va a durar más que la nuestra».",
        [("El exdirigente Luis Aracena, que condujo la huelga de 2031", ":", "«Esto va a durar más que la nuestra»")],
    ),
    "whom one accuses belongs to what one accuses of": (
        "La compañía acusó a la directiva de levantarse de la mesa.",
        [("La compañía", "acusó", "a la directiva de levantarse de la mesa")],
    ),
    "a phrase with its preposition is what was spoken about": (
        "El alcalde se quejó de la demora e insistió en que faltan camiones.",
        [("El alcalde", "se quejó", "de la demora"), ("El alcalde", "insistió", "faltan camiones")],
    ),
    "a name kept back on request is no statement": (
        "“Me quitaron el teléfono”, relató Kelvin, un joven de Quebrada que pidió no revelar su apellido.",
        [("Kelvin, un joven de Quebrada que pidió no revelar su apellido", "relató", "“Me quitaron el teléfono”")],
    ),
    "a noun that carries a clause": (
        "La afirmación del senador de que el puente es inseguro fue rechazada por el alcalde.",
        [("senador", "afirmación", "el puente es inseguro")],
    ),
    "a juicio de, at the end": (
        "El acuerdo llega tarde, a juicio de la senadora Inés Paz.",
        [("la senadora Inés Paz", "a juicio de", "El acuerdo llega tarde")],
    ),
    "para X, where X can have a view": (
        "Para Rojas, la ley es un error que costará caro.",
        [("Rojas", "Para", "la ley es un error que costará caro")],
    ),
    "two speakers": (
        "Los senadores Luis Vera y Ana Paz dijeron que votarán en contra.",
        [("Los senadores Luis Vera y Ana Paz", "dijeron", "votarán en contra")],
    ),
    "según Y, X dijo: two statements": (
        "Según el diario El Faro, Rojas dijo que dejará el cargo.",
        [("el diario El Faro", "Según", "Rojas dijo que dejará el cargo"), ("Rojas", "dijo", "dejará el cargo")],
    ),
    "X informó que, según Y, …: two statements": (
        "El Faro informó que, según Rojas, el puente quedará listo en mayo.",
        [
            ("El Faro", "informó", "según Rojas, el puente quedará listo en mayo"),
            ("Rojas", "según", "el puente quedará listo en mayo"),
        ],
    ),
    "a relative clause that reports is a statement of its own": (
        "“Estamos listos”, sostuvo Vera, quien agregó que la obra terminará en mayo.",
        [("Vera", "sostuvo", "“Estamos listos”"), ("quien", "agregó", "la obra terminará en mayo")],
    ),
    "belief, then fear, of one subject": (
        "El presidente cree que la crisis pasará, pero teme nuevas protestas.",
        [("El presidente", "cree", "la crisis pasará"), ("El presidente", "teme", "nuevas protestas")],
    ),
    "two quotations with a cue each": (
        "“No vamos a negociar”, enfatizó; “ya hicimos demasiado”, añadió.",
        [("", "enfatizó", "“No vamos a negociar”"), ("", "añadió", "“ya hicimos demasiado”")],
    ),
    "what is left unsaid is no part of what was said": (
        "El embajador sostuvo que su país “respetará el tratado”, sin precisar plazos.",
        [("El embajador", "sostuvo", "su país “respetará el tratado”")],
    ),
    "a clause before a verb of the present": (
        "El precio subirá, advierten los panaderos.",
        [("los panaderos", "advierten", "El precio subirá")],
    ),
    "a colon alone goes on with the same speaker": (
        "“No es cierto”, dijo Paz. Y luego: “Que lo prueben”.",
        [("Paz", "dijo", "“No es cierto”"), ("", ":", "“Que lo prueben”")],
    ),
    "a purpose is no demand": ("El canciller llamó al embajador para expresarle su malestar.", []),
    "a quotation within a clause may hold a que": (
        "“Nosotros cumplimos”, dijo Paz, y agregó: “Que cumplan ellos”.",
        [("Paz", "dijo", "“Nosotros cumplimos”"), ("Paz", "agregó", "“Que cumplan ellos”")],
    ),
    "a prologue with se belongs to the cue": (
        "“Es lo que corresponde”, se limitó a decir el fiscal.",
        [("el fiscal", "se limitó a decir", "“Es lo que corresponde”")],
    ),
    "a relative clause in the past stays with its noun": (
        "Ambientalistas que protestaron el jueves frente al hotel denuncian que el ducto cruza un humedal.",
        [("Ambientalistas que protestaron el jueves frente al hotel", "denuncian", "el ducto cruza un humedal")],
    ),
    "an outlet told is not the speaker": (
        "“Me quitaron el reloj”, relató a este diario Kelvin Arce.",
        [("Kelvin Arce", "relató", "“Me quitaron el reloj”")],
    ),
    "a question of the writer's ends what was said": (
        "Etchart replicó que las cuentas “están a la vista”. ¿A la vista de quién?",
        [("Etchart", "replicó", "las cuentas “están a la vista”")],
    ),
    "a time and a place between cue and clause": (
        "Vera replicó por la tarde, también en Canal Sur, que las cuentas se entregaron.",
        [("Vera", "replicó", "las cuentas se entregaron")],
    ),
    "why": ("Vera preguntó por qué se cerró el puente.", [("Vera", "preguntó", "por qué se cerró el puente")]),
    "what nobody confirmed": ("Ninguna autoridad ha confirmado su autenticidad.", []),
    "a verb that no list has, behind a quotation": (
        "“Hay gente que paga la mitad de lo que gana”, metaforizó Pardo.",
        [("Pardo", "metaforizó", "“Hay gente que paga la mitad de lo que gana”")],
    ),
    "an aside between the cue and its infinitive": (
        "Lara dijo, además, no confiar en las cifras.",
        [("Lara", "dijo", "no confiar en las cifras")],
    ),
    "nobody speaks in “se informó que”": (
        "Se informó que el puente quedó cerrado.",
        [("", "Se informó", "el puente quedó cerrado")],
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_statements(case, read_spanish):
    text, expected = CASES[case]
    read = read_spanish(text)
    found = [(read.words(a["source"]), read.words(a["cue"]), read.words(a["content"])) for a in read.data["attributions"]]
    assert sorted(found) == sorted(expected)


STANCES = {
    "a report": ("Rojas dijo que el puente está cerrado.", ("affirms", "asserted")),
    "the future": ("Rojas dijo que el puente cerrará en junio.", ("affirms", "predicted")),
    "the future of then": ("Rojas aseguró que el puente no se cerraría en junio.", ("affirms", "predicted")),
    "what is going to be": ("“Vamos a cerrar el puente”, dijo Rojas.", ("affirms", "predicted")),
    "what may be": ("Rojas advirtió que el puente podría ceder.", ("affirms", "possible")),
    "what cannot be is no possibility": ("“El puente no puede ceder”, dijo Rojas.", ("affirms", "asserted")),
    "perhaps": ("«Quizá algún cable», dijo Rojas.", ("affirms", "possible")),
    "rumour": ("El informe señala que el jefe habría recibido una llamada.", ("affirms", "conditional")),
    "rumour of the future": ("Según una encuesta, Vera ganaría la elección.", ("affirms", "conditional")),
    "a condition": ("Rojas dijo que renunciará si el puente cede.", ("affirms", "conditional")),
    "a question with si is no condition": ("Vera preguntó si el puente está cerrado.", ("questions", "asserted")),
    "a question in quotation marks": ("“¿Quién cerró el puente?”, dijo Vera.", ("questions", "asserted")),
    "a denial": ("Rojas negó que el puente esté cerrado.", ("denies", "asserted")),
    "a denial's own words are affirmed": ("“El puente está abierto”, desmintió Rojas.", ("affirms", "asserted")),
    "what is not ruled out may be": ("Rojas no descartó que se cierre el puente.", ("affirms", "possible")),
    "a demand": ("Rojas exigió que se cierre el puente.", ("affirms", "demanded")),
    "a command in quotation marks": ("«Que cierren el puente», dijo Rojas.", ("affirms", "demanded")),
    "what ought to be": ("Rojas dijo que el puente debe cerrarse.", ("affirms", "demanded")),
    "a promise": ("Rojas prometió revisar el puente.", ("affirms", "predicted")),
    "an announcement of a thing": ("Rojas anunció un peaje nuevo.", ("affirms", "predicted")),
}


@pytest.mark.parametrize("case", STANCES)
def test_stance(case, read_spanish):
    text, expected = STANCES[case]
    only = read_spanish(text).only
    assert (only["polarity"], only["modality"]) == expected


@pytest.mark.parametrize(
    ("text", "speech"),
    [
        ("Rojas dijo que el puente está cerrado.", True),
        ("Rojas cree que el puente está cerrado.", False),
        ("Rojas teme que el puente ceda.", False),
        ("Rojas espera que el puente aguante.", False),
        ("El informe muestra que el puente está cerrado.", True),
    ],
)
def test_belief_fear_and_hope_are_no_speech(text, speech, read_spanish):
    assert read_spanish(text).only["speech"] is speech


@pytest.mark.parametrize(
    ("text", "words", "why"),
    [
        ("El vocero declinó referirse al tema.", "El vocero declinó referirse al tema", "declined to comment"),
        ("El comandante no quiso hacer declaraciones.", "El comandante no quiso hacer declaraciones", "declined to comment"),
        ("La empresa no ha hecho comentarios.", "La empresa no ha hecho comentarios", "declined to comment"),
        ("Gatica no respondió a los mensajes de este diario.", "Gatica no respondió a los mensajes de este diario",
         "did not answer"),
        ("El ministro no dijo si renunciará.", "El ministro no dijo si renunciará", "did not say"),
        ("Vera no quiso precisar cuánto se perdió.", "Vera no quiso precisar cuánto se perdió", "did not say"),
        ("La Federación agradece la solidaridad de los vecinos.", "La Federación agradece la solidaridad de los vecinos",
         "thanks"),
    ],
)  # fmt: skip
def test_what_is_not_said_is_no_statement(text, words, why, read_spanish):
    read = read_spanish(text)
    assert read.data["attributions"] == []
    assert [(read.words([n["span"]]), n["why"]) for n in read.data["not_statements"]] == [(words, why)]


def test_a_refusal_leaves_the_next_statement_alone(read_spanish):
    read = read_spanish("La ministra se negó a comentar el fallo y anunció que habrá una reforma.")
    assert [n["why"] for n in read.data["not_statements"]] == ["declined to comment"]
    assert [s[1:] for s in read.statements] == [("anunció", "habrá una reforma")]


def test_a_refusal_within_a_statement_is_what_somebody_says(read_spanish):
    read = read_spanish("Vera dijo que no respondió a las preguntas del fiscal.")
    assert read.data["not_statements"] == []
    assert [s[2] for s in read.statements] == ["no respondió a las preguntas del fiscal"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("“Nos tratan de piratas”, reclamó Vera en declaraciones a Radio Caleta.", "Radio Caleta"),
        ("El ministro descartó este jueves que haya crisis, en una entrevista con Radio Pampa Abierta.", "Radio Pampa Abierta"),
        ("Lencinas también le dijo a la emisora que habló con la gobernadora.", "emisora"),
        ("“No toqué un peso”, declaró ante la jueza Berenice Olvera.", "jueza Berenice Olvera"),
        ("«Falta mucho», escribió Ayala en su cuenta de X.", "cuenta de X"),
        ("Etchart replicó en Radio Ribera que las cuentas están claras.", "Radio Ribera"),
        ("La ministra pidió a los congresistas que esperen.", "congresistas"),
        ("El presidente prometió en conferencia de prensa que habrá obras.", None),
        ("El canciller dijo al llegar a Lima que no habrá guerra.", None),
    ],
)
def test_whom_it_was_told(text, told, read_spanish):
    found = read_spanish(text).only["told"]
    assert (found["name"] if found else None) == told


def test_a_cue_is_known_by_its_form_whatever_the_lemmatiser_makes_of_it():
    assert SPANISH is not None
    forms = "dijo diría sostuvo niega pidió anunció publicó advirtiera propuso concluyó creyeron exige confía prevé dicho"
    lemmas = "decir decir sostener negar pedir anunciar publicar advertir proponer concluir creer exigir confiar prever decir"
    assert [SPANISH.cues[form].lemma for form in forms.split()] == lemmas.split()


def test_a_form_that_may_be_a_noun_is_marked_so():
    assert SPANISH is not None
    assert (SPANISH.shapes["anuncio"], SPANISH.shapes["anunció"]) == ("plain", "finite")


@pytest.mark.parametrize(
    ("text", "outlet", "name"),
    [
        ("Irene Mollar dijo a este diario que la represa aguantará.", "El Mirador", "El Mirador"),
        ("Irene Mollar dijo a este diario que la represa aguantará.", None, "este diario"),
        ("«La represa aguantará», dijo Irene Mollar, según recogió El Mirador.", None, "El Mirador"),
        ("Radio Puna transmitió el acto. Irene Mollar dijo a la emisora que la represa aguantará.", None, "Radio Puna"),
    ],
)
def test_who_was_told_bears_the_name_of_the_outlet(text, outlet, name, read_spanish):
    found = read_spanish(text, {Item.OUTLET: outlet} if outlet else {})
    assert found.data["attributions"][-1]["told"]["name"] == name
