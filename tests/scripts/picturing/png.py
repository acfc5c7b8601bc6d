"""What a PNG shows: its size from its head, a colour as a browser reads it."""

import base64
import struct

_COLOUR = """async ([png, x, y]) => {
  const bitmap = await createImageBitmap(await (await fetch(png)).blob());
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d");
  context.drawImage(bitmap, 0, 0);
  return [...context.getImageData(x, y, 1, 1).data].slice(0, 3);
}"""


def size(png: bytes) -> tuple[int, int]:
    """Width and height."""
    width, height = struct.unpack(">II", png[16:24])
    return width, height


def colour_at(chromium, png: bytes, x: int, y: int) -> tuple[int, ...]:
    """Red, green, blue."""
    page = chromium.new_page()
    found = page.evaluate(
        _COLOUR, [f"data:image/png;base64,{base64.b64encode(png).decode()}", x, y]
    )
    page.close()
    return tuple(found)
