"""Traces for OpenTelemetry: switched on by its own variables, and loaded only then."""

import logging
import os
from typing import Any

log = logging.getLogger(__name__)
_WANTED = ("OTEL_EXPORTER_OTLP_ENDPOINT", "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT")


def wanted() -> bool:
    """Whether an operator named somewhere to send traces to."""
    return any(os.environ.get(name) for name in _WANTED) and os.environ.get("OTEL_SDK_DISABLED", "").lower() != "true"


def begin(service: str) -> bool:
    """Whether traces of this process are sent from now on. Call it after the fork."""
    if not wanted():
        return False
    try:
        _set_up(service)
    except ImportError:
        log.warning("an endpoint for traces is set, but the extra otel is not installed: nothing is sent")
        return False
    return True


def trace_web(app: Any) -> None:
    """Trace the requests of an application."""
    from opentelemetry.instrumentation.flask import FlaskInstrumentor

    FlaskInstrumentor().instrument_app(app, excluded_urls="healthz,readyz,metrics")  # type: ignore[no-untyped-call]


def trace_tasks() -> None:
    """Trace the tasks of a worker."""
    from opentelemetry.instrumentation.celery import CeleryInstrumentor

    CeleryInstrumentor().instrument()  # type: ignore[no-untyped-call]


def _set_up(service: str) -> None:
    from opentelemetry import trace
    from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter
    from opentelemetry.instrumentation.requests import RequestsInstrumentor
    from opentelemetry.sdk.resources import Resource
    from opentelemetry.sdk.trace import TracerProvider
    from opentelemetry.sdk.trace.export import BatchSpanProcessor

    name = os.environ.get("OTEL_SERVICE_NAME", service)
    provider = TracerProvider(resource=Resource.create({"service.name": name}))
    provider.add_span_processor(BatchSpanProcessor(OTLPSpanExporter()))
    trace.set_tracer_provider(provider)
    RequestsInstrumentor().instrument()
