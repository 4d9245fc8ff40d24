import asyncio
import os
import signal
import socket
from http import HTTPStatus

import httpx2
import pytest
from fastapi import FastAPI

from app.configuration import read_configuration
from app.server import Server


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


@pytest.mark.anyio
async def test_finishes_a_request_in_progress_before_it_stops() -> None:
    started = asyncio.Event()
    application = FastAPI()

    @application.get("/slow")
    async def slow() -> str:
        started.set()
        await asyncio.sleep(0.3)
        return "ready" if application.state.ready else "shutting down"

    listener = socket.create_server(("127.0.0.1", 0))
    port = listener.getsockname()[1]
    server = Server(application, read_configuration({"SHUTDOWN_DELAY_MS": "100"}))
    running = asyncio.create_task(server.serve(sockets=[listener]))
    async with httpx2.AsyncClient() as client:
        response = asyncio.create_task(client.get(f"http://127.0.0.1:{port}/slow"))
        await started.wait()
        os.kill(os.getpid(), signal.SIGTERM)

        assert (await response).status_code == HTTPStatus.OK
        assert (await response).json() == "shutting down"
    # Returns: a signal that was raised again would end the tests
    await running
