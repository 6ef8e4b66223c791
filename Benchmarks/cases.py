"""The graph that the benchmarks build, as a stack and as a Terraform configuration, and how one
command is measured.

The graph is made of groups of ten resources with for_each: a VPC, three route tables, an S3 gateway
endpoint over them, a domain, two chained repositories and two users.
"""

import os
import subprocess
import sys
import time
from typing import NamedTuple

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
CAINFRA = os.environ.get("CAINFRA", os.path.join(ROOT, ".build", "release", "cainfra"))

STACK = """\
stack: scaling
region: eu-west-1
account: "111122223333"
provider:
  name: simulated
  quotas: unlimited
variables:
  groups: {{type: number, default: {groups}}}
locals:
  keys: '${{[for number in flatten([for high in range(0, ceil(var.groups / 100)) : [for low in range(0, 100) : high * 100 + low]]) : format("g%05d", number) if number < var.groups]}}'
resources:
  vpc:
    main:
      for_each: ${{local.keys}}
      cidr_block: 10.20.0.0/16
  route_table:
    a: {{for_each: "${{local.keys}}", vpc_id: "${{vpc.main[each.key].id}}"}}
    b: {{for_each: "${{local.keys}}", vpc_id: "${{vpc.main[each.key].id}}"}}
    c: {{for_each: "${{local.keys}}", vpc_id: "${{vpc.main[each.key].id}}"}}
  s3_gateway_endpoint:
    packages:
      for_each: ${{local.keys}}
      vpc_id: ${{vpc.main[each.key].id}}
      route_table_ids:
        - ${{route_table.a[each.key].id}}
        - ${{route_table.b[each.key].id}}
        - ${{route_table.c[each.key].id}}
      access: [codeartifact]
  codeartifact_domain:
    packages: {{for_each: "${{local.keys}}", domain: "d-${{each.key}}"}}
  codeartifact_repository:
    base: {{for_each: "${{local.keys}}", domain: "${{codeartifact_domain.packages[each.key].domain}}", repository: base}}
    top:
      for_each: ${{local.keys}}
      domain: ${{codeartifact_domain.packages[each.key].domain}}
      repository: top
      upstreams: ["${{codeartifact_repository.base[each.key].repository}}"]
  iam_user:
    builder: {{for_each: "${{local.keys}}", name: "builder-${{each.key}}"}}
    publisher: {{for_each: "${{local.keys}}", name: "publisher-${{each.key}}"}}
"""

# What each resource of group @ is given in Terraform: the attributes and references of the stack.
_TERRAFORM = {
    "vpc": 'cidr_block = "10.20.0.0/16"',
    "table_a": "vpc_id = terraform_data.vpc_@.id",
    "table_b": "vpc_id = terraform_data.vpc_@.id",
    "table_c": "vpc_id = terraform_data.vpc_@.id",
    "endpoint": (
        "vpc_id = terraform_data.vpc_@.id, route_table_ids = [terraform_data.table_a_@.id, "
        'terraform_data.table_b_@.id, terraform_data.table_c_@.id], access = ["codeartifact"]'
    ),
    "domain": 'domain = "d-@"',
    "base": 'domain = terraform_data.domain_@.input.domain, repository = "base"',
    "top": (
        'domain = terraform_data.domain_@.input.domain, repository = "top", '
        "upstreams = [terraform_data.base_@.input.repository]"
    ),
    "builder": 'name = "builder-@"',
    "publisher": 'name = "publisher-@"',
}


def write_stack(folder, size):
    """Writes the stack of so many resources; gives its path."""
    path = os.path.join(folder, "stack.yaml")
    with open(path, "w") as file:
        file.write(STACK.format(groups=size // 10))
    return path


def write_terraform(folder, size):
    """Writes the Terraform configuration of so many resources into a folder.

    Each resource is written out: with for_each, Terraform looks at all instances of a resource for
    every reference to one of them, and takes several times as long.
    """
    with open(os.path.join(folder, "main.tf"), "w") as file:
        for number in range(size // 10):
            group = f"g{number:05d}"
            for name, fields in _TERRAFORM.items():
                input_ = fields.replace("@", group)
                file.write(
                    f'resource "terraform_data" "{name}_{group}" {{\n  input = {{ {input_} }}\n}}\n')


class Cost(NamedTuple):
    """What a command cost."""

    seconds: float  # on the wall, which other work on the machine makes longer
    processor: float  # seconds of all processors, user and system
    memory: float  # the peak, in MiB
    written: float  # MB handed to write calls, what it printed too


def least(costs):
    """The least of each figure of several runs."""
    return Cost(*map(min, zip(*costs)))


def measure(command, folder, environment=None, accepts=(0, 2)):
    """What a command costs that is run in a folder; stops where it fails."""
    output_path = os.path.join(folder, "output")
    with open(output_path, "wb") as output:
        start = time.monotonic()
        process = subprocess.Popen(
            command, cwd=folder, env=environment, stdout=output, stderr=subprocess.STDOUT,
            stdin=subprocess.DEVNULL)
        # The process has ended but is still known, so that its counters can be read.
        os.waitid(os.P_PID, process.pid, os.WEXITED | os.WNOWAIT)
        seconds = time.monotonic() - start
        with open(f"/proc/{process.pid}/io") as counters:
            written = int(dict(line.split(": ") for line in counters)["wchar"])
        _, status, usage = os.wait4(process.pid, 0)
    code = os.waitstatus_to_exitcode(status)
    if code not in accepts:
        with open(output_path, errors="replace") as output:
            sys.exit(f"{' '.join(command)} ended with {code}:\n{output.read()[-3000:]}")
    return Cost(seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, written / 1e6)
