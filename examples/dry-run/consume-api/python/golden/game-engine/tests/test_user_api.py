import asyncio
import socket

import uvicorn
from connectrpc.request import RequestContext

from user.v1 import (
    user_connect,
    user_pb2,
)

from app.clients.user_api import create_user_api


class Fake(user_connect.UserService):
    """Answers in place of user-api."""

    def __init__(self) -> None:
        self.calls = 0

    async def create_user(
        self,
        request: user_pb2.CreateUserRequest,
        ctx: RequestContext[
            user_pb2.CreateUserRequest,
            user_pb2.CreateUserResponse,
        ],
    ) -> user_pb2.CreateUserResponse:
        self.calls += 1
        return user_pb2.CreateUserResponse()


async def call(fake: Fake) -> None:
    application = user_connect.UserServiceASGIApplication(
        fake,
    )
    server = uvicorn.Server(uvicorn.Config(application, log_config=None))
    with socket.create_server(("127.0.0.1", 0)) as listener:
        running = asyncio.create_task(server.serve(sockets=[listener]))
        port = listener.getsockname()[1]
        try:
            client = create_user_api(f"http://127.0.0.1:{port}")
            request = user_pb2.CreateUserRequest()
            await client.create_user(request)
        finally:
            server.should_exit = True
            await running


def test_calls_it() -> None:
    fake = Fake()

    asyncio.run(call(fake))

    assert fake.calls == 1
