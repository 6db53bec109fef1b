#!/usr/bin/env python3
"""Writes the manual page docs/wentan.1 from what the program says of itself.

    make manual      (python3 scripts/make_manual.py PROGRAM > docs/wentan.1)

Commands, options and examples are those of `wentan --experimental-dump-help`; only files and environment are here.
"""
import json
import subprocess
import sys

FILES = [
    ("$XDG_CONFIG_HOME/wentan/config.toml", "Language, theme, frames and keys; by default below ~/.config. "
     "wentan config says where it is, and checks it."),
    ("$XDG_STATE_HOME/wentan/state.json", "Marks, and the place where the explorer was left; by default below "
     "~/.local/state."),
]
ENVIRONMENT = [
    ("LC_ALL, LC_MESSAGES, LANG", "The language: Chinese, unless the first of them that is set names another; "
     "then English. --lang and the configuration win."),
    ("LC_CTYPE", "The encoding of the terminal; UTF-8 where none is set."),
    ("HOME, XDG_CONFIG_HOME, XDG_STATE_HOME", "Where the files above are."),
    ("TERM", "The terminal, for the explorer."),
    ("NO_COLOR", "The explorer uses no colours if this is set to anything."),
    ("SSH_ORIGINAL_COMMAND", "What a guest asks for, with --guest."),
    ("ESCDELAY", "Milliseconds to wait for the rest of a key after ESC; 25 by default."),
]


def escaped(text):
    text = text.replace("\\", "\\e").replace("-", "\\-")
    return "\n".join("\\&" + line if line[:1] in (".", "'") else line for line in text.split("\n"))


def tagged(rows):
    return [line for tag, text in rows for line in (".TP", f".B {escaped(tag)}", escaped(text))]


def name(argument):
    names = ["-" * (1 if n["kind"] == "short" else 2) + n["name"] for n in argument.get("names", [])]
    value = argument["valueName"]
    if argument["kind"] == "positional":
        return value.upper()
    return ", ".join(names) + (f" {value}" if argument["kind"] == "option" else "")


def use(argument):
    text = name(argument).split(", ")[0]
    if argument["kind"] == "option":
        text = name(argument)
    if argument.get("isRepeating"):
        text += "..."
    return f"[{text}]" if argument["isOptional"] else text


def help_of(argument):
    text = argument.get("abstract", "")
    default = argument.get("defaultValue")
    return text + (f" Default: {default}." if default and default not in text else "")


def sections(discussion):
    """The paragraphs of a help text under their headings in capitals; the first have none."""
    found = [("", [])]
    for line in discussion.split("\n"):
        if line and line == line.upper() and line[0].isalpha() and all(c.isalpha() or c == " " for c in line):
            found.append((line, []))
        else:
            found[-1][1].append(line)
    return found


def paragraphs(lines):
    """Indented lines are set as they stand, others are filled."""
    text = []
    for block in "\n".join(lines).strip("\n").split("\n\n"):
        if block.startswith("  "):
            text += [".PP", ".nf"] + [escaped(line[2:]) for line in block.split("\n")] + [".fi"]
        elif block:
            text += [".PP", escaped(block)]
    return text


def page(root):
    commands = [c for c in root["subcommands"] if c["commandName"] != "help"]
    everywhere = [a for a in commands[0]["arguments"] if all(a in c["arguments"] for c in commands)]

    def own(command):
        return [a for a in command["arguments"] if a not in everywhere and a["shouldDisplay"]]

    def synopsis(command):
        called = "" if command["commandName"] == root["defaultSubcommand"] else command["commandName"]
        words = ["wentan", called] + [use(a) for a in own(command)] + ["[options]"]
        return [".br", escaped(" ".join(w for w in words if w))]

    discussion = dict(sections(root["discussion"]))
    lines = ["'\\\" -*- coding: utf-8 -*-", '.\\" Written by scripts/make_manual.py: make manual renews it.']
    lines += ['.TH WENTAN 1 "" "wentan" "User Commands"', ".SH NAME", escaped("wentan - " + root["abstract"])]
    lines += [".SH SYNOPSIS", ".nh", ".ad l"] + [line for c in commands for line in synopsis(c)][1:] + [".hy", ".ad b"]
    lines += [".SH DESCRIPTION"] + paragraphs(discussion[""])
    lines += [".SH COMMANDS"]
    for command in commands:
        is_default = command["commandName"] == root["defaultSubcommand"]
        lines += [".SS " + ("The explorer" if is_default else f"wentan {command['commandName']}")]
        lines += [escaped(command["abstract"])]
        for heading, body in sections(command.get("discussion", "")):
            if heading != "EXAMPLES":
                lines += paragraphs(body)
        lines += tagged([(name(a), help_of(a)) for a in own(command)])
    lines += [".SH OPTIONS OF EVERY COMMAND"] + tagged([(name(a), help_of(a)) for a in everywhere])
    lines += [".SH EXIT STATUS"]
    statuses = " ".join(discussion["EXIT STATUS"]).split(",")
    lines += tagged([tuple(status.strip().split(" ", 1)) for status in statuses])
    lines += [".SH FILES"] + tagged(FILES) + [".SH ENVIRONMENT"] + tagged(ENVIRONMENT)
    lines += [".SH EXAMPLES"] + paragraphs(discussion["EXAMPLES"])
    for command in commands:
        lines += paragraphs(dict(sections(command.get("discussion", ""))).get("EXAMPLES", []))
    return "\n".join(lines) + "\n"


said = subprocess.run([sys.argv[1], "--experimental-dump-help"], check=True, capture_output=True, env={"LANG": "en"}).stdout
# The marks behind the options of guests are for the table of commands.
said = said.decode().replace("\ue000", "")
sys.stdout.reconfigure(encoding="utf-8")
sys.stdout.write(page(json.loads(said)["command"]))
