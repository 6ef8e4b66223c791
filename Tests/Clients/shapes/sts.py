"""STS: who calls, and sessions of roles."""


def run(bench):
    with bench.server("--verify-signatures") as server:
        sts = server.client("sts")
        sts.get_caller_identity()
        wrong = server.client("sts", ("AKIAIOSFODNN7EXAMPLE", "wrong"))
        bench.fails("InvalidClientTokenId", wrong.get_caller_identity)
        root = server.told["accessKeyId"]
        wrong = server.client("sts", (root, "wrong"))
        bench.fails("SignatureDoesNotMatch", wrong.get_caller_identity)
