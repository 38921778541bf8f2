# What can be done here: make run | test | check | install | bench | docs | generate | format
PREFIX ?= /usr/local
SWIFT  ?= swift
DESTDIR ?=
release = .build/release/folio

.PHONY: run build test check lint format generate stale install uninstall bench docs clean

run: build            ## build for release and open the sample, live
	$(release) demo

build:
	@./.ci/install-tools run
	$(SWIFT) build -c release --static-swift-stdlib --product folio

test:                 ## every test
	@./.ci/install-tools test
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build

check: lint test stale ## what must pass before a change lands

lint:
	$(SWIFT) format lint --strict -r -p Sources Tests Package.swift

format:
	$(SWIFT) format -i -r -p Sources Tests Package.swift

# Everything that is made from something else and kept in git, made again.
generate:
	@./Resources/embed-sample
	$(SWIFT) build --product folio
	@./Resources/generate .build/debug/folio

# Run after the tests, so that the program is there to ask.
stale:
	@./Resources/embed-sample --check
	@./Resources/generate --check .build/debug/folio

install: build
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/share/man/man1 \
	  $(DESTDIR)$(PREFIX)/share/bash-completion/completions \
	  $(DESTDIR)$(PREFIX)/share/zsh/site-functions \
	  $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d
	install -s -m 755 $(release) $(DESTDIR)$(PREFIX)/bin/folio
	install -m 644 Resources/folio.1 $(DESTDIR)$(PREFIX)/share/man/man1/folio.1
	$(release) --generate-completion-script bash \
	  > $(DESTDIR)$(PREFIX)/share/bash-completion/completions/folio
	$(release) --generate-completion-script zsh \
	  > $(DESTDIR)$(PREFIX)/share/zsh/site-functions/_folio
	$(release) --generate-completion-script fish \
	  > $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/folio.fish

uninstall:
	rm -f $(DESTDIR)$(PREFIX)/bin/folio $(DESTDIR)$(PREFIX)/share/man/man1/folio.1 \
	  $(DESTDIR)$(PREFIX)/share/bash-completion/completions/folio \
	  $(DESTDIR)$(PREFIX)/share/zsh/site-functions/_folio \
	  $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/folio.fish

bench: build          ## a million cost rows beside DuckDB, a large store, and benchmarks in a package of their own
	Tests/Performance/compare-duckdb
	Tests/Performance/time-large-store
	Tests/Performance/time-large-store --work 1000
	cd Tests/Performance && $(SWIFT) package --allow-writing-to-package-directory benchmark

docs:                 ## the documentation of PortfolioCore, as pages in .build/docs
	$(SWIFT) package dump-symbol-graph --minimum-access-level public --skip-synthesized-members
	@rm -rf .build/symbols && mkdir -p .build/symbols
	@cp .build/*/symbolgraph/PortfolioCore*.symbols.json .build/symbols/
	docc convert Sources/PortfolioCore/PortfolioCore.docc --output-path .build/docs \
	  --additional-symbol-graph-dir .build/symbols --fallback-display-name PortfolioCore \
	  --fallback-bundle-identifier folio.PortfolioCore

clean:
	$(SWIFT) package clean
