"""S3: buckets, their policies and tags, and objects."""

import hashlib
import io
import unittest.mock
import urllib.error
import urllib.parse
import urllib.request

import botocore.auth
import botocore.awsrequest

from shapes.bench import document

BUCKET = "cainfra-shapes"


def run(bench):
    with bench.server("--verify-signatures") as server:
        s3 = server.client("s3")
        buckets(bench, s3, server.region)
        objects(bench, s3)
        settings(bench, s3)
        bench.fails("BucketNotEmpty", s3.delete_bucket, Bucket=BUCKET)
        s3.delete_objects(Bucket=BUCKET, Delete={"Objects": [
            {"Key": each["Key"]} for each in s3.list_objects_v2(Bucket=BUCKET)["Contents"]]})
        s3.delete_bucket(Bucket=BUCKET)
        bench.fails("NoSuchBucket", s3.delete_bucket, Bucket=BUCKET)
    with bench.server("--quotas", "buckets_per_account=0", "--enforce-iam") as server:
        s3, iam = server.client("s3"), server.client("iam")
        bench.fails("TooManyBuckets", s3.create_bucket, Bucket=BUCKET,
                    CreateBucketConfiguration={"LocationConstraint": server.region})
        iam.create_user(UserName="nobody")
        key = iam.create_access_key(UserName="nobody")["AccessKey"]
        nobody = server.client("s3", (key["AccessKeyId"], key["SecretAccessKey"]))
        bench.fails("AccessDenied", nobody.list_buckets)
        bench.fails("403", nobody.head_bucket, Bucket=BUCKET)


def buckets(bench, s3, region):
    s3.create_bucket(
        Bucket=BUCKET, CreateBucketConfiguration={"LocationConstraint": region})
    bench.fails("BucketAlreadyOwnedByYou", s3.create_bucket, Bucket=BUCKET,
                CreateBucketConfiguration={"LocationConstraint": region})
    bench.fails("IllegalLocationConstraintException", s3.create_bucket, Bucket="another-name",
                CreateBucketConfiguration={"LocationConstraint": "us-west-2"})
    bench.fails("InvalidBucketName", s3.create_bucket, Bucket="Not.A.Name",
                CreateBucketConfiguration={"LocationConstraint": region})
    s3.head_bucket(Bucket=BUCKET)
    bench.fails("404", s3.head_bucket, Bucket="another-name")
    s3.list_buckets(MaxBuckets=10, Prefix="cainfra")
    s3.get_bucket_location(Bucket=BUCKET)
    bench.fails("NoSuchBucket", s3.get_bucket_location, Bucket="another-name")
    bench.fails("AccessDenied", s3.get_bucket_location, Bucket=BUCKET,
                ExpectedBucketOwner="999999999999")


def settings(bench, s3):
    policy = document("s3:GetObject", Principal="*", resource=f"arn:aws:s3:::{BUCKET}/*")
    bench.fails("NoSuchBucketPolicy", s3.get_bucket_policy, Bucket=BUCKET)
    s3.put_bucket_policy(Bucket=BUCKET, Policy=policy)
    bench.fails("MalformedPolicy", s3.put_bucket_policy, Bucket=BUCKET, Policy="{}")
    bench.fails("NoSuchBucket", s3.put_bucket_policy, Bucket="another-name", Policy=policy)
    s3.get_bucket_policy(Bucket=BUCKET)
    s3.delete_bucket_policy(Bucket=BUCKET)
    bench.fails("NoSuchBucket", s3.delete_bucket_policy, Bucket="another-name")
    bench.fails("NoSuchTagSet", s3.get_bucket_tagging, Bucket=BUCKET)
    tag = {"Key": "team", "Value": "build"}
    s3.put_bucket_tagging(Bucket=BUCKET, Tagging={"TagSet": [tag]})
    bench.fails("InvalidTag", s3.put_bucket_tagging, Bucket=BUCKET, Tagging={"TagSet": [tag, tag]})
    bench.fails("NoSuchBucket", s3.put_bucket_tagging, Bucket="another-name",
                Tagging={"TagSet": [tag]})
    s3.get_bucket_tagging(Bucket=BUCKET)
    s3.delete_bucket_tagging(Bucket=BUCKET)
    bench.fails("NoSuchBucket", s3.delete_bucket_tagging, Bucket="another-name")


def objects(bench, s3):
    s3.put_object(Bucket=BUCKET, Key="a b/ü.txt", Body=b"text", ContentType="text/plain")
    bench.fails("NoSuchBucket", s3.put_object, Bucket="another-name", Key="a", Body=b"")
    bench.fails("KeyTooLongError", s3.put_object, Bucket=BUCKET, Key="k" * 1025, Body=b"")
    s3.put_object(Bucket=BUCKET, Key="b", Body=b"")
    page = s3.list_objects_v2(Bucket=BUCKET, MaxKeys=1, Prefix="")
    s3.list_objects_v2(Bucket=BUCKET, ContinuationToken=page["NextContinuationToken"])
    s3.list_objects_v2(Bucket=BUCKET, Prefix="a", StartAfter="a")
    bench.fails("NoSuchBucket", s3.list_objects_v2, Bucket="another-name")
    s3.delete_objects(Bucket=BUCKET, Delete={"Objects": [{"Key": "b"}]})
    for key in ("dir/a", "dir/b", "dir/sub/c", "top"):
        s3.put_object(Bucket=BUCKET, Key=key, Body=b"")
    page = s3.list_objects_v2(Bucket=BUCKET, Delimiter="/", Prefix="dir/")
    bench.expect("what has a beginning in common is listed once",
                 [each["Key"] for each in page["Contents"]] == ["dir/a", "dir/b"]
                 and page["CommonPrefixes"] == [{"Prefix": "dir/sub/"}]
                 and page["KeyCount"] == 3)
    bench.fails("MalformedXML", s3.delete_objects, Bucket=BUCKET, Delete={
        "Objects": [{"Key": f"{number}"} for number in range(1001)]})
    bench.fails("InvalidArgument", s3.list_objects_v2, Bucket=BUCKET, MaxKeys=-1)
    bench.fails("NoSuchBucket", s3.delete_objects, Bucket="another-name",
                Delete={"Objects": [{"Key": "b"}]})
    bench.fails("AccessDenied", s3.put_object, Bucket=BUCKET, Key="a",
                ExpectedBucketOwner="999999999999")
    single(bench, s3)


