import Applying
import Diagnostics
import Planning
import Rendering
import ResourceModel
import StateStore
import Values

let plain = Palette(isOn: false)
let vpc = ResourceAddress(type: "vpc", name: "main")
let subnet = ResourceAddress(type: "subnet", name: "a")
let user = ResourceAddress(type: "iam_user", name: "ci", key: "web")

/// The text of one change.
func text(of change: Change) -> String {
  ChangeText(palette: plain).lines(of: change).joined(separator: "\n") + "\n"
}

/// An update of one attribute, as text.
func text(
  _ name: String, _ before: Value, _ after: Value, forcesReplacement: Bool = false
) -> String {
  let difference = AttributeDifference(
    path: ValuePath(name), before: before, after: after, forcesReplacement: forcesReplacement)
  return text(
    of: Change(
      address: vpc, action: forcesReplacement ? .replace(.deleteThenCreate) : .update,
      before: ["id": "vpc-1", name: before], after: ["id": "vpc-1", name: after],
      differences: [difference]))
}

/// A plan of the given parts.
func plan(
  _ changes: [Change] = [], mode: Plan.Mode = .apply, drift: [Drift] = [],
  outputs: [OutputChange] = [], steps: [PlanStep] = [], rehearsal: RehearsalReport? = nil
) -> Plan {
  Plan(
    mode: mode, stackPath: "stack.yaml",
    context: StackContext(stack: "packages", region: "eu-west-1", account: "123456789012"),
    provider: "simulated", lineage: "l-1", serial: 7, inputsDigest: "d", changes: changes,
    drift: drift, outputs: outputs, steps: steps, rehearsal: rehearsal)
}

/// A step without dependencies.
func step(
  _ id: Int, _ address: ResourceAddress, _ operation: PlanStep.Operation
) -> PlanStep {
  PlanStep(id: id, address: address, operation: operation, dependencies: [])
}

let attributes: Fields = [
  "cidr_block": "10.0.0.0/16", "id": "vpc-1", "tags": ["env": "dev", "team": "build"],
]

let creation = Change(
  address: vpc, action: .create,
  after: [
    "id": .unknown(Unknown(reference: "vpc.main.id")), "cidr_block": "10.0.0.0/16",
    "tags": ["env": "dev", "odd key": "v"], "zones": ["a", "b"], "none": nil, "empty": [],
    "text": "one\ntwo\n", "password": .sensitive("canary"),
  ])

let deletion = Change(
  address: user, action: .delete, reason: .keyNotInForEach("web"), before: attributes, id: "vpc-1")

let update = Change(
  address: subnet, action: .update, before: attributes,
  after: [
    "cidr_block": "10.0.0.0/16", "id": "vpc-1", "tags": ["env": "prod", "team": "build"],
  ],
  differences: [
    AttributeDifference(
      path: ValuePath("tags").field("env"), before: "dev", after: "prod")
  ], id: "vpc-1")

let replacement = Change(
  address: vpc, action: .replace(.deleteThenCreate), reason: .cannotUpdate, before: attributes,
  after: [
    "cidr_block": "10.1.0.0/16", "id": .unknown(Unknown()),
    "tags": ["env": "dev", "team": "build"],
  ],
  differences: [
    AttributeDifference(
      path: ValuePath("cidr_block"), before: "10.0.0.0/16", after: "10.1.0.0/16",
      forcesReplacement: true)
  ], cause: subnet, id: "vpc-1")

let drifted = Drift(
  address: vpc, kind: .changed, id: "vpc-1", before: attributes,
  after: ["cidr_block": "10.0.0.0/16", "id": "vpc-1", "tags": ["team": "build"]],
  differences: [
    AttributeDifference(path: ValuePath("tags").field("env"), before: "dev", after: nil)
  ])

let vanished = Drift(
  address: user, kind: .deleted, id: "ci", before: ["name": "ci", "path": "/"], after: nil,
  differences: [])

let outputChanges = [
  OutputChange(name: "vpc", action: .create, before: nil, after: .unknown(Unknown())),
  OutputChange(name: "zones", action: .update, before: ["a"], after: ["a", "b"]),
  OutputChange(name: "same", action: .noOp, before: 1, after: 1),
  OutputChange(name: "old", action: .delete, before: "x\ny", after: nil),
  OutputChange(
    name: "token", action: .update, before: .sensitive("canary"), after: .sensitive("canary2")),
]

let refused = ProviderError(
  .refused, code: "InvalidVpc.Range", message: "The CIDR is invalid", operation: "CreateVpc")

/// A state of the given parts.
func state(_ resources: [StateResource] = [], outputs: [StateOutput] = []) -> State {
  State(
    lineage: "l-1", serial: 7, stack: "packages", account: "123456789012", region: "eu-west-1",
    outputs: outputs, resources: resources)
}

/// The stream of events with a clock that stands.
let stream = EventStream(timestamp: { "2026-11-21T11:00:00Z" })

/// A check that fails at its second link.
let failedCheck = CheckResult(
  address: ResourceAddress(type: "check", name: "ci-installs"), outcome: .failed,
  answer: CheckAnswer(
    subject: "user ci", deed: "install npm packages from repository npm", isPossible: false,
    holds: false,
    links: [
      CheckAnswer.Link(
        name: "bearer token", question: "sts:GetServiceBearerToken on *", verdict: "allowed",
        isOpen: true, deciding: ["statement 1 of the identity policy \"ci\""],
        explanation: "Statement 1 of the identity policy \"ci\" allows it."),
      CheckAnswer.Link(
        name: "read", question: "codeartifact:ReadFromRepository on npm", verdict: "implicitDeny",
        isOpen: false, explanation: "No identity policy allows it."),
    ],
    assumptions: ["The domain's owner pays."], remedies: ["Add a statement."]))
