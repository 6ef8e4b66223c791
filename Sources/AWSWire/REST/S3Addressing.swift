/// Buckets in host names, as many of S3's clients have them.
package enum S3Addressing {
  /// The request with its bucket in the path, if its host is a name under one of `endpoints`.
  ///
  /// `main.s3.localhost:4566/key` with the endpoint `s3.localhost` becomes `/main/key`. A signature
  /// is that of the request before, so it is verified first.
  package static func pathStyle(
    _ request: WireRequest, endpoints: [String]
  ) -> WireRequest {
    guard let host = request.headers["Host"]?.split(separator: ":").first?.lowercased() else {
      return request
    }
    for endpoint in endpoints.sorted(by: { $0.count > $1.count }) {
      if host == endpoint { return request }
      guard host.hasSuffix(".\(endpoint)") else { continue }
      var request = request
      request.path = "/\(host.dropLast(endpoint.count + 1))\(request.path)"
      return request
    }
    return request
  }
}
