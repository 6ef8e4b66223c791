resource "aws_iam_policy" "boundary" {
  name = "boundary"

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect   = "Allow"
      Action   = ["codeartifact:*", "sts:GetServiceBearerToken"]
      Resource = "*"
    }]
  })
}

resource "aws_iam_policy" "read" {
  name        = "read"
  path        = "/packages/"
  description = "Reading packages"

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect = "Allow"
      Action = concat(
        ["codeartifact:GetAuthorizationToken", "codeartifact:ReadFromRepository"],
      local.second ? ["codeartifact:DescribeRepository"] : [])
      Resource = "*"
    }]
  })
}

resource "aws_iam_user" "builder" {
  name                 = "builder"
  path                 = "/ci/"
  permissions_boundary = local.second ? aws_iam_policy.boundary.arn : null
  tags                 = { team = "builds-${var.step}" }
}

resource "aws_iam_user" "publisher" {
  name                 = "publisher"
  permissions_boundary = aws_iam_policy.boundary.arn
}

resource "aws_iam_access_key" "builder" {
  user   = aws_iam_user.builder.name
  status = local.second ? "Inactive" : "Active"
}

resource "aws_iam_group" "builders" {
  name = "builders"
  path = local.second ? "/teams/" : "/"
}

resource "aws_iam_user_group_membership" "builder" {
  user   = aws_iam_user.builder.name
  groups = [aws_iam_group.builders.name]
}

resource "aws_iam_group" "publishers" {
  name = "publishers"
}

resource "aws_iam_group_membership" "publishers" {
  name  = "publishers"
  group = aws_iam_group.publishers.name
  users = local.second ? [aws_iam_user.publisher.name, aws_iam_user.builder.name] : [aws_iam_user.publisher.name]
}

resource "aws_iam_group_policy" "builders" {
  name  = "token"
  group = aws_iam_group.builders.name

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect   = "Allow"
      Action   = "sts:GetServiceBearerToken"
      Resource = "*"
      Condition = {
        StringEquals = { "sts:AWSServiceName" = "codeartifact.amazonaws.com" }
      }
    }]
  })
}

resource "aws_iam_group_policy_attachment" "builders" {
  group      = aws_iam_group.builders.name
  policy_arn = aws_iam_policy.read.arn
}

resource "aws_iam_user_policy" "builder" {
  name = "publish"
  user = aws_iam_user.builder.name

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect   = "Allow"
      Action   = "codeartifact:PublishPackageVersion"
      Resource = "*"
      Sid      = "Step${title(var.step)}"
    }]
  })
}

resource "aws_iam_user_policy_attachment" "builder" {
  user       = aws_iam_user.builder.name
  policy_arn = aws_iam_policy.read.arn
}

resource "aws_iam_user_policy_attachment" "publisher" {
  user       = aws_iam_user.publisher.name
  policy_arn = data.aws_iam_policy.codeartifact.arn
}

data "aws_iam_policy" "codeartifact" {
  name = "AWSCodeArtifactAdminAccess"
}
