"""Kind, polarity and modality in Spanish. People and events here are fictional."""

import pytest

CASES = [
    ("«¡Fuera!», gritó la multitud.", "direct", "affirms", "demanded"),
    ("“¡Basta de mentiras!”, gritó Inés Paz.", "direct", "affirms", "demanded"),
    ("“Cuéntale la verdad”, dijo Inés Paz.", "direct", "affirms", "demanded"),
    ("“Que se vaya ya”, dijo Inés Paz.", "direct", "affirms", "demanded"),
    ("Inés Paz dijo que se vayan.", "indirect", "affirms", "demanded"),
    ("Inés Paz dijo que se fueran de la plaza.", "indirect", "affirms", "demanded"),
    ("“¿Quién responde por esto?”, dijo Inés Paz.", "direct", "questions", "asserted"),
    ("Inés Paz preguntó si habría que pagar.", "indirect", "questions", "asserted"),
    ("Inés Paz puso en duda la cifra.", "indirect", "questions", "asserted"),
    ("Inés Paz no descartó un alza.", "indirect", "affirms", "possible"),
    ("Inés Paz rehusó descartar un alza.", "indirect", "affirms", "possible"),
    ("Inés Paz desestimó la denuncia como “una fantasía”.", "mixed", "denies", "asserted"),
    ("Inés Paz sugirió que la apertura podría tardar.", "indirect", "affirms", "possible"),
    ("Inés Paz sugirió que se cierre el puente.", "indirect", "affirms", "demanded"),
    ("“Ofrecieron nueve y nosotros pedíamos quince”, dijo Inés Paz.", "direct", "affirms", "asserted"),
    ("“No voy a decir nada”, dijo Inés Paz.", "direct", "affirms", "asserted"),
    ("“No voy a pagar la multa”, dijo Inés Paz.", "direct", "affirms", "predicted"),
    ("“De lo contrario, cerraremos el puente”, dijo Inés Paz.", "direct", "affirms", "conditional"),
    ("Inés Paz dijo que el país debe explicaciones.", "indirect", "affirms", "asserted"),
]


@pytest.mark.parametrize(("text", "kind", "polarity", "modality"), CASES)
def test_how_the_speaker_stands_to_the_words(text, kind, polarity, modality, read_spanish):
    found = read_spanish(text).only
    assert (found["kind"], found["polarity"], found["modality"]) == (kind, polarity, modality)
