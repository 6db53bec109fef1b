# 文探 wentan. `make` says what there is to do.
PREFIX ?= /usr/local
SWIFT ?= swift
SUDO := $(if $(filter 0,$(shell id -u)),,sudo)
# One file that runs without the Swift runtime beside it, without symbols.
RELEASE := -c release --static-swift-stdlib -Xlinker -s
SOURCES := Sources Tests Package.swift
# What is installed beside the program: where man and the shells look.
SHARE = $(DESTDIR)$(PREFIX)/share
MANUAL := man/man1/wentan.1
BASH := bash-completion/completions/wentan
ZSH := zsh/site-functions/_wentan
FISH := fish/vendor_completions.d/wentan.fish
SHARED := $(MANUAL) $(BASH) $(ZSH) $(FISH)

.DEFAULT_GOAL := help
.PHONY: help run build test lint format manual install uninstall clean swift ncurses

help: ## Say what there is to do
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 20

run: build ## Build and open the explorer; ARGS="…" are its arguments
	@"$$($(SWIFT) build $(RELEASE) --show-bin-path)/wentan" $(ARGS)

build: swift ncurses ## Build the program for use
	$(SWIFT) build $(RELEASE)

test: swift ncurses ## Run all tests, and the linter
	$(SWIFT) test
	@$(MAKE) --no-print-directory lint

lint: swift ## Check the form of the source
	$(SWIFT) format lint --strict --recursive $(SOURCES)

format: swift ## Bring the source into form
	$(SWIFT) format --in-place --recursive $(SOURCES)

manual: swift ## Renew the manual page from the program's help; needs Python 3
	$(SWIFT) build
	python3 scripts/make_manual.py "$$($(SWIFT) build --show-bin-path)/wentan" > docs/wentan.1

install: build ## Install into PREFIX (/usr/local), below DESTDIR if set
	install -d $(addprefix "$(SHARE)"/,$(dir $(SHARED))) "$(DESTDIR)$(PREFIX)/bin"
	install -m 755 "$$($(SWIFT) build $(RELEASE) --show-bin-path)/wentan" "$(DESTDIR)$(PREFIX)/bin/wentan"
	install -m 644 docs/wentan.1 "$(SHARE)/$(MANUAL)"
	"$(DESTDIR)$(PREFIX)/bin/wentan" --generate-completion-script bash > "$(SHARE)/$(BASH)"
	"$(DESTDIR)$(PREFIX)/bin/wentan" --generate-completion-script zsh > "$(SHARE)/$(ZSH)"
	"$(DESTDIR)$(PREFIX)/bin/wentan" --generate-completion-script fish > "$(SHARE)/$(FISH)"
	chmod 644 $(addprefix "$(SHARE)"/,$(SHARED))

uninstall: ## Take away what install put there
	rm -f "$(DESTDIR)$(PREFIX)/bin/wentan" $(addprefix "$(SHARE)"/,$(SHARED))

clean: ## Remove what was built
	rm -rf .build

# Swift cannot be had through apt: say where it is.
swift:
	@command -v $(SWIFT) > /dev/null || { \
	  echo 'Swift is missing. Get version 6.1 or later from https://swift.org/install, then run make again.'; \
	  echo '没有 Swift。请从 https://swift.org/install 安装 6.1 或更新的版本，再运行 make。'; exit 1; } >&2

# The header of ncurses, asked of the compiler; its package is called libncurses-dev where the old name is gone.
ncurses:
	@cc=$$(command -v clang || command -v cc); \
	if printf '#include <curses.h>\n' | $$cc -E - > /dev/null 2>&1; then exit 0; fi; \
	if ! command -v apt-get > /dev/null; then \
	  echo 'The header curses.h is missing: install the development package of ncurses.' >&2; exit 1; fi; \
	echo 'The header curses.h is missing: installing libncursesw5-dev through apt.'; \
	$(SUDO) apt-get update -q && \
	{ $(SUDO) apt-get install -qy libncursesw5-dev || $(SUDO) apt-get install -qy libncurses-dev; }
