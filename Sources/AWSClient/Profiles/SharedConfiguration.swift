/// The profiles of the user's shared configuration and credentials files.
package struct SharedConfiguration: Sendable {
  private let configuration: ProfileFile
  private let credentials: ProfileFile
  /// Where the files are, for messages.
  let paths: [String]
  /// The home directory; nil where nothing tells it.
  let home: String?

  /// Reads the files that `AWS_CONFIG_FILE` and `AWS_SHARED_CREDENTIALS_FILE` name, by default
  /// `~/.aws/config` and `~/.aws/credentials`; a file that is not there has no profiles.
  init(_ surroundings: Surroundings) throws(ClientProblem) {
    let home = surroundings.variable("HOME")
    func path(_ variable: String, _ name: String) -> String? {
      let written = surroundings.variable(variable) ?? (home == nil ? nil : "~/.aws/\(name)")
      guard let written, written.hasPrefix("~/"), let home else { return written }
      return home + written.dropFirst()
    }
    func file(_ path: String?) throws(ClientProblem) -> ProfileFile {
      guard let path, let bytes = try surroundings.readFile(path) else { return ProfileFile() }
      return try ProfileFile(bytes, path: path)
    }
    let configurationPath = path("AWS_CONFIG_FILE", "config")
    let credentialsPath = path("AWS_SHARED_CREDENTIALS_FILE", "credentials")
    self.home = home
    paths = [configurationPath, credentialsPath].compactMap(\.self)
    configuration = try file(configurationPath)
    credentials = try file(credentialsPath)
  }

  /// A profile; nil where neither file has it.
  ///
  /// In the configuration a profile is `[profile NAME]`, only the default one may stand alone; in
  /// the credentials it is `[NAME]`, and what stands there wins.
  func profile(_ name: String) -> Profile? {
    var sections = [configuration.sections["profile \(name)"], credentials.sections[name]]
    if name == "default", sections[0] == nil { sections[0] = configuration.sections["default"] }
    let found = sections.compactMap(\.self)
    guard !found.isEmpty else { return nil }
    return Profile(
      name: name,
      settings: found.reduce(into: [:]) { $0.merge($1.settings) { _, later in later } })
  }

  /// The settings of an SSO session; nil where there is none of that name.
  func session(_ name: String) -> Profile? {
    configuration.sections["sso-session \(name)"].map {
      Profile(name: name, settings: $0.settings)
    }
  }

  /// The settings of each service in a `services` section, by the service's name.
  func services(_ name: String?) -> [String: [String: String]] {
    name.flatMap { configuration.sections["services \($0)"]?.nested } ?? [:]
  }

  /// The names of all profiles, in order.
  var names: [String] {
    let configured = configuration.sections.keys.compactMap { section in
      section.hasPrefix("profile ")
        ? String(section.dropFirst(8)) : section == "default" ? section : nil
    }
    return Set(configured + credentials.sections.keys).sorted()
  }
}
