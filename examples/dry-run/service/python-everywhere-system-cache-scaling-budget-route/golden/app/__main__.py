import logging
import os
import sys

from pydantic import ValidationError

from app.application import create_application
from app.cache import Cache
from app.configuration import read_configuration
from app.logs import set_up_logging
from app.server import Server


def main() -> None:
    try:
        configuration = read_configuration(os.environ)
    except ValidationError as error:
        sys.exit(str(error))
    set_up_logging(configuration)

    cache = Cache(configuration.redis_url)
    Server(create_application(configuration, cache), configuration).run()
    logging.info("stopped")


if __name__ == "__main__":
    main()
