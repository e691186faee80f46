"""The embedded PostgreSQL: made, started, found again and stopped.

Whether it lives is asked of the server itself, never read from a file: a process number
in postmaster.pid may be a zombie's, or meanwhile another program's.
"""

from __future__ import annotations

import fcntl
import os
import shutil
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

from launcher.account import account_for
from launcher.layout import (
    SOCKET_FILE,
    reachable_place,
    recorded_place,
    socket_directory,
)
from launcher.output import LauncherError, say, tail
from launcher.places import rotate
from launcher.process import die_with_parent, end
from launcher.programs import Programs, reachable_by

SUPERUSER = "postgres"

START_SECONDS = 30
RECOVERY_SECONDS = 600
STOP_SECONDS = 30

ACCEPTS, REJECTS = 0, 1  # pg_isready's answers; a server that starts up rejects

SETTINGS = {
    "listen_addresses": "",
    "unix_socket_permissions": "0700",
    "shared_buffers": "256MB",
    "max_connections": "100",
    "timezone": "UTC",
    "log_timezone": "UTC",
}
# Only for a cluster that is thrown away after use: fast, and a query that would hang
# is an error.
CARELESS = {
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "statement_timeout": "120s",
}

PREPARE = """
SELECT 'CREATE ROLE portal LOGIN CREATEDB'
 WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'portal') \\gexec
SELECT 'CREATE DATABASE portal OWNER portal'
 WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = 'portal') \\gexec
SELECT system_identifier || '/' ||
       (SELECT oid FROM pg_database WHERE datname = 'portal')
  FROM pg_control_system();
"""

# A PostgreSQL process works in its data directory. Asked as the server's own account,
# because even root may not look at other users' processes in a container.
FIND_PROCESSES = """
for process in /proc/[0-9]*; do
  if [ "$process/cwd" -ef "$0" ]; then
    read -r name < "$process/comm" && [ "$name" = postgres ] && echo "${process#/proc/}"
  fi
done
true
"""


