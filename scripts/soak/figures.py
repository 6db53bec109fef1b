"""Figures of a run, each beside what it must reach."""


class Figures:
    def __init__(self):
        self.missed = 0

    def tell(self, name, value, unit="", most=None):
        """Prints a figure; one that is more than it may be counts as missed."""
        is_good = most is None or value <= most
        self.missed += not is_good
        shown = f"{value:.2f}" if isinstance(value, float) else f"{value}"
        limit = "" if most is None else f"   at most {most:g} {unit}: {'ok' if is_good else 'MISSED'}"
        print(f"  {name:<44} {shown:>10} {unit}{limit}", flush=True)


def percentile(values, percent):
    values = sorted(values)
    return values[min(len(values) - 1, round(len(values) * percent / 100))]
