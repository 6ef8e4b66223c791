resource "aws_codeartifact_domain" "packages" {
  domain = "packages"
  tags   = { step = var.step }
}

resource "aws_codeartifact_repository" "pypi" {
  domain      = aws_codeartifact_domain.packages.domain
  repository  = "pypi"
  description = "What comes from PyPI"

  external_connections {
    external_connection_name = "public:pypi"
  }
}

resource "aws_codeartifact_repository" "npm" {
  domain     = aws_codeartifact_domain.packages.domain
  repository = "npm"

  dynamic "external_connections" {
    for_each = local.second ? ["public:npmjs"] : []
    content {
      external_connection_name = external_connections.value
    }
  }
}

resource "aws_codeartifact_repository" "team" {
  domain      = aws_codeartifact_domain.packages.domain
  repository  = "team"
  description = "Packages of the team, ${var.step}"
  tags        = { step = var.step }

  upstream {
    repository_name = aws_codeartifact_repository.pypi.repository
  }

  dynamic "upstream" {
    for_each = local.second ? [aws_codeartifact_repository.npm.repository] : []
    content {
      repository_name = upstream.value
    }
  }
}

resource "aws_codeartifact_domain_permissions_policy" "packages" {
  domain = aws_codeartifact_domain.packages.domain

  policy_document = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { AWS = "arn:aws:iam::${data.aws_caller_identity.current.account_id}:root" }
      Action    = local.second ? ["codeartifact:GetAuthorizationToken", "codeartifact:CreateRepository"] : ["codeartifact:CreateRepository"]
      Resource  = "*"
    }]
  })
}

resource "aws_codeartifact_repository_permissions_policy" "team" {
  domain     = aws_codeartifact_domain.packages.domain
  repository = aws_codeartifact_repository.team.repository

  policy_document = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Sid       = "Step${title(var.step)}"
      Effect    = "Allow"
      Principal = { AWS = aws_iam_user.builder.arn }
      Action    = "codeartifact:ReadFromRepository"
      Resource  = "*"
    }]
  })
}

data "aws_codeartifact_authorization_token" "packages" {
  domain           = aws_codeartifact_domain.packages.domain
  duration_seconds = 3600
}

data "aws_codeartifact_repository_endpoint" "team" {
  domain     = aws_codeartifact_domain.packages.domain
  repository = aws_codeartifact_repository.team.repository
  format     = "pypi"
}

output "endpoint" {
  value = data.aws_codeartifact_repository_endpoint.team.repository_endpoint
}