class Cluster:
    """One data directory and the server that works in it."""

    def __init__(
        self,
        home: Path,
        find_programs: Callable[[int | None], Programs],
        *,
        careless: bool = False,
    ) -> None:
        """Settle account, place and programs; `careless` gives safety for speed."""
        self.home = home
        self.careless = careless
        self.account = account_for(recorded_place(home) / "data")
        self.place = reachable_place(home, self.account)
        self.data = self.place / "data"
        # What is thrown away need not be understood, only removed.
        made_by = None if careless else self._made_by()
        self.programs = reachable_by(self.account, find_programs(made_by))
        self.server: subprocess.Popen[bytes] | None = None
        self.identity = ""

    @property
    def sockets(self) -> Path:
        """The directory of the server's socket, known once the data is there."""
        return socket_directory(self.place, self.account)

    @property
    def url(self) -> str:
        """What DATABASE_URL says to reach this cluster."""
        return f"postgresql://portal@{quote(str(self.sockets), safe='')}/portal"

    @property
    def log(self) -> Path:
        """Where the server writes; its directory belongs to who runs the launcher."""
        return self.home / "logs" / "postgresql.log"

    @property
    def kept(self) -> Path:
        """A mark: the server was started by hand, to go on without a launcher."""
        return self.place / "kept-running"

    def start(self, *, keep: bool = False, outlive: bool = False) -> None:
        """Leave a server that answers, whatever state the last one was left in.

        It ends with this process, unless it is to `outlive` it; one that somebody
        wants to `keep` is stopped by nobody else either.
        """
        with self._starting():
            if not self.data.exists():
                self._make()
            if self._answer() != ACCEPTS:
                self.kept.unlink(missing_ok=True)
                self._launch_until_ready(outlive=keep or outlive)
            if keep:
                self.kept.touch()
            self.identity = self._prepare()

    @contextmanager
    def in_use(self) -> Iterator[None]:
        """Count among those whom `stop_after_the_last` waits for; others may join."""
        with self._lock(fcntl.LOCK_SH):
            yield

    def stop_after_the_last(self) -> None:
        """Stop the server unless somebody uses it or wants to keep it."""
        try:
            with self._lock(fcntl.LOCK_EX | fcntl.LOCK_NB):
                if not self.kept.exists():
                    self.stop()
        except BlockingIOError:
            return

    def stop(self) -> None:
        """Stop the server in good order: whether this process started it or not."""
        if self.server is not None:
            for sent in (signal.SIGINT, signal.SIGQUIT, signal.SIGKILL):
                if end(self.server, sent, STOP_SECONDS):
                    break
            self.server = None
        self._end_processes(STOP_SECONDS)
        self.kept.unlink(missing_ok=True)

    def remove(self) -> None:
        """Stop the server and delete every file of the cluster."""
        self.stop()
        if (record := self.place / "socket.location").exists():
            shutil.rmtree(record.read_text().splitlines()[0], ignore_errors=True)
        shutil.rmtree(self.place)
        (self.home / "database.location").unlink(missing_ok=True)

    def fell(self) -> bool:
        """Whether the server that this process started has ended by itself."""
        return self.server is not None and self.server.poll() is not None

    def processes(self) -> list[int] | None:
        """Living PostgreSQL processes of this data directory; None if unknowable."""
        if not Path("/proc/self/cwd").exists():
            return None
        found = self.account.run(["/bin/sh", "-c", FIND_PROCESSES, str(self.data)])
        return [int(line) for line in found.stdout.split()]

    @contextmanager
    def _lock(self, kind: int) -> Iterator[None]:
        """Hold a lock on the directory itself, so that no file has an owner."""
        handle = os.open(self.place, os.O_RDONLY)
        try:
            fcntl.flock(handle, kind)
            yield
        finally:
            os.close(handle)

    @contextmanager
    def _starting(self) -> Iterator[None]:
        with (self.place / "start.lock").open("a") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield

    def _made_by(self) -> int | None:
        try:
            return int((self.data / "PG_VERSION").read_text())
        except FileNotFoundError:
            return None

    def _make(self) -> None:
        """Run initdb beside the final place, so that a cut-off run leaves no trace."""
        partial = self.place / "data.new"
        if partial.exists():
            shutil.rmtree(partial)
        self.account.own(partial)
        command = [self.programs["initdb"], "-D", str(partial), "--auth=trust"]
        command += [f"--username={SUPERUSER}", *self.programs.locale_options()]
        if self.careless:
            command.append("--no-sync")
        made = self.account.run(command)
        if made.returncode:
            raise LauncherError(f"initdb failed:\n{tail(made.stdout + made.stderr)}")
        partial.rename(self.data)

    def _launch_until_ready(self, *, outlive: bool) -> None:
        deadline = time.monotonic() + START_SECONDS
        while time.monotonic() < deadline:
            self._clear_remains()
            self.server = self._launch(outlive=outlive)
            if self._wait_for(self.server, deadline):
                return
            time.sleep(0.5)
        raise LauncherError(
            f"The database did not start within {START_SECONDS} s; {self.log} ends:\n"
            + tail(self.log.read_text(errors="replace"))
        )

    def _launch(self, *, outlive: bool) -> subprocess.Popen[bytes]:
        rotate(self.log)
        settings = SETTINGS | (CARELESS if self.careless else {})
        quoted = str(self.sockets).replace('"', '""')
        settings = settings | {"unix_socket_directories": f'"{quoted}"'}
        command = [self.programs["postgres"], "-D", str(self.data)]
        for name, value in settings.items():
            command += ["-c", f"{name}={value}"]
        self.log.parent.mkdir(parents=True, exist_ok=True)
        with self.log.open("ab") as log:
            return subprocess.Popen(  # type: ignore[call-overload, no-any-return]
                command,
                stdout=log,
                stderr=log,
                # Ctrl-C is for the launcher, which stops the database last.
                start_new_session=True,
                preexec_fn=None if outlive else die_with_parent(signal.SIGINT),
                **self.account.options(),
            )

    def _wait_for(self, server: subprocess.Popen[bytes], deadline: float) -> bool:
        """Wait until the server answers or ends; longer while it recovers."""
        patience = time.monotonic() + RECOVERY_SECONDS
        told = False
        while server.poll() is None and time.monotonic() < patience:
            answer = self._answer()
            if answer == ACCEPTS:
                return True
            if time.monotonic() > deadline:
                if answer != REJECTS:
                    end(server, signal.SIGINT, STOP_SECONDS)
                    return False
                if not told:
                    say("   the database is still recovering; waiting for it")
                    told = True
            time.sleep(0.05)
        return False

    def _clear_remains(self) -> None:
        """Deal with what a killed launcher or a killed server left in the way."""
        left = self.processes()
        if left is None:
            return
        if left:
            say(f"   ending {len(left)} processes left by a server that was killed")
            self._end_processes(seconds=10)
        # Nobody works in the directory now, so the number in these files is a zombie's
        # or a stranger's; PostgreSQL would take it for a rival and refuse to start.
        (self.data / "postmaster.pid").unlink(missing_ok=True)
        (self.sockets / f"{SOCKET_FILE}.lock").unlink(missing_ok=True)

    def _end_processes(self, seconds: float) -> None:
        """End what works in this data directory, and nothing else."""
        living = self.processes() or []
        postmasters = [pid for pid in living if pid in map(_parent, living)]
        # Only a postmaster stops in good order. Without one, its children go as in a
        # crash: the checkpointer takes SIGINT for an order to seal the log at once,
        # though others may still write to it.
        if postmasters and self._gone_after(signal.SIGINT, postmasters, seconds):
            return
        if self._gone_after(signal.SIGQUIT, postmasters or living, seconds):
            return
        if not self._gone_after(signal.SIGKILL, self.processes() or [], seconds):
            raise LauncherError(f"Processes in {self.data} cannot be ended.")

    def _gone_after(
        self, sent: signal.Signals, processes: list[int], seconds: float
    ) -> bool:
        for process in processes:
            try:
                os.kill(process, sent)
            except ProcessLookupError:
                continue
        deadline = time.monotonic() + seconds
        while self.processes():
            if time.monotonic() > deadline:
                return False
            time.sleep(0.1)
        return True

    def _answer(self) -> int:
        command = [self.programs["pg_isready"], "-q", "-t", "5", "-d", SUPERUSER]
        command += ["-h", str(self.sockets), "-U", SUPERUSER]
        return self.account.run(command).returncode

    def _prepare(self) -> str:
        """Make role and database where missing; return what identifies them."""
        command = [self.programs["psql"], "-XqtA", "-v", "ON_ERROR_STOP=1", "-f", "-"]
        command += ["-h", str(self.sockets), "-U", SUPERUSER, "-d", SUPERUSER]
        said = self.account.run(command, given=PREPARE)
        if said.returncode:
            raise LauncherError(f"The database cannot be prepared:\n{said.stderr}")
        return said.stdout.strip()


def _parent(process: int) -> int:
    try:
        status = Path(f"/proc/{process}/stat").read_text()
    except (FileNotFoundError, ProcessLookupError):
        return 0
    return int(status.rpartition(")")[2].split()[1])
