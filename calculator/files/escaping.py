"""Text inside HTML and XML."""


def escape(text):
    """`text` safe inside HTML text and double-quoted attributes."""
    return (
        str(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace('"', "&quot;")
    )
