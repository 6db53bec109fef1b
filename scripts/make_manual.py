#!/usr/bin/env python3
"""Writes a manual page from what the program says of itself.

    make manual      (python3 scripts/make_manual.py PROGRAM en > docs/wentan.1)

The Chinese page is docs/wentan.zh.1. Commands, options and examples are those of `wentan --experimental-dump-help`; only files and environment are here.
"""
import json
import subprocess
import sys

# What the program does not say of itself, in each language.
TEXTS = {
    "en": {
        "files": [
            ("$XDG_CONFIG_HOME/wentan/config.toml", "Language, theme, frames and keys; by default below ~/.config. "
             "wentan config says where it is, and checks it."),
            ("$XDG_STATE_HOME/wentan/feeds.json", "What wentan update remembers of feeds."),
            ("$XDG_STATE_HOME/wentan/state.json", "Marks, what is watched, the last visit, and the place where the explorer was left; by default below "
             "~/.local/state."),
        ],
        "environment": [
            ("LC_ALL, LC_MESSAGES, LANG", "The language: Chinese, unless the first of them that is set names another; "
             "then English. --lang and the configuration win."),
            ("LC_CTYPE", "The encoding of the terminal; UTF-8 where none is set."),
            ("HOME, XDG_CONFIG_HOME, XDG_STATE_HOME", "Where the files above are."),
            ("TERM", "The terminal, for the explorer."),
            ("NO_COLOR", "The explorer uses no colours if this is set to anything."),
            ("SSH_ORIGINAL_COMMAND", "What a guest asks for, with --guest."),
            ("ESCDELAY", "Milliseconds to wait for the rest of a key after ESC; 25 by default."),
        ],
        "title": '.TH WENTAN 1 "" "wentan" "User Commands"', "name": "NAME", "synopsis": "SYNOPSIS",
        "description": "DESCRIPTION", "commands": "COMMANDS", "explorer": "The explorer",
        "everywhere": "OPTIONS OF EVERY COMMAND", "exit status": "EXIT STATUS", "file heading": "FILES",
        "environment heading": "ENVIRONMENT", "examples": "EXAMPLES", "comma": ",", "default": " Default: {}.",
    },
    "zh": {
        "files": [
            ("$XDG_CONFIG_HOME/wentan/config.toml", "语言、配色、画框与按键；默认在 ~/.config 下。wentan config 说明在哪里，并检查它。"),
            ("$XDG_STATE_HOME/wentan/feeds.json", "wentan update 对订阅源的记忆。"),
            ("$XDG_STATE_HOME/wentan/state.json", "标记、常看的、上次来的时候，与上次离开浏览界面的地方；默认在 ~/.local/state 下。"),
        ],
        "environment": [
            ("LC_ALL, LC_MESSAGES, LANG", "语言：设了的第一个写明别的语言则用英文，否则用中文。--lang 与配置优先。"),
            ("LC_CTYPE", "终端的编码；没有设则是 UTF-8。"),
            ("HOME, XDG_CONFIG_HOME, XDG_STATE_HOME", "上面的文件在哪里。"),
            ("TERM", "终端，供浏览界面用。"),
            ("NO_COLOR", "设了任何值，浏览界面都不用颜色。"),
            ("SSH_ORIGINAL_COMMAND", "有 --guest 时，来客所求的。"),
            ("ESCDELAY", "ESC 之后等一个键其余部分的毫秒数；默认 25。"),
        ],
        "title": '.TH WENTAN 1 "" "wentan" "用户命令"', "name": "名称", "synopsis": "用法", "description": "说明",
        "commands": "子命令", "explorer": "浏览界面", "everywhere": "每个子命令都有的选项", "exit status": "退出状态",
        "file heading": "文件", "environment heading": "环境变量", "examples": "示例", "comma": "，",
        "default": "默认 {}。",
    },
}


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
    return text + (said["default"].format(default) if default and default not in text else "")


def sections(discussion):
    """The paragraphs of a help text under their headings; the first have none."""
    found = [("", [])]
    for line in discussion.split("\n"):
        if line in (said["examples"], said["exit status"]):
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
    lines += [said["title"], ".SH " + said["name"], escaped("wentan - " + root["abstract"])]
    lines += [".SH " + said["synopsis"], ".nh", ".ad l"] + [line for c in commands for line in synopsis(c)][1:] + [".hy", ".ad b"]
    lines += [".SH " + said["description"]] + paragraphs(discussion[""])
    lines += [".SH " + said["commands"]]
    for command in commands:
        is_default = command["commandName"] == root["defaultSubcommand"]
        lines += [".SS " + (said["explorer"] if is_default else f"wentan {command['commandName']}")]
        lines += [escaped(command["abstract"])]
        for heading, body in sections(command.get("discussion", "")):
            if heading != said["examples"]:
                lines += paragraphs(body)
        lines += tagged([(name(a), help_of(a)) for a in own(command)])
    lines += [".SH " + said["everywhere"]] + tagged([(name(a), help_of(a)) for a in everywhere])
    lines += [".SH " + said["exit status"]]
    statuses = " ".join(discussion[said["exit status"]]).split(said["comma"])
    lines += tagged([tuple(status.strip().split(" ", 1)) for status in statuses])
    lines += [".SH " + said["file heading"]] + tagged(said["files"])
    lines += [".SH " + said["environment heading"]] + tagged(said["environment"])
    lines += [".SH " + said["examples"]] + paragraphs(discussion[said["examples"]])
    for command in commands:
        lines += paragraphs(dict(sections(command.get("discussion", ""))).get(said["examples"], []))
    return "\n".join(lines) + "\n"


language = sys.argv[2]
said = TEXTS[language]
described = subprocess.run(
    [sys.argv[1], "--experimental-dump-help"], check=True, capture_output=True, env={"LANG": language}).stdout
# The marks behind the options of guests are for the table of commands.
root = json.loads(described.decode().replace("\ue000", ""))
sys.stdout.reconfigure(encoding="utf-8")
sys.stdout.write(page(root["command"]))
