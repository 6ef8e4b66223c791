resource "aws_s3_bucket" "artifacts" {
  bucket        = "cainfra-terraform-artifacts"
  force_destroy = true
  tags          = { step = var.step }
}

resource "aws_s3_bucket_policy" "artifacts" {
  bucket = aws_s3_bucket.artifacts.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Sid       = "Step${title(var.step)}"
      Effect    = "Deny"
      Principal = "*"
      Action    = "s3:GetObject"
      Resource  = "${aws_s3_bucket.artifacts.arn}/*"
      Condition = {
        StringNotEquals = { "aws:sourceVpce" = aws_vpc_endpoint.s3.id }
      }
    }]
  })
}
