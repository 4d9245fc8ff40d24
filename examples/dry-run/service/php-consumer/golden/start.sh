#!/bin/sh
# Starts PHP and the server before it. The server ends without losing a request (see
# Caddyfile), and PHP after it. The exit code is that of the server.
cd "$(dirname "$0")" || exit 1
php bin/check.php || exit 1

# As Debian calls it
"php-fpm$(php -r 'echo PHP_MAJOR_VERSION, ".", PHP_MINOR_VERSION;')" \
  --nodaemonize --force-stderr --fpm-config php-fpm.conf &
fpm=$!
caddy run --config Caddyfile &
caddy=$!

trap 'kill -TERM "$caddy"' TERM INT
wait "$caddy"
code=$?
# A signal ends "wait" before it ends the server
while kill -0 "$caddy" 2>/dev/null; do
  wait "$caddy"
  code=$?
done

kill -QUIT "$fpm" 2>/dev/null
wait "$fpm"
exit "$code"
