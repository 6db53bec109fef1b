#!/usr/bin/env python3
"""Writes Sources/wentan/CommandTable+Rows.swift from what the program says of its commands.

    make manual      (python3 scripts/make_command_table.py PROGRAM > Sources/wentan/CommandTable+Rows.swift)
"""
import json
import subprocess
import sys

# What HelpText.guestMark puts behind the help of an option that guests may use.
GUEST_MARK = "\ue000"


def names(argument):
    return [name["name"] for name in argument.get("names", []) if name["kind"] == "long"]


def own(command):
    """The options that definitions of ours make: not help and version."""
    return [a for a in command["arguments"] if a["kind"] != "positional" and names(a) not in (["help"], ["version"])]


def options(command):
    for argument in own(command):
        extra = ", takesValue: true" if argument["kind"] == "option" else ""
        extra += ", isForGuests: true" if GUEST_MARK in argument.get("abstract", "") else ""
        for name in names(argument):
            yield f'.init(name: "--{name}"{extra}),'


def operands(command):
    for argument in command["arguments"]:
        if argument["kind"] == "positional":
            word = argument["valueName"].upper() + ("..." if argument["isRepeating"] else "")
            yield f"[{word}]" if argument["isOptional"] else word


def rows(command):
    row = f'name: "{command["commandName"]}", operands: "{" ".join(operands(command))}"'
    # The library's own command for help takes no options of ours.
    if command["commandName"] == "help":
        yield f"    .init({row}, options: []),"
        return
    yield f"    .init(\n      {row},\n      options: ["
    yield from ("        " + option for option in options(command))
    yield "      ]),"


def is_list_of_files(argument):
    return argument["isRepeating"] and "file" in argument.get("completionKind", {})


def variable(argument):
    """The property that the library made a name of: no-mouse is noMouse. The options that have a title of their own
    are those of every command."""
    first, *rest = (names(argument) or ["references"])[0].split("-")
    group = "common." if argument.get("sectionTitle") else ""
    return group + first + "".join(part.capitalize() for part in rest)


def without_parser(command):
    """How a command line of flags and files alone is read, for the start of the explorer."""
    arguments = [a for a in command["arguments"] if a["kind"] == "positional"] + own(command)
    yield "extension Browse {"
    yield "  /// What a command line of flags and corpora alone says; nil where it is for the parser."
    yield "  init?(plain words: [String]) {"
    yield "    self.init()"
    yield "    common = CommonOptions()"
    for argument in arguments:
        value = "[]" if argument["isRepeating"] else "false" if argument["kind"] == "flag" else "nil"
        yield f"    {variable(argument)} = {value}"
    yield "    var rest = words[...]"
    yield "    while let word = rest.popFirst() {"
    yield "      switch word {"
    for argument in own(command):
        cases = ", ".join(f'"--{name}"' for name in names(argument))
        if argument["kind"] == "flag":
            yield f"      case {cases}: {variable(argument)} = true"
        elif is_list_of_files(argument):
            yield f"      case {cases}:"
            yield '        guard let value = rest.popFirst(), !value.hasPrefix("-") else { return nil }'
            yield f"        {variable(argument)}.append(value)"
    yield "      default: return nil"
    yield "      }"
    yield "    }"
    yield "  }"
    yield "}"


def main(program):
    said = subprocess.run(
        [program, "--experimental-dump-help"], check=True, capture_output=True, env={"LANG": "en"}).stdout
    root = json.loads(said)["command"]
    commands = root["subcommands"]
    print("// Made by scripts/make_command_table.py from the definitions of the commands; make manual renews it.")
    print("extension CommandTable {\n  static let commands: [Command] = [")
    for command in commands:
        print("\n".join(rows(command)))
    print("  ]\n}\n")
    print("\n".join(without_parser(next(c for c in commands if c["commandName"] == root["defaultSubcommand"]))))


main(sys.argv[1])
