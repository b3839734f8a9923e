#!/bin/sh
# Puts ClickHouse as a library (libchdb.so) into the cache and prints its path, the only line on stdout.
# Does nothing when it is there already; with --verify the checksum of what is there is computed again.
set -eu

VERSION=26.7.3-stable.1
PACKAGE=@chdb/lib-linux-x64-gnu
BYTES=566330096

say() { printf '%s\n' "$*" >&2; }
die() { say "engine: $*"; exit 1; }

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
root=${RUNONCE_CACHE:-${XDG_CACHE_HOME:-${HOME:?HOME is not set; set RUNONCE_CACHE}/.cache}/runonce}/engine
folder=$root/$VERSION
library=$folder/libchdb.so

matches() { (cd "$1" && sha256sum -c --status "$here/SHA256SUMS"); }
present() { [ -f "$library" ] && [ "$(wc -c <"$library")" -eq "$BYTES" ]; }

if present; then
  if [ "${1:-}" != --verify ] || matches "$folder"; then
    printf '%s\n' "$library"
    exit 0
  fi
  say "engine: $library is damaged, fetching it again"
fi

case "$(uname -s)-$(uname -m)" in
  Linux-x86_64) ;;
  *) die "the embedded ClickHouse is packaged for Linux on x86_64 only, this is $(uname -s) on $(uname -m); set RUNONCE_CLICKHOUSE_URL to use a server" ;;
esac
command -v npm >/dev/null 2>&1 || die "npm is not installed; install it (Debian: apt install npm) and run this again"

mkdir -p "$folder" || die "cannot write to $root; set RUNONCE_CACHE to a folder that can be written"
work=$(mktemp -d "$folder/.fetch.XXXXXX") || die "cannot write to $folder; set RUNONCE_CACHE to a folder that can be written"
npm_pid=
clean() {
  [ -z "$npm_pid" ] || kill "$npm_pid" 2>/dev/null || :
  rm -rf "$work"
}
trap clean EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP

cp "$here/package.json" "$here/package-lock.json" "$here/.npmrc" "$work/"
say "engine: fetching ClickHouse $VERSION by npm (about 540 MB on disk)"
(cd "$work" && exec npm ci --ignore-scripts --no-audit --no-fund --loglevel=error >npm.out 2>&1) &
npm_pid=$!
while kill -0 "$npm_pid" 2>/dev/null; do
  sleep 2
  [ ! -d "$work/node_modules" ] || say "engine: $(du -sm "$work/node_modules" | cut -f1) MB"
done
wait "$npm_pid" || {
  npm_pid=
  why=$(sed -n 's/^npm [a-zA-Z!]* code //p' "$work/npm.out" | head -1)
  die "npm could not fetch $PACKAGE@$VERSION (${why:-no code given}); check the network and npm's registry setting, then run this again"
}
npm_pid=

mv "$work/node_modules/$PACKAGE/libchdb.so" "$work/libchdb.so"
matches "$work" || die "the fetched libchdb.so does not match its checksum; run this again, and report it if it comes twice"
mv -f "$work/libchdb.so" "$library"
say "engine: ready"
printf '%s\n' "$library"
