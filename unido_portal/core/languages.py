"""The six official languages, in the order in which the United Nations lists them."""

from django.utils.translation import get_language

LANGUAGES = [
    ("ar", "عربي"),
    ("zh-hans", "中文"),
    ("en", "English"),
    ("fr", "Français"),
    ("ru", "Русский"),
    ("es", "Español"),
]
CODES = [code for code, _name in LANGUAGES]
RIGHT_TO_LEFT = {"ar"}
# Others part the items of a list as English does.
ITEM_COMMAS = {"ar": "، ", "zh-hans": "、"}


def direction(code: str) -> str:
    """Return ``rtl`` or ``ltr``, the value of an HTML ``dir`` attribute."""
    return "rtl" if code in RIGHT_TO_LEFT else "ltr"


def current() -> str:
    """Return the reader's language, one of ``CODES``."""
    code = (get_language() or "en").lower()
    return code if code in CODES else "en"


def item_comma() -> str:
    """Return what stands between two items of a list, where English has a comma."""
    return ITEM_COMMAS.get(current(), ", ")


def sentence_gap() -> str:
    """Return what stands between two sentences, each a message of its own."""
    return "" if current() == "zh-hans" else " "


def in_sentences(*messages: object) -> str:
    """Return messages that are sentences, one after another."""
    return sentence_gap().join(str(one) for one in messages)
