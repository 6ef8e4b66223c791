// What reading costs: a stack against libyaml alone, and a state against a scan of its JSON that
// makes nothing of it, both in C over the same bytes.
//
//   swift run -c release ReadingBenchmark [RESOURCES [ROUNDS]]

import BareReaders
import Diagnostics
import Glibc
import JSONSyntax
import ResourceModel
import StateStore
import Values
import YAMLSyntax

let arguments = CommandLine.arguments.dropFirst().map { Int($0) ?? 1 }
let resources = arguments.first ?? 10_000
let rounds = arguments.dropFirst().first ?? 15

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
  }.sorted(by: StateResource.precedes)
  return StateDocument(state: state).encoded().bytes
}

/// The milliseconds of the processor that `work` takes.
///
/// Not the wall's: the machine has other work.
func milliseconds(_ work: () -> Bool) -> Double {
  let start = processorTime()
  let isDone = work()
  let time = processorTime() - start
  precondition(isDone, "The benchmark's own text was not read")
  return time
}

func processorTime() -> Double {
  var time = timespec()
  _ = unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return Double(time.tv_sec) * 1e3 + Double(time.tv_nsec) / 1e6
}

func column(_ value: Double) -> String {
  let text = "\((value * 100).rounded() / 100)"
  return String(repeating: " ", count: max(1, 10 - text.count)) + text
}

/// Tells the least time that our reader and the bare one take over the same bytes, run in turn.
func compare(_ what: String, _ bytes: [UInt8], ours: () -> Bool, bare: () -> Bool) {
  var least = (ours: Double.infinity, bare: Double.infinity)
  for _ in 0..<rounds {
    least.bare = min(least.bare, milliseconds(bare))
    least.ours = min(least.ours, milliseconds(ours))
  }
  print(
    what + String(repeating: " ", count: max(0, 34 - what.count))
      + column(Double(bytes.count) / 1e6) + column(least.ours) + column(least.bare)
      + column(least.ours / least.bare))
}

print("                                          MB        ms   bare ms     ratio")

let yaml = stack(resources)
compare("stack to nodes / libyaml events", yaml) {
  YAMLReader().read(SourceFile(name: "stack.yaml", bytes: yaml)).node != nil
} bare: {
  unsafe yaml.withUnsafeBufferPointer { unsafe bare_yaml_events($0.baseAddress, $0.count) } > 0
}

let json = state(resources)
let scan = {
  unsafe json.withUnsafeBufferPointer { unsafe bare_json_values($0.baseAddress, $0.count) } > 0
}
compare(
  "state to values / JSON scan", json,
  ours: { JSONReader.read(SourceFile(name: "state.json", bytes: json)).value != nil }, bare: scan)
compare(
  "state to objects / JSON scan", json,
  ours: { (try? StateDocument.decode(json, path: "state.json")) != nil }, bare: scan)
