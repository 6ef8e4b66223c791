"""Whether an answer on the wire is what botocore's definition of the operation says.

botocore's own parsers skip what they do not know. Here everything is known or wrong: an element, a
key or a header that the definition does not have, a list that is wrapped otherwise, a number, time
or value of an enumeration that is none, a member that must be there and is not.
"""

import json
import re
import xml.etree.ElementTree

NAMESPACES = {
    "ec2": "http://ec2.amazonaws.com/doc/2016-11-15/",
    "iam": "https://iam.amazonaws.com/doc/2010-05-08/",
    "sts": "https://sts.amazonaws.com/doc/2011-06-15/",
    "s3": "http://s3.amazonaws.com/doc/2006-03-01/",
}
# The outermost elements of S3's answers are in its documentation, but not in its definitions.
S3_ROOTS = {
    "ListBuckets": "ListAllMyBucketsResult",
    "GetBucketTagging": "Tagging",
    "ListObjectsV2": "ListBucketResult",
    "DeleteObjects": "DeleteResult",
    "GetBucketLocation": "LocationConstraint",
}
# Headers that are the protocol's own, of every answer.
PLAIN_HEADERS = {
    "connection", "content-length", "content-type", "date", "server", "x-amz-request-id",
    "x-amzn-requestid", "x-amz-id-2",
}
# Values that AWS itself answers although its definition has others: a state in lower case, and that
# of an internet gateway's attachment, which the documentation of the member says.
REAL_VALUES = {
    ("State", "available"), ("State", "pending"), ("State", "deleting"),
    # https://github.com/awsdocs/iam-user-guide/issues/82
    ("PermissionsBoundaryType", "Policy"),
}
# Successes that have, by the examples of S3's API reference, another status than the definition.
REAL_STATUSES = {"PutBucketPolicy": 204, "PutBucketTagging": 204}
ISO_8601 = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z")
HTTP_DATE = re.compile(r"(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT")


