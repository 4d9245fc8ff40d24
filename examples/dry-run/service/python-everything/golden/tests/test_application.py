import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from app.application import create_application
from app.cache import Cache
from app.configuration import SERVICE_NAME, read_configuration


@pytest.fixture
def application() -> FastAPI:
    configuration = read_configuration({"VERSION": "v1.2.3"})
    application = create_application(configuration, Cache(None))

    @application.get("/broken")
    async def broken() -> None:
        raise RuntimeError("broken on purpose")

    return application


@pytest.fixture
def client(application: FastAPI) -> TestClient:
    return TestClient(application, raise_server_exceptions=False)


def test_says_who_it_is(client: TestClient) -> None:
    response = client.get("/")

    assert response.status_code == 200
    assert response.json() == {
        "service": SERVICE_NAME,
        "version": "v1.2.3",
        "environment": "local",
    }


def test_is_alive_and_ready(client: TestClient) -> None:
    assert client.get("/healthz").status_code == 200
    assert client.get("/readyz").status_code == 200


def test_is_not_ready_but_alive_while_it_shuts_down(
    application: FastAPI, client: TestClient
) -> None:
    application.state.ready = False

    assert client.get("/readyz").status_code == 503
    assert client.get("/healthz").status_code == 200


def test_measures_requests_by_route_not_by_path(client: TestClient) -> None:
    client.get("/?page=2")
    client.get("/surprise")
    client.request("INVENTED", "/")

    metrics = client.get("/metrics").text
    count = "http_request_duration_seconds_count"
    assert f'{count}{{method="GET",route="/",status="200"}} 1.0' in metrics
    assert f'{count}{{method="GET",route="unknown",status="404"}} 1.0' in metrics
    assert f'{count}{{method="other",route="/",status="405"}} 1.0' in metrics
    assert "surprise" not in metrics


def test_does_not_tell_callers_why_it_failed(client: TestClient) -> None:
    response = client.get("/broken")

    assert response.status_code == 500
    assert response.text == "Internal Server Error"
    assert 'route="/broken",status="500"} 1.0' in client.get("/metrics").text
