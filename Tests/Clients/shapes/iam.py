"""IAM: users, groups, policies, roles and keys."""

import json

from shapes.bench import ACCOUNT, document

TAGS = [{"Key": "team", "Value": "build"}]
READ = document("s3:GetObject")


def run(bench):
    with bench.server("--verify-signatures") as server:
        iam = server.client("iam")
        policy = managed(bench, iam)
        users(bench, iam, policy)
        groups(bench, iam, policy)
        roles(bench, iam, policy)
        keys(bench, iam)
        account(bench, iam, policy)
    limits(bench)


def managed(bench, iam):
    """A managed policy with two versions, and one that is gone again."""
    arn = iam.create_policy(
        PolicyName="read", Path="/team/", Description="reads", PolicyDocument=READ,
        Tags=TAGS)["Policy"]["Arn"]
    gone = f"arn:aws:iam::{ACCOUNT}:policy/gone"
    bench.fails("EntityAlreadyExists", iam.create_policy, PolicyName="read", PolicyDocument=READ)
    bench.fails("MalformedPolicyDocument", iam.create_policy, PolicyName="x", PolicyDocument="{}")
    bench.fails("ValidationError", iam.create_policy, PolicyName="x", Path="/a", PolicyDocument=READ)
    bench.fails("InvalidInput", iam.create_policy, PolicyName="x", PolicyDocument=READ,
                Tags=TAGS + TAGS)
    long = document(*[f"s3:Get{number:05}" for number in range(600)])
    bench.fails("LimitExceeded", iam.create_policy, PolicyName="x", PolicyDocument=long)
    iam.get_policy(PolicyArn=arn)
    bench.fails("NoSuchEntity", iam.get_policy, PolicyArn=gone)
    bench.fails("InvalidInput", iam.get_policy, PolicyArn="arn:aws:iam::aws:polices/x")
    iam.list_policies(Scope="All", MaxItems=1)
    iam.create_policy_version(PolicyArn=arn, PolicyDocument=READ, SetAsDefault=True)
    bench.fails("NoSuchEntity", iam.create_policy_version, PolicyArn=gone, PolicyDocument=READ)
    bench.fails("MalformedPolicyDocument", iam.create_policy_version, PolicyArn=arn,
                PolicyDocument="[]")
    bench.fails("AccessDenied", iam.create_policy_version, PolicyDocument=READ,
                PolicyArn="arn:aws:iam::aws:policy/AWSCodeArtifactReadOnlyAccess")
    for _ in range(3):
        iam.create_policy_version(PolicyArn=arn, PolicyDocument=READ)
    bench.fails("LimitExceeded", iam.create_policy_version, PolicyArn=arn, PolicyDocument=READ)
    iam.get_policy_version(PolicyArn=arn, VersionId="v2")
    bench.fails("NoSuchEntity", iam.get_policy_version, PolicyArn=arn, VersionId="v9")
    iam.list_policy_versions(PolicyArn=arn)
    bench.fails("NoSuchEntity", iam.list_policy_versions, PolicyArn=gone)
    iam.set_default_policy_version(PolicyArn=arn, VersionId="v1")
    bench.fails("NoSuchEntity", iam.set_default_policy_version, PolicyArn=arn, VersionId="v9")
    bench.fails("DeleteConflict", iam.delete_policy_version, PolicyArn=arn, VersionId="v1")
    for number in range(3, 6):
        iam.delete_policy_version(PolicyArn=arn, VersionId=f"v{number}")
    bench.fails("NoSuchEntity", iam.delete_policy_version, PolicyArn=arn, VersionId="v9")
    iam.tag_policy(PolicyArn=arn, Tags=[{"Key": "a", "Value": ""}])
    bench.fails("NoSuchEntity", iam.tag_policy, PolicyArn=gone, Tags=TAGS)
    bench.fails("InvalidInput", iam.tag_policy, PolicyArn=arn, Tags=[{"Key": "aws:a", "Value": ""}])
    bench.fails("LimitExceeded", iam.tag_policy, PolicyArn=arn,
                Tags=[{"Key": f"t{number}", "Value": ""} for number in range(50)])
    iam.untag_policy(PolicyArn=arn, TagKeys=["a"])
    bench.fails("NoSuchEntity", iam.untag_policy, PolicyArn=gone, TagKeys=["a"])
    iam.list_policy_tags(PolicyArn=arn)
    bench.fails("NoSuchEntity", iam.list_policy_tags, PolicyArn=gone)
    bench.fails("DeleteConflict", iam.delete_policy, PolicyArn=arn)
    spare = iam.create_policy(PolicyName="spare", PolicyDocument=READ)["Policy"]["Arn"]
    iam.delete_policy(PolicyArn=spare)
    bench.fails("NoSuchEntity", iam.delete_policy, PolicyArn=spare)
    return arn


