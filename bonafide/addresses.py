"""Where the services of this machine are, unless told otherwise."""

INGEST = "http://127.0.0.1:8000"
RESULTS = "http://127.0.0.1:8001"
