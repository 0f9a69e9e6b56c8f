"""What all tests of the settings and the middleware share."""

from tests.plain_static import plain_static_files

__all__ = ["plain_static_files"]
