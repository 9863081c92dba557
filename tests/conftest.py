"""How many generated cases a test tries: few and always the same while one works, many and new ones in `make test`."""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("fast", max_examples=25, deadline=None, derandomize=True)
settings.register_profile("thorough", max_examples=500, deadline=None, print_blob=True)
settings.load_profile("fast")