def users(bench, iam, policy):
    iam.create_user(UserName="ci", Path="/bots/", PermissionsBoundary=policy, Tags=TAGS)
    bench.fails("EntityAlreadyExists", iam.create_user, UserName="ci")
    bench.fails("ValidationError", iam.create_user, UserName="c i")
    bench.fails("InvalidInput", iam.create_user, UserName="x", Tags=TAGS + TAGS)
    bench.fails("NoSuchEntity", iam.create_user, UserName="x",
                PermissionsBoundary=f"arn:aws:iam::{ACCOUNT}:policy/gone")
    iam.get_user(UserName="ci")
    bench.fails("NoSuchEntity", iam.get_user, UserName="gone")
    bench.fails("ValidationError", iam.get_user)
    iam.list_users(PathPrefix="/bots/", MaxItems=1)
    iam.create_user(UserName="second")
    iam.update_user(UserName="second", NewUserName="other", NewPath="/x/")
    bench.fails("EntityAlreadyExists", iam.update_user, UserName="other", NewUserName="ci")
    bench.fails("NoSuchEntity", iam.update_user, UserName="gone", NewPath="/")
    iam.put_user_permissions_boundary(UserName="ci", PermissionsBoundary=policy)
    bench.fails("NoSuchEntity", iam.put_user_permissions_boundary, UserName="gone",
                PermissionsBoundary=policy)
    bench.fails("InvalidInput", iam.put_user_permissions_boundary, UserName="ci",
                PermissionsBoundary="arn:aws:iam::aws:polices/x")
    iam.put_user_permissions_boundary(UserName="other", PermissionsBoundary=policy)
    iam.delete_user_permissions_boundary(UserName="other")
    bench.fails("NoSuchEntity", iam.delete_user_permissions_boundary, UserName="other")
    iam.tag_user(UserName="ci", Tags=[{"Key": "a", "Value": ""}])
    bench.fails("NoSuchEntity", iam.tag_user, UserName="gone", Tags=TAGS)
    bench.fails("LimitExceeded", iam.tag_user, UserName="ci",
                Tags=[{"Key": f"t{number}", "Value": ""} for number in range(50)])
    iam.untag_user(UserName="ci", TagKeys=["a"])
    bench.fails("NoSuchEntity", iam.untag_user, UserName="gone", TagKeys=["a"])
    iam.list_user_tags(UserName="ci")
    bench.fails("NoSuchEntity", iam.list_user_tags, UserName="gone")
    inline(bench, iam, "user", UserName="ci")
    attached(bench, iam, "user", policy, UserName="ci")
    iam.put_user_policy(UserName="other", PolicyName="own", PolicyDocument=READ)
    bench.fails("DeleteConflict", iam.delete_user, UserName="other")
    iam.delete_user_policy(UserName="other", PolicyName="own")
    iam.delete_user(UserName="other")
    bench.fails("NoSuchEntity", iam.delete_user, UserName="other")


