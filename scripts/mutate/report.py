"""What was seen and what was not, as a table."""
from faults import squeezed


class Report:
    def __init__(self, path, seed, plantation, equivalent):
        self.path, self.seed, self.plantation = path, seed, plantation
        self.lines, self.unseen, self.figures = [], [], {}
        # What changes nothing that anybody can see, judged one by one: the changed line, then the reason.
        self.reasons = dict(line.split("\t", 1) for line in equivalent.read_text().splitlines()
                            if "\t" in line and not line.startswith("#")) if equivalent.exists() else {}

    def add(self, fault, seen, is_reached):
        reason = self.reasons.get(key(fault))
        verdict = "seen" if seen else "equivalent" if reason else "UNSEEN"
        counts = self.figures.setdefault(fault.area, {"seen": 0, "UNSEEN": 0, "equivalent": 0})
        counts[verdict] += 1
        if verdict == "UNSEEN":
            self.unseen.append(key(fault))
        by = seen or reason or ("nobody" if is_reached else "no test comes there")
        self.lines.append(f"{fault.number:8} {verdict:10} {fault}  [{by}]")

    def write(self):
        self.path.write_text("\n".join(
            [f"seed {self.seed}", *self.lines, "", "not seen", *self.unseen, "", self.closing, ""]))

    @property
    def closing(self):
        rows = [f"{'part':18} {'seen':>5} {'unseen':>7} {'equivalent':>11} {'seen of those that show':>24}"]
        total = {"seen": 0, "UNSEEN": 0, "equivalent": 0}
        for area, counts in self.figures.items():
            rows.append(row(area, counts))
            total = {verdict: total[verdict] + counts[verdict] for verdict in total}
        rows.append(row("all", total))
        rows.append(f"{self.plantation.found} possible faults, {self.plantation.unbuildable} tried did not compile.")
        return "\n".join(rows)


def key(fault):
    """A fault without its line's number, which moves: so stands it in equivalent.txt."""
    return f"{fault.path}: {fault.kind}: {squeezed(fault.old)} → {squeezed(fault.new)} in {fault.context.rsplit('@', 1)[0]}"


def row(name, counts):
    shown = counts["seen"] + counts["UNSEEN"]
    share = f"{100 * counts['seen'] / shown:.0f} %" if shown else "-"
    return f"{name:18} {counts['seen']:5} {counts['UNSEEN']:7} {counts['equivalent']:11} {share:>24}"
