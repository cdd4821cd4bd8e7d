"""Language packs: every list that a rule asks for is there, and what it holds is well formed."""

import re
from pathlib import Path

import pytest

import onrecord.extraction
from onrecord.extraction.gazetteer import gazetteer
from onrecord.extraction.language import language, languages, load
from onrecord.extraction.schemes import SCHEMES
from onrecord.extraction.universal.happenings import happenings

RULES = Path(onrecord.extraction.__file__).parent
ASKED = re.compile(r"""pack\.(?:words\(|pack\[|patterns\()"([a-z_]+)"(?:, "([a-z_]+)")?""")
TRAIT = re.compile(r'pack\.has\("([a-z-]+)"\)')


def asked(folder):
    return {key for path in folder.glob("*.py") for key in ASKED.findall(path.read_text(encoding="utf-8"))}


@pytest.mark.parametrize("code", languages())
def test_a_pack_names_a_scheme_of_labels_that_has_rules_and_only_traits_that_a_rule_asks_for(code):
    pack = language(code)
    assert pack.syntax is SCHEMES[pack.pack["syntax"]]
    assert set(pack.pack["traits"]) <= {t for path in RULES.rglob("*.py") for t in TRAIT.findall(path.read_text("utf-8"))}


@pytest.mark.parametrize("code", [c for c in languages() if language(c).syntax is SCHEMES["universal"]])
def test_a_pack_over_universal_dependencies_has_every_list_of_those_rules(code):
    pack, wanted = language(code), asked(RULES / "universal")
    assert wanted
    lacking = [key for key, inner in wanted if key not in pack.pack or (inner and inner not in pack.pack[key])]
    assert lacking == []


@pytest.mark.parametrize("code", [c for c in languages() if language(c).syntax is SCHEMES["universal"] and happenings(c)])
def test_event_words_over_universal_dependencies_have_every_list_of_those_rules_and_no_other(code):
    rules = "".join(path.read_text(encoding="utf-8") for path in (RULES / "universal").glob("*.py"))
    wanted = set(re.findall(r"""lists\["(\w+)"\]""", rules)) | set(re.findall(r""""(\w+_verbs)\"""", rules))
    assert wanted == set(happenings(code).lists)


@pytest.mark.parametrize("code", languages())
def test_every_form_of_a_post_leads_to_one_that_is_listed(code):
    pack = language(code)
    posts = pack.words("posts")
    assert all(pack.singular(post) in posts for post in posts)
    assert all(pack.singular(form) in posts for form in pack.pack["plural_irregular"])


@pytest.mark.parametrize(
    ("form", "post"),
    [
        ("ministras", "ministro"), ("presidenta", "presidente"), ("alcaldesas", "alcalde"), ("senadoras", "senador"),
        ("jueces", "juez"), ("voceras", "vocero"), ("portavoces", "portavoz"), ("fiscales", "fiscal"), ("jefas", "jefe"),
        ("capitana", "capitán"), ("embajadora", "embajador"), ("analistas", "analista"), ("puente", "puente"),
    ],
)  # fmt: skip
def test_a_post_is_known_in_both_genders_and_numbers(form, post):
    assert language("es").singular(form) == post


@pytest.mark.parametrize("code", languages())
def test_a_first_name_has_one_gender(code):
    given = language(code).given
    assert len(given) > 300
    assert set(given.values()) == {"male", "female"}


@pytest.mark.parametrize(
    ("forms", "code"),
    [
        ("chileno chilena chilenos chilenas", "CL"), ("español española españoles españolas", "ES"),
        ("francés francesa franceses francesas", "FR"), ("alemán alemana alemanes alemanas", "DE"),
        ("israelí israelíes israelís", "IL"), ("estadounidense estadounidenses", "US"), ("croata croatas", "HR"),
        ("letón letona letones letonas", "LV"),
    ],
)  # fmt: skip
def test_a_spanish_demonym_is_known_in_both_genders_and_numbers(forms, code):
    assert [gazetteer().demonyms.get(form) for form in forms.split()] == [code] * len(forms.split())


def test_a_state_is_called_by_the_text_s_language():
    assert (gazetteer().called("PE", "es"), gazetteer().called("PE", "en")) == ("Perú", "Peru")


PORTUGUESE = """
verbs:
- {class: say, takes: that quote wherever, verbs: afirmar dizer}
- {class: say, takes: that obj, verbs: negar, polarity: denies}
- {class: say, takes: de, verbs: queixar}
conjugation:
  ar: {infinitive: {root: ar}, finite: {root: ou aram ava avam ará}, plain: {strong: o a am}}
  er: {infinitive: {root: er}, finite: {past: e eram, future: á ão}, plain: {first: o, strong: em}}
spelling: {}
spelt: ar
agreement: o a os as
irregular: {dizer: {strong: diz, first: dig, past: diss, future: dir, also: diz, participle: dito}}
nouns: {}
words: {that: [que]}
"""


def test_a_third_language_is_a_folder_of_words(tmp_path):
    folder = tmp_path / "pt"
    folder.mkdir()
    (folder / "cues.yaml").write_text(PORTUGUESE, encoding="utf-8")
    (folder / "pack.yaml").write_text("syntax: universal", encoding="utf-8")
    (folder / "given_names.tsv").write_text("female\tinês rosa\n", encoding="utf-8")
    pack = load(folder)
    assert (pack.code, pack.syntax, pack.gender("Inês")) == ("pt", SCHEMES["universal"], "female")
    assert [pack.cues[f].lemma for f in ("disse", "disseram", "dirá", "diz", "negou", "afirmavam")] == [
        "dizer", "dizer", "dizer", "dizer", "negar", "afirmar",
    ]  # fmt: skip
    assert (pack.shapes["negou"], pack.shapes["nega"]) == ("finite", "plain")
    assert pack.words("that") == {"que"}
