import logging
import sys

from pythonjsonlogger.core import RESERVED_ATTRS
from pythonjsonlogger.json import JsonFormatter

from app.configuration import Configuration


def set_up_logging(configuration: Configuration) -> None:
    """One JSON object per line on standard output, for all libraries as well."""
    handler = logging.StreamHandler(sys.stdout)
    handler.setFormatter(
        JsonFormatter(
            ["levelname", "name", "message"],
            rename_fields={"levelname": "level", "name": "logger"},
            # uvicorn sends a copy of some messages for terminals
            reserved_attrs=[*RESERVED_ATTRS, "color_message"],
            static_fields={
                "service": configuration.service_name,
                "version": configuration.version,
                "environment": configuration.environment,
            },
            timestamp=True,
        )
    )
    logging.basicConfig(
        level=configuration.log_level.upper(), handlers=[handler], force=True
    )
