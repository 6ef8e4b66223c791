"""CodeArtifact: domains, repositories and their policies."""

from shapes import packages as with_packages
from shapes.bench import ACCOUNT, document

READ = document("codeartifact:ReadFromRepository", Principal="*")
TAGS = [{"key": "team", "value": "build"}]
MISSING = "ResourceNotFoundException"


def run(bench):
    with bench.server("--verify-signatures") as server:
        packages = server.client("codeartifact")
        domains(bench, packages)
        repositories(bench, packages)
        policies(bench, packages)
        tags(bench, packages, server.region)
        packages.delete_repository(domain="main", repository="team")
        bench.fails(MISSING, packages.delete_repository, domain="main", repository="team")
        bench.fails("ConflictException", packages.delete_domain, domain="main")
        packages.delete_repository(domain="main", repository="upstream")
        packages.delete_domain(domain="main")
    limits(bench)
    with_packages.run(bench)


def domains(bench, packages):
    packages.create_domain(domain="main", tags=TAGS)
    bench.fails("ConflictException", packages.create_domain, domain="main")
    packages.describe_domain(domain="main", domainOwner=ACCOUNT)
    bench.fails(MISSING, packages.describe_domain, domain="gone")
    packages.list_domains(maxResults=1)
    packages.get_authorization_token(domain="main", durationSeconds=900)
    bench.fails(MISSING, packages.get_authorization_token, domain="gone")
    bench.fails("ValidationException", packages.get_authorization_token, domain="main",
                durationSeconds=60)
    bench.fails(MISSING, packages.delete_domain, domain="gone", domainOwner="999999999999")


def repositories(bench, packages):
    packages.create_repository(domain="main", repository="upstream", description="outside")
    bench.fails("ConflictException", packages.create_repository, domain="main",
                repository="upstream")
    bench.fails(MISSING, packages.create_repository, domain="gone", repository="spare")
    packages.create_repository(
        domain="main", repository="team", upstreams=[{"repositoryName": "upstream"}], tags=TAGS)
    packages.describe_repository(domain="main", repository="team")
    bench.fails(MISSING, packages.describe_repository, domain="main", repository="gone")
    packages.associate_external_connection(
        domain="main", repository="upstream", externalConnection="public:pypi")
    bench.fails("ConflictException", packages.associate_external_connection, domain="main",
                repository="upstream", externalConnection="public:pypi")
    bench.fails(MISSING, packages.associate_external_connection, domain="main",
                repository="upstream", externalConnection="public:none")
    packages.describe_repository(domain="main", repository="upstream")
    packages.disassociate_external_connection(
        domain="main", repository="upstream", externalConnection="public:pypi")
    bench.fails(MISSING, packages.disassociate_external_connection, domain="main",
                repository="upstream", externalConnection="public:pypi")
    packages.update_repository(
        domain="main", repository="team", description="ours",
        upstreams=[{"repositoryName": "upstream"}])
    bench.fails(MISSING, packages.update_repository, domain="main", repository="gone",
                description="x")
    packages.list_repositories(maxResults=1, repositoryPrefix="te")
    packages.list_repositories_in_domain(domain="main", maxResults=1)
    bench.fails(MISSING, packages.list_repositories_in_domain, domain="gone")
    packages.get_repository_endpoint(domain="main", repository="team", format="pypi")
    bench.fails(MISSING, packages.get_repository_endpoint, domain="main", repository="gone",
                format="pypi")


def policies(bench, packages):
    bench.fails(MISSING, packages.get_domain_permissions_policy, domain="main")
    packages.put_domain_permissions_policy(domain="main", policyDocument=READ)
    packages.get_domain_permissions_policy(domain="main")
    bench.fails("ConflictException", packages.put_domain_permissions_policy, domain="main",
                policyDocument=READ, policyRevision="old")
    bench.fails("ValidationException", packages.put_domain_permissions_policy, domain="main",
                policyDocument="{}")
    bench.fails("ConflictException", packages.delete_domain_permissions_policy, domain="main",
                policyRevision="old")
    packages.delete_domain_permissions_policy(domain="main")
    bench.fails(MISSING, packages.delete_domain_permissions_policy, domain="main")
    team = {"domain": "main", "repository": "team"}
    bench.fails(MISSING, packages.get_repository_permissions_policy, **team)
    packages.put_repository_permissions_policy(policyDocument=READ, **team)
    packages.get_repository_permissions_policy(**team)
    bench.fails("ConflictException", packages.put_repository_permissions_policy,
                policyDocument=READ, policyRevision="old", **team)
    bench.fails("ValidationException", packages.put_repository_permissions_policy,
                policyDocument="{}", **team)
    packages.delete_repository_permissions_policy(**team)
    bench.fails(MISSING, packages.delete_repository_permissions_policy, **team)


def tags(bench, packages, region):
    arn = f"arn:aws:codeartifact:{region}:{ACCOUNT}:domain/main"
    packages.tag_resource(resourceArn=arn, tags=[{"key": "a", "value": ""}])
    bench.fails(MISSING, packages.tag_resource, resourceArn=arn + "gone", tags=TAGS)
    bench.fails("ServiceQuotaExceededException", packages.tag_resource, resourceArn=arn,
                tags=[{"key": f"t{number}", "value": ""} for number in range(50)])
    packages.list_tags_for_resource(resourceArn=arn)
    bench.fails(MISSING, packages.list_tags_for_resource, resourceArn=arn + "gone")
    bench.fails("ValidationException", packages.list_tags_for_resource, resourceArn="none")
    packages.untag_resource(resourceArn=arn, tagKeys=["a"])
    bench.fails(MISSING, packages.untag_resource, resourceArn=arn + "gone", tagKeys=["a"])


def limits(bench):
    """The quotas that are too large to be reached otherwise, and refusals of any operation."""
    small = "domains_per_region=1,repositories_per_domain=1,upstreams_per_repository=0"
    with bench.server("--quotas", small, "--enforce-iam") as server:
        packages, iam = server.client("codeartifact"), server.client("iam")
        packages.create_domain(domain="main")
        bench.fails("ServiceQuotaExceededException", packages.create_domain, domain="second")
        packages.create_repository(domain="main", repository="one")
        bench.fails("ServiceQuotaExceededException", packages.create_repository, domain="main",
                    repository="two")
        bench.fails("ServiceQuotaExceededException", packages.update_repository, domain="main",
                    repository="one", upstreams=[{"repositoryName": "one"}])
        iam.create_user(UserName="nobody")
        key = iam.create_access_key(UserName="nobody")["AccessKey"]
        nobody = server.client("codeartifact", (key["AccessKeyId"], key["SecretAccessKey"]))
        bench.fails("AccessDeniedException", nobody.list_domains)
        bench.fails("AccessDeniedException", nobody.list_repositories)
