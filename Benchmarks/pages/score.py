#!/usr/bin/env python3
"""score.py WENTAN GOLDDIR PAGE.html…: reads saved pages with `wentan derive` and scores them against GOLDDIR/NAME.gold.json.

Body: F1 of 4-grams of Han characters, Latin letters and digits; lines that the gold calls neutral and the headline count
neither way. Title, day and author: exact, white space and width apart. A page whose gold says `refuse` must be refused."""
import collections, json, os, re, subprocess, sys, time, unicodedata


def plain(text):
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", text or ""))


def grams(text, size=4):
    text = re.sub("[^\u3400-\u9fffA-Za-z0-9]", "", plain(text))
    return collections.Counter(text[i : i + size] for i in range(len(text) - size + 1))


def read(program, page):
    start = time.perf_counter()
    run = subprocess.run([program, "derive", page, "--lang", "en"], capture_output=True)
    seconds = time.perf_counter() - start
    if run.returncode:
        return {"refused": run.stderr.decode().strip()}, seconds
    corpus = json.loads(run.stdout)
    article, lines = corpus["articles"][0], corpus["sources"][0]["text"]
    found = {key: article[key]["value"] for key in ("newspaper", "published", "page", "author") if key in article}
    blocks = [(b["kind"], "".join(lines[s["lines"][0] - 1] for s in b["spans"])) for b in article["blocks"]]
    found["title"] = next((text for kind, text in blocks if kind == "headline"), None)
    found["body"] = "\n".join(text for kind, text in blocks if kind not in ("headline", "deck", "byline"))
    return found, seconds


def main(program, folder, pages):
    totals, worst = collections.defaultdict(list), []
    for page in pages:
        name = os.path.basename(page)[:-5]
        gold = json.load(open(os.path.join(folder, name + ".gold.json")))
        found, seconds = read(program, page)
        totals["seconds"].append(seconds)
        if "refuse" in gold:
            totals["refused"].append("refused" in found)
            continue
        own, neutral, got = grams("".join(gold["body"])), grams("".join(gold["neutral"]) + (gold["title"] or "")), grams(found.get("body"))
        right, extra = sum((own & got).values()), sum(((got - own) - neutral).values())
        missing = sum((own - got).values())
        f1 = 2 * right / (2 * right + extra + missing) if right else 0
        totals["F1"].append(f1)
        totals["below .9"].append(f1 < 0.9)
        body = plain(found.get("body"))
        totals["clean"].append(all(plain(t) in body for t in gold["must_have"]) and not any(plain(t) in body for t in gold["must_not_have"]))
        if gold["title"]:
            totals["title"].append(plain(found.get("title")) == plain(gold["title"]))
        for key, ours in (("date", "published"), ("newspaper", "newspaper"), ("page", "page"), ("author", "author")):
            if gold.get(key):
                totals[key].append(plain(found.get(ours)) == plain(gold[key]))
        if f1 < 0.97 or "refused" in found or totals["title"][-1:] == [False]:
            worst.append((f1, name, found.get("refused", "")[-80:], found.get("title"), gold["title"]))
    print(" · ".join(f"{key} {sum(v):d}/{len(v)}" if key == "below .9" else f"{key} {sum(v) / len(v):.3f} ({len(v)})" for key, v in totals.items()))
    for line in sorted(worst):
        print("  ", *line)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], sys.argv[3:])
