"""STS: who calls, and sessions of roles."""

import base64
import json
import time

from shapes.bench import ACCOUNT, document
from shapes.iam import TAGS, trusting


def run(bench):
    with bench.server("--verify-signatures") as server:
        sts = server.client("sts")
        sts.get_caller_identity()
        wrong = server.client("sts", ("AKIAIOSFODNN7EXAMPLE", "wrong"))
        bench.fails("InvalidClientTokenId", wrong.get_caller_identity)
        root = server.told["accessKeyId"]
        wrong = server.client("sts", (root, "wrong"))
        bench.fails("SignatureDoesNotMatch", wrong.get_caller_identity)
        sessions(bench, server, sts)
        web_identity(bench, server, sts)
    with bench.server("--verify-signatures", "--enforce-iam") as server:
        trust(bench, server)


def sessions(bench, server, sts):
    server.client("iam").create_role(
        RoleName="deploy", Path="/ci/", AssumeRolePolicyDocument=trusting({"AWS": ACCOUNT}))
    role = {"RoleArn": f"arn:aws:iam::{ACCOUNT}:role/ci/deploy", "RoleSessionName": "run-1"}
    answer = sts.assume_role(
        DurationSeconds=900, Policy=document("s3:*"), Tags=TAGS, TransitiveTagKeys=["team"],
        PolicyArns=[{"arn": "arn:aws:iam::aws:policy/AWSCodeArtifactReadOnlyAccess"}],
        SourceIdentity="someone", ExternalId="4711", **role)
    bench.expect("a session's ARN has its role's name without the path",
                 answer["AssumedRoleUser"]["Arn"]
                 == f"arn:aws:sts::{ACCOUNT}:assumed-role/deploy/run-1")
    bench.fails("ValidationError", sts.assume_role, DurationSeconds=3601, **role)
    bench.fails("ValidationError", sts.assume_role, **role | {"RoleSessionName": "a b"})
    bench.fails("AccessDenied", sts.assume_role,
                **role | {"RoleArn": f"arn:aws:iam::{ACCOUNT}:role/gone"})
    bench.fails("MalformedPolicyDocument", sts.assume_role, Policy="{}", **role)
    bench.fails("PackedPolicyTooLarge", sts.assume_role, **role, Tags=[
        {"Key": f"key-{number}", "Value": "v" * 200} for number in range(50)])
    key = credentials(answer)
    session = server.client("sts", key)
    identity = session.get_caller_identity()
    bench.expect("a session is told its ARN and id",
                 identity["Arn"] == answer["AssumedRoleUser"]["Arn"]
                 and identity["UserId"] == answer["AssumedRoleUser"]["AssumedRoleId"])
    bench.fails("ValidationError", session.assume_role, DurationSeconds=3601, **role)
    bench.fails("InvalidClientTokenId", server.client("sts", key[:2]).get_caller_identity)
    bench.fails("InvalidClientTokenId",
                server.client("sts", (*key[:2], key[2][1:])).get_caller_identity)
    bench.fails("SignatureDoesNotMatch",
                server.client("sts", (key[0], "x", key[2])).get_caller_identity)


def token(**claims):
    """A token as an identity provider gives it; nobody verifies its signature."""
    def part(value):
        return base64.urlsafe_b64encode(json.dumps(value).encode()).decode().rstrip("=")
    claims = {"iss": "https://ci.example.com", "sub": "repo:team/app", "aud": "sts.amazonaws.com",
              "exp": time.time() + 600} | claims
    return f"{part({'alg': 'RS256'})}.{part(claims)}.c2lnbmF0dXJl"


def web_identity(bench, server, sts):
    role = {"RoleArn": f"arn:aws:iam::{ACCOUNT}:role/ci/deploy", "RoleSessionName": "run-2"}
    answer = sts.assume_role_with_web_identity(
        WebIdentityToken=token(), Policy=document("s3:*"), **role)
    identity = server.client("sts", credentials(answer)).get_caller_identity()
    bench.expect("a session of a web identity is told",
                 identity["Arn"].endswith("assumed-role/deploy/run-2"))
    bench.fails("InvalidIdentityToken", sts.assume_role_with_web_identity,
                WebIdentityToken="none", **role)
    bench.fails("ExpiredTokenException", sts.assume_role_with_web_identity,
                WebIdentityToken=token(exp=1_700_000_000), **role)
    bench.fails("AccessDenied", sts.assume_role_with_web_identity, WebIdentityToken=token(),
                **role | {"RoleArn": f"arn:aws:iam::{ACCOUNT}:role/gone"})


