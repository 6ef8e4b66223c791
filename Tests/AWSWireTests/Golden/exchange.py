"""Writes exchanges of boto3 with moto, a simulation of AWS that others wrote, for the tests to read.

    python3 Tests/AWSWireTests/Golden/exchange.py

They are requests as boto3 sends them, signature and all, and answers that no definition of ours or
of AWS's had a part in.
"""

import base64
import json
import pathlib
import urllib.parse

import boto3
import moto

HERE = pathlib.Path(__file__).resolve().parent
DOCUMENT = json.dumps({"Version": "2012-10-17", "Statement": [
    {"Effect": "Allow", "Action": "s3:Get*", "Resource": "*"}]})
exchanges = []
# Headers that tell of the machine, not of the exchange.
LEFT_OUT = ("user-agent", "amz-sdk-invocation-id", "amz-sdk-request", "server", "date")


def headers(fields):
    result = {}
    for name, value in fields.items():
        if name.lower() not in LEFT_OUT:
            result[name] = value.decode() if isinstance(value, bytes) else str(value)
    return result


def body(data):
    try:
        return {"body": (data or b"").decode()}
    except UnicodeDecodeError:
        return {"base64": base64.b64encode(data).decode()}


def sent(request, **_):
    parts = urllib.parse.urlsplit(request.url)
    data = request.body
    if hasattr(data, "read"):
        data = data.read()
    if isinstance(data, str):
        data = data.encode()
    exchanges.append({"request": {
        "method": request.method, "path": parts.path or "/", "query": parts.query,
        "headers": {"Host": parts.netloc, **headers(request.headers)}, **body(data)}})


def received(operation_model, response_dict, **_):
    data = response_dict["body"]
    exchanges[-1].update(
        operation=operation_model.name, service=operation_model.service_model.signing_name,
        answer={"status": response_dict["status_code"],
                "headers": headers(response_dict["headers"]), **body(data)})


def client(name):
    config = boto3.session.Config(s3={"addressing_style": "path"})
    made = boto3.client(
        name, region_name="eu-west-1", aws_access_key_id="AKIDEXAMPLE",
        aws_secret_access_key="wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY", config=config)
    made.meta.events.register_first("before-send.*.*", sent)
    made.meta.events.register("before-parse.*.*", received)
    return made


def attempt(call, **parameters):
    """A call that moto is expected to refuse."""
    try:
        call(**parameters)
    except Exception as error:
        return error
    raise AssertionError(f"{call} was not refused")


def networks():
    ec2 = client("ec2")
    tags = lambda kind: [{"ResourceType": kind, "Tags": [{"Key": "Name", "Value": "a b&<é"}]}]
    vpc = ec2.create_vpc(CidrBlock="10.0.0.0/16", TagSpecifications=tags("vpc"))["Vpc"]["VpcId"]
    ec2.modify_vpc_attribute(VpcId=vpc, EnableDnsHostnames={"Value": True})
    ec2.describe_vpc_attribute(VpcId=vpc, Attribute="enableDnsHostnames")
    ec2.associate_vpc_cidr_block(VpcId=vpc, CidrBlock="10.1.0.0/16")
    ec2.describe_vpcs(VpcIds=[vpc], Filters=[])
    ec2.describe_vpcs(Filters=[{"Name": "vpc-id", "Values": [vpc, "vpc-0"]}])
    subnet = ec2.create_subnet(VpcId=vpc, CidrBlock="10.0.1.0/24")["Subnet"]["SubnetId"]
    ec2.modify_subnet_attribute(SubnetId=subnet, MapPublicIpOnLaunch={"Value": True})
    ec2.describe_subnets(SubnetIds=[subnet])
    table = ec2.create_route_table(VpcId=vpc)["RouteTable"]["RouteTableId"]
    gateway = ec2.create_internet_gateway()["InternetGateway"]["InternetGatewayId"]
    ec2.attach_internet_gateway(InternetGatewayId=gateway, VpcId=vpc)
    ec2.describe_internet_gateways(InternetGatewayIds=[gateway])
    ec2.create_route(
        RouteTableId=table, DestinationCidrBlock="0.0.0.0/0", GatewayId=gateway)
    ec2.associate_route_table(RouteTableId=table, SubnetId=subnet)
    ec2.describe_route_tables(RouteTableIds=[table])
    group = ec2.create_security_group(
        GroupName="endpoints", Description="For endpoints", VpcId=vpc)["GroupId"]
    ec2.authorize_security_group_ingress(GroupId=group, IpPermissions=[{
        "IpProtocol": "tcp", "FromPort": 443, "ToPort": 443,
        "IpRanges": [{"CidrIp": "10.0.0.0/16", "Description": "inside"}]}])
    ec2.describe_security_groups(GroupIds=[group])
    endpoint = ec2.create_vpc_endpoint(
        VpcId=vpc, VpcEndpointType="Gateway", ServiceName="com.amazonaws.eu-west-1.s3",
        RouteTableIds=[table],
        PolicyDocument=DOCUMENT)["VpcEndpoint"]["VpcEndpointId"]
    ec2.describe_vpc_endpoints(VpcEndpointIds=[endpoint])
    ec2.modify_vpc_endpoint(VpcEndpointId=endpoint, ResetPolicy=True)
    ec2.describe_managed_prefix_lists()
    ec2.describe_network_acls(Filters=[{"Name": "vpc-id", "Values": [vpc]}])
    ec2.describe_network_interfaces()
    ec2.describe_availability_zones()
    ec2.create_tags(Resources=[vpc, subnet], Tags=[{"Key": "k", "Value": ""}])
    ec2.describe_tags(Filters=[{"Name": "resource-id", "Values": [vpc]}])
    ec2.delete_tags(Resources=[vpc], Tags=[{"Key": "k"}])
    ec2.delete_vpc_endpoints(VpcEndpointIds=[endpoint])
    attempt(ec2.delete_vpc, VpcId=vpc)
    attempt(ec2.describe_vpcs, VpcIds=["vpc-00000000000000000"])


