"""Writes the golden messages of every operation of AWSModel: what botocore sends and understands.

    python3 Tests/AWSWireTests/Golden/generate.py

For each operation it fills every member of our request and answer (read from Sources/AWSModel)
with a value of its own and writes, into a file a service:

- `request`: the members in our names; `http`: the request that botocore serialises from them;
- `response`: the members in our names; `answer`: the HTTP answer that AWS's definition of the
  operation gives for them. botocore's own parser must read from it exactly what went in, or the
  script fails.
- `errors`: answers that botocore reads as errors, with what it reads.

Nothing here knows our codecs; the tests compare them with these files.
"""

import base64
import io
import json
import pathlib
import re
import urllib.parse
import datetime
from xml.sax.saxutils import escape

import botocore.parsers
import botocore.serialize
import botocore.session
from botocore.awsrequest import HeadersDict

HERE = pathlib.Path(__file__).resolve().parent
MODEL = HERE.parents[2] / "Sources" / "AWSModel"
REQUEST_ID = "7a62c49f-347e-4fc4-9331-6e8eEXAMPLE"
S3_NAMESPACE = "http://s3.amazonaws.com/doc/2006-03-01/"


def shapes_and_operations():
    """Our types with their members, and the operations with their request and answer types."""
    types, operations = {}, []
    for path in sorted(MODEL.rglob("*.swift")):
        text = path.read_text()
        for match in re.finditer(r"package struct (\w+): \w+ \{(.*?)\n\}", text, re.S):
            name, body = match[1], match[2]
            types[name] = [
                (member.strip("`"), kind.strip())
                for member, kind in re.findall(r"  package var (\S+): ([^\n{]+)", body)
            ]
            operation = re.search(r"AWSOperation\(\s*\.(\w+),\s*\"(\w+)\"\)", body)
            if operation:
                answer = re.search(r"typealias Response = (\w+)", body)[1]
                operations.append((operation[1].lower(), operation[2], name, answer))
    return types, operations


TYPES, OPERATIONS = shapes_and_operations()


class Filler:
    """Values for every member, no two alike, in our names and in botocore's."""

    def __init__(self, service):
        self.service = service
        self.count = 0

    def record(self, kind, shape):
        ours, theirs = {}, {}
        for member, member_kind in TYPES[kind]:
            name = next(n for n in shape.members if n.lower() == member.lower())
            ours[member], theirs[name] = self.value(
                member, member_kind.rstrip("?"), shape.members[name])
        return ours, theirs

    def value(self, member, kind, shape):
        self.count += 1
        if kind == "[UInt8]":
            data = f"body {self.count} \u00e9\x00\xff".encode("latin-1")
            return base64.b64encode(data).decode(), data
        if kind.startswith("[String: "):
            pairs = [self.value(member, kind[len("[String: "):-1], shape.value) for _ in range(2)]
            keys = [f"{member}Key{place}" for place in range(2)]
            return ({key: ours for key, (ours, _) in zip(keys, pairs)},
                    {key: theirs for key, (_, theirs) in zip(keys, pairs)})
        if kind.startswith("["):
            pairs = [self.value(member, kind[1:-1], shape.member) for _ in range(2)]
            return [a for a, _ in pairs], [b for _, b in pairs]
        if kind in TYPES:
            return self.record(kind, shape)
        if kind == "Timestamp":
            seconds = 1_700_000_000 + self.count * 1000
            return seconds, datetime.datetime.fromtimestamp(seconds, datetime.timezone.utc)
        if kind == "Int":
            return self.count, self.count
        if kind == "Bool":
            return True, True
        if kind != "String":
            raise ValueError(kind)
        if member in ("bucket",):
            text = f"bucket-{self.count}"
        elif self.service == "codeartifact" and shape.serialization.get("location") == "header":
            text = f"{member}-{self.count}"
        elif "olicyDocument" in member or member == "document":
            text = json.dumps({"Version": "2012-10-17", "Id": f"{member} {self.count} +é%20&<>"})
        elif member in ("eTag", "contentType", "location", "bucketRegion", "expectedBucketOwner",
                        "ifMatch", "ifNoneMatch", "range", "assetSHA256"):
            text = f"{member}-{self.count}"
        else:
            text = f"{member}-{self.count} é<&>\"' %2B+/=~*"
        return text, text


def wire_name(shape, name):
    return shape.members[name].serialization.get("name", name)


def timestamp(moment, milliseconds):
    return moment.strftime("%Y-%m-%dT%H:%M:%S") + (".000Z" if milliseconds else "Z")


