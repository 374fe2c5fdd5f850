"""The kit's commands. Nothing is needed beforehand but Python 3.11 or newer.

  python3 scripts/make.py build    make the whole kit in site/: pages, search, PDFs, offline copy (also without a word)
  python3 scripts/make.py serve    live preview in the browser, rebuilt when a file is saved
  python3 scripts/make.py check    what is wrong in the content, and how to put it right
  python3 scripts/make.py new      start a page in both languages:  new case modules/gifts/the-cake
  python3 scripts/make.py stamp    mark a translation as up to date:  stamp modules/gifts/the-cake
  python3 scripts/make.py test     every test: unit, site, print, browser
  python3 scripts/make.py pictures take the pictures of README from the built kit
  python3 scripts/make.py bench    how long things take, beside plain MkDocs;  bench search: what the search finds

Each has its own -h. The first start makes .venv from requirements.txt; only then is the network needed.
"""

# Must parse on every Python 3, so that an old one gives a sentence instead of a SyntaxError.
import sys

if sys.version_info < (3, 11):  # noqa: UP036 - the whole point
    sys.exit(
        f"The kit needs Python 3.11 or newer; this is {sys.version_info[0]}.{sys.version_info[1]} ({sys.executable}). "
        "Install a newer one and start it by name, for example: python3.12 scripts/make.py"
    )

import errno
import importlib
import io
import os
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
UNWRITABLE = (errno.EACCES, errno.EPERM, errno.EROFS, errno.ENOSPC)
SEEN_ENOUGH = 141  # as a shell has it: 128 and the number of the signal for a closed pipe
VERBS = ("build", "serve", "check", "new", "stamp", "test", "pictures", "bench")


def main(arguments: list[str]) -> int:
    """Runs one command; gives its exit code. Starts itself again inside .venv where needed."""
    speak_utf8()
    if arguments and arguments[0] in ("-h", "--help", "help"):
        print(__doc__.strip())
        return 0
    verb = "build"
    if arguments and not arguments[0].startswith("-"):
        verb, arguments = arguments[0], arguments[1:]
    if verb not in VERBS:
        print(f"make.py: no command is called '{verb}'; there are: {', '.join(VERBS)}", file=sys.stderr)
        return 2
    from commands import environment

    try:
        return run(verb, arguments)
    except environment.Unready as trouble:
        print(f"make.py: {trouble}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:  # who reads us, such as head, has seen enough
        for stream in (sys.stdout, sys.stderr):
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
        return SEEN_ENOUGH
    except OSError as trouble:
        if trouble.errno not in UNWRITABLE:
            raise
        print(f"make.py {verb}: cannot write {trouble.filename} ({trouble.strerror})", file=sys.stderr)
        return 1


def run(verb: str, arguments: list[str]) -> int:
    """The command itself, here or inside .venv. What it has said is out before it ends."""
    from commands import environment

    if not environment.is_inside(ROOT):
        environment.make(ROOT)
        return environment.go_on_inside(ROOT, [__file__, verb, *arguments])
    code = int(importlib.import_module(f"commands.{verb}").run(ROOT, arguments))
    sys.stdout.flush()
    return code


def speak_utf8() -> None:
    """Lets every console show å, ä and ö: on Windows a redirected stream has an old code page."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
