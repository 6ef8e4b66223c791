"""A package supply for many teams, as a cainfra stack and as a Terraform configuration: the same
resources by kind and number, under names of their own.

What the teams share: a VPC with an S3 gateway endpoint and two interface endpoints, a CodeArtifact
domain with its policy, two repositories, a policy of one of them, and a managed policy. What each
team has: a subnet with a route table, their association and a security group, a group, and two users
with an inline policy and an attachment each. With `own_repositories`, each team has a repository with
a policy in place of its security group and its group.
"""

import os

SHARED = 10
EACH = 11

_STACK = """\
stack: supply
region: eu-west-1
account: "123456789012"
provider: aws
variables:
  teams: {{type: number, default: {teams}}}
locals:
  teams: '${{[for number in flatten([for high in range(0, ceil(var.teams / 100)) : [for low in range(0, 100) : high * 100 + low]]) : format("t%04d", number) if number < var.teams]}}'
  places: '${{{{for place, team in local.teams : team => place}}}}'
  users: '${{flatten([for team in local.teams : ["${{team}}-build", "${{team}}-publish"]])}}'
resources:
  vpc:
    main: {{cidr_block: 10.20.0.0/16, enable_dns_hostnames: true}}
  route_table:
    team: {{for_each: "${{local.teams}}", vpc_id: "${{vpc.main.id}}"}}
  subnet:
    team:
      for_each: ${{local.teams}}
      vpc_id: ${{vpc.main.id}}
      cidr_block: ${{cidrsubnet("10.20.0.0/16", 12, local.places[each.key])}}
      availability_zone: eu-west-1a
  route_table_association:
    team:
      for_each: ${{local.teams}}
      subnet_id: ${{subnet.team[each.key].id}}
      route_table_id: ${{route_table.team[each.key].id}}
  s3_gateway_endpoint:
    packages:
      vpc_id: ${{vpc.main.id}}
      route_table_ids: ['${{route_table.team["t0000"].id}}']
      access: [codeartifact]
  interface_endpoint:
    packages:
      for_each: [api, repositories]
      vpc_id: ${{vpc.main.id}}
      service: codeartifact.${{each.key}}
      subnet_ids: ['${{subnet.team["t0000"].id}}']
      access: [full]
  codeartifact_domain:
    packages: {{domain: supply-c}}
  codeartifact_domain_permissions_policy:
    packages:
      domain: ${{codeartifact_domain.packages.domain}}
      policy_document:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Principal: {{AWS: "arn:aws:iam::${{stack.account}}:root"}}
            Action: codeartifact:GetAuthorizationToken
            Resource: "*"
  codeartifact_repository:
    pypi:
      domain: ${{codeartifact_domain.packages.domain}}
      repository: pypi
      external_connection: public:pypi
    shared:
      domain: ${{codeartifact_domain.packages.domain}}
      repository: shared
      upstreams: ["${{codeartifact_repository.pypi.repository}}"]
{own_repository}
  codeartifact_repository_permissions_policy:
    shared: {repository_policy}
{own_policy}
  iam_policy:
    token:
      name: c-token
      policy:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Action: [codeartifact:GetAuthorizationToken, sts:GetServiceBearerToken]
            Resource: "*"
  iam_user:
    member: {{for_each: "${{local.users}}", name: "c-${{each.key}}"}}
  iam_user_policy:
    member:
      for_each: ${{local.users}}
      user: ${{iam_user.member[each.key].name}}
      name: read
      grant: {{domain: "${{codeartifact_domain.packages.domain}}", read: [shared]}}
  iam_user_policy_attachment:
    member:
      for_each: ${{local.users}}
      user: ${{iam_user.member[each.key].name}}
      policy_arn: ${{iam_policy.token.arn}}
"""

_GROUPS = """\
  security_group:
    team:
      for_each: ${local.teams}
      vpc_id: ${vpc.main.id}
      name: ${each.key}
      ingress:
        - {protocol: tcp, from_port: 443, to_port: 443, cidr_blocks: [10.20.0.0/16]}
  iam_group:
    team: {for_each: "${local.teams}", name: "c-${each.key}"}
"""

_OWN_REPOSITORY = """\
    team:
      for_each: ${local.teams}
      domain: ${codeartifact_domain.packages.domain}
      repository: ${each.key}
      upstreams: ["${codeartifact_repository.shared.repository}"]
"""

_REPOSITORY_POLICY = (
    '{{domain: "${{codeartifact_domain.packages.domain}}", repository: "{repository}", '
    'policy_document: {{Version: "2012-10-17", Statement: [{{Effect: Allow, Principal: {{AWS: '
    '"arn:aws:iam::${{stack.account}}:root"}}, Action: codeartifact:ReadFromRepository, '
    'Resource: "*"}}]}}}}{each}')


def _policy(repository, each=""):
    text = _REPOSITORY_POLICY.format(
        repository="${codeartifact_repository.%s.repository}" % repository, each="")
    return text if not each else "{for_each: \"${local.teams}\", " + text[1:]


def teams(size):
    """How many teams make a supply of so many resources."""
    return (size - SHARED) // EACH