def xml_value(shape, value, name, milliseconds):
    """An element as the definition has it (botocore parses, but does not write, answers)."""
    kind = shape.type_name
    if kind == "structure":
        return f"<{name}>{xml_members(shape, value, milliseconds)}</{name}>"
    if kind == "list":
        if shape.serialization.get("flattened"):
            return "".join(xml_value(shape.member, item, name, milliseconds) for item in value)
        inner = shape.member.serialization.get("name", "member")
        items = "".join(xml_value(shape.member, item, inner, milliseconds) for item in value)
        return f"<{name}>{items}</{name}>"
    if kind == "timestamp":
        text = timestamp(value, milliseconds)
    elif kind == "boolean":
        text = "true" if value else "false"
    else:
        text = str(value)
    return f"<{name}>{escape(text)}</{name}>"


def xml_members(shape, values, milliseconds, leaving_out=()):
    return "".join(
        xml_value(shape.members[name], value, wire_name(shape, name), milliseconds)
        for name, value in values.items() if name not in leaving_out)


def quote_documents(shape, value):
    """IAM percent-encodes policy documents in its answers."""
    if shape.type_name == "structure":
        return {
            name: urllib.parse.quote(item, safe="~") if shape.members[name].name == "policyDocumentType"
            else quote_documents(shape.members[name], item) for name, item in value.items()}
    if shape.type_name == "list":
        return [quote_documents(shape.member, item) for item in value]
    return value


def header(value):
    """A header's text."""
    if isinstance(value, datetime.datetime):
        return value.strftime("%a, %d %b %Y %H:%M:%S GMT")
    return str(value)


def answer_of(service, operation, values):
    """The HTTP answer of an operation as its definition has it."""
    shape, name = operation.output_shape, operation.name
    headers = {}
    if service == "ec2":
        inside = xml_members(shape, values, True) if shape and values else "<return>true</return>"
        body = (f'<{name}Response xmlns="http://ec2.amazonaws.com/doc/2016-11-15/">'
                f"<requestId>{REQUEST_ID}</requestId>{inside}</{name}Response>")
    elif service in ("iam", "sts"):
        version = {"iam": "2010-05-08", "sts": "2011-06-15"}[service]
        result = ""
        if shape is not None:
            inside = xml_members(shape, quote_documents(shape, values), False)
            wrapper = shape.serialization["resultWrapper"]
            result = f"<{wrapper}>{inside}</{wrapper}>"
        body = (f'<{name}Response xmlns="https://{service}.amazonaws.com/doc/{version}/">{result}'
                f"<ResponseMetadata><RequestId>{REQUEST_ID}</RequestId></ResponseMetadata>"
                f"</{name}Response>")
    elif service == "s3":
        headers["x-amz-request-id"] = REQUEST_ID
        body = ""
        if shape is not None:
            placed = {n for n, s in shape.members.items() if s.serialization.get("location")}
            for member in sorted(placed & set(values)):
                headers[shape.members[member].serialization["name"]] = header(values[member])
            rest = {k: v for k, v in values.items() if k not in placed}
            payload = shape.serialization.get("payload")
            if payload:
                body = values[payload]
            elif name == "GetBucketLocation":
                # botocore's definition of this answer is mended in its handlers.
                body = (f'<LocationConstraint xmlns="{S3_NAMESPACE}">'
                        f'{escape(values["LocationConstraint"])}</LocationConstraint>')
            elif rest:
                root = {"GetBucketTagging": "Tagging", "ListBuckets": "ListAllMyBucketsResult",
                        "ListObjectsV2": "ListBucketResult", "DeleteObjects": "DeleteResult"}[name]
                inside = xml_members(shape, rest, True)
                body = f'<{root} xmlns="{S3_NAMESPACE}">{inside}</{root}>'
    else:
        headers["Content-Type"] = "application/json"

        def plain(value):
            if isinstance(value, datetime.datetime):
                return value.timestamp()
            if isinstance(value, list):
                return [plain(item) for item in value]
            if isinstance(value, dict):
                return {name: plain(item) for name, item in value.items()}
            return value
        placed = {n for n, s in shape.members.items() if s.serialization.get("location")
                  } if shape else set()
        for member in sorted(placed & set(values)):
            headers[shape.members[member].serialization["name"]] = header(values[member])
        payload = shape.serialization.get("payload") if shape else None
        body = values[payload] if payload else json.dumps(plain(values))
        if payload:
            headers["Content-Type"] = "application/octet-stream"
    if service != "s3":
        headers["x-amzn-RequestId"] = REQUEST_ID
    status = operation.http.get("responseCode", 200)
    return {"status": status, "headers": headers, "body": body}


def parse(model, service, operation, answer):
    parser = botocore.parsers.create_parser(model.resolved_protocol)
    parsed = parser.parse(
        {"status_code": answer["status"], "headers": answer["headers"],
         "body": io.BytesIO(answer["body"]) if isinstance(answer["body"], bytes)
         else answer["body"].encode()}, operation.output_shape)
    parsed.pop("ResponseMetadata", None)
    for name, value in parsed.items():
        if isinstance(value, io.BytesIO):
            parsed[name] = value.read()
    return parsed


