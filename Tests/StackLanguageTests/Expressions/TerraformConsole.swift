import Glibc

/// Terraform's own console, where it is installed.
struct TerraformConsole {
  /// Where it is looked for.
  private static let places = ["/usr/local/bin/terraform", "/usr/bin/terraform"]

  /// Whether there is one to ask.
  static var isInstalled: Bool { places.contains { unsafe access($0, X_OK) == 0 } }

  private let binary: String
  private let directory: String

  /// A console in a new directory; nil where Terraform is not installed.
  init?() {
    guard let binary = Self.places.first(where: { unsafe access($0, X_OK) == 0 }) else {
      return nil
    }
    self.binary = binary
    self.directory = "/tmp/cainfra-terraform-\(getpid())-\(UInt32.random(in: 0...UInt32.max))"
    guard unsafe mkdir(directory, 0o700) == 0 else { return nil }
    _ = run("printf 'resource \"terraform_data\" \"x\" {}\\n' > main.tf && \(binary) init", "")
  }

  /// What it prints for one line of input, or nil for an error.
  func answer(_ expression: String) -> String? {
    let text = expression.replacing("unknown.id", with: "terraform_data.x.id")
      .replacing("secret", with: #"sensitive("hush")"#)
    let (output, status) = run("\(binary) console", text + "\n")
    return status == 0 ? output : nil
  }

  /// Removes the directory.
  func close() {
    _ = run("cd / && rm -rf \(directory)", "")
  }

  private func run(_ command: String, _ input: String) -> (output: String, status: Int32) {
    let inputPath = directory + "/input"
    if let file = unsafe fopen(inputPath, "w") {
      unsafe fputs(input, file)
      unsafe fclose(file)
    }
    let settings = "TF_CLI_CONFIG_FILE=/dev/null CHECKPOINT_DISABLE=1"
    let line = "cd \(directory) && export \(settings) && (\(command)) < input 2> /dev/null"
    guard let pipe = unsafe popen(line, "r") else { return ("", -1) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe fread(&buffer, 1, buffer.count, pipe)
      guard count > 0 else { break }
      bytes += buffer[..<count]
    }
    return (String(decoding: bytes, as: UTF8.self), unsafe pclose(pipe))
  }

  /// An answer without what is only layout: spaces and commas outside texts, and types of null.
  static func normalized(_ answer: String) -> String {
    var plain = answer
    for type in ["string", "number", "bool", "list", "set", "map"] {
      plain = plain.replacing("to\(type)(null)", with: "null")
    }
    plain = plain.replacing(" /* of dynamic */", with: "")
    var result = ""
    var isInText = false
    var isEscaped = false
    for scalar in plain.unicodeScalars {
      if isInText {
        isInText = isEscaped || scalar != "\""
        isEscaped = !isEscaped && scalar == "\\"
      } else if scalar == " " || scalar == "," || scalar == "\n" {
        continue
      } else if scalar == "\"" {
        isInText = true
      }
      result.unicodeScalars.append(scalar)
    }
    return result
  }
}
