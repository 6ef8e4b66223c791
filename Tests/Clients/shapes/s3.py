"""S3: buckets, their policies and tags, and objects."""

from shapes.bench import ACCOUNT, document

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
    bench.fails("NoSuchBucket", s3.delete_objects, Bucket="another-name",
                Delete={"Objects": [{"Key": "b"}]})
    bench.fails("AccessDenied", s3.put_object, Bucket=BUCKET, Key="a",
                ExpectedBucketOwner="999999999999")
    bench.expect("the account is known", ACCOUNT)
