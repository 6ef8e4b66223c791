"""Writes requests that botocore signed, by S3's rules and by the others, for the tests to verify.

    python3 Tests/AWSWireTests/Golden/sign.py
"""

import datetime
import json
import pathlib

import botocore.auth
import botocore.awsrequest
import botocore.credentials

HERE = pathlib.Path(__file__).resolve().parent
MOMENT = datetime.datetime(2026, 11, 21, 17, 5, 48, tzinfo=datetime.timezone.utc)
KEY = ("AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY")
TOKEN = "FwoGZXIvYXdzEXAMPLE//+token=="

botocore.auth.get_current_datetime = lambda remove_tzinfo=True: (
    MOMENT.replace(tzinfo=None) if remove_tzinfo else MOMENT)

CASES = [
    ("s3", "PUT", "/bucket/a%20b//./../%C3%A9%2B", "", b"body \x00\xff", None),
    ("s3", "GET", "/bucket/", "list-type=2&prefix=a%2Fb%20c&start-after=", b"", None),
    ("s3", "GET", "/bucket", "policy", b"", TOKEN),
    ("ec2", "POST", "/", "", b"Action=DescribeVpcs&Version=2016-11-15", None),
    ("iam", "POST", "/", "", b"Action=GetUser&Version=2010-05-08", TOKEN),
    ("codeartifact", "GET", "/v1/repository/endpoint",
     "domain=main&domain-owner=&format=pypi&repository=a%2Bb", b"", None),
    ("codeartifact", "POST", "/v1/tags",
     "resourceArn=arn%3Aaws%3Acodeartifact%3Aeu-west-1%3A111122223333%3Adomain%2Fmain", b"", None),
]


def signed(service, method, path, query, body, token, in_query):
    if in_query:
        # botocore moves a form's parameters into the query before it signs there.
        query, body = (query or body.decode("latin-1") if service != "s3" else query), b""
    url = "http://127.0.0.1:4566" + path + (f"?{query}" if query else "")
    headers = {"Content-Type": "application/x-test"} if body else {}
    request = botocore.awsrequest.AWSRequest(method=method, url=url, headers=headers, data=body)
    credentials = botocore.credentials.Credentials(*KEY, token)
    auth = {
        (True, False): botocore.auth.S3SigV4Auth, (True, True): botocore.auth.S3SigV4QueryAuth,
        (False, False): botocore.auth.SigV4Auth, (False, True): botocore.auth.SigV4QueryAuth,
    }[service == "s3", in_query]
    auth(credentials, service, "eu-west-1").add_auth(request)
    target = request.url.removeprefix("http://127.0.0.1:4566")
    path, _, query = target.partition("?")
    return {
        "method": method, "path": path, "query": query,
        "headers": {"Host": "127.0.0.1:4566", **dict(request.headers.items())},
        "body": body.decode("latin-1"), "service": service, "token": token, "inQuery": in_query}


cases = [signed(*case, in_query) for case in CASES for in_query in (False, True)]
text = json.dumps(
    {"secondsSinceEpoch": int(MOMENT.timestamp()), "accessKeyId": KEY[0],
     "secretAccessKey": KEY[1], "requests": cases}, indent=1, ensure_ascii=False)
(HERE / "signatures.json").write_text(text + "\n")
