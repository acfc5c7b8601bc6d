"""A picture is as good as its size allows, and never larger."""

import pytest

from scripts.picturing import small_pictures
from scripts.picturing.small_pictures import MOST_BYTES, TooLargeError, webp

NOISE = """const canvas = document.createElement("canvas");
canvas.width = canvas.height = 250; document.body.style.margin = 0; document.body.append(canvas);
const context = canvas.getContext("2d"), pixels = context.createImageData(250, 250);
let seed = 1;
for (let i = 0; i < pixels.data.length; i++)
  pixels.data[i] = i % 4 === 3 ? 255 : (seed = (seed * 48271) % 2147483647) % 256;
context.putImageData(pixels, 0, 0);"""


def test_what_is_hard_to_write_gets_less_quality(chromium):
    page = chromium.new_page(viewport={"width": 250, "height": 250})
    plain = webp(page, page.screenshot())
    page.evaluate(NOISE)
    noisy = webp(page, page.screenshot())
    assert plain[8:12] == noisy[8:12] == b"WEBP"
    assert len(plain) < len(noisy) <= MOST_BYTES


def test_what_does_not_fit_says_how_large_it_is(chromium, monkeypatch):
    monkeypatch.setattr(small_pictures, "MOST_BYTES", 100)
    page = chromium.new_page(viewport={"width": 250, "height": 250})
    page.evaluate(NOISE)
    with pytest.raises(TooLargeError) as told:
        webp(page, page.screenshot())
    assert told.value.size > 100
