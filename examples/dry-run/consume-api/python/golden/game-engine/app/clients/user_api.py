from user.v1 import (
    user_connect,
)


def create_user_api(
    address: str,
) -> user_connect.UserServiceClient:
    """Calls user-api at the given address, over Connect.

    Each call has half a minute where it asks for nothing else.
    """
    return user_connect.UserServiceClient(
        address,
        timeout_ms=30_000,
    )
