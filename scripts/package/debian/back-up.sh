#!/bin/sh
# Writes a backup of the database and of the archives' list, and keeps as many as it is told.
#   back-up [NAME]    NAME: what the file is called (the day by default)
set -eu
folder=/var/backups/beffroi
keep="${BEFFROI_BACKUPS:-14}"
name="${1:-$(date +%Y-%m-%dT%H-%M-%S)}"
umask 077
/usr/bin/beffroi backup "$folder/$name.backup"
# Those of a day alone are counted: one that was made before an upgrade stays until somebody takes it away.
ls -1 "$folder" | grep -E '^[0-9]{4}-[0-9-]{5}T[0-9-]{8}\.backup$' | sort -r | tail -n "+$((keep + 1))" | while read -r old; do
  rm -f "$folder/$old"
done
