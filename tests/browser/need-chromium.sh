#!/bin/sh
# The browser tests need Chromium and its driver. Install them where Debian's packages are at hand, else say what to install.
set -e
command -v chromium >/dev/null && command -v chromedriver >/dev/null && exit 0
if ! command -v apt-get >/dev/null; then
  echo "The browser tests need Chromium and ChromeDriver on the PATH as 'chromium' and 'chromedriver'. Install them and try again."
  exit 1
fi
root=""
if [ "$(id -u)" != 0 ]; then
  command -v sudo >/dev/null || { echo "Install the packages chromium and chromium-driver as root, then try again."; exit 1; }
  root="sudo"
fi
echo "Installing chromium and chromium-driver for the browser tests (once) ..."
$root apt-get update -qq
DEBIAN_FRONTEND=noninteractive $root apt-get install -y -qq --no-install-recommends chromium chromium-driver fonts-dejavu-core >/dev/null