def unquote_documents(value):
    if isinstance(value, dict):
        return {name: urllib.parse.unquote(item) if name in (
                    "PolicyDocument", "Document", "AssumeRolePolicyDocument")
                else unquote_documents(item) for name, item in value.items()}
    if isinstance(value, list):
        return [unquote_documents(item) for item in value]
    return value


def request_of(model, operation, values):
    serializer = botocore.serialize.create_serializer(
        model.resolved_protocol, include_validation=False)
    message = serializer.serialize_to_request(values, operation)
    path, _, query = message["url_path"].partition("?")
    items = message["query_string"]
    if isinstance(items, dict):
        items = list(items.items())
    pairs = [(key, str(value)) for key, value in items]
    parts = ([query] if query else []) + [
        f"{urllib.parse.quote(key, safe='')}={urllib.parse.quote(value, safe='~')}"
        for key, value in pairs]
    body = message["body"]
    if isinstance(body, dict):
        # A form: what botocore keeps apart until it sends it.
        body = urllib.parse.urlencode(body)
    if isinstance(body, str):
        body = body.encode()
    written = {"method": message["method"], "path": path, "query": "&".join(parts),
               "headers": dict(message["headers"])}
    try:
        written["body"] = (body or b"").decode()
    except UnicodeDecodeError:
        written["base64"] = base64.b64encode(body).decode()
    return written


def errors_of(model, service):
    """Errors as the services write them, and the code and message that botocore reads."""
    text = 'No such thing: "a" & <b> é'
    if service == "ec2":
        bodies = [(400, {}, f"<Response><Errors><Error><Code>InvalidVpcID.NotFound</Code><Message>"
                   f"{escape(text)}</Message></Error></Errors><RequestID>{REQUEST_ID}</RequestID>"
                   "</Response>")]
    elif service in ("iam", "sts"):
        bodies = [(404, {}, f"<ErrorResponse><Error><Type>Sender</Type><Code>NoSuchEntity</Code>"
                   f"<Message>{escape(text)}</Message></Error><RequestId>{REQUEST_ID}</RequestId>"
                   "</ErrorResponse>")]
    elif service == "s3":
        bodies = [(404, {"x-amz-request-id": REQUEST_ID},
                   f"<Error><Code>NoSuchBucketPolicy</Code><Message>{escape(text)}</Message>"
                   f"<RequestId>{REQUEST_ID}</RequestId></Error>")]
    else:
        code = "ResourceNotFoundException"
        body = json.dumps({"message": text, "resourceId": "main", "resourceType": "domain"})
        typed = json.dumps({"message": text, "__type": f"com.amazonaws#{code}"})
        bodies = [
            (404, {"x-amzn-ErrorType": code, "x-amzn-RequestId": REQUEST_ID}, body),
            (404, {"x-amzn-ErrorType": f"{code}:http://internal/", "x-amzn-RequestId": REQUEST_ID},
             body),
            (404, {"x-amzn-RequestId": REQUEST_ID}, typed),
        ]
    result = []
    parser = botocore.parsers.create_parser(model.resolved_protocol)
    for status, headers, body in bodies:
        parsed = parser.parse(
            {"status_code": status, "headers": HeadersDict(headers), "body": body.encode()}, None)
        result.append({
            "answer": {"status": status, "headers": headers, "body": body},
            "code": parsed["Error"]["Code"], "message": parsed["Error"]["Message"]})
    return result


def main():
    session = botocore.session.get_session()
    for service in sorted({service for service, *_ in OPERATIONS}):
        model = session.get_service_model(service)
        operations = {}
        for _, name, request_kind, answer_kind in sorted(
                entry for entry in OPERATIONS if entry[0] == service):
            operation = model.operation_model(name)
            filler = Filler(service)
            request, their_request = {}, {}
            if TYPES[request_kind]:
                request, their_request = filler.record(request_kind, operation.input_shape)
            answer, their_answer = {}, {}
            if TYPES[answer_kind]:
                answer, their_answer = filler.record(answer_kind, operation.output_shape)
            message = answer_of(service, operation, their_answer)
            if name != "GetBucketLocation":
                parsed = parse(model, service, operation, message)
                if service == "iam":
                    parsed = unquote_documents(parsed)
                if parsed.get("Metadata") == {}:
                    # A map over all headers of a prefix, which we have no member for.
                    del parsed["Metadata"]
                if service == "ec2" and not their_answer:
                    parsed.pop("Return", None)
                assert parsed == their_answer, (name, parsed, their_answer)
            if isinstance(message["body"], bytes):
                message["base64"] = base64.b64encode(message.pop("body")).decode()
            operations[name] = {
                "request": request, "http": request_of(model, operation, their_request),
                "response": answer, "answer": message}
        text = json.dumps(
            {"operations": operations, "errors": errors_of(model, service)},
            indent=1, ensure_ascii=False)
        (HERE / f"{service}.json").write_text(text + "\n")


main()