def inline(bench, iam, kind, **owner):
    """The inline policies of a user, group or role."""
    put, get, delete = (getattr(iam, f"{verb}_{kind}_policy") for verb in ("put", "get", "delete"))
    names = getattr(iam, f"list_{kind}_policies")
    member = next(iter(owner))
    put(PolicyName="own", PolicyDocument=READ, **owner)
    bench.fails("NoSuchEntity", put, PolicyName="own", PolicyDocument=READ, **{member: "gone"})
    bench.fails("MalformedPolicyDocument", put, PolicyName="own", PolicyDocument="{}", **owner)
    bench.fails("LimitExceeded", put, PolicyName="big", **owner,
                PolicyDocument=document(*[f"s3:Get{number:05}" for number in range(800)]))
    answer = get(PolicyName="own", **owner)
    bench.expect(f"the document of a {kind} is as it was", answer["PolicyDocument"] == json.loads(READ))
    bench.fails("NoSuchEntity", get, PolicyName="gone", **owner)
    names(MaxItems=1, **owner)
    bench.fails("NoSuchEntity", names, **{member: "gone"})
    put(PolicyName="second", PolicyDocument=READ, **owner)
    delete(PolicyName="second", **owner)
    bench.fails("NoSuchEntity", delete, PolicyName="second", **owner)


def attached(bench, iam, kind, policy, **owner):
    """The managed policies of a user, group or role."""
    attach, detach = (getattr(iam, f"{verb}_{kind}_policy") for verb in ("attach", "detach"))
    listed = getattr(iam, f"list_attached_{kind}_policies")
    gone = f"arn:aws:iam::{ACCOUNT}:policy/gone"
    member = next(iter(owner))
    attach(PolicyArn=policy, **owner)
    bench.fails("NoSuchEntity", attach, PolicyArn=gone, **owner)
    bench.fails("NoSuchEntity", attach, PolicyArn=policy, **{member: "gone"})
    bench.fails("InvalidInput", attach, PolicyArn="arn:aws:iam::aws:polices/x", **owner)
    listed(MaxItems=1, **owner)
    bench.fails("NoSuchEntity", listed, **{member: "gone"})
    other = "arn:aws:iam::aws:policy/AWSCodeArtifactReadOnlyAccess"
    attach(PolicyArn=other, **owner)
    detach(PolicyArn=other, **owner)
    bench.fails("NoSuchEntity", detach, PolicyArn=other, **owner)


def groups(bench, iam, policy):
    iam.create_group(GroupName="builders", Path="/teams/")
    bench.fails("EntityAlreadyExists", iam.create_group, GroupName="builders")
    iam.add_user_to_group(GroupName="builders", UserName="ci")
    bench.fails("NoSuchEntity", iam.add_user_to_group, GroupName="gone", UserName="ci")
    iam.get_group(GroupName="builders", MaxItems=1)
    bench.fails("NoSuchEntity", iam.get_group, GroupName="gone")
    iam.list_groups(PathPrefix="/teams/", MaxItems=1)
    iam.list_groups_for_user(UserName="ci")
    bench.fails("NoSuchEntity", iam.list_groups_for_user, UserName="gone")
    bench.fails("DeleteConflict", iam.delete_group, GroupName="builders")
    iam.create_group(GroupName="second")
    iam.update_group(GroupName="second", NewGroupName="other", NewPath="/x/")
    bench.fails("NoSuchEntity", iam.update_group, GroupName="second", NewPath="/")
    bench.fails("EntityAlreadyExists", iam.update_group, GroupName="other",
                NewGroupName="builders")
    iam.delete_group(GroupName="other")
    bench.fails("NoSuchEntity", iam.delete_group, GroupName="other")
    inline(bench, iam, "group", GroupName="builders")
    attached(bench, iam, "group", policy, GroupName="builders")
    iam.add_user_to_group(GroupName="builders", UserName="ci")
    iam.remove_user_from_group(GroupName="builders", UserName="ci")
    bench.fails("NoSuchEntity", iam.remove_user_from_group, GroupName="builders", UserName="ci")
    iam.add_user_to_group(GroupName="builders", UserName="ci")
    bench.fails("DeleteConflict", iam.delete_user, UserName="ci")