class Answer:
    """One answer: what is wrong with it, and which members it has."""

    def __init__(self, service, operation, status, headers, body):
        self.service = service
        self.operation = operation
        self.status = status
        self.headers = {name.lower(): value for name, value in headers.items()}
        self.body = body
        self.problems = []
        self.members = set()

    def wrong(self, path, what):
        self.problems.append(f"{self.operation.name}: {path or 'the answer'}: {what}")

    # A success

    def check(self):
        expected = REAL_STATUSES.get(
            self.operation.name, int(self.operation.http.get("responseCode", 200)))
        # A part of an object has a status of its own.
        if "content-range" in self.headers:
            expected = 206
        if self.status != expected:
            self.wrong("", f"status {self.status}, not {expected}")
        shape = self.operation.output_shape
        if self.service in ("ec2", "iam", "sts"):
            self.check_query(shape)
        else:
            self.check_rest(shape)

    def root(self, name):
        try:
            root = xml.etree.ElementTree.fromstring(self.body)
        except xml.etree.ElementTree.ParseError as error:
            self.wrong("", f"no XML: {error}")
            return None
        if root.tag != "{%s}%s" % (NAMESPACES[self.service], name):
            self.wrong("", f"the outermost element is {root.tag}, not {name}")
        return root

    def check_query(self, shape):
        name = self.operation.name
        root = self.root(f"{name}Response")
        if root is None:
            return
        if self.service == "ec2":
            ids = [child for child in root if local(child) == "requestId"]
            rest = [child for child in root if local(child) != "requestId"]
            if len(ids) != 1 or not ids[0].text:
                self.wrong("requestId", "it must be there once")
            if shape is None or not shape.members:
                if [(local(child), child.text) for child in rest] != [("return", "true")]:
                    self.wrong("", "an answer without members must have return true alone")
            else:
                self.structure(shape, rest, "")
            return
        names = [local(child) for child in root]
        wrapper = shape.serialization.get("resultWrapper") if shape else None
        if names != ([wrapper] if wrapper else []) + ["ResponseMetadata"]:
            self.wrong("", f"{name}Response has {names}")
            return
        if not any(local(child) == "RequestId" and child.text for child in root[-1]):
            self.wrong("ResponseMetadata", "there is no RequestId")
        if wrapper:
            self.structure(shape, list(root[0]), "")

    def check_rest(self, shape):
        members = shape.members if shape else {}
        placed = {
            member.serialization["name"].lower(): name for name, member in members.items()
            if member.serialization.get("location") == "header"
        }
        for header, text in self.headers.items():
            if header in placed:
                name = placed[header]
                self.members.add(name)
                self.scalar(members[name], text, name, in_header=True)
            elif header not in PLAIN_HEADERS:
                self.wrong(header, "the definition has no such header")
        bodily = {name: member for name, member in members.items()
                  if not member.serialization.get("location")}
        payload = shape.serialization.get("payload") if shape else None
        if self.operation.http["method"] == "HEAD" or not bodily:
            if self.body.strip() not in (b"", b"{}"):
                self.wrong("", f"a body stands where none may be: {self.body[:60]!r}")
            self.require(shape, self.members, "")
            return
        if payload:
            self.members.add(payload)
            self.require(shape, self.members, "")
            return
        if self.service == "s3":
            root = self.root(S3_ROOTS.get(self.operation.name, self.operation.name + "Result"))
            if self.operation.name == "GetBucketLocation":
                # botocore's definition of this answer is mended in its handlers.
                self.members.add("LocationConstraint")
            elif root is not None:
                self.structure(shape, list(root), "")
            return
        try:
            value = json.loads(self.body)
        except ValueError as error:
            self.wrong("", f"no JSON: {error}")
            return
        self.json_structure(shape, value, "", set(self.members))

    def require(self, shape, names, path):
        for name in shape.required_members if shape else []:
            if name not in names:
                self.wrong(dotted(path, name), "it must be there and is not")

    # XML

    def structure(self, shape, elements, path):
        names = {}
        for name, member in shape.members.items():
            if not member.serialization.get("location"):
                names[wire_name(name, member)] = name
        found = {}
        for element in elements:
            if local(element) not in names:
                self.wrong(dotted(path, local(element)), "the definition has no such element")
                continue
            found.setdefault(names[local(element)], []).append(element)
        for name, group in found.items():
            member, place = shape.members[name], dotted(path, name)
            self.members.add(place)
            if member.type_name == "list" and member.serialization.get("flattened"):
                for element in group:
                    self.value(member.member, element, place + "[]")
                continue
            if len(group) > 1:
                self.wrong(place, f"it is there {len(group)} times")
            self.value(member, group[0], place)
        self.require(shape, set(found) | self.members if path == "" else found, path)

    def value(self, shape, element, path):
        kind = shape.type_name
        if path.endswith("[]"):
            self.members.add(path)
        if kind == "structure":
            if (element.text or "").strip():
                self.wrong(path, f"text stands in a structure: {element.text.strip()!r}")
            self.structure(shape, list(element), path)
        elif kind == "list":
            name = shape.member.serialization.get("name", "member")
            for child in element:
                if local(child) != name:
                    self.wrong(path, f"an element of the list is called {local(child)}, not {name}")
                self.value(shape.member, child, path + "[]")
        else:
            if len(element):
                self.wrong(path, f"elements stand in a {kind}")
            self.scalar(shape, element.text or "", path)

    def scalar(self, shape, text, path, in_header=False):
        kind = shape.type_name
        if kind in ("integer", "long"):
            if not re.fullmatch(r"-?\d+", text):
                return self.wrong(path, f"{text!r} is no {kind}")
            self.within(shape, int(text), path)
        elif kind == "boolean":
            if text not in ("true", "false"):
                self.wrong(path, f"{text!r} is not true or false")
        elif kind == "timestamp":
            form = HTTP_DATE if in_header else ISO_8601
            if not form.fullmatch(text):
                self.wrong(path, f"{text!r} is no time of the form expected")
        elif kind in ("float", "double"):
            float(text)
        else:
            self.text(shape, text, path)

    # JSON

    def json_structure(self, shape, value, path, found):
        if not isinstance(value, dict):
            return self.wrong(path, f"{type(value).__name__} stands where an object was expected")
        names = {wire_name(name, member): name for name, member in shape.members.items()}
        for key, inner in value.items():
            if key not in names:
                self.wrong(dotted(path, key), "the definition has no such key")
                continue
            place = dotted(path, names[key])
            self.members.add(place)
            found.add(names[key])
            self.json_value(shape.members[names[key]], inner, place)
        self.require(shape, found, path)

    def json_value(self, shape, value, path):
        kind = shape.type_name
        if path.endswith("[]"):
            self.members.add(path)
        if kind == "structure":
            self.json_structure(shape, value, path, set())
        elif kind == "list":
            if not isinstance(value, list):
                return self.wrong(path, "no array")
            for item in value:
                self.json_value(shape.member, item, path + "[]")
        elif kind == "map":
            for key, item in value.items():
                self.text(shape.key, key, path)
                self.json_value(shape.value, item, path + "[]")
        elif kind in ("integer", "long"):
            if not isinstance(value, int) or isinstance(value, bool):
                return self.wrong(path, f"{value!r} is no {kind}")
            self.within(shape, value, path)
        elif kind == "boolean":
            if not isinstance(value, bool):
                self.wrong(path, f"{value!r} is not true or false")
        elif kind == "timestamp":
            if not isinstance(value, (int, float)) or isinstance(value, bool):
                self.wrong(path, f"{value!r} is no number of seconds")
        elif not isinstance(value, str):
            self.wrong(path, f"{value!r} is no text")
        else:
            self.text(shape, value, path)

    # Constraints

    def within(self, shape, number, path):
        low, high = shape.metadata.get("min"), shape.metadata.get("max")
        if low is not None and number < low or high is not None and number > high:
            self.wrong(path, f"{number} is not from {low} to {high}")

    def text(self, shape, text, path):
        allowed = getattr(shape, "enum", None)
        if allowed and text not in allowed and (path.split(".")[-1], text) not in REAL_VALUES:
            self.wrong(path, f"{text!r} is none of {allowed}")
        low, high = shape.metadata.get("min"), shape.metadata.get("max")
        if low is not None and len(text) < low or high is not None and len(text) > high:
            self.wrong(path, f"{text!r} has not {low} to {high} characters")
        pattern = shape.metadata.get("pattern")
        # Of the forms, those that only Java reads are left out.
        if pattern and not re.search(r"\\[upP]", pattern):
            if not re.fullmatch(pattern, text):
                self.wrong(path, f"{text!r} does not match {pattern}")


