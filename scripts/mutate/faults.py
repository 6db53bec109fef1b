"""Small faults as a tired programmer makes them, found in Swift sources."""
import hashlib
import re
from dataclasses import dataclass, field

from source import Source

NUMBER = r"(?<![\w.])(\d[\d_]*(?:\.\d+)?)(?![\w.])"
OPPOSITE = {"<": "<=", "<=": "<", ">": ">=", ">=": ">", "==": "!=", "!=": "==", "&&": "||", "||": "&&"}
BINDING = re.compile(r"(let|var|case|_)\b|#")
NO_STATEMENT = re.compile(
    r"(let|var|if|guard|for|while|switch|case|default|func|struct|enum|class|extension|protocol|actor|import|throw|else|do"
    r"|catch|defer|repeat|init|deinit|private|public|static|mutating|internal|final|lazy|typealias|subscript|get|set"
    r"|precondition|preconditionFailure|fatalError|self\.init|super|indirect|nonisolated|fileprivate|infix)\b|[^\w_]|[A-Z]\w*\(|[\w.]*(reserveCapacity|deallocate)\b")


@dataclass
class Fault:
    """A change of one place; `code` makes the new text, given the number by which the fault is chosen."""
    area: str
    path: str
    line: int
    start: int
    end: int
    kind: str
    old: str
    new: str
    code: object = field(repr=False)
    number: int = 0

    def rank(self, seed):
        """Where it comes in the drawing of lots: the same as long as its line is, wherever that has moved to."""
        which = f"\0{self.ordinal}" if self.ordinal else ""
        return hashlib.sha256(f"{seed}\0{self.kind}\0{self.old}\0{self.context}{which}".encode()).hexdigest()

    context: str = ""
    # How many like it, of a line that reads the same, come before it.
    ordinal: int = 0

    def __str__(self):
        return f"{self.path}:{self.line}: {self.kind}: {squeezed(self.old)} → {squeezed(self.new)}"


def squeezed(text):
    return " ".join(text.split())


def all_in(text, path, area):
    """Every fault of a file."""
    source = Source(text)

    def fault(start, end, kind, new, code):
        first = text.rfind("\n", 0, start) + 1
        last = text.find("\n", end)
        return Fault(area, path, source.line(start), start, end, kind, text[start:end], new, code,
                     context=squeezed(text[first:last]) + f"@{start - first}")

    for finder in (conditions, ternaries, operators, truths, numbers, statements):
        yield from finder(source, fault)


def negated(text):
    return lambda number: f"({text}) != seeded({number})"


def conditions(source, fault):
    for found in source.find(r"(?<![\w.#])(if|guard|while|where)\s"):
        keyword, start = found.group(1), found.end()
        line = source.code[source.code.rfind("\n", 0, start) + 1:start]
        if keyword == "where" and not line.lstrip().startswith("for "):
            continue
        end = source.end_of(start, r"else\b" if keyword == "guard" else r"\{")
        if end is None:
            continue
        for start, stop in source.parts(start, end):
            text = source.text[start:stop]
            if text and not BINDING.match(text):
                yield fault(start, stop, "negated condition", f"!({text})", negated(text))


def ternaries(source, fault):
    stops = r"(?<![=!<>+*/-])[-+*]?= |\breturn |\bin |[,:] |\?\? |\belse |\bcase |\n\s*(?=\n)|&& |\|\| "
    for found in source.find(r"(?<=\s)\? "):
        end = len(source.code[:found.start()].rstrip())
        start = source.start_of(end, stops)
        start += len(source.code[start:end]) - len(source.code[start:end].lstrip())
        text = source.text[start:end]
        if text and "\n" not in text:
            yield fault(start, end, "negated condition", f"!({text})", negated(text))


def operators(source, fault):
    for found in source.find(r"(?<=\s)(<=|>=|==|!=|<|>|&&|\|\|)(?=\s)"):
        old = found.group()
        line = source.code[source.code.rfind("\n", 0, found.start()) + 1:found.start()]
        if "func " not in line and "extension " not in line:
            yield fault(found.start(), found.end(), "other operator", OPPOSITE[old], lambda n, old=old: operator(old, n))


