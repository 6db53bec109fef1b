"""Swift sources as far as planting faults needs them read: what is code, which brackets belong together."""
import re

OPENING, CLOSING = "([{", ")]}"


class Source:
    """The text of a file, and the same text with all strings and comments blanked out."""

    def __init__(self, text):
        self.text = text
        self.code = blanked(text)
        self.partner = partners(self.code)
        self.enclosing = enclosures(self.code)

    def line(self, place):
        return self.text.count("\n", 0, place) + 1

    def find(self, pattern):
        return re.finditer(pattern, self.code, re.MULTILINE)

    def end_of(self, start, stops):
        """The first place outside of brackets at which one of the patterns stands; None where a bracket ends first."""
        place = start
        while place < len(self.code):
            if re.compile(stops).match(self.code, place):
                return place
            if self.code[place] in OPENING:
                place = self.partner.get(place, len(self.code))
            elif self.code[place] in CLOSING:
                return None
            place += 1
        return None

    def start_of(self, end, stops):
        """Going back from a place, where what stands outside of brackets begins."""
        place = end
        while place > 0:
            if self.code[place - 1] in CLOSING:
                place = self.partner.get(place - 1, 0)
                continue
            if self.code[place - 1] in OPENING:
                return place
            for stop in re.compile(stops).finditer(self.code, max(0, place - 12), place):
                if stop.end() == place:
                    return place
            place -= 1
        return 0

    def parts(self, start, end):
        """What commas outside of brackets part, without the blanks around."""
        while start < end:
            stop = self.end_of(start, r",")
            stop = end if stop is None or stop > end else stop
            part = self.code[start:stop]
            yield start + len(part) - len(part.lstrip()), start + len(part.rstrip())
            start = stop + 1


def blanked(text):
    out = list(text)
    place = 0
    while place < len(text):
        if text.startswith("//", place):
            end = text.find("\n", place)
            end = len(text) if end < 0 else end
        elif text.startswith("/*", place):
            end = text.index("*/", place) + 2
        elif text[place] in '"#' and re.compile(r'#*"').match(text, place):
            end = end_of_string(text, place)
        else:
            place += 1
            continue
        mark = "_" if text[place] in '"#' else " "
        out[place:end] = ["\n" if letter == "\n" else mark for letter in text[place:end]]
        place = end
    return "".join(out)


def end_of_string(text, start):
    hashes = len(text[start:]) - len(text[start:].lstrip("#"))
    quote = '"""' if text.startswith('"""', start + hashes) else '"'
    closing, escape = quote + "#" * hashes, "\\" + "#" * hashes
    place = start + hashes + len(quote)
    while not text.startswith(closing, place):
        if text.startswith(escape + "(", place):
            place, depth = place + len(escape) + 1, 1
            while depth:
                if text[place] == '"':
                    place = end_of_string(text, place)
                    continue
                depth += {"(": 1, ")": -1}.get(text[place], 0)
                place += 1
        else:
            place += len(escape) + 1 if text.startswith(escape, place) else 1
    return place + len(closing)


def partners(code):
    found, open_brackets = {}, []
    for place, letter in enumerate(code):
        if letter in OPENING:
            open_brackets.append(place)
        elif letter in CLOSING and open_brackets:
            start = open_brackets.pop()
            found[start], found[place] = place, start
    return found


def enclosures(code):
    """For each line that begins a statement, the bracket that it stands in."""
    found, open_brackets = {}, [-1]
    for place, letter in enumerate(code):
        if letter in CLOSING and len(open_brackets) > 1:
            open_brackets.pop()
        found[place] = open_brackets[-1]
        if letter in OPENING:
            open_brackets.append(place)
    return found
