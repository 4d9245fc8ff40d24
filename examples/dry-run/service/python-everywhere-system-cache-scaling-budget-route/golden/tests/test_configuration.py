import pytest
from pydantic import ValidationError

from app.configuration import SERVICE_NAME, read_configuration


def test_has_defaults_for_a_developer_machine() -> None:
    configuration = read_configuration({"PORT": ""})

    assert configuration.service_name == SERVICE_NAME
    assert configuration.port == 8080
    assert configuration.log_level == "info"


def test_reads_what_the_platform_sets() -> None:
    configuration = read_configuration(
        {"PORT": "9090", "LOG_LEVEL": "debug", "ENVIRONMENT": "somewhere"}
    )

    assert configuration.port == 9090
    assert configuration.log_level == "debug"
    assert configuration.environment == "somewhere"


@pytest.mark.parametrize(
    ("variable", "value"),
    [
        ("PORT", "eighty"),
        ("PORT", "-1"),
        ("SHUTDOWN_DELAY_MS", "5s"),
        ("LOG_LEVEL", "loud"),
    ],
)
def test_names_a_wrong_variable(variable: str, value: str) -> None:
    with pytest.raises(ValidationError, match=f"\n{variable}\n"):
        read_configuration({variable: value})
