from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import FastAPI, Response
from prometheus_client import (
    CONTENT_TYPE_LATEST,
    CollectorRegistry,
    GCCollector,
    PlatformCollector,
    ProcessCollector,
    generate_latest,
)

from app.cache import Cache
from app.configuration import Configuration
from app.requests import ObserveRequests
from app.routes import create_router


def create_application(configuration: Configuration, cache: Cache) -> FastAPI:
    """The routes of this service with probes, metrics and a log of requests."""

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        yield
        await cache.close()

    application = FastAPI(
        title=configuration.service_name,
        version=configuration.version,
        lifespan=lifespan,
    )
    # A registry per application, so that tests do not share one
    registry = CollectorRegistry()
    for collector in (GCCollector, PlatformCollector, ProcessCollector):
        collector(registry=registry)
    application.add_middleware(ObserveRequests, registry=registry)
    application.state.ready = True

    @application.get("/healthz", include_in_schema=False)
    async def healthz() -> dict[str, str]:
        return {"status": "ok"}

    @application.get("/readyz", include_in_schema=False)
    async def readyz(response: Response) -> dict[str, str]:
        if application.state.ready:
            return {"status": "ready"}
        response.status_code = 503
        return {"status": "shutting down"}

    @application.get("/metrics", include_in_schema=False)
    async def metrics() -> Response:
        return Response(generate_latest(registry), media_type=CONTENT_TYPE_LATEST)

    application.include_router(create_router(configuration, cache))
    return application
