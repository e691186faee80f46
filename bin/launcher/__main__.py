"""Run one of the launcher's commands: serve, test, manage or database."""

from __future__ import annotations

import sys
from pathlib import Path

if not __package__:
    # Started as a directory: put its parent in its place on the path, so that the
    # modules here are found as launcher.* and shadow nothing of the standard library.
    sys.path[0] = str(Path(__file__).resolve().parent.parent)

from launcher import database_command, manage, serve, test
from launcher.output import LauncherError, say

COMMANDS = {
    "serve": serve.main,
    "test": test.main,
    "manage": manage.main,
    "database": database_command.main,
}


def main(arguments: list[str]) -> int:
    """Hand over to the command named first and turn its failure into one line."""
    if not arguments or arguments[0] not in COMMANDS:
        say(f"usage: launcher {{{','.join(COMMANDS)}}} ...", error=True)
        return 2
    try:
        return COMMANDS[arguments[0]](arguments[1:])
    except LauncherError as error:
        say(f"\n{error}", error=True)
        return 1
    except KeyboardInterrupt:
        say("\nStopped.", error=True)
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
