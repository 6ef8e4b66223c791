/// Whether packages of CodeArtifact can be downloaded through an endpoint (rule S3-01).
extension LintRule {
  static let assetsMissing = LintRule(
    "EP-CA-BUCKET-MISSING", .error, in: [.endpoint],
    "The VPC uses CodeArtifact, but the Region's asset bucket cannot be read."
  ) { subject in
    guard subject.context.usesCodeArtifact == true, let assets = assets(subject) else { return [] }
    let object = "\(assets.arn)/*"
    let isNamed = subject.allows.flatMap(\.assetBuckets).contains { bucket in
      bucket.name == assets.bucket && bucket.key.isEmpty
        || bucket.region.map { $0 != assets.region } ?? false
    }
    let reads = subject.allows.contains { $0.covers(get) && $0.mayCover(resource: object) }
    let denied = subject.denies.contains {
      !$0.isConditional && $0.covers(get) && $0.surelyCovers(resource: object) && $0.isForEveryone
    }
    guard denied || (!reads && !isNamed) else { return [] }
    return [
      LintRemark(
        "Packages of CodeArtifact cannot be downloaded: s3:GetObject on \(object) is "
          + (denied ? "denied" : "not allowed"),
        at: subject.statements.first?.place ?? subject.place,
        help: denied
          ? "Except the bucket from the Deny."
          : "Allow s3:GetObject on \(object), or say access: [codeartifact].")
    ]
  }

  static let assetsRegion = LintRule(
    "EP-CA-BUCKET-REGION", .error, in: [.endpoint],
    "The asset bucket is of another Region."
  ) { subject in
    subject.allows.flatMap(\.assetBuckets).compactMap { bucket in
      guard let region = bucket.region else { return nil }
      if let own = subject.context.region, own != region {
        let right = CodeArtifactAssets.inRegion(own).map { " In \(own) it is \($0.bucket)." } ?? ""
        return LintRemark(
          "The bucket \(bucket.name) is of \(region), and the endpoint reaches only \(own)",
          at: bucket.source.place, help: "Name the bucket of \(own).\(right)")
      }
      guard let known = CodeArtifactAssets.inRegion(region), known.bucket != bucket.name,
        let owner = CodeArtifactAssets.table.first(where: { bucket.name.contains($0.account) })
      else { return nil }
      return LintRemark(
        "The account in \(bucket.name) is that of \(owner.region), not of \(region)",
        at: bucket.source.place, help: "In \(region) the bucket is \(known.bucket).")
    }
  }

  static let assetsNoObject = LintRule(
    "EP-CA-NO-OBJECT", .error, in: [.endpoint],
    "s3:GetObject stands with the asset bucket itself, without its objects."
  ) { subject in
    subject.allows.filter { $0.covers(get) }.flatMap { statement in
      let objects = statement.listedResources.filter {
        $0.text.contains("/") || $0.text.hasSuffix("*")
      }
      return statement.assetBuckets.filter { bucket in
        bucket.key.isEmpty && !bucket.isOpen
          && !objects.contains { PatternRelation.overlap($0.text, "arn:*:s3:::\(bucket.name)/*") }
      }
    }.map { bucket in
      LintRemark(
        "\"s3:GetObject\" works on objects, and this is the bucket itself", at: bucket.source.place,
        help: "Write \"\(bucket.source.text)/*\".")
    }
  }

  static let assetsOverbroad = LintRule(
    "EP-CA-OVERBROAD", .security, in: [.endpoint],
    "More than s3:GetObject is allowed on the asset bucket, or more than that one bucket."
  ) { subject in
    subject.allows.flatMap { statement -> [LintRemark] in
      guard let first = statement.assetBuckets.first else { return [] }
      let open = statement.assetBuckets.filter(\.isOpen).map { bucket in
        LintRemark(
          "\"\(bucket.source.text)\" matches buckets that anyone may create",
          at: bucket.source.place, help: "Name the one bucket of the Region.")
      }
      let more = statement.listedActions.filter { $0.source.text.lowercased() != get.lowercased() }
      return open
        + more.prefix(1).map { action in
          LintRemark(
            "\"\(action.source.text)\" is more than downloads from \(first.name) need",
            at: action.source.place, help: "Allow only s3:GetObject on that bucket.")
        }
    }
  }

  private static let get = "s3:GetObject"

  private static func assets(_ subject: LintSubject) -> CodeArtifactAssets? {
    subject.context.region.flatMap(CodeArtifactAssets.inRegion)
  }
}
