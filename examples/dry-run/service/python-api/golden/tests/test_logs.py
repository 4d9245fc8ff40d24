import json
import logging
from collections.abc import Iterator

import pytest

from app.configuration import read_configuration
from app.logs import set_up_logging


@pytest.fixture(autouse=True)
def restore_logging() -> Iterator[None]:
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    yield
    root.handlers[:] = handlers
    root.setLevel(level)


def test_writes_one_object_per_line(capsys: pytest.CaptureFixture[str]) -> None:
    set_up_logging(read_configuration({"LOG_LEVEL": "warn", "ENVIRONMENT": "test"}))
    logging.info("too quiet")
    logging.warning("two\nlines", extra={"order": 7})

    (line,) = capsys.readouterr().out.splitlines()
    written = json.loads(line)
    assert written["level"] == "WARNING"
    assert written["message"] == "two\nlines"
    assert written["environment"] == "test"
    assert written["order"] == 7
