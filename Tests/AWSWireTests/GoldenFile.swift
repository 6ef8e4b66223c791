import AWSModel
import Diagnostics
import Foundation
import JSONSyntax
import Values

@testable import AWSWire

/// The messages of botocore and of AWS's definitions in `Golden`; `generate.py` writes them.
enum GoldenFile {
  /// The folder of the files.
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")

  /// A file's value.
  static func read(_ name: String) -> Value {
    guard let data = try? Data(contentsOf: folder.appending(path: name)) else { return .null }
    return JSONReader.read(SourceFile(name: name, bytes: Array(data))).value ?? .null
  }

  private static let services: [AWSService: Value] = Dictionary(
    uniqueKeysWithValues: AWSService.allCases.map { ($0, read("\($0.rawValue).json")) })

  /// What a service's file holds.
  static func service(_ service: AWSService) -> Value { services[service] ?? .null }

  /// What is told of an operation; nil if it has no golden messages.
  static func operation(_ operation: AWSOperation) -> Value? {
    service(operation.service)["operations"]?[operation.name]
  }

  /// The names of the operations that a service's file tells of.
  static func operations(_ service: AWSService) -> [String] {
    self.service(service)["operations"]?.fields?.keys ?? []
  }

  /// The errors of a service.
  static func errors(_ service: AWSService) -> [Value] {
    self.service(service)["errors"]?.elements ?? []
  }
}

extension Value {
  /// The member's text; empty if there is none.
  func text(_ name: String) -> String { self[name]?.stringValue ?? "" }

  /// The fields with text values as headers.
  var asHeaders: WireHeaders {
    var headers: WireHeaders = [:]
    for (name, value) in fields ?? Fields() { headers.add(name, value.stringValue ?? "") }
    return headers
  }

  /// The HTTP request that the value tells of.
  var asRequest: WireRequest {
    WireRequest(
      method: text("method"), path: text("path"), query: text("query"),
      headers: self["headers"]?.asHeaders ?? [:], body: body)
  }

  /// The HTTP answer that the value tells of.
  var asResponse: WireResponse {
    WireResponse(
      status: self["status"].flatMap { Int($0.numberText) } ?? 0,
      headers: self["headers"]?.asHeaders ?? [:], body: body)
  }

  /// The bytes of `base64`, or of the text `body`.
  private var body: [UInt8] {
    if let text = self["base64"]?.stringValue { return Base64.decode(text) ?? [] }
    return Array(text("body").utf8)
  }

  /// The digits of a number.
  var numberText: String {
    guard case .number(let number) = self else { return "" }
    return number.description
  }
}
