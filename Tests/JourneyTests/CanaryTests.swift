import Foundation
import Testing

/// Secrets planted in every place that a secret can be, a whole journey, and a search for them in
/// every file and stream that it made.
@Suite("Secrets on their way")
struct CanaryTests {
  // MARK: - What is planted

  /// The values of sensitive variables, which get into tags, names, policies, outputs and errors.
  private static let secrets = [
    "option": "canary.option@9f3c+x", "second": "canary.second@81bb+y",
    "file": "canary.file.5d1c-z", "environment": "canary.environment.7a4e",
    "nested": "canary.nested.77aa",
  ]
  private static let keyText =
    "9b1e5c7a30f28d4461e0b7a95c3d2f8817a6c4e0935b7d2af14c86e9d05b3a72"

  private static let stack = """
    stack: canary
    region: eu-west-1
    account: "111122223333"
    variables:
      option: {type: string, sensitive: true}
      file: {type: string, sensitive: true}
      environment: {type: string, sensitive: true}
      nested: {type: "map(list(string))", sensitive: true}
      label: {type: string, default: first}
      taken: {type: bool, default: false}
    locals:
      inner: {list: ["a", "${var.option}"], map: {x: "${var.nested.deep[0]}"}}
    resources:
      iam_user:
        ci:
          name: ci
          tags:
            option: ${var.option}
            file: ${var.file}
            environment: ${var.environment}
            nested: ${local.inner.map.x}
            encoded: ${base64encode(var.option)}
            label: ${var.label}
        named:
          name: n-${var.file}
        taken:
          when: ${var.taken}
          name: ${var.option}
      iam_access_key:
        ci:
          user: ${iam_user.ci.name}
      iam_user_policy:
        ci:
          user: ${iam_user.ci.name}
          name: reads
          policy: |
            {"Version": "2012-10-17", "Statement": [{"Sid": "Read", "Effect": "Allow",
              "Action": "s3:GetObject", "Resource": "arn:aws:s3:::${var.file}/*"}]}
      vpc:
        main:
          cidr_block: 10.20.0.0/16
          tags: {list: '${join("/", local.inner.list)}'}
      security_group:
        web:
          vpc_id: ${vpc.main.id}
          name: web
          description: ${var.environment}
    outputs:
      key: ${iam_access_key.ci.id}
      secret: {value: "${iam_access_key.ci.secret}", sensitive: true}
      inner: {value: "${local.inner}", sensitive: true}

    """

  /// Owns the user that the stack above is to fail to make.
  private static let other = """
    stack: other
    region: eu-west-1
    account: "111122223333"
    variables:
      name: {type: string, sensitive: true}
    resources: {iam_user: {taken: {name: "${var.name}"}}}

    """

  // MARK: - The journey

  /// Runs every command, and keeps what each prints in `logs`.
  private static let journey = #"""
    umask 000
    mkdir logs
    export CAINFRA_VAR_environment=$environment
    FIRST="--var option=$option --var-file values.yaml"
    SECOND="--var option=$second --var-file values.yaml"
    run() { name=$1; shift; "$@" > logs/$name.out 2> logs/$name.errors < /dev/null; echo "$name $?"; }

