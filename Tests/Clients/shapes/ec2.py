"""EC2: networks and endpoints."""

from shapes.bench import document

GONE = "0123456789abcdef0"


def run(bench):
    with bench.server("--verify-signatures") as server:
        ec2 = server.client("ec2")
        vpc = vpcs(bench, ec2)
        subnet = subnets(bench, ec2, vpc)
        gateway, table = tables(bench, ec2, vpc, subnet)
        group = security_groups(bench, ec2, vpc)
        endpoints(bench, ec2, server, vpc, subnet, table, group)
        tags(bench, ec2, vpc)
        others(bench, ec2)
        removal(bench, ec2, gateway)
    limits(bench)
    permissions(bench)


def tagged(kind):
    return [{"ResourceType": kind, "Tags": [{"Key": "Name", "Value": "main"}]}]


def vpcs(bench, ec2):
    vpc = ec2.create_vpc(
        CidrBlock="10.0.0.0/16", TagSpecifications=tagged("vpc"),
        AmazonProvidedIpv6CidrBlock=True)["Vpc"]["VpcId"]
    bench.fails("InvalidVpc.Range", ec2.create_vpc, CidrBlock="10.0.0.0/8")
    bench.fails("InvalidParameterValue", ec2.create_vpc, CidrBlock="10.0.0.0")
    bench.fails("MissingParameter", ec2.create_vpc)
    ec2.describe_vpcs(VpcIds=[vpc])
    ec2.describe_vpcs(Filters=[{"Name": "tag:Name", "Values": ["main"]}])
    other = ec2.create_vpc(CidrBlock="10.1.0.0/16", InstanceTenancy="dedicated")["Vpc"]["VpcId"]
    page = ec2.describe_vpcs(MaxResults=5)
    for number in range(2, 5):
        ec2.create_vpc(CidrBlock=f"10.{number}.0.0/16")
    bench.expect("all VPCs are on one page", "NextToken" not in page)
    bench.fails("VpcLimitExceeded", ec2.create_vpc, CidrBlock="10.9.0.0/16")
    bench.fails("InvalidVpcID.NotFound", ec2.describe_vpcs, VpcIds=[f"vpc-{GONE}"])
    bench.fails("InvalidVpcID.Malformed", ec2.describe_vpcs, VpcIds=["vpc-x"])
    bench.fails("InvalidParameterValue", ec2.describe_vpcs,
                Filters=[{"Name": "unknown", "Values": ["x"]}])
    for name in ("enableDnsSupport", "enableDnsHostnames", "enableNetworkAddressUsageMetrics"):
        ec2.describe_vpc_attribute(VpcId=vpc, Attribute=name)
    bench.fails("InvalidVpcID.NotFound", ec2.describe_vpc_attribute, VpcId=f"vpc-{GONE}",
                Attribute="enableDnsSupport")
    ec2.modify_vpc_attribute(VpcId=vpc, EnableDnsHostnames={"Value": True})
    bench.fails("InvalidParameterCombination", ec2.modify_vpc_attribute, VpcId=vpc,
                EnableDnsSupport={"Value": False})
    bench.fails("InvalidVpcID.NotFound", ec2.modify_vpc_attribute, VpcId=f"vpc-{GONE}",
                EnableDnsSupport={"Value": True})
    ec2.modify_vpc_tenancy(VpcId=other, InstanceTenancy="default")
    bench.fails("InvalidVpcID.NotFound", ec2.modify_vpc_tenancy, VpcId=f"vpc-{GONE}",
                InstanceTenancy="default")
    block = ec2.associate_vpc_cidr_block(VpcId=vpc, CidrBlock="10.10.0.0/16")
    ec2.associate_vpc_cidr_block(VpcId=other, AmazonProvidedIpv6CidrBlock=True)
    bench.fails("InvalidVpc.Range", ec2.associate_vpc_cidr_block, VpcId=vpc,
                CidrBlock="192.168.0.0/16")
    bench.fails("InvalidVpcID.NotFound", ec2.associate_vpc_cidr_block, VpcId=f"vpc-{GONE}",
                CidrBlock="10.11.0.0/16")
    ec2.disassociate_vpc_cidr_block(
        AssociationId=block["CidrBlockAssociation"]["AssociationId"])
    bench.fails("InvalidVpcCidrBlockAssociationID.NotFound", ec2.disassociate_vpc_cidr_block,
                AssociationId=f"vpc-cidr-assoc-{GONE}")
    main = ec2.describe_vpcs(VpcIds=[vpc])["Vpcs"][0]["CidrBlockAssociationSet"][0]
    bench.fails("OperationNotPermitted", ec2.disassociate_vpc_cidr_block,
                AssociationId=main["AssociationId"])
    bench.fails("DryRunOperation", ec2.delete_vpc, VpcId=other, DryRun=True)
    ec2.delete_vpc(VpcId=other)
    bench.fails("InvalidVpcID.NotFound", ec2.delete_vpc, VpcId=other)
    return vpc


