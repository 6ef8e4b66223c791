// What reading costs: a stack against libyaml alone, and a state against a scan of its JSON that
// makes nothing of it, both in C over the same bytes.
//
//   swift run -c release ReadingBenchmark [RESOURCES]

import BareReaders
import Diagnostics
import JSONSyntax
import ResourceModel
import StateStore
import Values
import YAMLSyntax

let resources = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 10_000

/// A stack in which each resource is written out.
func stack(_ count: Int) -> [UInt8] {
  var text = "stack: reading\nregion: eu-west-1\nresources:\n  codeartifact_repository:\n"
  for number in 0..<count {
    text += """
          repository_\(number):
            domain: ${codeartifact_domain.packages.domain}
            repository: repository-\(number)
            description: Packages of team \(number)
            upstreams: [shared, "public-\(number)"]
            tags: {team: team-\(number), stage: production}

      """
  }
  return Array(text.utf8)
}

/// A state of as many objects, as it is written to disk.
func state(_ count: Int) -> [UInt8] {
  var state = State(lineage: "reading", serial: 1, stack: "reading")
  let domain = ResourceAddress(type: "codeartifact_domain", name: "packages")
  let prefix = "arn:aws:codeartifact:eu-west-1:111122223333:repository/packages"
  state.resources = (0..<count).map { number in
    StateResource(
      address: ResourceAddress(type: "codeartifact_repository", name: "repository_\(number)"),
      id: "packages/repository-\(number)",
      attributes: [
        "id": .string("packages/repository-\(number)"), "domain": "packages",
        "repository": .string("repository-\(number)"),
        "description": .string("Packages of team \(number)"),
        "upstreams": ["shared", .string("public-\(number)")],
        "external_connection": nil, "arn": .string("\(prefix)/repository-\(number)"),
        "tags": ["team": .string("team-\(number)"), "stage": "production"],
      ], dependencies: [domain], provider: "simulated")
  }
  return StateDocument(state: state).encoded().bytes
}

/// The least milliseconds that one of several runs of `work` takes.
func milliseconds(_ work: () -> Bool) -> Double {
  (0..<7).map { _ in
    var isDone = false
    let time = ContinuousClock().measure { isDone = work() }
    precondition(isDone, "The benchmark's own text was not read")
    return Double(time.components.seconds) * 1e3 + Double(time.components.attoseconds) / 1e15
  }.min() ?? 0
}

func column(_ value: Double) -> String {
  let text = "\((value * 100).rounded() / 100)"
  return String(repeating: " ", count: max(1, 10 - text.count)) + text
}

func tell(_ what: String, _ bytes: [UInt8], _ ours: Double, _ bare: Double) {
  print(
    what + String(repeating: " ", count: max(0, 34 - what.count))
      + column(Double(bytes.count) / 1e6) + column(ours) + column(bare) + column(ours / bare))
}

print("                                          MB        ms   bare ms     ratio")
let yaml = stack(resources)
let bareYAML = milliseconds {
  unsafe yaml.withUnsafeBufferPointer { unsafe bare_yaml_events($0.baseAddress, $0.count) } > 0
}
tell(
  "stack to nodes / libyaml events", yaml,
  milliseconds { YAMLReader().read(SourceFile(name: "stack.yaml", bytes: yaml)).node != nil },
  bareYAML)

let json = state(resources)
let bareJSON = milliseconds {
  unsafe json.withUnsafeBufferPointer { unsafe bare_json_values($0.baseAddress, $0.count) } > 0
}
tell(
  "state to values / JSON scan", json,
  milliseconds { JSONReader.read(SourceFile(name: "state.json", bytes: json)).value != nil },
  bareJSON)
tell(
  "state to objects / JSON scan", json,
  milliseconds { (try? StateDocument.decode(json, path: "state.json")) != nil }, bareJSON)
