"""A picture in few bytes, for a page that shows it: WebP, as good as its size allows."""

from __future__ import annotations

import base64

from playwright.sync_api import Page

MOST_BYTES = 60_000
_QUALITIES = (0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3)
_WRITE = """async ([png, quality]) => {
  const bitmap = await createImageBitmap(await (await fetch(png)).blob());
  const canvas = document.createElement("canvas");
  canvas.width = bitmap.width; canvas.height = bitmap.height;
  canvas.getContext("2d").drawImage(bitmap, 0, 0);
  return canvas.toDataURL("image/webp", quality);
}"""


class TooLargeError(Exception):
    """A picture that does not fit in `MOST_BYTES` at the least quality: `size` is what it needs."""

    def __init__(self, size: int) -> None:
        super().__init__(
            f"a picture of {size} bytes: {MOST_BYTES} are the most, show less of the page"
        )
        self.size = size


def webp(page: Page, png: bytes) -> bytes:
    """The PNG as a WebP of at most `MOST_BYTES`, made on any blank page of a browser."""
    address = "data:image/png;base64," + base64.b64encode(png).decode()
    size = 0
    for quality in _QUALITIES:
        written = page.evaluate(_WRITE, [address, quality])
        picture = base64.b64decode(written.partition(",")[2])
        size = len(picture)
        if size <= MOST_BYTES:
            return picture
    raise TooLargeError(size)
