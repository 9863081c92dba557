"""Pages saved with all that they show in one file (MHTML), as some browsers save them."""

from __future__ import annotations

import email
from email import policy

from generator.adding import webpages
from generator.adding.drafts import Draft, RefusedError


def page(data: bytes) -> tuple[Draft, ...]:
    """Return the article of the first page in an archive."""
    message = email.message_from_bytes(data, policy=policy.compat32)
    for part in message.walk():
        if part.get_content_type() == "text/html":
            return webpages.page(_bytes(part.get_payload(decode=True)))
    raise RefusedError("this file holds no web page", "save it anew from your browser, as HTML")


def _bytes(payload: object) -> bytes:
    return payload if isinstance(payload, bytes) else b""