def roles(bench, iam, policy):
    trust = trusting({"AWS": f"arn:aws:iam::{ACCOUNT}:user/bots/ci"})
    iam.create_role(
        RoleName="deploy", Path="/ci/", AssumeRolePolicyDocument=trust, Description="deploys",
        MaxSessionDuration=7200, PermissionsBoundary=policy, Tags=TAGS)
    create = {"RoleName": "x", "AssumeRolePolicyDocument": trust}
    bench.fails("EntityAlreadyExists", iam.create_role, **create | {"RoleName": "deploy"})
    bench.fails("ValidationError", iam.create_role, **create | {"RoleName": "a b"})
    bench.fails("ValidationError", iam.create_role, MaxSessionDuration=43201, **create)
    bench.fails("InvalidInput", iam.create_role, Tags=TAGS + TAGS, **create)
    bench.fails("MalformedPolicyDocument", iam.create_role,
                **create | {"AssumeRolePolicyDocument": document("sts:AssumeRole")})
    bench.fails("MalformedPolicyDocument", iam.create_role,
                **create | {"AssumeRolePolicyDocument": trusting(
                    {"AWS": f"arn:aws:iam::{ACCOUNT}:user/gone"})})
    many = trusting({"AWS": [f"1234567{number:05}" for number in range(200)]})
    bench.fails("LimitExceeded", iam.create_role,
                **create | {"AssumeRolePolicyDocument": many})
    role = iam.get_role(RoleName="deploy")["Role"]
    bench.expect("a trust policy is as it was",
                 role["AssumeRolePolicyDocument"] == json.loads(trust))
    bench.fails("NoSuchEntity", iam.get_role, RoleName="gone")
    iam.create_role(RoleName="second", AssumeRolePolicyDocument=trust)
    iam.list_roles(PathPrefix="/", MaxItems=1)
    iam.list_roles()
    iam.update_role(RoleName="deploy", Description="deploys again", MaxSessionDuration=3600)
    bench.fails("NoSuchEntity", iam.update_role, RoleName="gone")
    iam.update_assume_role_policy(RoleName="deploy", PolicyDocument=trust)
    bench.fails("NoSuchEntity", iam.update_assume_role_policy, RoleName="gone",
                PolicyDocument=trust)
    bench.fails("MalformedPolicyDocument", iam.update_assume_role_policy, RoleName="deploy",
                PolicyDocument="{}")
    iam.put_role_permissions_boundary(RoleName="second", PermissionsBoundary=policy)
    bench.fails("NoSuchEntity", iam.put_role_permissions_boundary, RoleName="gone",
                PermissionsBoundary=policy)
    bench.fails("InvalidInput", iam.put_role_permissions_boundary, RoleName="second",
                PermissionsBoundary="arn:aws:iam::aws:polices/x")
    iam.delete_role_permissions_boundary(RoleName="second")
    bench.fails("NoSuchEntity", iam.delete_role_permissions_boundary, RoleName="second")
    iam.tag_role(RoleName="deploy", Tags=[{"Key": "a", "Value": ""}])
    bench.fails("NoSuchEntity", iam.tag_role, RoleName="gone", Tags=TAGS)
    bench.fails("LimitExceeded", iam.tag_role, RoleName="deploy",
                Tags=[{"Key": f"t{number}", "Value": ""} for number in range(50)])
    iam.list_role_tags(RoleName="deploy", MaxItems=1)
    bench.fails("NoSuchEntity", iam.list_role_tags, RoleName="gone")
    iam.untag_role(RoleName="deploy", TagKeys=["a"])
    bench.fails("NoSuchEntity", iam.untag_role, RoleName="gone", TagKeys=["a"])
    inline(bench, iam, "role", RoleName="deploy")
    attached(bench, iam, "role", policy, RoleName="deploy")
    iam.list_instance_profiles_for_role(RoleName="deploy")
    bench.fails("NoSuchEntity", iam.list_instance_profiles_for_role, RoleName="gone")
    bench.fails("DeleteConflict", iam.delete_role, RoleName="deploy")
    iam.delete_role(RoleName="second")
    bench.fails("NoSuchEntity", iam.delete_role, RoleName="second")