def subnets(bench, ec2, vpc):
    subnet = ec2.create_subnet(
        VpcId=vpc, CidrBlock="10.0.1.0/24", TagSpecifications=tagged("subnet"))["Subnet"]["SubnetId"]
    bench.fails("InvalidSubnet.Range", ec2.create_subnet, VpcId=vpc, CidrBlock="10.99.1.0/24")
    bench.fails("InvalidSubnet.Conflict", ec2.create_subnet, VpcId=vpc, CidrBlock="10.0.1.0/25")
    bench.fails("InvalidVpcID.NotFound", ec2.create_subnet, VpcId=f"vpc-{GONE}",
                CidrBlock="10.0.2.0/24")
    bench.fails("InvalidParameterValue", ec2.create_subnet, VpcId=vpc, CidrBlock="10.0.2.0/24",
                AvailabilityZone="eu-west-9a")
    ec2.describe_subnets(SubnetIds=[subnet])
    bench.fails("InvalidSubnetID.NotFound", ec2.describe_subnets, SubnetIds=[f"subnet-{GONE}"])
    ec2.modify_subnet_attribute(SubnetId=subnet, MapPublicIpOnLaunch={"Value": True})
    bench.fails("InvalidSubnetID.NotFound", ec2.modify_subnet_attribute,
                SubnetId=f"subnet-{GONE}", MapPublicIpOnLaunch={"Value": True})
    spare = ec2.create_subnet(VpcId=vpc, CidrBlock="10.0.9.0/24")["Subnet"]["SubnetId"]
    ec2.delete_subnet(SubnetId=spare)
    bench.fails("InvalidSubnetID.NotFound", ec2.delete_subnet, SubnetId=spare)
    bench.fails("DependencyViolation", ec2.delete_vpc, VpcId=vpc)
    return subnet


