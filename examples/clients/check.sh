#!/bin/sh
# Hands an article in, waits for its report and says who does not fit: check.sh article.txt 2024-10-29
# Needs curl and jq. BONAFIDE_KEY where the services ask for a key.
set -eu
ingest=${BONAFIDE_URL:-http://127.0.0.1:8000} results=${BONAFIDE_RESULTS_URL:-http://127.0.0.1:8001}
file=$1 day=$2

ask() { curl --silent --show-error --fail-with-body -H "Authorization: Bearer ${BONAFIDE_KEY:-}" "$@"; }

# The same text handed in again within a day is the same article.
once=$(cksum <"$file" | tr ' ' '-')
id=$(ask "$ingest/v1/articles?published_on=$day" -H 'Content-Type: text/plain' -H "Idempotency-Key: $once" \
    --data-binary @"$file" | jq --raw-output .id)

until ask "$results/v1/articles/$id" | jq --exit-status '.state == "done" or .state == "dead"' >/dev/null; do sleep 1; done
ask "$results/v1/articles/$id/report.json" |
    jq --raw-output '.people[] | select(.verdict == "mismatch") | "\(.name): \(.summary)"'
