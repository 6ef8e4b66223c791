"""CodeArtifact: packages, their versions and files, and package groups."""

import base64
import hashlib
import urllib.request

from shapes.bench import ACCOUNT

MISSING = "ResourceNotFoundException"
INVALID = "ValidationException"
STORE = {"domain": "main", "repository": "store"}
TOOL = {"format": "generic", "namespace": "build", "package": "tool"}


def run(bench):
    with bench.server("--verify-signatures") as server:
        api = server.client("codeartifact")
        api.create_domain(domain="main")
        for repository in ("store", "other"):
            api.create_repository(domain="main", repository=repository)
        publishing(bench, api)
        upload(api)
        reading(bench, api)
        changing(bench, api)
        groups(bench, api)
    limits(bench)


def publish(api, version, name="tool.bin", content=b"tool", **more):
    parameters = {
        **STORE, **TOOL, "packageVersion": version, "assetName": name, "assetContent": content,
        "assetSHA256": hashlib.sha256(content).hexdigest(), **more}
    return api.publish_package_version(**parameters)


def publishing(bench, api):
    publish(api, "1.0", domainOwner=ACCOUNT)
    publish(api, "2.0", unfinished=True)
    publish(api, "2.0", name="more.bin", content=b"more")
    call = lambda **more: publish(api, "1.0", **more)
    bench.fails("ConflictException", call)
    bench.fails(INVALID, lambda: publish(api, "3.0", name="../tool"))
    bench.fails(MISSING, lambda: publish(api, "3.0", repository="gone"))
    api.put_package_origin_configuration(
        **STORE, **TOOL, restrictions={"publish": "BLOCK", "upstream": "ALLOW"})
    bench.fails("AccessDeniedException", lambda: publish(api, "3.0"))
    api.put_package_origin_configuration(
        **STORE, **TOOL, restrictions={"publish": "ALLOW", "upstream": "BLOCK"})
    bench.fails(MISSING, api.put_package_origin_configuration, domain="main", repository="gone",
                restrictions={"publish": "ALLOW", "upstream": "ALLOW"}, **TOOL)


def upload(api):
    """Publishes a Python package as twine does, which tells more of itself than generic ones."""
    fields = {
        ":action": "file_upload", "metadata_version": "2.1", "name": "Tiny", "version": "1.0",
        "summary": "small", "home_page": "https://example.com", "license": "MIT",
        "description": "# Tiny", "requires_dist": "six (>=1.0)",
        "project_urls": "Source, https://example.com/tiny",
    }
    parts = [f'name="{name}"\r\n\r\n{value}' for name, value in fields.items()]
    parts.append('name="content"; filename="tiny-1.0.tar.gz"\r\n\r\nsource')
    body = "".join(f"--XX\r\nContent-Disposition: form-data; {part}\r\n" for part in parts)
    url = api.get_repository_endpoint(**STORE, format="pypi")["repositoryEndpoint"]
    token = api.get_authorization_token(domain="main")["authorizationToken"]
    urllib.request.urlopen(urllib.request.Request(
        url, (body + "--XX--\r\n").encode(), {
            "Authorization": "Basic " + base64.b64encode(f"aws:{token}".encode()).decode(),
            "Content-Type": "multipart/form-data; boundary=XX"})).close()


def reading(bench, api):
    tiny = {**STORE, "format": "pypi", "package": "tiny"}
    gone = {**STORE, **TOOL, "package": "gone"}
    version = {"packageVersion": "1.0"}
    api.list_packages(**STORE, format="generic", namespace="build", packagePrefix="to",
                      publish="ALLOW", upstream="BLOCK", maxResults=1)
    bench.fails(MISSING, api.list_packages, domain="main", repository="gone")
    described = api.describe_package(**STORE, **TOOL)["package"]
    bench.expect("publishing blocks upstreams", described["originConfiguration"]["restrictions"]
                 == {"publish": "ALLOW", "upstream": "BLOCK"})
    bench.fails(MISSING, api.describe_package, **gone)
    api.list_package_versions(**STORE, **TOOL, status="Published", sortBy="PUBLISHED_TIME",
                              originType="INTERNAL", maxResults=1)
    bench.fails(MISSING, api.list_package_versions, **gone)
    api.describe_package_version(**STORE, **TOOL, **version)
    api.describe_package_version(**tiny, **version)
    bench.fails(MISSING, api.describe_package_version, **gone, **version)
    api.list_package_version_assets(**STORE, **TOOL, packageVersion="2.0", maxResults=1)
    bench.fails(MISSING, api.list_package_version_assets, **gone, **version)
    api.list_package_version_dependencies(**tiny, **version)
    bench.fails(MISSING, api.list_package_version_dependencies, **gone, **version)
    asset = api.get_package_version_asset(**STORE, **TOOL, **version, asset="tool.bin")
    bench.expect("a file comes back", asset["asset"].read() == b"tool")
    bench.fails(MISSING, api.get_package_version_asset, **STORE, **TOOL, **version, asset="gone")
    bench.fails("ConflictException", api.get_package_version_asset, **STORE, **TOOL, **version,
                asset="tool.bin", packageVersionRevision="old")
    readme = api.get_package_version_readme(**tiny, **version)["readme"]
    bench.expect("a readme comes back", readme == "# Tiny")
    bench.fails(MISSING, api.get_package_version_readme, **STORE, **TOOL, **version)


