import pytest

from app.cache import Cache


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


@pytest.mark.anyio
@pytest.mark.parametrize("url", [None, "redis://127.0.0.1:1"])
async def test_works_without_a_cache(url: str | None) -> None:
    cache = Cache(url)

    assert await cache.count("requests") is None
    await cache.close()


def test_refuses_a_wrong_address() -> None:
    with pytest.raises(ValueError, match="scheme"):
        Cache("http://cache")
