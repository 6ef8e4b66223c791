# The provider learns from the environment where `cainfra simulate serve` listens.
terraform {
  required_version = ">= 1.5"
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 5.100"
    }
  }
}

provider "aws" {
  s3_use_path_style = true

  default_tags {
    tags = {
      stack = "packages"
    }
  }
}

# What the second apply changes in place.
variable "step" {
  type    = string
  default = "first"
}

locals {
  second = var.step == "second"
}

data "aws_caller_identity" "current" {}

data "aws_region" "current" {}

data "aws_availability_zones" "available" {
  state = "available"
}