def operator(old, number):
    """The name of an operator that is another one where the fault is chosen."""
    return old + "~" + format(number, "b").replace("0", "~").replace("1", "^")


def truths(source, fault):
    for found in source.find(r"(?<!case )\b(true|false)\b"):
        old = found.group()
        yield fault(found.start(), found.end(), "other truth", "false" if old == "true" else "true",
                    lambda n, old=old: f"{'!' if old == 'true' else ''}seeded({n})")


def numbers(source, fault):
    contexts = [
        r"\blet \w+(?:: \w+)? = " + NUMBER + r"$", r"[<>]=? " + NUMBER, r" [-+] " + r"(?<![\w.])(1)(?![\w.])",
        r"\b(?:prefix|suffix|dropFirst|dropLast)\(" + NUMBER, r"\b(?:limit|count|maximum|minimum): " + NUMBER,
        r"\.(?:seconds|milliseconds)\(" + NUMBER, r"\b(?:min|max)\(" + NUMBER + ", ",
    ]
    seen = set()
    for found in (found for context in contexts for found in source.find(context)):
        old = found.group(1)
        if found.start(1) in seen:
            continue
        seen.add(found.start(1))
        new = other(old)
        yield fault(found.start(1), found.end(1), "other number", new,
                    lambda n, old=old, new=new: f"(seeded({n}) ? {new} : {old})")


def other(number):
    """One more or less of what is counted; twice or half of what is large or no whole number."""
    plain = number.replace("_", "")
    rises = int(hashlib.sha256(plain.encode()).hexdigest(), 16) % 2 == 0
    if "." in plain:
        return repr(float(plain) * (2 if rises else 0.5))
    value = int(plain)
    if value > 100:
        return str(value * 2 if rises else value // 2)
    return str(value + 1 if rises or value == 0 else value - 1)


def statements(source, fault):
    for found in source.find(r"(?:^ *|\bcase [^\n:]*: |\bdefault: )(?=[\w_])"):
        start = found.end()
        block = source.enclosing.get(start, -1)
        if block < 0 or source.code[block] != "{" or NO_STATEMENT.match(source.code, start):
            continue
        end = source.end_of(start, r"\n(?!\s*[.?:&|+\-{=])")
        if end is None:
            close = source.partner.get(block, 0)
            end = len(source.code[:close].rstrip())
        text = source.text[start:end].rstrip()
        end = start + len(text)
        before = source.code[:start].rstrip()
        # Not the rest of a statement, nor a declaration or a label.
        if start == end or re.search(r"([-+=?:&|,(]|\bin|->)$", before) and not before.endswith((":", "in")):
            continue
        is_exit = re.match(r"(return|continue|break)\b", text)
        is_act = re.match(r"_ = |[\w.\[\]!?()$: ]+ [-+*/|&]?= |[\w.!?\[\]$]+[^\n]*[)}]$|[\w.!?\[\]]+\(", text)
        if not (is_exit or is_act) or is_needed(source, block, start, end, is_exit):
            continue
        yield fault(start, end, "dropped exit" if is_exit else "dropped statement", "",
                    lambda n, text=text: f"if !seeded({n}) {{ {text} }}")


def is_needed(source, block, start, end, is_exit):
    """Whether a block has to end with a statement, or has it for its value: it would not compile without."""
    close = source.partner.get(block, len(source.code))
    head = source.code[source.code.rfind("\n", 0, block) + 1:block].lstrip("} ")
    if is_exit:
        return head.startswith(("guard", "else")) or not head.startswith(("if ", "for ", "while ")) and (
            not source.code[end:close].strip())
    alone = not source.code[block + 1:start].strip() and not source.code[end:close].strip()
    assigns = re.search(r" [-+*/|&]?= ", source.code[start:end])
    return bool(alone and not assigns and ("->" in head or not re.match(r"(.*\bfunc |if |for |while |defer|else)", head)))
