"""Text inside HTML and XML."""


def printable(text):
    """`text` without the signs that no XML file and no file of a calendar may hold; line breaks stay."""
    return "".join([c for c in text if not _is_forbidden(c)])


def _is_forbidden(char):
    if char < " ":
        return char not in "\t\n\r"
    return "\ud7ff" < char < "\ue000" or char in "\ufffe\uffff"


def escape(text):
    """`text` safe inside HTML text and double-quoted attributes."""
    return (
        str(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace('"', "&quot;")
    )
