"""Tells what the linter parliament finds in policies.

Reads one policy document a line from standard input. For each prints a JSON object: the unknown
actions, and the pairs of action and required ARN that match no resource.
"""

import json
import sys

from parliament import analyze_policy_string

for line in sys.stdin:
    findings = analyze_policy_string(line).findings
    unknown = sum(f.issue == "UNKNOWN_ACTION" for f in findings)
    mismatches = [
        [entry["action"].lower(), entry["required_format"]]
        for f in findings
        if f.issue == "RESOURCE_MISMATCH"
        for entry in f.detail
    ]
    print(json.dumps({"unknown": unknown, "mismatches": mismatches}))
