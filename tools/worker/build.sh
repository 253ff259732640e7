#!/usr/bin/env bash
# Builds mediasoup's worker from the source in its npm package against Debian's (or Ubuntu's) own libraries: for
# machines that cannot fetch the official build.
# usage: build.sh <mediasoup package folder> <output binary>
# env:   JOBS (compilers at once), OPT (optimisation, -O1)
set -euo pipefail

package=$(realpath "$1")
output=$(realpath -m "$2")
tools=$(dirname "$(realpath "$0")")
version=$(sed -n 's/^\s*"version": "\(.*\)",\?$/\1/p' "$package/package.json")
work=${XDG_CACHE_HOME:-$HOME/.cache}/zhihuitai/mediasoup-build-$version
needed="g++ make flatbuffers-compiler libflatbuffers-dev libabsl-dev libsrtp2-dev libuv1-dev libssl-dev"

install_packages() {
  local missing=()
  for name in $needed; do
    dpkg -s "$name" >/dev/null 2>&1 || missing+=("$name")
  done
  [ ${#missing[@]} -gt 0 ] || return 0
  if ! command -v apt-get >/dev/null || [ "$(id -u)" != 0 ]; then
    echo "编译媒体组件还缺系统软件：请管理员执行 sudo apt-get install -y ${missing[*]}" >&2
    exit 3
  fi
  echo "编译前先安装 ${missing[*]}"
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}"
}

prepare_source() {
  mkdir -p obj fbs/FBS
  [ ! -e worker ] || return 0
  rm -rf worker.part
  cp -a "$package/worker" worker.part
  # The only change to the source. Debian's OpenSSL has kTLS, and mediasoup's BIO callback answers 1 to
  # BIO_get_ktls_send(), so OpenSSL allocates no DTLS write buffer and the worker dies at the first handshake.
  # With this the callback returns the real result.
  sed -i 's/(operationType == BIO_CB_RETURN)/(operationType \& BIO_CB_RETURN)/' worker.part/src/RTC/DtlsTransport.cpp
  grep -q 'operationType & BIO_CB_RETURN' worker.part/src/RTC/DtlsTransport.cpp
  flatc --cpp --cpp-field-case-style lower --reflect-names --scoped-enums --filename-suffix '' \
    -o fbs/FBS worker.part/fbs/*.fbs
  precompiled_header > obj/pch.hpp
  mv worker.part worker
}

# One header for all sources: the compile time falls to about a third.
precompiled_header() {
  local standard="algorithm array bitset cmath deque functional limits list map memory mutex numeric optional random
    ranges regex set span sstream string string_view unordered_map unordered_set variant vector"
  local others="openssl/ssl.h openssl/evp.h openssl/x509.h uv.h srtp.h ankerl/unordered_dense.h
    flatbuffers/flatbuffers.h"
  # shellcheck disable=SC2086
  printf '#include <%s>\n' $standard $others
  for header in fbs/FBS/*.h; do
    echo "#include <FBS/${header##*/}>"
  done
}

libuv() {
  local folder
  folder=/usr/lib/$(gcc -print-multiarch)
  [ -e "$folder/libuv_a.a" ] && echo libuv_a.a || echo libuv.a
}

compile() {
  local options=(-f "$tools/Makefile" "OPT=${OPT:--O1}" "SHIM=$tools/shim" "LIBUV=$(libuv)")
  local all ready
  all=$(make -s "${options[@]}" count)
  ready=$(find obj -name '*.o' | wc -l)
  echo "编译媒体组件 $ready/$all"
  make -s -j"${JOBS:-$(nproc)}" "${options[@]}" | while read -r line; do
    if [ "$line" != compiled ]; then
      echo "$line"
      continue
    fi
    ready=$((ready + 1))
    [ $((ready % 20)) != 0 ] && [ "$ready" != "$all" ] || echo "编译媒体组件 $ready/$all"
  done
}

install_packages
mkdir -p "$work"
cd "$work"
exec 9> lock
flock 9
prepare_source
compile
install -D -m755 mediasoup-worker "$output"
cd /
rm -rf "$work"