    run validate cainfra validate stack.yaml $FIRST
    run plan cainfra plan stack.yaml $FIRST --html plan.html --out plan.json
    run plan-json cainfra plan --json stack.yaml $FIRST
    run show-plan cainfra show plan.json
    run show-plan-json cainfra show --json plan.json
    run show-plan-terraform cainfra show --json --format terraform plan.json
    run apply cainfra apply plan.json $FIRST
    run owner cainfra apply --auto-approve other.yaml --var name=$second
    run replan cainfra plan stack.yaml $SECOND --html replan.html --out replan.json
    run refused cainfra plan stack.yaml $SECOND --var taken=true --html refused.html
    run failing cainfra apply --no-rehearsal --auto-approve stack.yaml $SECOND --var taken=true
    run failing-json cainfra apply --no-rehearsal --json --auto-approve stack.yaml $FIRST \
      --var taken=true --var option=$second --var label=third
    for round in 1 2 3; do
      cainfra apply --json --auto-approve --simulate-faults latency=400ms stack.yaml $FIRST \
        --var label=round$round > logs/killed$round.out 2> logs/killed$round.errors & pid=$!
      while [ ! -s logs/killed$round.out ] && kill -0 $pid; do sleep 0.05; done
      tr '\0' '\n' < /proc/$pid/cmdline > logs/command-line$round
      sleep 0.$round; kill -9 $pid; wait $pid 2> /dev/null
      cp -p .cainfra/canary/state.json.journal journal$round.journal 2> /dev/null
    done
    run looked-up cainfra plan stack.yaml $FIRST
    run recovered cainfra apply --auto-approve stack.yaml $FIRST
    cp .cainfra/canary/state.json .cainfra/canary/state.json.kept
    run elsewhere cainfra apply --auto-approve stack.yaml $SECOND
    rm .cainfra/canary/state.json.lock
    mv .cainfra/canary/state.json.kept .cainfra/canary/state.json
    run drift cainfra drift stack.yaml $SECOND
    run drift-json cainfra drift --json stack.yaml $SECOND
    run refresh cainfra refresh --auto-approve stack.yaml $SECOND
    run output cainfra output stack.yaml $FIRST
    run output-json cainfra output --json stack.yaml $FIRST
    run output-name cainfra output stack.yaml secret $FIRST
    run show cainfra show stack.yaml $FIRST
    run show-json cainfra show --json stack.yaml $FIRST
    run list cainfra state list stack.yaml $FIRST
    run list-json cainfra state list --json stack.yaml $FIRST
    run state-show cainfra state show stack.yaml iam_user.named $FIRST
    run state-show-json cainfra state show --json stack.yaml iam_access_key.ci $FIRST
    run history cainfra state history stack.yaml $FIRST
    run changed cainfra state history stack.yaml 1 $FIRST
    run changed-json cainfra state history --json stack.yaml 1 $FIRST
    run unlock cainfra state unlock stack.yaml $FIRST
    for format in dot mermaid svg; do run graph-$format cainfra graph --format $format stack.yaml $FIRST; done
    run access cainfra access stack.yaml --principal iam_user.ci --action s3:GetObject \
      --resource "arn:aws:s3:::$file/y" $FIRST
    run access-of-secret cainfra access other.yaml --principal iam_user.taken --action s3:GetObject \
      --resource 'arn:aws:s3:::x/y' --var name=$second
    run destroy-plan cainfra plan --destroy other.yaml --var name=$second --out destroy.json
    run forgotten cainfra state rm stack.yaml iam_user.named $FIRST
    printf 'var.option\niam_access_key.ci.secret\nlocal.inner\n' > questions
    cainfra console stack.yaml $FIRST < questions > logs/console.out 2> logs/console.errors

    cainfra output --raw stack.yaml secret $FIRST > asked.raw
    cainfra output --json stack.yaml inner $FIRST > asked.json
    cainfra state pull stack.yaml $FIRST > asked.state
    """#

  /// Runs the journey; `key` is what comes before it to give a key.
  private func run(_ shell: Shell, key: String) async throws -> Shell.Outcome {
    try shell.write(Self.stack, to: "stack.yaml")
    try shell.write(Self.other, to: "other.yaml")
    try shell.write(
      """
      file: \(Self.secrets["file"] ?? "")
      nested: {deep: [\(Self.secrets["nested"] ?? "")]}

