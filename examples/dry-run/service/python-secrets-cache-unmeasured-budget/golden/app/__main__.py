import logging
import os
import sys

from pydantic import ValidationError

from app.application import create_application
from app.cache import Cache
from app.configuration import SECRET_NAMES, read_configuration
from app.logs import set_up_logging
from app.server import Server


def main() -> None:
    try:
        configuration = read_configuration(os.environ)
    except ValidationError as error:
        sys.exit(str(error))
    set_up_logging(configuration)
    for name in SECRET_NAMES:
        if name not in configuration.secrets:
            logging.warning("secret is not set", extra={"variable": name})

    cache = Cache(configuration.redis_url)
    Server(create_application(configuration, cache), configuration).run()
    logging.info("stopped")


if __name__ == "__main__":
    main()