def users():
    iam = client("iam")
    iam.create_user(UserName="ci", Path="/team/", Tags=[{"Key": "k", "Value": "v"}])
    policy = iam.create_policy(
        PolicyName="read", PolicyDocument=DOCUMENT, Description="")["Policy"]["Arn"]
    iam.get_policy(PolicyArn=policy)
    iam.get_policy_version(PolicyArn=policy, VersionId="v1")
    iam.create_policy_version(PolicyArn=policy, PolicyDocument=DOCUMENT, SetAsDefault=True)
    iam.list_policy_versions(PolicyArn=policy)
    iam.attach_user_policy(UserName="ci", PolicyArn=policy)
    iam.list_attached_user_policies(UserName="ci")
    iam.list_entities_for_policy(PolicyArn=policy)
    iam.list_policies(Scope="Local")
    iam.put_user_policy(UserName="ci", PolicyName="own", PolicyDocument=DOCUMENT)
    iam.get_user_policy(UserName="ci", PolicyName="own")
    iam.list_user_policies(UserName="ci")
    iam.get_user(UserName="ci")
    iam.list_users()
    iam.list_user_tags(UserName="ci")
    iam.create_group(GroupName="builders")
    iam.add_user_to_group(GroupName="builders", UserName="ci")
    iam.get_group(GroupName="builders")
    iam.list_groups_for_user(UserName="ci")
    iam.list_groups()
    iam.list_access_keys(UserName="ci")
    iam.get_account_authorization_details(Filter=["User", "LocalManagedPolicy"])
    attempt(iam.delete_user, UserName="ci")
    attempt(iam.get_user, UserName="nobody")
    client("sts").get_caller_identity()


def buckets():
    s3 = client("s3")
    place = {"LocationConstraint": "eu-west-1"}
    s3.create_bucket(Bucket="assets", CreateBucketConfiguration=place)
    s3.head_bucket(Bucket="assets")
    s3.list_buckets()
    s3.get_bucket_location(Bucket="assets")
    s3.put_bucket_tagging(
        Bucket="assets", Tagging={"TagSet": [{"Key": "k", "Value": "v é"}]})
    s3.get_bucket_tagging(Bucket="assets")
    s3.put_bucket_policy(Bucket="assets", Policy=DOCUMENT)
    s3.get_bucket_policy(Bucket="assets")
    s3.put_object(Bucket="assets", Key="a b/+é?&#%20.txt", Body=b"\x00\xffbody")
    s3.head_object(Bucket="assets", Key="a b/+é?&#%20.txt")
    s3.list_objects_v2(Bucket="assets", Prefix="a b/+")
    s3.delete_objects(Bucket="assets", Delete={"Objects": [{"Key": "a b/+é?&#%20.txt"}]})
    s3.delete_bucket_tagging(Bucket="assets")
    attempt(s3.get_bucket_tagging, Bucket="assets")
    attempt(s3.head_bucket, Bucket="nothing-here")
    s3.delete_bucket_policy(Bucket="assets")
    s3.delete_bucket(Bucket="assets")


with moto.mock_aws():
    networks()
    users()
    buckets()
text = json.dumps(exchanges, indent=1, ensure_ascii=False)
(HERE / "exchanges.json").write_text(text + "\n")
print(len(exchanges))