      """, to: "values.yaml")
    let variables = Self.secrets.map { "\($0.key)='\($0.value)'" }.joined(separator: "\n")
    return try await shell.run("\(variables)\n\(key)\n\(Self.journey)")
  }

  // MARK: - The search

  /// A text as files and streams may write it.
  private static func spellings(of secret: String) -> [String] {
    let bytes = Array(secret.utf8)
    let hexadecimal = bytes.map { String(format: "%02x", $0) }.joined()
    var allowed = CharacterSet.alphanumerics
    allowed.insert(charactersIn: "-._~")
    let url = secret.addingPercentEncoding(withAllowedCharacters: allowed) ?? secret
    // A text inside another begins at any of three places of base64; its edges differ.
    let base64 = (0..<3).map { shift in
      let text = Data([UInt8](repeating: 0, count: shift) + bytes).base64EncodedString()
      return String(text.dropFirst(4).prefix(bytes.count))
    }
    return [secret, hexadecimal, hexadecimal.uppercased(), url] + base64
  }

  /// The files under the folder in which a secret is, in whatever spelling.
  private func leaks(_ shell: Shell, _ secrets: [String]) throws -> Set<String> {
    let patterns = secrets.flatMap(Self.spellings).map { Data($0.utf8) }
    let paths = try FileManager.default.subpathsOfDirectory(atPath: shell.folder)
    return Set(
      try paths.filter { path in
        var isDirectory = false
        let url = URL(filePath: "\(shell.folder)/\(path)")
        _ = FileManager.default.fileExists(atPath: url.path(), isDirectory: &isDirectory)
        guard !isDirectory else { return false }
        let content = try Data(contentsOf: url)
        return patterns.contains { content.range(of: $0) != nil }
      })
  }

  /// What the journey was given or asked for by name, and the simulated AWS, whose database stands
  /// for AWS itself.
  private static func isApart(_ path: String) -> Bool {
    path.hasPrefix("asked.") || path.hasPrefix(".cainfra/simulated-aws/")
      || ["values.yaml", "state.key"].contains(path)
  }

  private func expectModes(_ shell: Shell) async throws {
    let outcome = try await shell.run(
      "find .cainfra plan.json replan.json destroy.json *.journal -printf '%y %m %p\\n' | grep -vE '^(d 700|f 600) '"
    )
    #expect(outcome.output == "", "\(outcome.output)")
  }

  @Test(
    "Without a key they are in the state's own files, readable by their owner only, and nowhere else"
  )
  func inClear() async throws {
    let shell = try Shell()
    defer { shell.remove() }
    let outcome = try await run(shell, key: "")
    try expectJourney(outcome, shell)
    let made = try shell.read("asked.raw")
    #expect(made.count == 40)
    let leaks = try leaks(shell, Self.secrets.values + [made]).filter { !Self.isApart($0) }
    let allowed = leaks.filter {
      $0.hasPrefix(".cainfra/") && $0.contains("/state.json") && !$0.hasSuffix(".lock")
        || $0.hasSuffix(".journal")
    }
    #expect(leaks.subtracting(allowed) == [])
    #expect(allowed.contains(".cainfra/canary/state.json"))
    try await expectModes(shell)
  }

  @Test("With a key they are in no file at all, nor is the key")
  func sealed() async throws {
    let shell = try Shell()
    defer { shell.remove() }
    try shell.write(
      "#!/bin/sh\nenv > environment-of-child\nexec cat state.key\n", to: "print-key")
    let outcome = try await run(
      shell,
      key: """
        printf '%s\\n' \(Self.keyText) > state.key; chmod 700 print-key
        export CAINFRA_STATE_KEY_COMMAND=./print-key
        """)
    try expectJourney(outcome, shell)
    let made = try shell.read("asked.raw")
    let key = String(decoding: Self.bytes(ofKey: Self.keyText), as: UTF8.self)
    let leaks = try leaks(shell, Self.secrets.values + [made, Self.keyText, key])
      .filter { !Self.isApart($0) }
    #expect(leaks == [])
    let child = try shell.read("environment-of-child")
    #expect(child.contains("PATH=") && !child.contains("CAINFRA"), "\(child)")
    try await expectModes(shell)
  }

  @Test("A key in the environment is in no child, nor in what the system shows of the process")
  func environment() async throws {
    let shell = try Shell()
    defer { shell.remove() }
    try shell.write(Self.other, to: "other.yaml")
    let outcome = try await shell.run(
      """
      export CAINFRA_STATE_KEY=\(Self.keyText)
      cainfra apply --auto-approve --simulate-faults latency=2s other.yaml --var name=hidden-name \\
        --var=name=hidden-other > log 2>&1 & pid=$!
      until [ -s .cainfra/other/state.json.lock ]; do sleep 0.05; done
      tr '\\0' '\\n' < /proc/$pid/environ > environ; tr '\\0' '\\n' < /proc/$pid/cmdline > cmdline
      cat .cainfra/other/state.json.lock > lock; wait $pid; echo "applied $?"
      unset CAINFRA_STATE_KEY; cainfra state list other.yaml --var name=x 2>&1 | grep -c 'is sealed'
      """)
    #expect(outcome.output == "applied 0\n1\n", "\(outcome.output)\(outcome.errors)")
    #expect(!(try shell.read("environ")).contains(Self.keyText))
    let command = try shell.read("cmdline")
    #expect(command.contains("name=***********\n--var=name=************\n"), "\(command)")
    let lock = try shell.read("lock")
    #expect(lock.contains("--var name=… --var=name=…"), "\(lock)")
  }

  /// Expects that every command of the journey did what it is for.
  private func expectJourney(_ outcome: Shell.Outcome, _ shell: Shell) throws {
    var statuses: [String: String] = [:]
    for line in outcome.output.split(separator: "\n") {
      let words = line.split(separator: " ").map(String.init)
      if words.count == 2 { statuses[words[0]] = words[1] }
    }
    #expect(statuses.count == 38, "\(outcome.output)\(outcome.errors)")
    let others = [
      "refused": "4", "failing": "7", "failing-json": "7", "drift": "2", "drift-json": "2",
      "access-of-secret": "1",
    ]
    for (name, status) in statuses {
      let errors = (try? shell.read("logs/\(name).errors")) ?? ""
      #expect(status == others[name] ?? "0", "\(name): \(errors)")
    }
    for name in ["failing.errors", "failing-json.out", "refused.errors"] {
      #expect(try shell.read("logs/\(name)").contains("EntityAlreadyExists"), "\(name)")
    }
  }

  private static func bytes(ofKey text: String) -> [UInt8] {
    let digits = text.compactMap(\.hexDigitValue)
    return stride(from: 0, to: digits.count - 1, by: 2).map {
      UInt8(digits[$0] * 16 + digits[$0 + 1])
    }
  }
}
