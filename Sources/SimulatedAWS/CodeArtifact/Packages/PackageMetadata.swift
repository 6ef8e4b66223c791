package import AWSModel

/// What a package version tells of itself.
package struct PackageMetadata: Codable, Hashable, Sendable {
  /// The name as its author spells it.
  package var displayName: String?

  /// One sentence on what it is.
  package var summary: String?

  /// Its home page.
  package var homePage: String?

  /// Where its source is kept.
  package var sourceCodeRepository: String?

  /// The names of its licenses.
  package var licenses: [String] = []

  /// Its description for readers, as the author wrote it.
  package var readme: String?

  /// What it needs.
  package var dependencies: [PackageDependency] = []

  /// npm's `package.json` of the version as JSON text, without `dist`.
  package var manifest: String?

  /// A version that tells nothing.
  package init() {}
}

/// A file of a package version.
package struct PackageAsset: Codable, Hashable, Sendable {
  /// Its name, unique in the version.
  package var name: String

  /// Its size in bytes.
  package var size: Int

  /// Its digests in hexadecimal digits.
  package var digests: AssetDigests

  /// When it was published.
  package var publishedAt: Timestamp

  /// The versions of Python that the file is for, as its author tells them.
  package var requiresPython: String?
}
