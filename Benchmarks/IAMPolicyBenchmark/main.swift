// What evaluating a request costs: against the same with fewer statements, and against reading the
// same policy once.
//
//   swift run -c release IAMPolicyBenchmark [EVALUATIONS]

import IAMPolicy

let evaluations = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 100_000
let repositories = "arn:aws:codeartifact:eu-west-1:111122223333:repository/packages"

/// The text of a policy of `count` statements, each about one repository, from one VPC.
func policy(_ count: Int) -> String {
  let statements = (0..<count).map { number in
    #"{"Sid":"Read\#(number)","Effect":"Allow","Action":["codeartifact:Get*","#
      + #""codeartifact:ReadFromRepository"],"Resource":"\#(repositories)/r\#(number)","#
      + #""Condition":{"StringEquals":{"aws:SourceVpc":"vpc-0a1b2c3d"}}}"#
  }
  return #"{"Version":"2012-10-17","Statement":[\#(statements.joined(separator: ","))]}"#
}

/// One request for the repository of each of `count` statements.
func requests(_ count: Int) -> [AccessRequest] {
  (0..<count).map { number in
    AccessRequest(
      principal: "arn:aws:iam::111122223333:user/ci", action: "codeartifact:ReadFromRepository",
      resource: "\(repositories)/r\(number)", context: ["aws:SourceVpc": "vpc-0a1b2c3d"])
  }
}

/// The microseconds that one of `count` runs of `work` takes.
func microseconds(_ count: Int, _ work: (_ number: Int) -> Void) -> Double {
  let time = ContinuousClock().measure { for number in 0..<count { work(number) } }
  let seconds = Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
  return seconds / Double(count) * 1e6
}

func column(_ value: Double?) -> String {
  let text = value.map { "\(($0 * 100).rounded() / 100)" } ?? ""
  return String(repeating: " ", count: max(0, 14 - text.count)) + text
}

print("statements  evaluate (us)      to fewer      read (us)  read/evaluate")
var previous: Double?
for count in [5, 50, 500] {
  let text = policy(count)
  guard let document = PolicyDocument.read(text, as: .identity).document else {
    preconditionFailure("The benchmark's own policy has a mistake")
  }
  let evaluator = PolicyEvaluator(PolicySet(identity: [AttachedPolicy(document)]))
  let requests = requests(count)
  let evaluation = microseconds(evaluations * 50 / max(count, 50)) { number in
    precondition(evaluator.decide(requests[number % count]).isAllowed, "A request was denied")
  }
  let reading = microseconds(max(1, 20_000 / count)) { _ in
    precondition(PolicyDocument.read(text, as: .identity).document != nil, "Not read")
  }
  let number = "\(count)"
  print(
    String(repeating: " ", count: 10 - number.count) + number + column(evaluation)
      + column(previous.map { evaluation / $0 }) + column(reading) + column(reading / evaluation))
  previous = evaluation
}
