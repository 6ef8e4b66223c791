import AWSModel
import AWSWire
import Diagnostics
import JSONSyntax
import SimulatedAWS
import Values

/// What the server tells and lets be set besides AWS, under `/_cainfra/`.
///
/// Bodies must be `application/json`, which no form of a web page can send.
struct AdminEndpoint {
  /// The path of everything here.
  static let prefix = "/_cainfra/"

  let account: ServedAccount

  /// Answers a request under ``prefix``.
  func answer(_ request: WireRequest) -> WireResponse {
    switch (request.method, request.path.dropFirst(Self.prefix.count)) {
    case ("GET", "health"):
      return Self.json(["status": "ok", "account": .string(account.cloud.account)])
    case ("GET", "metrics"): return Self.json(account.metrics.json)
    case ("GET", "operations"):
      let names = SimulatedAWS.operations.map { Value.string($0.description) }
      return Self.json(["operations": .array(names)])
    case ("POST", "faults"): return setFaults(request)
    case ("DELETE", "faults"):
      account.cloud.setFaults(.none)
      return Self.json(["faults": ""])
    case (_, "health"), (_, "metrics"), (_, "operations"), (_, "faults"):
      return Self.problem(405, "\(request.method) is not for \(request.path)")
    default: return Self.problem(404, "There is no \(request.path)")
    }
  }

  private func setFaults(_ request: WireRequest) -> WireResponse {
    guard request.headers["Content-Type"]?.lowercased().hasPrefix("application/json") == true
    else { return Self.problem(415, "The body must be application/json") }
    let (value, _) = JSONReader.read(SourceFile(name: "body", bytes: request.body))
    guard let text = value?.fields?["faults"]?.stringValue else {
      return Self.problem(400, #"The body must be such as {"faults": "throttle=0.1,seed=7"}"#)
    }
    do {
      account.cloud.setFaults(try FaultPlan(text))
      return Self.json(["faults": .string(text)])
    } catch {
      return Self.problem(400, "\(error)")
    }
  }

  /// An answer that is no AWS service's.
  static func problem(_ status: Int, _ text: String) -> WireResponse {
    json(["message": .string(text)], status: status)
  }

  private static func json(_ value: Value, status: Int = 200) -> WireResponse {
    WireResponse(
      status: status, headers: ["Content-Type": "application/json"],
      body: JSONWriter(.compact, hidden: .revealed).bytes(of: value) + [0x0A])
  }
}
