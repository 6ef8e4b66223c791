"""A server to call, and what was seen of each operation that was called."""

import contextlib
import json
import os
import subprocess
import time
import urllib.request

import boto3
import botocore.config
import botocore.exceptions

from shapes import answers, errors

ACCOUNT = "123456789012"


class Server:
    """`cainfra simulate serve` with options, and clients of it."""

    def __init__(self, bench, *options):
        self.bench = bench
        self.process = subprocess.Popen(
            [bench.cainfra, "simulate", "serve", "--json", *options],
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        self.told = json.loads(self.process.stdout.readline())

    @property
    def region(self):
        return self.told["region"]

    def client(self, service, key=None, region=None, **settings):
        """A client with the root user's key, or another: id, secret and perhaps session token."""
        key = key or (self.told["accessKeyId"], self.told["secretAccessKey"])
        client = boto3.session.Session(
            aws_access_key_id=key[0], aws_secret_access_key=key[1],
            aws_session_token=key[2] if len(key) > 2 else None,
            region_name=region or self.region,
        ).client(
            service, endpoint_url=self.told["url"],
            config=botocore.config.Config(
                parameter_validation=True, retries={"total_max_attempts": 1}, **settings))
        client.meta.events.register("after-call", self.bench.after_call)
        return client

    def operations(self):
        """The operations that the server says it simulates."""
        with urllib.request.urlopen(f"{self.told['url']}/_cainfra/operations") as answer:
            return json.load(answer)["operations"]

    def stop(self):
        self.process.terminate()
        self.process.wait()


class Bench:
    """What the calls of the test show, by operation such as `ec2:CreateVpc`."""

    def __init__(self, cainfra):
        self.cainfra = cainfra
        self.models = {}
        self.members = {}
        self.errors = {}
        self.problems = []
        self.last = None

    @contextlib.contextmanager
    def server(self, *options):
        server = Server(self, *options)
        try:
            yield server
        finally:
            server.stop()

    def after_call(self, http_response, parsed, model, **_):
        service = model.service_model.service_name
        name = f"{service}:{model.name}"
        self.models[name] = model
        status, headers = http_response.status_code, http_response.headers
        body = b"" if model.has_streaming_output and status < 300 else http_response.content
        if status < 300:
            answer = answers.Answer(service, model, status, headers, body)
            answer.check()
            self.members.setdefault(name, set()).update(answer.members)
            self.problems += answer.problems
            return
        code = parsed["Error"]["Code"]
        self.errors.setdefault(name, {})[code] = status
        expected = errors.expected_status(service, model, code)
        if expected is None:
            self.problems.append(f"{name}: {code} is no error of the operation in AWS")
        elif expected != status:
            self.problems.append(f"{name}: {code} has status {status}, not {expected}")
        self.problems += [
            f"{name}: {code}: {problem}"
            for problem in answers.error_problems(service, model, status, headers, body)]

    def fails(self, codes, call, **parameters):
        """Makes a call that must be refused with one of `codes`, a text with spaces between."""
        try:
            call(**parameters)
        except botocore.exceptions.ClientError as error:
            code = error.response["Error"]["Code"]
            if code not in codes.split():
                self.problems.append(
                    f"{error.operation_name}{parameters}: {codes} was expected, not {error}")
            return error
        self.problems.append(f"{call.__name__}{parameters}: {codes} was expected, not a success")
        return None

    def expect(self, what, condition):
        """Notes that something else is wrong."""
        if not condition:
            self.problems.append(f"not so: {what}")


def until(condition):
    """Waits for something that takes its time, ten seconds at most."""
    end = time.monotonic() + 10
    while not condition():
        if time.monotonic() > end:
            raise SystemExit("FAILED: what was waited for did not come")
        time.sleep(0.05)


def document(*actions, resource="*", effect="Allow", **more):
    """A policy with one statement."""
    return json.dumps({"Version": "2012-10-17", "Statement": [
        {"Effect": effect, "Action": list(actions), "Resource": resource, **more}]})


RECORDING = os.environ.get("CAINFRA_RECORD") == "1"
