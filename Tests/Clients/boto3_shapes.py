"""Whether every answer of the simulated AWS is what botocore's definitions say.

    python3 Tests/Clients/boto3_shapes.py CAINFRA

Every operation that the server says it simulates is called through boto3, with its parameters
validated, once with success at least and, where AWS has one, with an error. The answers are
looked at as they came over the wire, by `shapes/answers.py`: nothing in them may be unknown to the
definition. An operation without a call fails the test.

What was found is compared with `Recorded/SERVICE.json`, from which `docs/fidelity.md` is drawn:
the errors that were provoked, the members that no answer had, and the parameters that have no
effect. With `CAINFRA_RECORD=1` the files are written.

To add an operation: call it in `shapes/SERVICE.py` (`bench.fails` for an error), and record.
"""

import json
import pathlib
import sys

from shapes import answers, bench, codeartifact, ec2, iam, s3, sts

HERE = pathlib.Path(__file__).resolve().parent
GOLDEN = HERE.parent / "AWSWireTests" / "Golden"
SERVICES = {"codeartifact": codeartifact, "ec2": ec2, "iam": iam, "s3": s3, "sts": sts}

# Operations that AWS refuses only for reasons that every operation has.
NEVER_REFUSED = {
    "ec2:DescribeAvailabilityZones", "s3:ListBuckets", "sts:GetCallerIdentity",
    "codeartifact:ListDomains",
}


def found(notebook, service, operations):
    """What was found of a service's operations, as it is recorded."""
    ours = json.loads((GOLDEN / f"{service}.json").read_text())["operations"]
    result = {}
    for operation in operations:
        name = operation.split(":")[1]
        model = notebook.models[operation]
        result[name] = {
            "errors": dict(sorted(notebook.errors.get(operation, {}).items())),
            "unanswered": sorted(
                answers.unanswered(model.output_shape, notebook.members[operation])),
            "ignored": sorted(answers.ignored(model.input_shape, ours[name]["request"])),
        }
    return result


def main():
    notebook = bench.Bench(sys.argv[1])
    with notebook.server() as server:
        simulated = server.operations()
    for module in SERVICES.values():
        module.run(notebook)
    uncalled = [each for each in simulated if each not in notebook.members]
    unrefused = [each for each in simulated
                 if each not in notebook.errors and each not in NEVER_REFUSED]
    notebook.problems += [f"{each}: no call succeeded" for each in uncalled]
    notebook.problems += [f"{each}: no call was refused" for each in unrefused]
    for service in SERVICES if not uncalled else []:
        operations = [each for each in simulated if each.startswith(f"{service}:")]
        text = json.dumps(found(notebook, service, operations), indent=1) + "\n"
        path = HERE / "Recorded" / f"{service}.json"
        if bench.RECORDING:
            path.write_text(text)
        elif not path.exists() or path.read_text() != text:
            notebook.problems.append(
                f"{path.name} is not what was found; record it anew with CAINFRA_RECORD=1, and "
                "read the difference")
    if notebook.problems:
        print("\n".join(dict.fromkeys(notebook.problems)))
        raise SystemExit(f"FAILED: {len(notebook.problems)} answers are not as AWS's")
    errors = sum(len(each) for each in notebook.errors.values())
    print(f"   {len(simulated)} operations answer as botocore defines them, with {errors} errors")


main()
