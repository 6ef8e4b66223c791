"""What boto3 sees of the simulated AWS, and what a user without permission is told."""

import json

import boto3
from botocore.exceptions import ClientError


def expect(what, condition):
    if not condition:
        raise SystemExit(f"FAILED: {what}")
    print(f"   {what}")


def refused(code, part, call, **parameters):
    try:
        call(**parameters)
    except ClientError as error:
        told = error.response["Error"]
        expect(f"{told['Code']}: {told['Message']}", told["Code"] == code and part in told["Message"])
        return
    raise SystemExit(f"FAILED: {code} was expected")


def document(*actions, resource="*", effect="Allow"):
    statement = {"Effect": effect, "Action": list(actions), "Resource": resource}
    return json.dumps({"Version": "2012-10-17", "Statement": [statement]})


root = boto3.session.Session()
ec2, iam, packages, s3, sts = (
    root.client(name) for name in ("ec2", "iam", "codeartifact", "s3", "sts")
)
for number in range(12):
    ec2.create_vpc(CidrBlock=f"10.{number}.0.0/16")
pages = list(ec2.get_paginator("describe_vpcs").paginate(PaginationConfig={"PageSize": 5}))
expect("twelve VPCs come in three pages", [len(page["Vpcs"]) for page in pages] == [5, 5, 2])

packages.create_domain(domain="packages")
packages.create_repository(domain="packages", repository="team")
created = packages.describe_repository(domain="packages", repository="team")["repository"]
expect("a repository has its time", created["createdTime"].year >= 2024)

iam.create_user(UserName="builder", Tags=[{"Key": "team", "Value": "build"}])
key = iam.create_access_key(UserName="builder")["AccessKey"]
builder = boto3.session.Session(
    aws_access_key_id=key["AccessKeyId"], aws_secret_access_key=key["SecretAccessKey"]
)
expect(
    "a key's user is told",
    builder.client("sts").get_caller_identity()["Arn"].endswith(":user/builder"),
)
not_allowed = "because no identity-based policy allows the"
refused("UnauthorizedOperation", not_allowed, builder.client("ec2").describe_vpcs)
refused("AccessDenied", not_allowed, builder.client("iam").list_users)
refused("AccessDenied", not_allowed, builder.client("s3").list_buckets)
token = builder.client("codeartifact").get_authorization_token
refused("AccessDeniedException", not_allowed, token, domain="packages")

iam.put_user_policy(
    UserName="builder",
    PolicyName="token",
    PolicyDocument=document("codeartifact:GetAuthorizationToken"),
)
refused("AccessDeniedException", "sts:GetServiceBearerToken", token, domain="packages")
policy = iam.create_policy(
    PolicyName="bearer", PolicyDocument=document("sts:GetServiceBearerToken", "ec2:Describe*")
)["Policy"]
iam.attach_user_policy(UserName="builder", PolicyArn=policy["Arn"])
expect("two policies allow a token", token(domain="packages")["authorizationToken"] != "")
expect("a policy allows reading", len(builder.client("ec2").describe_vpcs()["Vpcs"]) == 12)
refused(
    "UnauthorizedOperation",
    "ec2:CreateVpc on resource: arn:aws:ec2:",
    builder.client("ec2").create_vpc,
    CidrBlock="10.99.0.0/16",
)
iam.create_group(GroupName="builders")
iam.add_user_to_group(GroupName="builders", UserName="builder")
iam.put_group_policy(
    GroupName="builders",
    PolicyName="no",
    PolicyDocument=document("ec2:DescribeVpcs", effect="Deny"),
)
refused(
    "UnauthorizedOperation",
    "with an explicit deny in an identity-based policy",
    builder.client("ec2").describe_vpcs,
)
iam.update_access_key(UserName="builder", AccessKeyId=key["AccessKeyId"], Status="Inactive")
refused("InvalidClientTokenId", "invalid", builder.client("sts").get_caller_identity)
wrong = boto3.session.Session(
    aws_access_key_id=root.get_credentials().access_key, aws_secret_access_key="wrong"
)
refused("SignatureDoesNotMatch", "does not match", wrong.client("iam").list_users)

s3.create_bucket(
    Bucket="cainfra-boto3", CreateBucketConfiguration={"LocationConstraint": root.region_name}
)
s3.put_object(Bucket="cainfra-boto3", Key="a b/ü.txt", Body=b"text")
keys = [each["Key"] for each in s3.list_objects_v2(Bucket="cainfra-boto3")["Contents"]]
expect("an object's key comes back as it was", keys == ["a b/ü.txt"])
s3.delete_objects(Bucket="cainfra-boto3", Delete={"Objects": [{"Key": keys[0]}]})
s3.delete_bucket(Bucket="cainfra-boto3")
try:
    s3.head_bucket(Bucket="cainfra-boto3")
    raise SystemExit("FAILED: the bucket is still there")
except ClientError as error:
    expect("a deleted bucket is gone", error.response["Error"]["Code"] == "404")
