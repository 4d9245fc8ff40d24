from fastapi import APIRouter
from pydantic import BaseModel

from app.cache import Cache
from app.configuration import Configuration


class Identity(BaseModel):
    service: str
    version: str
    environment: str
    requests: int | None


def create_router(configuration: Configuration, cache: Cache) -> APIRouter:
    """What this service is for. Probes and metrics are in application.py."""
    router = APIRouter()

    @router.get("/", response_model_exclude_none=True)
    async def identity() -> Identity:
        return Identity(
            service=configuration.service_name,
            version=configuration.version,
            environment=configuration.environment,
            requests=await cache.count("requests"),
        )

    return router