def changing(bench, api):
    gone = {**STORE, **TOOL, "package": "gone"}
    one = {"versions": ["1.0"]}
    copied = {"domain": "main", "sourceRepository": "store", "destinationRepository": "other"}
    api.copy_package_versions(**copied, **TOOL, **one)
    again = api.copy_package_versions(**copied, **TOOL, **one)
    bench.expect("a copy is there once",
                 again["failedVersions"]["1.0"]["errorCode"] == "ALREADY_EXISTS")
    bench.fails(MISSING, api.copy_package_versions, **{**copied, "sourceRepository": "gone"},
                **TOOL, **one)
    bench.fails(INVALID, api.copy_package_versions, **{**copied, "sourceRepository": "other"},
                **TOOL, **one)
    api.update_package_versions_status(**STORE, **TOOL, **one, targetStatus="Archived")
    failed = api.update_package_versions_status(
        **STORE, **TOOL, versions=["1.0", "9.0"], targetStatus="Published")["failedVersions"]
    bench.expect("beside a version that fails the others are skipped",
                 [failed[each]["errorCode"] for each in ("1.0", "9.0")] == ["SKIPPED", "NOT_FOUND"])
    bench.fails(MISSING, api.update_package_versions_status, **gone, **one,
                targetStatus="Archived")
    bench.fails(INVALID, api.update_package_versions_status, **STORE, **TOOL, **one,
                targetStatus="Disposed")
    api.dispose_package_versions(**STORE, **TOOL, **one, expectedStatus="Archived")
    failed = api.dispose_package_versions(
        **STORE, **TOOL, **one, versionRevisions={"1.0": "old"})["failedVersions"]
    bench.expect("a revision is asked for", failed["1.0"]["errorCode"] == "MISMATCHED_REVISION")
    bench.fails(MISSING, api.dispose_package_versions, **gone, **one)
    failed = api.delete_package_versions(
        **STORE, **TOOL, **one, expectedStatus="Published")["failedVersions"]
    bench.expect("a status is asked for", failed["1.0"]["errorCode"] == "MISMATCHED_STATUS")
    api.delete_package_versions(**STORE, **TOOL, **one)
    bench.fails(MISSING, api.delete_package_versions, **gone, **one)
    api.delete_package(**STORE, **TOOL)
    bench.fails(MISSING, api.delete_package, **STORE, **TOOL)


def groups(bench, api):
    main, npm = {"domain": "main"}, {"domain": "main", "packageGroup": "/npm/*"}
    gone = {"domain": "main", "packageGroup": "/pypi/*"}
    api.create_package_group(**npm, contactInfo="team", description="ours",
                             tags=[{"key": "team", "value": "build"}])
    api.create_package_group(domain="main", packageGroup="/npm/corp/*")
    bench.fails("ConflictException", api.create_package_group, **npm)
    bench.fails("ConflictException", api.create_package_group, domain="main", packageGroup="/*")
    bench.fails(INVALID, api.create_package_group, domain="main", packageGroup="/npm/corp/ui")
    bench.fails(MISSING, api.create_package_group, domain="gone", packageGroup="/npm/*")
    api.describe_package_group(**npm)
    bench.fails(MISSING, api.describe_package_group, **gone)
    api.update_package_group(**npm, contactInfo="others", description="theirs")
    bench.fails(MISSING, api.update_package_group, **gone, description="x")
    api.list_package_groups(**main, maxResults=1, prefix="/")
    bench.fails(MISSING, api.list_package_groups, domain="gone")
    api.list_sub_package_groups(**npm, maxResults=1)
    bench.fails(MISSING, api.list_sub_package_groups, **gone)
    api.update_package_group_origin_configuration(
        **npm, restrictions={"PUBLISH": "ALLOW_SPECIFIC_REPOSITORIES"},
        addAllowedRepositories=[{"repositoryName": "store", "originRestrictionType": "PUBLISH"}])
    bench.fails(MISSING, api.update_package_group_origin_configuration, **gone)
    bench.fails(INVALID, api.update_package_group_origin_configuration, domain="main",
                packageGroup="/*", restrictions={"PUBLISH": "INHERIT"})
    api.list_allowed_repositories_for_group(**npm, originRestrictionType="PUBLISH", maxResults=1)
    bench.fails(MISSING, api.list_allowed_repositories_for_group, **gone,
                originRestrictionType="PUBLISH")
    api.get_associated_package_group(domain="main", format="npm", namespace="corp", package="ui")
    bench.fails(MISSING, api.get_associated_package_group, domain="gone", format="npm",
                package="ui")
    api.list_associated_packages(domain="main", packageGroup="/*", maxResults=1, preview=True)
    bench.fails(MISSING, api.list_associated_packages, **gone)
    bench.fails(INVALID, api.delete_package_group, domain="main", packageGroup="/*")
    api.delete_package_group(**npm)
    bench.fails(MISSING, api.delete_package_group, **npm)


def limits(bench):
    small = "assets_per_package_version=1,package_groups_per_domain=0"
    with bench.server("--quotas", small) as server:
        api = server.client("codeartifact")
        api.create_domain(domain="main")
        api.create_repository(**STORE)
        publish(api, "1.0", unfinished=True)
        bench.fails("ServiceQuotaExceededException", lambda: publish(api, "1.0", name="more"))
        bench.fails("ServiceQuotaExceededException", api.create_package_group, domain="main",
                    packageGroup="/npm/*")
