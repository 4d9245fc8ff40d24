import logging

from redis.asyncio import Redis
from redis.asyncio.retry import Retry
from redis.backoff import NoBackoff
from redis.exceptions import RedisError

logger = logging.getLogger(__name__)


class Cache:
    """May be missing: the service works without one, only slower.

    So a failure is logged, never passed on to the caller.
    """

    def __init__(self, url: str | None) -> None:
        self.client: Redis | None = None
        if url is None:
            logger.info("no REDIS_URL, working without a cache")
            return
        self.client = Redis.from_url(
            url,
            # Slower than this, it is no help
            socket_connect_timeout=0.5,
            socket_timeout=0.2,
            retry=Retry(NoBackoff(), 0),
        )

    async def count(self, key: str) -> int | None:
        """Counts one more; None while there is no cache."""
        if self.client is None:
            return None
        try:
            return int(await self.client.incr(key))
        except RedisError as error:
            logger.warning("cache did not answer", extra={"error": str(error)})
            return None

    async def close(self) -> None:
        if self.client is not None:
            await self.client.aclose()