def tables(bench, ec2, vpc, subnet):
    gateway = ec2.create_internet_gateway(
        TagSpecifications=tagged("internet-gateway"))["InternetGateway"]["InternetGatewayId"]
    bench.fails("InvalidParameterValue", ec2.create_internet_gateway,
                TagSpecifications=tagged("vpc"))
    ec2.attach_internet_gateway(InternetGatewayId=gateway, VpcId=vpc)
    bench.fails("Resource.AlreadyAssociated", ec2.attach_internet_gateway,
                InternetGatewayId=gateway, VpcId=vpc)
    bench.fails("InvalidInternetGatewayID.NotFound", ec2.attach_internet_gateway,
                InternetGatewayId=f"igw-{GONE}", VpcId=vpc)
    ec2.describe_internet_gateways(InternetGatewayIds=[gateway])
    bench.fails("InvalidInternetGatewayID.NotFound", ec2.describe_internet_gateways,
                InternetGatewayIds=[f"igw-{GONE}"])
    table = ec2.create_route_table(
        VpcId=vpc, TagSpecifications=tagged("route-table"),
        ClientToken="once")["RouteTable"]["RouteTableId"]
    bench.fails("InvalidVpcID.NotFound", ec2.create_route_table, VpcId=f"vpc-{GONE}")
    ec2.create_route(RouteTableId=table, DestinationCidrBlock="0.0.0.0/0", GatewayId=gateway)
    bench.fails("RouteAlreadyExists", ec2.create_route, RouteTableId=table,
                DestinationCidrBlock="0.0.0.0/0", GatewayId=gateway)
    bench.fails("InvalidRouteTableID.NotFound", ec2.create_route, RouteTableId=f"rtb-{GONE}",
                DestinationCidrBlock="0.0.0.0/0", GatewayId=gateway)
    bench.fails("InvalidInternetGatewayID.NotFound InvalidGatewayID.NotFound", ec2.create_route,
                RouteTableId=table, DestinationCidrBlock="1.0.0.0/8", GatewayId=f"igw-{GONE}")
    bench.fails("InvalidGatewayID.NotFound", ec2.create_route, RouteTableId=table,
                DestinationCidrBlock="1.0.0.0/8", GatewayId=f"vgw-{GONE}")
    bench.fails("InvalidNatGatewayID.NotFound NatGatewayNotFound", ec2.create_route,
                RouteTableId=table, DestinationCidrBlock="1.0.0.0/8", NatGatewayId=f"nat-{GONE}")
    ec2.create_route(RouteTableId=table, DestinationIpv6CidrBlock="::/0", GatewayId=gateway)
    ec2.replace_route(RouteTableId=table, DestinationCidrBlock="0.0.0.0/0", GatewayId=gateway)
    bench.fails("InvalidRoute.NotFound InvalidParameterValue", ec2.replace_route,
                RouteTableId=table, DestinationCidrBlock="2.0.0.0/8", GatewayId=gateway)
    ec2.describe_route_tables(RouteTableIds=[table])
    bench.fails("InvalidRouteTableID.NotFound", ec2.describe_route_tables,
                RouteTableIds=[f"rtb-{GONE}"])
    ec2.delete_route(RouteTableId=table, DestinationIpv6CidrBlock="::/0")
    bench.fails("InvalidRoute.NotFound", ec2.delete_route, RouteTableId=table,
                DestinationCidrBlock="2.0.0.0/8")
    bench.fails("InvalidParameterValue", ec2.delete_route, RouteTableId=table,
                DestinationCidrBlock="10.0.0.0/16")
    association = ec2.associate_route_table(RouteTableId=table, SubnetId=subnet)["AssociationId"]
    bench.fails("Resource.AlreadyAssociated", ec2.associate_route_table, RouteTableId=table,
                SubnetId=subnet)
    bench.fails("InvalidSubnetID.NotFound", ec2.associate_route_table, RouteTableId=table,
                SubnetId=f"subnet-{GONE}")
    other = ec2.create_route_table(VpcId=vpc)["RouteTable"]["RouteTableId"]
    ec2.describe_route_tables(Filters=[{"Name": "association.subnet-id", "Values": [subnet]}])
    replaced = ec2.replace_route_table_association(AssociationId=association, RouteTableId=other)
    bench.fails("InvalidAssociationID.NotFound", ec2.replace_route_table_association,
                AssociationId=f"rtbassoc-{GONE}", RouteTableId=other)
    bench.fails("DependencyViolation", ec2.delete_route_table, RouteTableId=other)
    ec2.disassociate_route_table(AssociationId=replaced["NewAssociationId"])
    bench.fails("InvalidAssociationID.NotFound", ec2.disassociate_route_table,
                AssociationId=replaced["NewAssociationId"])
    ec2.delete_route_table(RouteTableId=other)
    bench.fails("InvalidRouteTableID.NotFound", ec2.delete_route_table, RouteTableId=other)
    return gateway, table


