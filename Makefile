# 文探 wentan. `make` says what there is to do.
PREFIX ?= /usr/local
SWIFT ?= swift
# Swift's own tools, with what they leave behind taken away.
RUN = scripts/tidy.sh $(SWIFT)
SUDO := $(if $(filter 0,$(shell id -u)),,sudo)
# One file that runs without the Swift runtime beside it, without symbols and without the paths of this machine.
# The readers and the search call small functions of other targets for every byte, which are to be inlined all the same.
# lld comes with Swift; it keeps code apart from what is only read.
PLAIN := -c release -Xswiftc -cross-module-optimization -Xswiftc -use-ld=lld -Xlinker -s -Xswiftc -gnone -Xcc -g0 \
	-Xswiftc -file-prefix-map -Xswiftc "$(CURDIR)=." \
	-Xcc "-ffile-prefix-map=$(CURDIR)=."
RELEASE := $(PLAIN) --static-swift-stdlib
# The same without anything of the host: no C library, no ncurses, no locale, no terminfo.
STATIC := $(PLAIN) --scratch-path .build-static -Xswiftc -static-executable -Xlinker -ltinfo -Xcc -DWENTAN_STATIC \
	-Xlinker --build-id=none
# Made from the parser's object files, and compiled into the static program alone.
STUBS := Sources/CTerminal/foundation_stubs.h
VERSION := $(shell scripts/version.sh)
SOURCES := Sources Tests Package.swift

# What is installed beside the program: where man and the shells look.
SHARE = $(DESTDIR)$(PREFIX)/share
MANUAL := man/man1/wentan.1
CHINESE_MANUAL := man/zh_CN/man1/wentan.1
BASH := bash-completion/completions/wentan
ZSH := zsh/site-functions/_wentan
FISH := fish/vendor_completions.d/wentan.fish
SHARED := $(MANUAL) $(CHINESE_MANUAL) $(BASH) $(ZSH) $(FISH)
BUILT = $(or $(PROGRAM),$(shell $(RUN) build $(RELEASE) --show-bin-path)/wentan)
STATIC_BUILT = .build-static/wentan

.DEFAULT_GOAL := help
.PHONY: help run build release release-check corpus test test-consumers fuzz sanitize stress mutants soak lint format bench pictures manual install \
	install-files uninstall deb tarball rpm dist test-packages clean swift ncurses version

help: ## Say what there is to do
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 22

run: build ## Build and open the explorer; ARGS="…" are its arguments
	@"$(BUILT)" $(ARGS)

build: swift ncurses version ## Build the program for use
	$(RUN) build $(RELEASE) --product wentan

# The section taken out holds hashes of what the compiler was told, paths among it, and nobody reads it.
release: swift ncurses version ## Build one static program that runs on any Linux: .build-static/wentan
	$(RUN) build $(STATIC) --target ArgumentParser
	scripts/make_foundation_stubs.sh .build-static/release/ArgumentParser.build > $(STUBS)
	$(RUN) build $(STATIC) --product wentan
	objcopy -R .swift_modhash .build-static/release/wentan $(STATIC_BUILT)

release-check: release ## Check the static program: its size, alone in an empty root, the same bytes when built again
	scripts/check_release.sh "$(STATIC_BUILT)"

# The first run writes and fails, so that it is never taken for a pass; the second looks at what was written.
corpus: swift ncurses ## Renew the compiled form of the bundled corpus, after a change of corpus.json or of the tables
	-RECORD_SNAPSHOTS=1 $(RUN) test --filter BundledFormTests
	$(RUN) test --filter BundledFormTests

test: swift ncurses ## Run all tests, and the linter
	SWIFT=$(SWIFT) scripts/tidy.sh scripts/test.sh
	@$(MAKE) --no-print-directory lint

test-consumers: swift ncurses version ## Open exports with pandoc, networkx and Chromium, where they are installed; needs Python 3
	$(RUN) build
	python3 scripts/test_consumers.py "$$($(RUN) build --show-bin-path)/wentan"

test-packages: ## Install what make dist made in bare Debians, busybox and an empty root, and run it; as root
	scripts/test_packages.sh

fuzz: swift ncurses ## Feed what comes from outside with random input; SECONDS for each part (60)
	SWIFT=$(SWIFT) scripts/tidy.sh scripts/fuzz.sh $(or $(SECONDS),60) $(ARGS)

sanitize: swift ncurses ## Run the tests under the address and the thread sanitizer
	SWIFT=$(SWIFT) scripts/sanitize.sh $(ARGS)

stress: swift ncurses version ## Run the tests on a busy machine; ARGS="10 2 2": runs of the terminal suites, of all, busy loops
	SWIFT=$(SWIFT) scripts/tidy.sh scripts/stress.sh $(ARGS)

mutants: swift ncurses version ## Plant small faults and look which of them the tests see; needs Python 3. ARGS="--help" says more
	scripts/tidy.sh python3 -u scripts/mutate --swift $(SWIFT) $(ARGS)