def trust(bench, server):
    """Who may assume a role, and what the session may then do."""
    iam = server.client("iam")
    iam.create_user(UserName="ci")
    key = iam.create_access_key(UserName="ci")["AccessKey"]
    user = server.client("sts", (key["AccessKeyId"], key["SecretAccessKey"]))
    # The user by its ARN, only with an id that outsiders do not know.
    iam.create_role(RoleName="deploy", AssumeRolePolicyDocument=trusting(
        {"AWS": f"arn:aws:iam::{ACCOUNT}:user/ci"},
        Condition={"StringEquals": {"sts:ExternalId": "4711"}}))
    role = {"RoleArn": f"arn:aws:iam::{ACCOUNT}:role/deploy", "RoleSessionName": "run"}
    bench.fails("AccessDenied", user.assume_role, **role)
    bench.fails("AccessDenied", user.assume_role, ExternalId="4711", Tags=TAGS, **role)
    session = credentials(user.assume_role(ExternalId="4711", **role))
    # The account: only who has a policy for it.
    iam.create_role(RoleName="shared", AssumeRolePolicyDocument=trusting({"AWS": ACCOUNT}))
    shared = role | {"RoleArn": f"arn:aws:iam::{ACCOUNT}:role/shared"}
    bench.fails("AccessDenied", user.assume_role, **shared)
    iam.put_user_policy(UserName="ci", PolicyName="shared",
                        PolicyDocument=document("sts:AssumeRole", resource=shared["RoleArn"]))
    user.assume_role(**shared)
    bench.fails("AccessDenied", server.client("sts", session).assume_role, **shared)
    # What a session may do is what its role, its boundary and its own policy allow.
    buckets = server.client("s3", session)
    bench.fails("AccessDenied", buckets.list_buckets)
    iam.put_role_policy(RoleName="deploy", PolicyName="all",
                        PolicyDocument=document("s3:*", "codeartifact:*"))
    buckets.list_buckets()
    boundary = iam.create_policy(PolicyName="b", PolicyDocument=document("codeartifact:*"))
    iam.put_role_permissions_boundary(
        RoleName="deploy", PermissionsBoundary=boundary["Policy"]["Arn"])
    bench.fails("AccessDenied", buckets.list_buckets)
    iam.delete_role_permissions_boundary(RoleName="deploy")
    limited = credentials(user.assume_role(
        ExternalId="4711", Policy=document("s3:ListAllMyBuckets"), **role))
    server.client("s3", limited).list_buckets()
    bench.fails("AccessDeniedException", server.client("codeartifact", limited).list_domains)
    server.client("codeartifact", session).list_domains()
    # A web identity, by what its token says.
    iam.create_role(RoleName="web", AssumeRolePolicyDocument=trusting(
        {"Federated": f"arn:aws:iam::{ACCOUNT}:oidc-provider/ci.example.com"},
        "sts:AssumeRoleWithWebIdentity",
        Condition={"StringLike": {"ci.example.com:sub": "repo:team/*"},
                   "StringEquals": {"ci.example.com:aud": "sts.amazonaws.com"}}))
    web = role | {"RoleArn": f"arn:aws:iam::{ACCOUNT}:role/web"}
    user.assume_role_with_web_identity(WebIdentityToken=token(), **web)
    for wrong in ({"sub": "repo:other/app"}, {"aud": "else"}, {"iss": "https://else.example.com"}):
        bench.fails("AccessDenied", user.assume_role_with_web_identity,
                    WebIdentityToken=token(**wrong), **web)


def credentials(answer):
    given = answer["Credentials"]
    return given["AccessKeyId"], given["SecretAccessKey"], given["SessionToken"]