def security_groups(bench, ec2, vpc):
    group = ec2.create_security_group(
        GroupName="https", Description="from the network", VpcId=vpc,
        TagSpecifications=tagged("security-group"))["GroupId"]
    bench.fails("InvalidGroup.Duplicate", ec2.create_security_group, GroupName="https",
                Description="again", VpcId=vpc)
    bench.fails("InvalidVpcID.NotFound", ec2.create_security_group, GroupName="x",
                Description="x", VpcId=f"vpc-{GONE}")
    bench.fails("VPCIdNotSpecified", ec2.create_security_group, GroupName="x", Description="x")
    https = {"IpProtocol": "tcp", "FromPort": 443, "ToPort": 443}
    rule = [https | {"IpRanges": [{"CidrIp": "10.0.0.0/16", "Description": "the VPC"}]}]
    ec2.authorize_security_group_ingress(GroupId=group, IpPermissions=rule)
    ec2.authorize_security_group_ingress(GroupId=group, IpPermissions=[
        https | {"UserIdGroupPairs": [{"GroupId": group}]},
        https | {"Ipv6Ranges": [{"CidrIpv6": "::/0"}]}])
    bench.fails("InvalidPermission.Duplicate", ec2.authorize_security_group_ingress,
                GroupId=group, IpPermissions=rule)
    bench.fails("InvalidGroup.NotFound", ec2.authorize_security_group_ingress,
                GroupId=f"sg-{GONE}", IpPermissions=rule)
    ec2.authorize_security_group_egress(GroupId=group, IpPermissions=rule)
    bench.fails("InvalidPermission.Duplicate", ec2.authorize_security_group_egress,
                GroupId=group, IpPermissions=rule)
    ec2.describe_security_groups(GroupIds=[group])
    bench.fails("InvalidGroup.NotFound", ec2.describe_security_groups, GroupIds=[f"sg-{GONE}"])
    ec2.revoke_security_group_ingress(GroupId=group, IpPermissions=rule)
    bench.fails("InvalidPermission.NotFound", ec2.revoke_security_group_ingress, GroupId=group,
                IpPermissions=rule)
    ec2.revoke_security_group_egress(GroupId=group, IpPermissions=rule)
    bench.fails("InvalidPermission.NotFound", ec2.revoke_security_group_egress, GroupId=group,
                IpPermissions=rule)
    rules(bench, ec2, group, https)
    spare = ec2.create_security_group(GroupName="spare", Description="spare", VpcId=vpc)["GroupId"]
    ec2.delete_security_group(GroupId=spare)
    bench.fails("InvalidGroup.NotFound", ec2.delete_security_group, GroupId=spare)
    default = ec2.describe_security_groups(Filters=[
        {"Name": "group-name", "Values": ["default"]}, {"Name": "vpc-id", "Values": [vpc]}])
    bench.fails("CannotDelete", ec2.delete_security_group,
                GroupId=default["SecurityGroups"][0]["GroupId"])
    return group


def rules(bench, ec2, group, https):
    made = ec2.authorize_security_group_ingress(
        GroupId=group, IpPermissions=[https | {"IpRanges": [{"CidrIp": "10.1.0.0/16"}]}],
        TagSpecifications=tagged("security-group-rule"))["SecurityGroupRules"][0]
    rule = made["SecurityGroupRuleId"]
    found = ec2.describe_security_group_rules(SecurityGroupRuleIds=[rule])["SecurityGroupRules"][0]
    bench.expect("a rule is found by its id, with its tags",
                 found["Tags"] == [{"Key": "Name", "Value": "main"}] and found == made)
    ec2.create_tags(Resources=[rule], Tags=[{"Key": "Name", "Value": "other"}])
    selected = ec2.describe_security_group_rules(Filters=[
        {"Name": "group-id", "Values": [group]}, {"Name": "tag:Name", "Values": ["other"]}])
    bench.expect("a rule is found by its tag", len(selected["SecurityGroupRules"]) == 1)
    bench.fails("InvalidSecurityGroupRuleId.NotFound", ec2.describe_security_group_rules,
                SecurityGroupRuleIds=[f"sgr-{GONE}"])
    bench.fails("InvalidParameterValue", ec2.describe_security_group_rules,
                Filters=[{"Name": "unknown", "Values": ["x"]}])

    def change(rule, **wanted):
        return {"GroupId": group, "SecurityGroupRules": [
            {"SecurityGroupRuleId": rule, "SecurityGroupRule": wanted}]}

    ec2.modify_security_group_rules(**change(
        rule, IpProtocol="tcp", FromPort=443, ToPort=444, CidrIpv4="10.2.0.0/16",
        Description="changed"))
    found = ec2.describe_security_group_rules(SecurityGroupRuleIds=[rule])["SecurityGroupRules"][0]
    bench.expect("a changed rule keeps its id and its tags",
                 (found["ToPort"], found["CidrIpv4"], found["Description"], len(found["Tags"]))
                 == (444, "10.2.0.0/16", "changed", 1))
    bench.fails("InvalidPermission.Duplicate", ec2.modify_security_group_rules, **change(
        rule, IpProtocol="tcp", FromPort=443, ToPort=443, CidrIpv6="::/0"))
    bench.fails("InvalidParameterCombination", ec2.modify_security_group_rules, **change(
        rule, IpProtocol="tcp", FromPort=443, ToPort=443))
    bench.fails("InvalidSecurityGroupRuleId.NotFound", ec2.modify_security_group_rules, **change(
        f"sgr-{GONE}", IpProtocol="-1", CidrIpv4="10.0.0.0/8"))
    ec2.revoke_security_group_ingress(GroupId=group, SecurityGroupRuleIds=[rule])
    bench.fails("InvalidSecurityGroupRuleId.NotFound", ec2.revoke_security_group_ingress,
                GroupId=group, SecurityGroupRuleIds=[rule])


