#!/bin/sh
# The benchmarks need what the browser tests need, and wrk, which loads a server. Installed where Debian's packages are at hand.
set -e
sh "$(dirname "$0")/../tests/browser/need.sh"
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
