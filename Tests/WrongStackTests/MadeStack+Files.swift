extension MadeStack {
  /// Stacks of several files, and files that are missing.
  static let ofFiles: [MadeStack] = [
    MadeStack(
      name: "no such file", files: { GivenFiles([:]) }, path: "nowhere.yaml",
      expected: [
        "error: There is no file or directory nowhere.yaml",
        "  Give the path of a stack: a YAML file, or a directory of them.",
      ]),
    .directory(
      "a directory without stacks", ["notes.txt": "a"],
      [
        "error: stack has no *.yaml file",
        "  A stack needs one.",
      ]),
    .directory(
      "a resource in two files",
      [
        "a.yaml": header
          + "resources:\n  s3_bucket:\n    artifacts: { bucket: artifacts-of-web }\n",
        "b.yaml": "resources:\n  s3_bucket:\n    artifacts: { bucket: artifacts-of-api }\n",
      ],
      [
        "stack/b.yaml:3:5: error: s3_bucket.artifacts is defined twice in this stack",
        "  Remove or rename one.",
        "  stack/a.yaml:5:5: note: It is also defined here",
      ]),
    .directory(
      "a header in two files",
      ["a.yaml": header, "b.yaml": "stack: other\nregion: eu-west-2\n"],
      [
        #"stack/b.yaml:1:1: error: "stack" is defined twice in this stack"#,
        "  Remove or rename one.",
        "  stack/a.yaml:1:1: note: It is also defined here",
        #"stack/b.yaml:2:1: error: "region" is defined twice in this stack"#,
        "  Remove or rename one.",
        "  stack/a.yaml:2:1: note: It is also defined here",
      ]),
    .directory(
      "a variable, a local and an output in two files",
      [
        "a.yaml": header
          + "variables: { n: { default: 1 } }\nlocals: { l: 1 }\noutputs: { o: 1 }\n",
        "b.yaml": "variables: { n: { default: 2 } }\nlocals: { l: 2 }\noutputs: { o: 2 }\n",
      ],
      [
        #"stack/b.yaml:1:14: error: "n" is defined twice in this stack"#,
        "  Remove or rename one.",
        "  stack/a.yaml:3:14: note: It is also defined here",
        #"stack/b.yaml:2:11: error: "l" is defined twice in this stack"#,
        "  Remove or rename one.",
        "  stack/a.yaml:4:11: note: It is also defined here",
        #"stack/b.yaml:3:12: error: "o" is defined twice in this stack"#,
        "  Remove or rename one.",
        "  stack/a.yaml:5:12: note: It is also defined here",
      ]),
    .directory(
      "a directory without a header", ["a.yaml": "locals: { l: 1 }\n"],
      [
        #"stack/a.yaml:1:1: error: The stack has no "stack""#,
        #"  Begin with "stack: NAME"."#,
        #"stack/a.yaml:1:1: error: The stack has no "region""#,
        #"  Add "region: eu-west-1", or the Region you mean."#,
      ]),
    .directory(
      "a file of several that cannot be read",
      [
        "a.yaml": header + "outputs: { o: \"${local.l} ${s3_bucket.artifacts.arn}\" }\n",
        "b.yaml": "locals: { l: 1 ]\n",
      ],
      [
        #"stack/b.yaml:1:16: error: Expected "," or "}""#,
        "  Close the map, or put a text with special signs in quotes.",
        "  stack/b.yaml:1:9: note: The map begins here",
      ]),
    .directory(
      "a cycle over two files",
      [
        "a.yaml": header + "resources: { iam_user: { a: { name: \"${iam_user.b.name}-a\" } } }\n",
        "b.yaml": "resources: { iam_user: { b: { name: \"${iam_user.a.name}-b\" } } }\n",
      ],
      [
        "stack/a.yaml:3:40: error: These depend on each other, so none can be first: iam_user.a → iam_user.b → iam_user.a",
        "  Remove one of the references; they stand at stack/a.yaml:3:40, stack/b.yaml:1:40.",
        "  stack/a.yaml:3:40: note: iam_user.a refers to iam_user.b",
        "  stack/b.yaml:1:40: note: iam_user.b refers to iam_user.a",
      ]),
  ]
}