def endpoints(bench, ec2, server, vpc, subnet, table, group):
    s3 = f"com.amazonaws.{server.region}.s3"
    policy = document("s3:GetObject", Principal="*")
    gateway = ec2.create_vpc_endpoint(
        VpcId=vpc, ServiceName=s3, RouteTableIds=[table], PolicyDocument=policy,
        ClientToken="one", TagSpecifications=tagged("vpc-endpoint"))["VpcEndpoint"]["VpcEndpointId"]
    bench.fails("InvalidVpcID.NotFound", ec2.create_vpc_endpoint, VpcId=f"vpc-{GONE}",
                ServiceName=s3)
    bench.fails("InvalidServiceName", ec2.create_vpc_endpoint, VpcId=vpc, ServiceName="nothing")
    bench.fails("InvalidPolicyDocument", ec2.create_vpc_endpoint, VpcId=vpc, ServiceName=s3,
                PolicyDocument="{}")
    bench.fails("InvalidParameter", ec2.create_vpc_endpoint, VpcId=vpc, ServiceName=s3,
                SubnetIds=[subnet])
    interface = ec2.create_vpc_endpoint(
        VpcId=vpc, VpcEndpointType="Interface", SubnetIds=[subnet], SecurityGroupIds=[group],
        ServiceName=f"com.amazonaws.{server.region}.codeartifact.api", PrivateDnsEnabled=True,
        IpAddressType="ipv4", DnsOptions={"DnsRecordIpType": "ipv4"},
        TagSpecifications=tagged("vpc-endpoint"))["VpcEndpoint"]["VpcEndpointId"]
    ec2.describe_vpc_endpoints(VpcEndpointIds=[gateway, interface])
    bench.fails("InvalidVpcEndpointId.NotFound", ec2.describe_vpc_endpoints,
                VpcEndpointIds=[f"vpce-{GONE}"])
    ec2.modify_vpc_endpoint(VpcEndpointId=gateway, ResetPolicy=True)
    bench.fails("InvalidVpcEndpointId.NotFound", ec2.modify_vpc_endpoint,
                VpcEndpointId=f"vpce-{GONE}", ResetPolicy=True)
    bench.fails("InvalidParameterCombination", ec2.modify_vpc_endpoint, VpcEndpointId=gateway,
                ResetPolicy=True, PolicyDocument=policy)
    ec2.describe_network_interfaces(Filters=[{"Name": "vpc-id", "Values": [vpc]}])
    bench.fails("InvalidNetworkInterfaceID.NotFound", ec2.describe_network_interfaces,
                NetworkInterfaceIds=[f"eni-{GONE}"])
    bench.fails("DependencyViolation", ec2.delete_security_group, GroupId=group)
    bench.fails("DependencyViolation", ec2.delete_subnet, SubnetId=subnet)
    ec2.describe_vpc_endpoint_services()
    ec2.describe_vpc_endpoint_services(ServiceNames=[s3])
    bench.fails("InvalidServiceName", ec2.describe_vpc_endpoint_services,
                ServiceNames=["nothing"])
    ec2.describe_route_tables(RouteTableIds=[table])
    answer = ec2.delete_vpc_endpoints(
        VpcEndpointIds=[gateway, interface, f"vpce-{GONE}"])["Unsuccessful"]
    bench.expect("an endpoint that is not there is told of",
                 answer[0]["Error"]["Code"].startswith("InvalidVpcEndpoint"))