soak: build ## Measure many sessions, slow lines, drops and noise; ARGS="sessions drops" measures these alone
	python3 scripts/soak "$$($(RUN) build $(RELEASE) --show-bin-path)/wentan" $(ARGS)

lint: swift ## Check the form of the source and of commit messages
	$(SWIFT) format lint --strict --recursive $(SOURCES)
	scripts/check_commits.sh

format: swift ## Bring the source into form
	$(SWIFT) format --in-place --recursive $(SOURCES)

bench: release ## Measure the program beside newsboat, tig, fzf and nnn; RUNS=9, ITEMS="100 100000"
	$(RUN) build --package-path Benchmarks -c release
	Benchmarks/peers/run.sh "$(STATIC_BUILT)"

pictures: build ## Renew the pictures of the README
	scripts/make_pictures.sh "$(BUILT)"

manual: swift ## Renew the manual pages and the table of options from the definitions of the commands; needs Python 3
	$(RUN) build
	python3 scripts/make_command_table.py "$$($(RUN) build --show-bin-path)/wentan" > command-table
	mv command-table Sources/wentan/CommandTable+Rows.swift
	python3 scripts/make_manual.py "$$($(RUN) build --show-bin-path)/wentan" en > docs/wentan.1
	python3 scripts/make_manual.py "$$($(RUN) build --show-bin-path)/wentan" zh > docs/wentan.zh.1

install: build ## Install into PREFIX (/usr/local), below DESTDIR if set
	@$(MAKE) --no-print-directory install-files

# As install, without building: PROGRAM may be that of another build.
install-files:
	install -d $(addprefix "$(SHARE)"/,$(dir $(SHARED))) "$(DESTDIR)$(PREFIX)/bin"
	install -m 755 "$(BUILT)" "$(DESTDIR)$(PREFIX)/bin/wentan"
	install -m 644 docs/wentan.1 "$(SHARE)/$(MANUAL)"
	install -m 644 docs/wentan.zh.1 "$(SHARE)/$(CHINESE_MANUAL)"
	"$(DESTDIR)$(PREFIX)/bin/wentan" --lang en --generate-completion-script bash > "$(SHARE)/$(BASH)"
	"$(DESTDIR)$(PREFIX)/bin/wentan" --lang en --generate-completion-script zsh > "$(SHARE)/$(ZSH)"
	"$(DESTDIR)$(PREFIX)/bin/wentan" --lang en --generate-completion-script fish > "$(SHARE)/$(FISH)"
	chmod 644 $(addprefix "$(SHARE)"/,$(SHARED))

uninstall: ## Take away what install put there
	rm -f "$(DESTDIR)$(PREFIX)/bin/wentan" $(addprefix "$(SHARE)"/,$(SHARED))

deb: build ## Make a Debian package in dist/
	scripts/make_deb.sh "$(BUILT)" "$(VERSION)"

tarball: release ## Make an archive of the static program with its papers in dist/
	scripts/make_tarball.sh "$(STATIC_BUILT)" "$(VERSION)"

rpm: release ## Make an rpm of the static program in dist/
	scripts/make_rpm.sh "$(STATIC_BUILT)" "$(VERSION)"

dist: ## Make all packages in dist/ with what they are made of and their hashes; KEY=… signs them
	rm -rf dist
	$(MAKE) --no-print-directory deb tarball rpm
	scripts/make_dist.sh "$(VERSION)"

clean: ## Remove what was built
	rm -rf .build .build-static Benchmarks/.build dist Sources/CBundle/version.h $(STUBS)

# The version for the compiler; the file is touched only when it changes.
version:
	@line='#define WENTAN_VERSION "$(VERSION)"'; file=Sources/CBundle/version.h; \
	[ "$$(cat $$file 2>/dev/null)" = "$$line" ] || echo "$$line" > $$file

# Swift cannot be had through apt: say where it is.
swift:
	@command -v $(SWIFT) > /dev/null || { \
	  echo 'Swift is missing. Get version 6.1 or later from https://swift.org/install, then run make again.'; \
	  echo '没有 Swift。请从 https://swift.org/install 安装 6.1 或更新的版本，再运行 make。'; exit 1; } >&2

# The headers of ncurses and zlib, asked of the compiler; ncurses' package is called libncurses-dev where the old name
# is gone.
ncurses:
	@cc=$$(command -v clang || command -v cc); \
	if printf '#include <curses.h>\n#include <zlib.h>\n' | $$cc -E - > /dev/null 2>&1; then exit 0; fi; \
	if ! command -v apt-get > /dev/null; then \
	  echo 'The header curses.h or zlib.h is missing: install the development packages of ncurses and zlib.' >&2; exit 1; fi; \
	echo 'The header curses.h or zlib.h is missing: installing libncursesw5-dev and zlib1g-dev through apt.'; \
	$(SUDO) apt-get update -q && \
	{ $(SUDO) apt-get install -qy libncursesw5-dev zlib1g-dev || $(SUDO) apt-get install -qy libncurses-dev zlib1g-dev; }
