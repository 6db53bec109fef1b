import Model
do {
let c = try Corpus.load(paths: [])
for k in Kind.allCases { print(k, c.count(of: k)) }
for i in c.items(of: .speaker).prefix(3) + c.items(of:.forum).prefix(1) + c.items(of: .organisation).prefix(3) {
let o = Outline(of: i, in: c, language: .chinese)
print("##", o.name)
for e in o.entries { print(String(repeating: "  ", count: e.depth), e.field.name.chinese, e.text, e.evidence) }
for e in o.evidence { print(c.quote(e), c.lines(of: e)) }
}
} catch { for p in error.problems { print(p.report(in: .english, columns: \.count)) } }
