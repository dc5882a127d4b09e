#!/bin/sh
# The benchmarks need what the browser tests need, and wrk, which loads a server. Installed where Debian's packages are at hand.
# The other body maps are fetched where npm is there, and built with the project's own esbuild; without them their rows are left out.
set -e
here="$(dirname "$0")"
sh "$here/../tests/browser/need.sh"
lock="$here/peers/package-lock.json"
if command -v npm >/dev/null && [ ! "$here/peers/node_modules/.package-lock.json" -nt "$lock" ]; then
  echo "Fetching the body maps that are measured beside this one (once) ..."
  npm ci --prefix "$here/peers" --ignore-scripts --silent --no-audit --no-fund && touch "$here/peers/node_modules/.package-lock.json" || echo "They could not be fetched."
fi
command -v wrk >/dev/null && exit 0
root=""
[ "$(id -u)" = 0 ] || root="sudo"
if ! command -v apt-get >/dev/null || { [ -n "$root" ] && ! command -v sudo >/dev/null; }; then
  echo "The benchmarks need wrk on the PATH. Install it and try again."
  exit 1
fi
echo "Installing wrk for the benchmarks (once) ..."
$root apt-get update -qq
DEBIAN_FRONTEND=noninteractive $root apt-get install -y -qq --no-install-recommends wrk >/dev/null
