"""The embedded database on its own, for a developer's shell, editor or psql."""

from __future__ import annotations

import argparse

from launcher import environment, programs
from launcher.database import Cluster
from launcher.output import say
from launcher.places import portal_home


def main(arguments: list[str]) -> int:
    """Start the database to go on by itself, stop it, or say how to reach it."""
    parser = argparse.ArgumentParser(
        prog="bin/launcher database", description=main.__doc__
    )
    parser.add_argument("what", choices=["start", "stop", "url"])
    what = parser.parse_args(arguments).what
    home = portal_home()
    environment.prepare(
        [environment.RUNTIME, environment.EMBEDDED], home / "logs" / "install.log"
    )
    cluster = Cluster(home, programs.embedded)
    if what == "start":
        cluster.start(keep=True)
    if what == "stop":
        cluster.stop()
    else:
        say(cluster.url)
    return 0
