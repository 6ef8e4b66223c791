/// The forms of the ARNs of the types of resource that actions are limited to.
///
/// From the Service Authorization Reference, "Resource types defined by …" of each service.
enum ResourceTypes {
  /// The pattern that the ARNs of a type have; nil for a type that is not known.
  static func pattern(of type: String, in service: String) -> String? {
    switch service {
    case "codeartifact": "arn:*:codeartifact:*:*:\(type)/*"
    case "s3": s3[type]
    case "iam", "sts": identities[type]
    default: nil
    }
  }

  private static let s3: [String: String] = [
    "bucket": "arn:*:s3:::*", "object": "arn:*:s3:::*/*",
    "accesspoint": "arn:*:s3:*:*:accesspoint/*", "job": "arn:*:s3:*:*:job/*",
    "storagelensconfiguration": "arn:*:s3:*:*:storage-lens/*",
    "storagelensgroup": "arn:*:s3:*:*:storage-lens-group/*",
    "objectlambdaaccesspoint": "arn:*:s3-object-lambda:*:*:accesspoint/*",
    "multiregionaccesspoint": "arn:*:s3::*:accesspoint/*",
    "multiregionaccesspointrequestarn": "arn:*:s3:us-west-2:*:async-request/mrap/*",
    "accessgrantsinstance": "arn:*:s3:*:*:access-grants/default",
    "accessgrantslocation": "arn:*:s3:*:*:access-grants/default/location/*",
    "accessgrant": "arn:*:s3:*:*:access-grants/default/grant/*",
  ]

  private static let identities: [String: String] = [
    "access-report": "arn:*:iam::*:access-report/*", "assumed-role": "arn:*:iam::*:assumed-role/*",
    "federated-user": "arn:*:iam::*:federated-user/*", "group": "arn:*:iam::*:group/*",
    "instance-profile": "arn:*:iam::*:instance-profile/*", "mfa": "arn:*:iam::*:mfa/*",
    "oidc-provider": "arn:*:iam::*:oidc-provider/*", "policy": "arn:*:iam::*:policy/*",
    "role": "arn:*:iam::*:role/*", "saml-provider": "arn:*:iam::*:saml-provider/*",
    "server-certificate": "arn:*:iam::*:server-certificate/*",
    "sms-mfa": "arn:*:iam::*:sms-mfa/*", "user": "arn:*:iam::*:user/*",
    "root-user": "arn:*:iam::*:root", "self-session": "arn:*:sts::*:self",
  ]
}
