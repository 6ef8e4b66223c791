data "aws_vpc_endpoint_service" "s3" {
  service      = "s3"
  service_type = "Gateway"
}

resource "aws_vpc_endpoint" "s3" {
  vpc_id          = aws_vpc.main.id
  service_name    = data.aws_vpc_endpoint_service.s3.service_name
  route_table_ids = local.second ? [aws_route_table.spare.id] : [aws_route_table.private.id]
  tags            = { Name = "packages" }

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = "*"
      Action    = local.second ? ["s3:GetObject", "s3:ListBucket"] : ["s3:GetObject"]
      Resource  = "arn:aws:s3:::prod-${data.aws_region.current.name}-starport-layer-bucket/*"
    }]
  })
}

# One whose route tables and policy are resources of their own.
resource "aws_vpc_endpoint" "other" {
  vpc_id       = aws_vpc.main.id
  service_name = "com.amazonaws.${data.aws_region.current.name}.s3"

  lifecycle {
    ignore_changes = [policy]
  }
}

resource "aws_vpc_endpoint_route_table_association" "public" {
  vpc_endpoint_id = aws_vpc_endpoint.other.id
  route_table_id  = aws_route_table.public.id
}

resource "aws_vpc_endpoint_policy" "other" {
  vpc_endpoint_id = aws_vpc_endpoint.other.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = "*"
      Action    = "s3:GetObject"
      Resource  = local.second ? "arn:aws:s3:::b/*" : "arn:aws:s3:::a/*"
    }]
  })
}

resource "aws_vpc_endpoint" "codeartifact" {
  for_each            = toset(["api", "repositories"])
  vpc_id              = aws_vpc.main.id
  vpc_endpoint_type   = "Interface"
  service_name        = "com.amazonaws.${data.aws_region.current.name}.codeartifact.${each.key}"
  subnet_ids          = local.second ? [aws_subnet.a.id, aws_subnet.b.id] : [aws_subnet.a.id]
  security_group_ids  = [aws_security_group.endpoints.id]
  private_dns_enabled = each.key == "repositories"
}
