"""The wheel, built, installed into a bare environment, and used from another folder.

Slow, so it runs when asked: `pytest tests/wheel --wheel`, as CI does.
"""

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent


def run(*command: str | Path, cwd: Path, home: Path | None = None) -> str:
    environment = {k: v for k, v in os.environ.items() if not k.startswith(("ONRECORD_", "PYTHON", "VIRTUAL_ENV"))}
    if home:
        environment["ONRECORD_HOME"] = str(home)
    done = subprocess.run([str(c) for c in command], cwd=cwd, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{command}\n{done.stdout}\n{done.stderr}"
    return done.stdout


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder, ROOT, cwd=folder)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="session")
def command(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("bare")
    run(sys.executable, "-m", "venv", folder / "venv", cwd=folder)
    python = folder / "venv/bin/python"
    pip = (python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check")
    run(*pip, "--require-hashes", "-r", ROOT / "requirements/run.txt", cwd=folder)
    run(*pip, "--no-deps", wheel, cwd=folder)
    return folder / "venv/bin/onrecord"


def test_every_asset_is_in_the_wheel(wheel: Path) -> None:
    held = set(zipfile.ZipFile(wheel).namelist())
    tracked = subprocess.run(
        ["git", "ls-files", "ontology", "ingest", "graphql", "queries"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout.split("\n")
    missing = [name for name in tracked if name and f"onrecord/_assets/{name}" not in held]
    assert not missing


def test_the_installed_command_reads_the_sample_and_traces_it(command: Path, tmp_path: Path) -> None:
    home, elsewhere = tmp_path / "home", tmp_path / "elsewhere"
    elsewhere.mkdir()
    assert "ingest" in run(command, "--help", cwd=elsewhere)
    shown = run(command, "demo", "--no-serve", cwd=elsewhere, home=home)
    assert len([line for line in shown.splitlines() if line.startswith("new ")]) >= 7, (
        "the English reports are read, also where the Spanish model is not installed"
    )
    status = json.loads(run(command, "status", "--json", cwd=elsewhere, home=home))
    assert status["records"]["Statement"] > 0
    hits = json.loads(run(command, "search", "single window", "--kind", "statement", "--json", cwd=elsewhere, home=home))
    assert hits
    assert "“" in run(command, "trace", hits[0]["id"], cwd=elsewhere, home=home)
    run(command, "check", cwd=elsewhere, home=home)
