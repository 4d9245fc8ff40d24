import pytest
from fastapi.testclient import TestClient

from email_api.v1 import (
    email_api_pb2,
)

from app.application import create_application
from app.cache import Cache
from app.configuration import read_configuration

PROCEDURE = "/email_api.v1.EmailService/GetEmail"


@pytest.fixture
def client() -> TestClient:
    return TestClient(create_application(read_configuration({}), Cache(None)))


def test_answers_in_json(client: TestClient) -> None:
    response = client.post(PROCEDURE, json={"id": "7"})

    assert response.status_code == 200
    assert response.json()["email"]["id"] == "7"


def test_answers_in_binary(client: TestClient) -> None:
    request = email_api_pb2.GetEmailRequest(id="7")
    response = client.post(
        PROCEDURE,
        content=request.SerializeToString(),
        headers={"content-type": "application/proto"},
    )

    answer = email_api_pb2.GetEmailResponse()
    answer.ParseFromString(response.content)
    assert answer.email.id == "7"


def test_says_what_is_wrong_with_a_request(client: TestClient) -> None:
    response = client.post(PROCEDURE, json={})

    assert response.status_code == 400
    assert response.json()["code"] == "invalid_argument"


def test_measures_each_procedure(client: TestClient) -> None:
    client.post(PROCEDURE, json={"id": "7"})

    route = f'method="POST",route="{PROCEDURE}",status="200"}} 1.0'
    assert route in client.get("/metrics").text
