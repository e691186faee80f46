"""Compile the messages of every language: ``python -m tests.locale.compile``.

The compiled files are kept beside their sources: a machine that serves the portal needs
no gettext.
"""

import sys

from tests.locale.messages import LANGUAGES, compiled, compiled_of


def main() -> None:
    """Write the compiled file of each language and name those that changed."""
    for language in LANGUAGES:
        target = compiled_of(language)
        content = compiled(language)
        if target.exists() and target.read_bytes() == content:
            continue
        target.write_bytes(content)
        sys.stdout.write(f"{target.parent.parent.name}: compiled\n")


if __name__ == "__main__":
    main()
