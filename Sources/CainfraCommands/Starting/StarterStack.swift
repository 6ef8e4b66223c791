/// The stack that `cainfra init` writes.
enum StarterStack {
  /// The text of a stack of the given name: commented, and planning cleanly as it is.
  static func text(name: String) -> String {
    """
    # A stack: one file that says what should exist. Change it, then look before you leap:
    #
    #   cainfra validate .   every mistake, with its line
    #   cainfra plan .       what would change, rehearsed on a simulated AWS
    #   cainfra apply .      changes it, after asking
    #   cainfra destroy .    removes it
    stack: \(name)
    description: Private package supply
    region: eu-west-1

    # The account the stack may work in; cainfra refuses any other.
    account: "111122223333"

    # Without an AWS account: `simulated` keeps everything in .cainfra/simulated-aws here.
    provider: simulated

    variables:
      network:
        type: string
        default: 10.20.0.0/16
        description: The address range of the VPC that builds run in

    defaults:
      tags:
        stack: ${stack.name}

    resources:
      vpc:
        builds:
          cidr_block: ${var.network}
          enable_dns_hostnames: true

      subnet:
        private:
          vpc_id: ${vpc.builds.id}
          cidr_block: ${cidrsubnet(vpc.builds.cidr_block, 4, 0)}

      route_table:
        private:
          vpc_id: ${vpc.builds.id}

      route_table_association:
        private:
          route_table_id: ${route_table.private.id}
          subnet_id: ${subnet.private.id}

      # Builds fetch package assets from S3 through this endpoint. `access` becomes the smallest
      # policy that works in the Region: one bucket, reading only.
      s3_gateway_endpoint:
        packages:
          vpc_id: ${vpc.builds.id}
          route_table_ids: ["${route_table.private.id}"]
          access: [codeartifact]

      codeartifact_domain:
        packages:
          domain: \(name)

      codeartifact_repository:
        public:
          domain: ${codeartifact_domain.packages.domain}
          repository: npm-public
          external_connection: public:npmjs
        npm:
          domain: ${codeartifact_domain.packages.domain}
          repository: npm
          upstreams: ["${codeartifact_repository.public.repository}"]

      iam_user:
        ci:
          name: \(name)-ci

      # Written as what the user may do; cainfra makes the smallest document of it.
      iam_user_policy:
        ci:
          user: ${iam_user.ci.name}
          name: packages
          grant:
            domain: ${codeartifact_domain.packages.domain}
            read: ["${codeartifact_repository.npm.repository}"]

    # Proven at every plan, before anything changes, and again after every apply.
    checks:
      ci-installs:
        principal: ${iam_user.ci}
        can: install
        format: npm
        from: ${codeartifact_repository.npm}
        via: ${s3_gateway_endpoint.packages}
      ci-does-not-publish:
        principal: ${iam_user.ci}
        cannot: publish
        to: ${codeartifact_repository.npm}

    outputs:
      registry:
        value: ${codeartifact_repository.npm.endpoints.npm}
        description: What to give to npm as its registry

    """
  }
}
