# The commands people type. Each builds what it needs and does nothing twice.
HOST ?= 127.0.0.1
PORT ?= 8000
PYTHON ?= python3
VENV := .venv
RUN := $(VENV)/bin/python

.PHONY: serve dev editor test check fix setup setup-dev bench clean

serve: ## Build, load and serve the site at http://HOST:PORT
	@PYTHON=$(PYTHON) sh scripts/setup
	@$(RUN) -m scripts.serve --host $(HOST) --port $(PORT)

dev: ## The same with DEBUG and reload
	@PYTHON=$(PYTHON) sh scripts/setup
	@DEBUG=1 $(RUN) -m scripts.serve --host $(HOST) --port $(PORT) --reload

editor: ## Make an account for the admin: make editor NAME=anna, with ROLE=reviewer or ROLE=administrator for more
	$(if $(NAME),,$(error Say who: make editor NAME=anna))
	@PYTHON=$(PYTHON) sh scripts/setup
	@$(RUN) manage.py create_editor "$(NAME)" $(patsubst %,--%,$(filter-out editor,$(ROLE)))

setup-dev:
	@PYTHON=$(PYTHON) sh scripts/setup dev

test: setup-dev ## Unit, database and browser tests
	@$(RUN) -m pytest -n 2 --dist loadfile $(ARGS)

bench: setup-dev ## Measure; the results are in var/benchmarks.json and in the table of docs/performance.md
	@$(RUN) -m pytest tests/benchmarks/test_*.py $(ARGS); status=$$?; $(RUN) -m tests.benchmarks.results; exit $$status

check: setup-dev ## Format, lint, templates, imports, migrations, types
	@sh scripts/check

fix: setup-dev ## Put format and simple lint right
	@$(VENV)/bin/ruff check --fix . && $(VENV)/bin/ruff format .
	@git ls-files -z 'templates/*.html' | xargs -0 $(VENV)/bin/djade --target-version 5.2
