extension MadeStack {
  /// Bytes that are no text, and texts that are bombs.
  static let ofBytes: [MadeStack] = [
    .bytes(
      "empty", { [] },
      [
        "1:1: error: stack.yaml holds no stack",
        #"  Begin with "stack: NAME"."#,
      ]),
    .bytes(
      "only a comment", { Array("# nothing\n".utf8) },
      [
        "1:1: error: stack.yaml holds no stack",
        #"  Begin with "stack: NAME"."#,
      ]),
    .bytes(
      "invalid UTF-8", { Array((header + "description: ").utf8) + [0xC3, 0x28, 0x0A] },
      [
        "3:14: error: This file is not valid UTF-8: the byte 0xC3 at offset 47 cannot stand there",
        "  Save the file in UTF-8.",
      ]),
    .bytes(
      "a surrogate in UTF-8", { Array(header.utf8) + [0x23, 0xED, 0xA0, 0x80, 0x0A] },
      [
        "3:2: error: This file is not valid UTF-8: the byte 0xED at offset 35 cannot stand there",
        "  Save the file in UTF-8.",
      ]),
    .bytes(
      "UTF-16 with a mark", { [0xFF, 0xFE] + header.utf8.flatMap { [$0, 0] } },
      [
        "1:1: error: This file is in UTF-16; it must be in UTF-8",
        "  Save the file in UTF-8.",
      ]),
    .bytes(
      "UTF-16 without a mark", { header.utf8.flatMap { [0, $0] } },
      [
        "1:1: error: This file is in UTF-16; it must be in UTF-8",
        "  Save the file in UTF-8.",
      ]),
    .bytes(
      "a zero byte", { Array((header + "description: a").utf8) + [0, 0x0A] },
      [
        "3:15: error: The control character U+0000 cannot stand in a YAML file",
        "  Remove it; where a text needs it, write it as an escape in double quotes.",
      ]),
    .bytes(
      "an escape to the terminal", { Array((header + "description: \u{1B}[31m\n").utf8) },
      [
        "3:14: error: The control character U+001B cannot stand in a YAML file",
        "  Remove it; where a text needs it, write it as an escape in double quotes.",
      ]),
    .bytes(
      "not UTF-8 at all", { (0..<4096).map { UInt8(128 + $0 % 128) } },
      [
        "1:1: error: This file is not valid UTF-8: the byte 0x80 at offset 0 cannot stand there",
        "  Save the file in UTF-8.",
      ]),
    .bytes(
      "1 MB of [", { Array(repeating: UInt8(ascii: "["), count: 1 << 20) },
      [
        "1:129: error: Lists and maps lie in one another more than 128 deep here",
        "  Nothing in a stack needs that; check for brackets that are never closed.",
      ]),
    .bytes(
      "1 MB of {", { Array(repeating: UInt8(ascii: "{"), count: 1 << 20) },
      [
        "1:129: error: Lists and maps lie in one another more than 128 deep here",
        "  Nothing in a stack needs that; check for brackets that are never closed.",
      ]),
    .bytes(
      "1 MB of a quote", { Array(repeating: UInt8(ascii: "\""), count: 1 << 20) },
      [
        "1:3: error: Expected the end of the file",
        "  Check the indentation and the closing brackets.",
      ]),
    .bytes(
      "1 MB of question marks", { Array(String(repeating: "? ", count: 1 << 19).utf8) },
      [
        "1:257: error: Lists and maps lie in one another more than 128 deep here",
        "  Nothing in a stack needs that; check for brackets that are never closed.",
      ]),
    .bytes(
      "65 MiB", { Array(repeating: UInt8(ascii: "#"), count: 65 << 20) },
      [
        "1:1: error: This file is 68157440 bytes long; a YAML file may have at most 67108864",
        "  Split the stack into several files of one directory.",
      ]),
    .text(
      "aliases of aliases",
      {
        let levels = (1...20).map { level in
          "  l\(level): &l\(level) [\(repeatElement("*l\(level - 1)", count: 10).joined(separator: ", "))]\n"
        }
        return "locals:\n  l0: &l0 [a, b]\n" + levels.joined()
      },
      [
        "10:22: error: The aliases of this file expand to more than 1000000 nodes",
        "  Use for_each or locals in place of aliases of aliases.",
      ]),
    .text(
      "lists 129 deep",
      {
        "locals:\n  deep: " + String(repeating: "[", count: 129)
          + String(repeating: "]", count: 129) + "\n"
      },
      [
        "4:135: error: Lists and maps lie in one another more than 128 deep here",
        "  Nothing in a stack needs that; check for brackets that are never closed.",
      ]),
    .text(
      "an expression 201 deep",
      {
        "outputs:\n  deep: ${" + String(repeating: "(", count: 201) + "1"
          + String(repeating: ")", count: 201) + "}\n"
      },
      [
        "4:212: error: The expression nests more than 200 deep",
        #"  Give the inner parts names under "locals"."#,
      ]),
    .text(
      "an expression 100,000 deep",
      { "outputs:\n  deep: ${" + String(repeating: "(", count: 100_000) + "\n" },
      [
        "4:212: error: The expression nests more than 200 deep",
        #"  Give the inner parts names under "locals"."#,
      ]),
    .text(
      "201 locals behind one another",
      {
        let locals = (1...201).map { "  l\($0): ${local.l\($0 - 1)}\n" }
        return "locals:\n  l0: a\n" + locals.joined()
      },
      [
        "204:3: error: More than 200 locals stand behind one another here",
        "  Write the expressions more directly.",
      ]),
    .text(
      "a policy over its size",
      {
        let resources = (0..<200).map { "\"arn:aws:s3:::bucket-number-\($0)-of-many/*\"" }
        return """
          resources:
            iam_policy:
              read:
                name: read
                policy:
                  Version: "2012-10-17"
                  Statement:
                    - Effect: Allow
                      Action: s3:GetObject
                      Resource: [\(resources.joined(separator: ", "))]

          """
      },
      [
        "8:9: error: The policy has 8584 characters without white space, but a managed policy may have 6144",
        "  Merge statements, or replace lists of names by patterns.",
      ]),
    .text(
      "fifty-one tags",
      {
        let tags = (1...51).map { "t\($0): a" }.joined(separator: ", ")
        return """
          resources:
            s3_bucket:
              artifacts:
                bucket: artifacts-of-web
                tags: {\(tags)}

          """
      },
      [#"7:13: error: "tags" must have at most 50 elements, but has 51"#]),
    .text(
      "a range of a billion", { "outputs:\n  many: \"${range(1000000000)}\"\n" },
      [#"4:12: error: "range": The range has more than 1024 numbers"#]),
    .text(
      "a pattern that backtracks",
      { "outputs:\n  many: ${regex(\"(a+)+$\", \"\(String(repeating: "a", count: 40))b\")}\n" },
      [#"4:27: error: "regex": The pattern matches no part of the text"#]),
  ]
}
