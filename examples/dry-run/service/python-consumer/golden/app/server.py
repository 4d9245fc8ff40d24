import asyncio
import logging
import math
import socket
from types import FrameType

import uvicorn
from fastapi import FastAPI

from app.configuration import Configuration

logger = logging.getLogger(__name__)


class Server(uvicorn.Server):
    """Ends without losing a request.

    Not ready first, then a pause in which the gateway notices, then no new
    connections, then the end of those in progress.
    """

    def __init__(self, application: FastAPI, configuration: Configuration) -> None:
        super().__init__(
            uvicorn.Config(
                application,
                host="0.0.0.0",
                port=configuration.port,
                log_config=None,
                access_log=False,
                server_header=False,
                # Longer than the gateway keeps an idle connection
                timeout_keep_alive=120,
                timeout_graceful_shutdown=math.ceil(
                    configuration.shutdown_timeout_ms / 1000
                ),
            )
        )
        self.application = application
        self.shutdown_delay = configuration.shutdown_delay_ms / 1000

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        # uvicorn would raise the signal again at the end, and the exit code not be 0
        self.should_exit = True

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        self.application.state.ready = False
        logger.info("not ready any more")
        await asyncio.sleep(self.shutdown_delay)
        await super().shutdown(sockets)
