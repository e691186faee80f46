# Sourced by bin/serve, bin/test and bin/manage: sets PYTHON to one that can make the environment.

fits='import sys; sys.exit(sys.version_info < (3, 11))'
PYTHON=
without_venv=
for candidate in python3 python3.11 python3.12 python3.13 python3.14 python; do
    command -v "$candidate" >/dev/null 2>&1 || continue
    "$candidate" -c "$fits" >/dev/null 2>&1 || continue
    if "$candidate" -c 'import ensurepip, venv' >/dev/null 2>&1; then
        PYTHON=$candidate
        break
    fi
    without_venv=${without_venv:-$candidate}
done

if [ -z "$PYTHON" ]; then
    if [ -n "$without_venv" ]; then
        version=$("$without_venv" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
        echo "Python $version is here, but without its 'venv' and 'ensurepip' modules." >&2
        echo "Install them; on Debian and Ubuntu: apt-get install python$version-venv" >&2
    else
        found=$(python3 --version 2>&1) || found='no python3'
        echo "Python 3.11 or newer is needed; found: $found." >&2
        echo "Install it; on Debian and Ubuntu: apt-get install python3 python3-venv" >&2
    fi
    exit 1
fi
