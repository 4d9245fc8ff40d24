import logging
import time
from http import HTTPMethod

from prometheus_client import CollectorRegistry, Histogram
from starlette.types import ASGIApp, Message, Receive, Scope, Send

logger = logging.getLogger(__name__)

PROBES = {"/healthz", "/readyz", "/metrics"}
KNOWN_METHODS = frozenset(HTTPMethod)


class ObserveRequests:
    """Measures every request and writes a line about it to the log."""

    def __init__(self, app: ASGIApp, registry: CollectorRegistry) -> None:
        self.app = app
        self.duration = Histogram(
            "http_request_duration_seconds",
            "Duration of HTTP requests",
            ["method", "route", "status"],
            registry=registry,
        )

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        start = time.perf_counter()
        # What the caller gets when a handler raises before it has answered
        status = 500

        async def remember_status(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            await send(message)

        try:
            await self.app(scope, receive, remember_status)
        finally:
            self.observe(scope, status, time.perf_counter() - start)

    def observe(self, scope: Scope, status: int, seconds: float) -> None:
        # Neither an unknown path nor an invented method may become a label: anybody
        # could fill the memory
        route = getattr(scope.get("route"), "path", "unknown")
        method = scope["method"] if scope["method"] in KNOWN_METHODS else "other"
        self.duration.labels(method, route, status).observe(seconds)

        logger.log(
            logging.DEBUG if route in PROBES else logging.INFO,
            "request",
            extra={
                "method": scope["method"],
                "route": route,
                "path": scope["path"],
                "status": status,
                "durationMs": round(seconds * 1000),
            },
        )
