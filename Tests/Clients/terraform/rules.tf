# A group whose rules are resources of their own, in both forms that the provider has.
resource "aws_security_group" "builders" {
  name_prefix = "builders-"
  vpc_id      = aws_vpc.main.id
}

resource "aws_security_group_rule" "to_endpoints" {
  type                     = "egress"
  security_group_id        = aws_security_group.builders.id
  protocol                 = "tcp"
  from_port                = 443
  to_port                  = 443
  source_security_group_id = aws_security_group.endpoints.id
}

resource "aws_vpc_security_group_egress_rule" "to_s3" {
  security_group_id = aws_security_group.builders.id
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = local.second ? 444 : 443
  prefix_list_id    = aws_vpc_endpoint.s3.prefix_list_id
  description       = "S3"
}

resource "aws_vpc_security_group_ingress_rule" "from_vpc" {
  security_group_id = aws_security_group.builders.id
  ip_protocol       = "tcp"
  from_port         = 22
  to_port           = 22
  cidr_ipv4         = aws_vpc.main.cidr_block
  tags              = { Name = "ssh" }
}