def single(bench, s3):
    """One object, whole and in parts."""
    place = {"Bucket": BUCKET, "Key": "dir/object"}
    bytes_ = bytes(range(256)) * 10
    tag = s3.put_object(Body=bytes_, ContentType="image/png", **place)["ETag"]
    bench.expect("an object's tag is its MD5", tag == f'"{hashlib.md5(bytes_).hexdigest()}"')
    answer = s3.get_object(**place)
    bench.expect("an object is as it was",
                 answer["Body"].read() == bytes_ and answer["ContentType"] == "image/png")
    part = s3.get_object(Range="bytes=10-19", **place)
    bench.expect("a part of an object is that part",
                 part["Body"].read() == bytes_[10:20]
                 and part["ContentRange"] == f"bytes 10-19/{len(bytes_)}")
    bench.expect("the end of an object is its end",
                 s3.get_object(Range="bytes=-6", **place)["Body"].read() == bytes_[-6:])
    bench.fails("NoSuchKey", s3.get_object, Bucket=BUCKET, Key="none")
    bench.fails("NoSuchBucket", s3.get_object, Bucket="another-name", Key="none")
    bench.fails("InvalidRange", s3.get_object, Range="bytes=99999-", **place)
    bench.fails("PreconditionFailed", s3.get_object, IfMatch='"else"', **place)
    bench.fails("304", s3.get_object, IfNoneMatch=tag, **place)
    head = s3.head_object(**place)
    bench.expect("HEAD tells the size", head["ContentLength"] == len(bytes_))
    s3.head_object(Range="bytes=0-4", **place)
    bench.fails("404", s3.head_object, Bucket=BUCKET, Key="none")
    bench.fails("412", s3.head_object, IfMatch='"else"', **place)
    for signs_chunks in (False, True):
        streamed(bench, s3, signs_chunks)
    s3.delete_object(**place)
    s3.delete_object(**place)
    bench.fails("NoSuchBucket", s3.delete_object, Bucket="another-name", Key="none")


def streamed(bench, s3, signs_chunks):
    """Uploads in chunks, as boto3 sends them over TLS: with checksums behind them.

    Over plain HTTP boto3 does so only if it is made to believe in TLS; other SDKs sign each chunk.
    """
    place = {"Bucket": BUCKET, "Key": "streamed"}
    bytes_ = b"0123456789" * 20_000
    if not signs_chunks:
        def secure(url):
            return urllib.parse.urlparse(url)._replace(scheme="https")
        with unittest.mock.patch("botocore.httpchecksum.urlparse", secure):
            s3.put_object(Body=io.BytesIO(bytes_), **place)
    else:
        bench.expect("signed chunks are taken", put_in_chunks(s3, place, bytes_) == 200)
        bench.expect("a chunk that was changed is refused",
                     put_in_chunks(s3, place, bytes_, changed=True) == 403)
    bench.expect("what was streamed is as it was",
                 s3.get_object(**place)["Body"].read() == bytes_)
    s3.delete_object(**place)


def put_in_chunks(s3, place, content, changed=False):
    """The status of an upload whose chunks are signed, as the SDKs for Java and .NET send it."""
    signer = s3._request_signer
    key = signer._credentials.get_frozen_credentials()
    parts = [content[start:start + 65536] for start in range(0, len(content), 65536)] + [b""]
    request = botocore.awsrequest.AWSRequest(
        "PUT", f"{s3.meta.endpoint_url}/{place['Bucket']}/{place['Key']}",
        headers={"Content-Encoding": "aws-chunked",
                 "x-amz-decoded-content-length": str(len(content))})
    auth = SeedAuth(key, "s3", s3.meta.region_name)
    auth.add_auth(request)
    date = request.context["timestamp"]
    scope = f"{date[:8]}/{s3.meta.region_name}/s3/aws4_request"
    previous = request.headers["Authorization"].rpartition("Signature=")[2]
    body = b""
    for part in parts:
        text = "\n".join([
            "AWS4-HMAC-SHA256-PAYLOAD", date, scope, previous, hashlib.sha256(b"").hexdigest(),
            hashlib.sha256(part).hexdigest()])
        previous = auth.signature(text, request)
        sent = b"X" + part[1:] if changed and part else part
        body += b"%x;chunk-signature=%s\r\n%s\r\n" % (len(part), previous.encode(), sent)
    message = urllib.request.Request(
        request.url, data=body, method="PUT", headers=dict(request.headers.items()))
    try:
        with urllib.request.urlopen(message) as answer:
            return answer.status
    except urllib.error.HTTPError as error:
        return error.code


class SeedAuth(botocore.auth.S3SigV4Auth):
    """Signs a request whose chunks have signatures of their own."""

    def payload(self, request):
        return "STREAMING-AWS4-HMAC-SHA256-PAYLOAD"
