import IAMPolicy

/// Whether a policy document is one the services would accept.
enum PolicyValidation {
  /// The first thing wrong with a document of a kind; nil if nothing is.
  static func problem(in text: String, kind: PolicyKind) -> String? {
    PolicyDocument.read(text, as: kind).problems.first.map { problem in
      problem.path.isEmpty ? problem.message : "\(problem.path): \(problem.message)"
    }
  }
}
