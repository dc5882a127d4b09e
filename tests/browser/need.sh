#!/bin/sh
# The browser tests need Chromium and its driver, and nginx, behind which the exported site is tested. Install them where Debian's packages are at hand, else say what to install.
set -e
PATH="$PATH:/usr/sbin"
command -v chromium >/dev/null && command -v chromedriver >/dev/null && command -v nginx >/dev/null && exit 0
if ! command -v apt-get >/dev/null; then
  command -v chromium >/dev/null && command -v chromedriver >/dev/null && exit 0 # without nginx its tests are left out
  echo "The browser tests need Chromium and ChromeDriver on the PATH as 'chromium' and 'chromedriver'. Install them and try again."
  exit 1
fi
root=""
if [ "$(id -u)" != 0 ]; then
  command -v sudo >/dev/null || { echo "Install the packages chromium, chromium-driver and nginx-light as root, then try again."; exit 1; }
  root="sudo"
fi
echo "Installing chromium, chromium-driver and nginx-light for the browser tests (once) ..."
$root apt-get update -qq
DEBIAN_FRONTEND=noninteractive $root apt-get install -y -qq --no-install-recommends chromium chromium-driver nginx-light fonts-dejavu-core >/dev/null
