#!/usr/bin/env python3
"""How the cost of cainfra grows: plan, apply, plan again and destroy at several sizes.

Generates stacks of groups of ten resources (a VPC, three route tables, an S3 gateway endpoint over
them, a domain, two chained repositories, two users) with for_each, runs the release binary on the
simulated AWS, and prints the times and the ratio of each size to the one before.

  swift build -c release --product cainfra
  Benchmarks/scaling.py [SIZE ...]          # 1000 2000 4000 8000 by default
"""

import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
BINARY = os.environ.get("CAINFRA", os.path.join(ROOT, ".build", "release", "cainfra"))

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


def run(folder, *arguments):
    """Seconds and peak memory (MiB) of one command; stops where it fails."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.monotonic()
    with open(os.path.join(folder, "output"), "wb") as output:
        process = subprocess.Popen([BINARY, *arguments], stdout=output, stderr=subprocess.STDOUT)
        _, status, usage = os.wait4(process.pid, 0)
    seconds = time.monotonic() - start
    code = os.waitstatus_to_exitcode(status)
    if code not in (0, 2):
        with open(os.path.join(folder, "output"), errors="replace") as output:
            sys.exit(f"{' '.join(arguments)} ended with {code}:\n{output.read()[-3000:]}")
    del before
    return seconds, usage.ru_maxrss / 1024


def main():
    sizes = [int(text) for text in sys.argv[1:]] or [1000, 2000, 4000, 8000]
    steps = [
        ("plan (create)", ["plan"]),
        ("apply", ["apply", "--auto-approve"]),
        ("plan (no change)", ["plan", "--detailed-exitcode"]),
        ("destroy", ["destroy", "--auto-approve"]),
    ]
    previous = {}
    print(f"{'resources':>9}  {'command':<17}{'seconds':>9}{'MiB':>7}{'ratio':>7}")
    for size in sizes:
        folder = tempfile.mkdtemp(prefix="cainfra-scaling-")
        try:
            stack = os.path.join(folder, "stack.yaml")
            with open(stack, "w") as file:
                file.write(STACK.format(groups=size // 10))
            for name, arguments in steps:
                seconds, peak = run(folder, *arguments, stack)
                ratio = f"{seconds / previous[name]:.2f}" if name in previous else ""
                print(f"{size:>9}  {name:<17}{seconds:>9.2f}{peak:>7.0f}{ratio:>7}", flush=True)
                previous[name] = seconds
        finally:
            shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()
