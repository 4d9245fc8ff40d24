from fastapi import APIRouter
from pydantic import BaseModel

from app.configuration import Configuration


class Identity(BaseModel):
    service: str
    version: str
    environment: str


def create_router(configuration: Configuration) -> APIRouter:
    """What this service is for. Probes and metrics are in application.py."""
    router = APIRouter()

    @router.get("/")
    async def identity() -> Identity:
        return Identity(
            service=configuration.service_name,
            version=configuration.version,
            environment=configuration.environment,
        )

    return router
