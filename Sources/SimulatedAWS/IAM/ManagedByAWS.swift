import AWSModel
import IAMPolicy

/// The managed policies that AWS provides in every account.
enum ManagedByAWS {
  /// The policies in the order of their ARNs.
  static let policies: [PolicyEntity] = AWSManagedPolicy.codeArtifact.map { policy in
    let created = Timestamp(secondsSinceEpoch: seconds(of: policy.created))
    let arn = policy.arn()
    let id = String(stableHash(arn), radix: 32, uppercase: true)
    return PolicyEntity(
      key: arn, policyId: "ANPA" + (id + "ABCDEFGHIJKLMNOPQ").prefix(17), createdAt: created,
      updatedAt: created, name: policy.name, path: "/", details: policy.summary,
      versions: [.init(number: 1, document: policy.text, createdAt: created)], defaultVersion: 1,
      lastVersion: 1, tags: [])
  }.sorted { $0.key < $1.key }

  /// The policies by their ARNs.
  static let byARN = Dictionary(uniqueKeysWithValues: policies.map { ($0.key, $0) })

  /// The seconds from 1970 to a day written `YYYY-MM-DD`, by the civil calendar.
  private static func seconds(of day: String) -> Double {
    let parts = day.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3 else { return 0 }
    let year = parts[1] <= 2 ? parts[0] - 1 : parts[0]
    let month = (parts[1] + 9) % 12
    let dayOfYear = (153 * month + 2) / 5 + parts[2] - 1
    let days = 365 * year + year / 4 - year / 100 + year / 400 + dayOfYear - 719_468
    return Double(days * 86_400)
  }
}