def tags(bench, ec2, vpc):
    def left():
        return {tag["Key"]: tag["Value"] for tag in ec2.describe_tags(
            Filters=[{"Name": "resource-id", "Values": [vpc]}])["Tags"]}

    ec2.create_tags(Resources=[vpc], Tags=[
        {"Key": "empty", "Value": ""}, {"Key": "full", "Value": "x"}, {"Key": "any", "Value": "y"}])
    bench.fails("InvalidVpcID.NotFound InvalidID", ec2.create_tags, Resources=[f"vpc-{GONE}"],
                Tags=[{"Key": "a", "Value": "b"}])
    bench.fails("InvalidID", ec2.create_tags, Resources=["x-1"], Tags=[{"Key": "a", "Value": "b"}])
    bench.fails("InvalidParameterValue", ec2.create_tags, Resources=[vpc],
                Tags=[{"Key": "aws:x", "Value": "b"}])
    bench.fails("TagLimitExceeded", ec2.create_tags, Resources=[vpc],
                Tags=[{"Key": f"t{number}", "Value": ""} for number in range(50)])
    bench.fails("InvalidParameterValue", ec2.describe_tags,
                Filters=[{"Name": "unknown", "Values": ["x"]}])
    ec2.delete_tags(Resources=[vpc], Tags=[{"Key": "full", "Value": "z"}])
    bench.expect("a tag with another value stays", "full" in left())
    ec2.delete_tags(Resources=[vpc], Tags=[{"Key": "full", "Value": ""}])
    bench.expect("a tag stays if an empty value is asked for", "full" in left())
    ec2.delete_tags(Resources=[vpc], Tags=[{"Key": "empty", "Value": ""}, {"Key": "any"}])
    bench.expect("an empty value is deleted as one, and none as any",
                 set(left()) == {"Name", "full"})
    bench.fails("InvalidVpcID.NotFound InvalidID", ec2.delete_tags, Resources=[f"vpc-{GONE}"])


def others(bench, ec2):
    ec2.describe_availability_zones()
    ec2.describe_network_acls()
    bench.fails("InvalidNetworkAclID.NotFound", ec2.describe_network_acls,
                NetworkAclIds=[f"acl-{GONE}"])
    lists = ec2.describe_prefix_lists()["PrefixLists"]
    bench.fails("InvalidPrefixListID.NotFound", ec2.describe_prefix_lists,
                PrefixListIds=[f"pl-{GONE}"])
    ec2.describe_managed_prefix_lists()
    bench.fails("InvalidPrefixListID.NotFound", ec2.describe_managed_prefix_lists,
                PrefixListIds=[f"pl-{GONE}"])
    ec2.get_managed_prefix_list_entries(PrefixListId=lists[0]["PrefixListId"])
    bench.fails("InvalidPrefixListID.NotFound", ec2.get_managed_prefix_list_entries,
                PrefixListId=f"pl-{GONE}")