def trusting(principal, action="sts:AssumeRole", **more):
    """A trust policy with one statement."""
    return json.dumps({"Version": "2012-10-17", "Statement": [
        {"Effect": "Allow", "Principal": principal, "Action": action, **more}]})


def keys(bench, iam):
    key = iam.create_access_key(UserName="ci")["AccessKey"]["AccessKeyId"]
    iam.create_access_key(UserName="ci")
    bench.fails("LimitExceeded", iam.create_access_key, UserName="ci")
    bench.fails("NoSuchEntity", iam.create_access_key, UserName="gone")
    iam.list_access_keys(UserName="ci", MaxItems=1)
    bench.fails("NoSuchEntity", iam.list_access_keys, UserName="gone")
    iam.update_access_key(UserName="ci", AccessKeyId=key, Status="Inactive")
    bench.fails("NoSuchEntity", iam.update_access_key, UserName="ci",
                AccessKeyId="AKIAIOSFODNN7EXAMPLE", Status="Inactive")
    iam.delete_access_key(UserName="ci", AccessKeyId=key)
    bench.fails("NoSuchEntity", iam.delete_access_key, UserName="ci", AccessKeyId=key)


def account(bench, iam, policy):
    iam.list_entities_for_policy(PolicyArn=policy, MaxItems=1)
    iam.list_entities_for_policy(PolicyArn=policy)
    iam.list_entities_for_policy(PolicyArn=policy, PolicyUsageFilter="PermissionsBoundary")
    bench.fails("NoSuchEntity", iam.list_entities_for_policy,
                PolicyArn=f"arn:aws:iam::{ACCOUNT}:policy/gone")
    iam.get_account_authorization_details()
    iam.get_account_authorization_details(MaxItems=1)


def limits(bench):
    """The quotas that are too large to be reached otherwise, and refusals of any operation."""
    small = ",".join([
        "users_per_account=1", "groups_per_account=0", "groups_per_user=0",
        "policies_per_account=0", "attached_policies_per_user=0", "attached_policies_per_group=0",
        "roles_per_account=1", "attached_policies_per_role=0"])
    aws = "arn:aws:iam::aws:policy/AWSCodeArtifactReadOnlyAccess"
    with bench.server("--quotas", small, "--enforce-iam") as server:
        iam = server.client("iam")
        iam.create_user(UserName="nobody")
        bench.fails("LimitExceeded", iam.create_user, UserName="x")
        bench.fails("LimitExceeded", iam.create_group, GroupName="x")
        bench.fails("LimitExceeded", iam.create_policy, PolicyName="x", PolicyDocument=READ)
        bench.fails("LimitExceeded", iam.attach_user_policy, UserName="nobody", PolicyArn=aws)
        trust = trusting({"AWS": ACCOUNT})
        iam.create_role(RoleName="deploy", AssumeRolePolicyDocument=trust)
        bench.fails("LimitExceeded", iam.create_role, RoleName="x", AssumeRolePolicyDocument=trust)
        bench.fails("LimitExceeded", iam.attach_role_policy, RoleName="deploy", PolicyArn=aws)
        key = iam.create_access_key(UserName="nobody")["AccessKey"]
        nobody = server.client("iam", (key["AccessKeyId"], key["SecretAccessKey"]))
        for call in (nobody.list_users, nobody.list_groups, nobody.list_policies, nobody.list_roles,
                     nobody.get_account_authorization_details):
            bench.fails("AccessDenied", call)
