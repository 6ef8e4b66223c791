import Diagnostics
import ResourceModel
import Values

/// A finding with its place in the stack.
struct PlacedFinding {
  var finding: ResourceFinding
  var range: SourceRange
  /// The attribute in which it was found.
  var source: Value
}

/// Tells the same thing about many resources once.
///
/// A block with `for_each` shows one text in each instance; a document of a local stands in several
/// resources.
enum RepeatedFindings {
  private struct AtOnePlace: Hashable {
    var id: String
    var range: SourceRange
  }

  private struct InOneDocument: Hashable {
    var id: String
    var type: String
    var path: ValuePath
    var message: String
    var source: Value
  }

  /// The findings as diagnostics: of those at one place the first resource's, and of those in equal
  /// documents the first, with notes that say where else.
  static func diagnostics(_ findings: [PlacedFinding]) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    var owners: [AtOnePlace: ResourceAddress] = [:]
    var others: [AtOnePlace: Set<ResourceAddress>] = [:]
    var documents: [InOneDocument: Int] = [:]
    var more: [Int: [Diagnostic.Note]] = [:]
    var counts: [(place: AtOnePlace, diagnostic: Int)] = []
    for placed in findings {
      let finding = placed.finding
      let place = AtOnePlace(id: finding.id, range: placed.range)
      if let owner = owners[place], owner != finding.address {
        others[place, default: []].insert(finding.address)
        continue
      }
      let isFirst = owners[place] == nil
      owners[place] = finding.address
      let document = InOneDocument(
        id: finding.id, type: finding.address.type, path: finding.path, message: finding.message,
        source: placed.source)
      if let first = documents[document], !placed.source.isNull {
        more[first, default: []].append(
          Diagnostic.Note("\(finding.address.block) has the same document", at: placed.range))
        continue
      }
      documents[document] = diagnostics.count
      if isFirst { counts.append((place, diagnostics.count)) }
      diagnostics.append(
        Diagnostic(
          finding.severity, finding.message, at: placed.range, help: finding.help,
          address: "\(finding.address)", findingID: finding.id))
    }
    for (place, index) in counts {
      guard let count = others[place]?.count, count > 0 else { continue }
      diagnostics[index].notes.append(
        Diagnostic.Note(
          "The same holds for \(count) other \(count == 1 ? "instance" : "instances")"))
    }
    for (index, notes) in more {
      diagnostics[index].notes += notes.prefix(most)
      guard notes.count > most else { continue }
      diagnostics[index].notes.append(
        Diagnostic.Note("\(notes.count - most) further resources have it too"))
    }
    return diagnostics
  }

  /// The most places of one document that are told.
  private static let most = 3
}
