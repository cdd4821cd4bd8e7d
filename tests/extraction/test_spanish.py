"""Who said what in Spanish. People, outlets and events here are fictional, and so are their words."""

from onrecord.extraction.language import language

SPANISH = language("es")


def test_a_cue_is_known_by_its_form_whatever_the_lemmatiser_makes_of_it():
    assert SPANISH is not None
    forms = "dijo diría sostuvo niega pidió anunció publicó advirtiera propuso concluyó creyeron exige confía prevé dicho"
    lemmas = "decir decir sostener negar pedir anunciar publicar advertir proponer concluir creer exigir confiar prever decir"
    assert [SPANISH.cues[form].lemma for form in forms.split()] == lemmas.split()


def test_a_form_that_may_be_a_noun_is_marked_so():
    assert SPANISH is not None
    assert (SPANISH.shapes["anuncio"], SPANISH.shapes["anunció"]) == ("plain", "finite")


def test_a_clause_after_its_cue(read_spanish):
    text = "El canciller Pedro Rojas dijo ayer que el puente quedará cerrado."
    assert [s[1:] for s in read_spanish(text).statements] == [("dijo", "el puente quedará cerrado")]
