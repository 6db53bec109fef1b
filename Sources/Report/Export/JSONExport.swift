import Model
import System
import Text

/// A whole item as JSON: the fields of docs/corpus-format.md, each fact with its evidence.
struct JSONExport: ExportForm {
  static let name = Phrase("JSON（完整数据）", "JSON, complete")
  static let fileEnding = "json"
  static let isForPrograms = true

  private let corpus: Corpus
  private let context: ExportContext?

  typealias Members = [(key: String, value: JSONValue)]

  init(_ context: ExportContext) { (corpus, self.context) = (context.corpus, context) }

  init(_ corpus: Corpus) { (self.corpus, context) = (corpus, nil) }

  /// One item as an object, several as an array.
  func text(of items: [ItemID]) -> String {
    (items.count == 1 ? value(of: items[0]) : .array(items.map(value))).text
  }

  /// The item with all its facts and the links that lead away from it.
  func value(of item: ItemID) -> JSONValue {
    let links = corpus.relations[item].map { link in
      JSONValue.object([("relation", .string("\(link.relation)"))] + corpus.identity(of: link.target))
    }
    var writer = FieldWriter(corpus, .export, of: item)
    writer.writeItem()
    return .object(writer.members + merging(of: item) + FieldWriter.list("links", links) + notes(on: item))
  }

  private func notes(on item: ItemID) -> Members {
    guard let context, !context.notes.isEmpty else { return [] }
    return NoteLines(on: Outline(of: item, in: corpus, language: context.language), context).members
  }

  /// What the merging of several files has done to the item.
  private func merging(of item: ItemID) -> Members {
    func statement(_ statement: Merge.Statement) -> Members {
      [
        ("ref", .string(corpus[statement.ref])), ("name", .string(corpus[statement.name])),
        ("file", .string(corpus.fileName(statement.file).english)),
      ]
    }
    let head = corpus.head(of: item)
    let variants = corpus[head.variants].map { variant in
      var writer = FieldWriter(corpus, .export, of: item)
      writer.write(variant)
      return JSONValue.object(writer.members)
    }
    let merges = corpus[head.merges].map { merge in
      JSONValue.object(
        statement(merge.statement) + [("with", .object(statement(merge.other)))]
          + [("reason", .string(merge.reason.rawValue))]
          + (merge.shared.isEmpty ? [] : [("shared", .string(corpus[merge.shared]))]))
    }
    let namesakes = corpus.namesakes(of: item).map { JSONValue.object(corpus.identity(of: $0)) }
    return FieldWriter.list("variants", variants) + FieldWriter.list("merged", merges)
      + FieldWriter.list("namesakes", namesakes)
  }
}
