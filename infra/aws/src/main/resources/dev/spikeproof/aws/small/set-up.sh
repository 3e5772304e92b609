#!/bin/bash
# Docker, and what `docker compose build` needs: Amazon Linux 2023 has no compose, and a buildx that is too old for it.
set -euo pipefail
plugins=/usr/local/lib/docker/cli-plugins

install_plugin() { # name, address, SHA-256
  curl -fsSL --retry 5 -o "/tmp/$1" "$2"
  echo "$3  /tmp/$1" | sha256sum --check --quiet
  install -D -m 755 "/tmp/$1" "$plugins/$1"
}

dnf install -y -q docker git
install_plugin docker-compose https://github.com/docker/compose/releases/download/v2.38.2/docker-compose-linux-aarch64 \
  4d0f7678dd3338452beba4518e36a8e22b20cad79ba2535c687da554dc3997fb
install_plugin docker-buildx https://github.com/docker/buildx/releases/download/v0.25.0/buildx-v0.25.0.linux-arm64 \
  f07063844bb750172c1f25cef61b07a8314d24bedffc015517b3ec4016b16de8
systemctl enable --now docker
