from collections.abc import Mapping
from typing import Literal

from pydantic import BaseModel, Field, NonNegativeInt

SERVICE_NAME = "review-service"


class Configuration(BaseModel, frozen=True):
    """Everything that the service reads from its environment."""

    service_name: str = Field(SERVICE_NAME, alias="OTEL_SERVICE_NAME")
    version: str = Field("development", alias="VERSION")
    environment: str = Field("local", alias="ENVIRONMENT")
    port: int = Field(8080, alias="PORT", ge=0, le=65535)
    log_level: Literal["debug", "info", "warn", "error"] = Field(
        "info", alias="LOG_LEVEL"
    )

    # Between "not ready" and the end of accepting, so that the gateway can stop sending
    shutdown_delay_ms: NonNegativeInt = Field(0, alias="SHUTDOWN_DELAY_MS")
    # How long requests in progress may take after that
    shutdown_timeout_ms: NonNegativeInt = Field(20_000, alias="SHUTDOWN_TIMEOUT_MS")

    # Who answers user-api
    user_api_url: str = Field("http://localhost:8081", alias="USER_API_URL")


def read_configuration(variables: Mapping[str, str]) -> Configuration:
    """Reads every variable in one place and fails with the name of a wrong one."""
    return Configuration.model_validate(
        {name: value for name, value in variables.items() if value}
    )