def removal(bench, ec2, gateway):
    held = ec2.describe_internet_gateways(InternetGatewayIds=[gateway])["InternetGateways"][0]
    vpc = held["Attachments"][0]["VpcId"]
    bench.fails("DependencyViolation", ec2.delete_internet_gateway, InternetGatewayId=gateway)
    ec2.detach_internet_gateway(InternetGatewayId=gateway, VpcId=vpc)
    bench.fails("Gateway.NotAttached", ec2.detach_internet_gateway, InternetGatewayId=gateway,
                VpcId=vpc)
    ec2.delete_internet_gateway(InternetGatewayId=gateway)
    bench.fails("InvalidInternetGatewayID.NotFound", ec2.delete_internet_gateway,
                InternetGatewayId=gateway)


def limits(bench):
    """The quotas that are too large to be reached otherwise."""
    small = ",".join([
        "cidr_blocks_per_vpc=1", "subnets_per_vpc=1", "route_tables_per_vpc=1",
        "routes_per_route_table=0", "internet_gateways_per_region=1",
        "security_groups_per_region=1", "rules_per_security_group=1",
        "gateway_endpoints_per_region=0", "security_groups_per_network_interface=0"])
    with bench.server("--quotas", small) as server:
        ec2 = server.client("ec2")
        vpc = ec2.create_vpc(CidrBlock="10.0.0.0/16")["Vpc"]["VpcId"]
        bench.fails("CidrLimitExceeded", ec2.associate_vpc_cidr_block, VpcId=vpc,
                    CidrBlock="10.1.0.0/16")
        subnet = ec2.create_subnet(VpcId=vpc, CidrBlock="10.0.1.0/24")["Subnet"]["SubnetId"]
        bench.fails("SubnetLimitExceeded", ec2.create_subnet, VpcId=vpc, CidrBlock="10.0.2.0/24")
        bench.fails("RouteTableLimitExceeded", ec2.create_route_table, VpcId=vpc)
        gateway = ec2.create_internet_gateway()["InternetGateway"]["InternetGatewayId"]
        bench.fails("InternetGatewayLimitExceeded", ec2.create_internet_gateway)
        ec2.attach_internet_gateway(InternetGatewayId=gateway, VpcId=vpc)
        table = ec2.describe_route_tables()["RouteTables"][0]["RouteTableId"]
        bench.fails("RouteLimitExceeded", ec2.create_route, RouteTableId=table,
                    DestinationCidrBlock="0.0.0.0/0", GatewayId=gateway)
        bench.fails("SecurityGroupLimitExceeded", ec2.create_security_group, GroupName="x",
                    Description="x", VpcId=vpc)
        group = ec2.describe_security_groups()["SecurityGroups"][0]["GroupId"]
        rules = [{"IpProtocol": "tcp", "FromPort": port, "ToPort": port,
                  "IpRanges": [{"CidrIp": "10.0.0.0/16"}]} for port in (80, 443)]
        bench.fails("RulesPerSecurityGroupLimitExceeded", ec2.authorize_security_group_ingress,
                    GroupId=group, IpPermissions=rules)
        bench.fails("VpcEndpointLimitExceeded", ec2.create_vpc_endpoint, VpcId=vpc,
                    ServiceName=f"com.amazonaws.{server.region}.s3")
        bench.fails("SecurityGroupsPerInterfaceLimitExceeded", ec2.create_vpc_endpoint,
                    VpcId=vpc, VpcEndpointType="Interface", SubnetIds=[subnet],
                    SecurityGroupIds=[group],
                    ServiceName=f"com.amazonaws.{server.region}.codeartifact.api")


def permissions(bench):
    """What a user without permission is told, and one with a wrong key."""
    with bench.server("--verify-signatures", "--enforce-iam") as server:
        iam = server.client("iam")
        iam.create_user(UserName="nobody")
        key = iam.create_access_key(UserName="nobody")["AccessKey"]
        nobody = server.client("ec2", (key["AccessKeyId"], key["SecretAccessKey"]))
        bench.fails("UnauthorizedOperation", nobody.describe_availability_zones)
        bench.fails("UnauthorizedOperation", nobody.delete_vpc_endpoints,
                    VpcEndpointIds=[f"vpce-{GONE}"])
        wrong = server.client("ec2", ("AKIAIOSFODNN7EXAMPLE", "wrong"))
        bench.fails("AuthFailure", wrong.describe_availability_zones)
