#!/bin/sh
# The command beffroi, on the Node that came with it.
exec /usr/lib/beffroi/bin/node /usr/lib/beffroi/node_modules/beffroi/packages/cli/bin/beffroi.js "$@"
