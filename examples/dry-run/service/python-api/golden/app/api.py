from connectrpc.code import Code
from connectrpc.errors import ConnectError
from connectrpc.request import RequestContext
from fastapi import FastAPI
from starlette.routing import Match, Route
from starlette.types import Scope

from email_api.v1 import (
    email_api_connect,
    email_api_pb2,
)


class Api(email_api_connect.EmailService):
    """A procedure without a method here is answered with "unimplemented"."""

    async def get_email(
        self,
        request: email_api_pb2.GetEmailRequest,
        ctx: RequestContext[
            email_api_pb2.GetEmailRequest,
            email_api_pb2.GetEmailResponse,
        ],
    ) -> email_api_pb2.GetEmailResponse:
        """An example, until the contract is your own."""
        if not request.id:
            raise ConnectError(Code.INVALID_ARGUMENT, "id is empty")
        found = email_api_pb2.Email(
            id=request.id,
            display_name=f"Email {request.id}",
        )
        return email_api_pb2.GetEmailResponse(
            email=found,
        )


class Procedure(Route):
    """Known to metrics and log by its path, as routes of FastAPI are."""

    def matches(self, scope: Scope) -> tuple[Match, Scope]:
        match, found = super().matches(scope)
        return match, {**found, "route": self}


def add_api(application: FastAPI) -> None:
    """Answers email-service over Connect: a route for each procedure."""
    answers = email_api_connect.EmailServiceASGIApplication(
        Api(),
    )
    services = email_api_pb2.DESCRIPTOR.services_by_name
    service = services["EmailService"]
    for method in service.methods:
        path = f"/{service.full_name}/{method.name}"
        application.router.routes.append(Procedure(path, answers, methods=["POST"]))
