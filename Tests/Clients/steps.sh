# What the journeys with package managers share; "$work" is a folder of theirs.
# shellcheck shell=sh

# Nothing of this machine's own configuration, proxies and caches.
for name in $(env | sed -n 's/^\(PIP_[A-Z_]*\|TWINE_[A-Z_]*\|npm_config_[a-z_]*\)=.*/\1/p'); do
  unset "$name"
done
export NO_PROXY=127.0.0.1,localhost no_proxy=127.0.0.1,localhost
export PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_INPUT=1 PIP_NO_CACHE_DIR=1
export npm_config_audit=false npm_config_fund=false npm_config_update_notifier=false
export PYTHONDONTWRITEBYTECODE=1 COLUMNS=400

expect() {
  if [ "$2" != "$3" ]; then
    echo "FAILED: $1: expected \"$2\", got \"$3\"" >&2
    exit 1
  fi
  echo "   $1"
}
# succeeds WHAT COMMAND...
succeeds() {
  what=$1
  shift
  if ! "$@" >"$work/out" 2>&1; then
    cat "$work/out" >&2
    echo "FAILED: $what" >&2
    exit 1
  fi
  echo "   $what"
}
# refused WHAT WORDS COMMAND...
refused() {
  what=$1 words=$2
  shift 2
  if "$@" >"$work/out" 2>&1; then
    cat "$work/out" >&2
    echo "FAILED: $what: it succeeded" >&2
    exit 1
  fi
  grep -q "$words" "$work/out" || {
    cat "$work/out" >&2
    echo "FAILED: $what: no \"$words\"" >&2
    exit 1
  }
  echo "   $what"
}
text() { aws "$@" --output text; }

# key NAME: a key of a user, who gets a home.
key() {
  text iam create-access-key --user-name "$1" \
    --query 'AccessKey.[AccessKeyId,SecretAccessKey]' >"$work/key-$1"
  mkdir "$work/home-$1"
}
# as NAME COMMAND...
as() {
  key=$(cut -f1 "$work/key-$1") secret=$(cut -f2 "$work/key-$1") home=$work/home-$1
  session=$(cut -f3 "$work/key-$1")
  shift
  env HOME="$home" AWS_ACCESS_KEY_ID="$key" AWS_SECRET_ACCESS_KEY="$secret" \
    AWS_SESSION_TOKEN="$session" npm_config_cache="$home/.npm" "$@"
}
in_folder() { (cd "$1" && shift && "$@"); }