def error_problems(service, operation, status, headers, body):
    """What is wrong with the form of an error on the wire."""
    headers = {name.lower(): value for name, value in headers.items()}
    if operation.http.get("method") == "HEAD" or status == 304:
        return [] if not body else ["a body stands where none may be"]
    if service == "codeartifact":
        try:
            value = json.loads(body)
        except ValueError:
            return [f"an error is no JSON: {body[:80]!r}"]
        name = headers.get("x-amzn-errortype")
        shape = next((each for each in operation.error_shapes if each.name == name), None)
        problems = [] if name else ["x-amzn-ErrorType is missing"]
        if shape is not None:
            answer = Answer(service, operation, status, headers, body)
            answer.json_structure(
                shape, {k: v for k, v in value.items() if k not in ("code", "__type")}, "error",
                {name for name, member in shape.members.items()
                 if member.serialization.get("location") == "header"})
            problems += answer.problems
        return problems
    try:
        root = xml.etree.ElementTree.fromstring(body)
    except xml.etree.ElementTree.ParseError as error:
        return [f"an error is no XML: {error}"]
    tree = {
        "ec2": ("Response", ["Errors", "RequestID"], ["Errors", "Error"], {"Code", "Message"}),
        "s3": ("Error", None, [], {"Code", "Message", "RequestId"}),
    }.get(service, ("ErrorResponse", ["Error", "RequestId"], ["Error"],
                    {"Type", "Code", "Message"}))
    name, children, way, leaves = tree
    if local(root) != name:
        return [f"the outermost element of an error is {local(root)}"]
    if children and [local(child) for child in root] != children:
        return [f"an error has {[local(child) for child in root]}"]
    place = root
    for step in way:
        place = next(child for child in place if local(child) == step)
    missing = leaves - {local(child) for child in place}
    return [f"an error lacks {missing}"] if missing else []


def unanswered(shape, members, path=""):
    """The members of a shape that were in none of the answers; of missing ones only the outermost."""
    if shape is None or shape.type_name not in ("structure", "list"):
        return
    if shape.type_name == "list":
        if path + "[]" in members:
            yield from unanswered(shape.member, members, path + "[]")
        return
    for name, member in shape.members.items():
        place = dotted(path, name)
        if place in members:
            yield from unanswered(member, members, place)
        else:
            yield place


def ignored(shape, ours, path=""):
    """The parameters of an operation that our request, with all its members filled, has not."""
    if shape is None:
        return
    if shape.type_name == "list":
        yield from ignored(shape.member, ours[0], path + "[]")
        return
    if shape.type_name != "structure":
        return
    # The server itself looks at DryRun, which every operation of EC2 has.
    known = {name.lower(): value for name, value in ours.items()} | {"dryrun": True}
    for name, member in shape.members.items():
        if name.lower() in known:
            yield from ignored(member, known[name.lower()], dotted(path, name))
        elif not (path == "" and member.serialization.get("location") == "headers"):
            yield dotted(path, name)


def wire_name(name, shape):
    if shape.type_name == "list" and shape.serialization.get("flattened"):
        inner = shape.member.serialization.get("name")
        if inner:
            return inner
    return shape.serialization.get("name", name)


def local(element):
    return element.tag.rpartition("}")[2]


def dotted(path, name):
    return f"{path}.{name}" if path else name
