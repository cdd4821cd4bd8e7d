"""Promises about the repository itself."""

import re
import subprocess
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def tracked() -> list[Path]:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return [ROOT / name for name in listed.split("\0") if name]


def test_graphql_holds_no_python_which_would_shadow_the_package_graphql() -> None:
    assert not list((ROOT / "graphql").rglob("*.py"))


def test_every_folder_of_assets_has_a_readme_that_names_the_module_which_runs_it() -> None:
    for folder in ("ontology", "ingest", "graphql", "queries"):
        assert "src/onrecord/" in (ROOT / folder / "README.md").read_text(encoding="utf-8"), folder


def test_dependencies_are_explained_each() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    required = {*project["project"]["dependencies"]}
    for group in project["dependency-groups"].values():
        required |= set(group)
    names = {re.split(r"[<>=;\[ ]", line, maxsplit=1)[0] for line in required}
    page = (ROOT / "docs/explanation/dependencies.md").read_text(encoding="utf-8")
    explained = {name for row in re.findall(r"^\| (`.+?) \|", page, re.MULTILINE) for name in re.findall(r"`([^`]+)`", row)}
    assert names == explained


def test_requirements_are_pinned_by_hash_and_name_no_address() -> None:
    for path in (ROOT / "requirements").glob("*.txt"):
        text = path.read_text(encoding="utf-8")
        pins = re.findall(r"^[a-z0-9][\w.-]*==", text, re.MULTILINE)
        assert pins
        assert len(re.findall(r"^[a-z0-9][^\n]*\\\n    --hash=sha256:", text, re.MULTILINE)) == len(pins), path
        assert "://" not in text, path


def test_no_file_is_left_with_a_conflict_mark_or_windows_newlines() -> None:
    for path in tracked():
        if path.suffix in {".py", ".md", ".toml", ".cypher", ".rq", ".graphql", ".ttl", ".yaml"} and path.is_file():
            content = path.read_bytes()
            assert b"\r\n" not in content, path
            assert b"<" * 7 + b" " not in content, path


def test_the_public_names_are_functions_whatever_was_imported_before() -> None:
    import onrecord.extraction
    import onrecord.pipeline

    assert callable(onrecord.extract)
    assert callable(onrecord.open)
    assert onrecord.extract("“It opens on Monday,” said Rosa Quispe Luna.")["attributions"]
