/// The limits of a simulated account.
package struct SimulatedQuotas: Hashable, Sendable {
  /// A name that is no quota's.
  package struct UnknownQuota: Error, Hashable, Sendable {
    /// The name given.
    package var name: String
  }

  private var limits: [Quota: Int]

  /// AWS's defaults.
  package static let awsDefaults = SimulatedQuotas(
    limits: Dictionary(uniqueKeysWithValues: Quota.allCases.map { ($0, $0.awsDefault) }))

  /// No limits at all.
  package static let unlimited = SimulatedQuotas(limits: [:])

  /// The names of all quotas.
  package static let allNames = Quota.allCases.map(\.rawValue)

  private init(limits: [Quota: Int]) {
    self.limits = limits
  }

  /// Creates AWS's defaults with some limits set otherwise.
  ///
  /// A limit of nil is unlimited.
  /// - Throws: the first name, in the order of the alphabet, that is no quota's.
  package init(_ overrides: [String: Int?]) throws(UnknownQuota) {
    self = .awsDefaults
    for (name, limit) in overrides.sorted(by: { $0.key < $1.key }) {
      guard let quota = Quota(rawValue: name) else { throw UnknownQuota(name: name) }
      limits[quota] = limit
    }
  }

  /// The limit of a quota; nil if there is none.
  package subscript(quota: Quota) -> Int? {
    get { limits[quota] }
    set { limits[quota] = newValue }
  }

  /// Whether one more than `count` is past the limit.
  func isReached(_ quota: Quota, by count: Int) -> Bool {
    limits[quota].map { count >= $0 } ?? false
  }
}