def write_stack(folder, size, own_repositories=False):
    """Writes the stack; gives its path."""
    path = os.path.join(folder, "supply.yaml")
    text = _STACK.format(
        teams=teams(size), own_repository=_OWN_REPOSITORY if own_repositories else "",
        repository_policy=_policy("shared"),
        own_policy="    team: " + _policy("team[each.key]", "each") if own_repositories else "")
    with open(path, "w") as file:
        file.write(text + ("" if own_repositories else _GROUPS))
    return path


_TERRAFORM = """\
terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 5.100"
    }
  }
}

provider "aws" {
  s3_use_path_style = true
}

resource "aws_vpc" "main" {
  cidr_block           = "10.20.0.0/16"
  enable_dns_hostnames = true
}

resource "aws_vpc_endpoint" "s3" {
  vpc_id          = aws_vpc.main.id
  service_name    = "com.amazonaws.eu-west-1.s3"
  route_table_ids = [aws_route_table.t0000.id]
  policy          = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Principal = "*", Action = "s3:GetObject", Resource = "arn:aws:s3:::assets-193858265520-eu-west-1/*" }] })
}

resource "aws_vpc_endpoint" "packages" {
  for_each          = toset(["api", "repositories"])
  vpc_id            = aws_vpc.main.id
  vpc_endpoint_type = "Interface"
  service_name      = "com.amazonaws.eu-west-1.codeartifact.${each.key}"
  subnet_ids        = [aws_subnet.t0000.id]
}

resource "aws_codeartifact_domain" "packages" {
  domain = "supply-t"
}

resource "aws_codeartifact_domain_permissions_policy" "packages" {
  domain          = aws_codeartifact_domain.packages.domain
  policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Principal = { AWS = "arn:aws:iam::123456789012:root" }, Action = "codeartifact:GetAuthorizationToken", Resource = "*" }] })
}

resource "aws_codeartifact_repository" "pypi" {
  domain     = aws_codeartifact_domain.packages.domain
  repository = "pypi"
  external_connections {
    external_connection_name = "public:pypi"
  }
}

resource "aws_codeartifact_repository" "shared" {
  domain     = aws_codeartifact_domain.packages.domain
  repository = "shared"
  upstream {
    repository_name = aws_codeartifact_repository.pypi.repository
  }
}

resource "aws_codeartifact_repository_permissions_policy" "shared" {
  domain          = aws_codeartifact_domain.packages.domain
  repository      = aws_codeartifact_repository.shared.repository
  policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Principal = { AWS = "arn:aws:iam::123456789012:root" }, Action = "codeartifact:ReadFromRepository", Resource = "*" }] })
}

resource "aws_iam_policy" "token" {
  name   = "t-token"
  policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = ["codeartifact:GetAuthorizationToken", "sts:GetServiceBearerToken"], Resource = "*" }] })
}

locals {
  read = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "codeartifact:ReadFromRepository", Resource = "*" }] })
}
"""

_TEAM = """
resource "aws_route_table" "@" {
  vpc_id = aws_vpc.main.id
}

resource "aws_subnet" "@" {
  vpc_id            = aws_vpc.main.id
  cidr_block        = cidrsubnet("10.20.0.0/16", 12, #)
  availability_zone = "eu-west-1a"
}

resource "aws_route_table_association" "@" {
  subnet_id      = aws_subnet.@.id
  route_table_id = aws_route_table.@.id
}
"""

_TEAM_GROUPS = """
resource "aws_security_group" "@" {
  vpc_id = aws_vpc.main.id
  name   = "t-@"
  ingress {
    protocol    = "tcp"
    from_port   = 443
    to_port     = 443
    cidr_blocks = ["10.20.0.0/16"]
  }
}

resource "aws_iam_group" "@" {
  name = "t-@"
}
"""

_TEAM_REPOSITORY = """
resource "aws_codeartifact_repository" "@" {
  domain     = aws_codeartifact_domain.packages.domain
  repository = "@"
  upstream {
    repository_name = aws_codeartifact_repository.shared.repository
  }
}

resource "aws_codeartifact_repository_permissions_policy" "@" {
  domain          = aws_codeartifact_domain.packages.domain
  repository      = aws_codeartifact_repository.@.repository
  policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Principal = { AWS = "arn:aws:iam::123456789012:root" }, Action = "codeartifact:ReadFromRepository", Resource = "*" }] })
}
"""

_USER = """
resource "aws_iam_user" "@" {
  name = "t-@"
}

resource "aws_iam_user_policy" "@" {
  user   = aws_iam_user.@.name
  name   = "read"
  policy = local.read
}

resource "aws_iam_user_policy_attachment" "@" {
  user       = aws_iam_user.@.name
  policy_arn = aws_iam_policy.token.arn
}
"""


def write_terraform(folder, size, own_repositories=False):
    """Writes the configuration, each resource written out, into a folder."""
    with open(os.path.join(folder, "main.tf"), "w") as file:
        file.write(_TERRAFORM)
        for number in range(teams(size)):
            team = f"t{number:04d}"
            extra = _TEAM_REPOSITORY if own_repositories else _TEAM_GROUPS
            file.write((_TEAM + extra).replace("@", team).replace("#", str(number)))
            for purpose in ("build", "publish"):
                file.write(_USER.replace("@", f"{team}-{purpose}"))
