"""The theme's search box with our worker behind it: where we lean on the theme, and the worker's file."""

from __future__ import annotations

import json
import re
from pathlib import Path

from kit import SOURCE_LANGUAGE

# Where the worker is published; search-shim.js starts it.
WORKER = "assets/javascripts/kit-search.js"
_CONFIG = re.compile(r'(<script id="__config" type="application/json">)(.*?)(</script>)', re.DOTALL)
_THEIRS = re.compile(r"assets/javascripts/workers/search\.[0-9a-f]+\.min\.js$")
_SOURCES = ("words.js", "vocabulary.js", "marks.js", "meaning.js", "ranking.js", "results.js", "engine.js", "worker.js")
_COMMENT = re.compile(r"^[ \t]*/\*\*.*?\*/[ \t]*\n", re.DOTALL | re.MULTILINE)
# How the theme's bundle talks to its worker and where it looks for its index. Minified names differ between
# versions; these signs do not.
_PROTOCOL = {
    "asks for an index as search/search_index.json": r'"search/search_index\.json"',
    "asks for an index as search/search_index.js on file://": r'"search/search_index\.js"',
    "reads the variable __index on file://": r"=>__index\b",
    "makes its worker with new Worker(address)": r"new Worker\(",
    "sets up with {type:0,data:{config,docs,options}}": r"\{type:0,data:\{config:\w+,docs:\w+,options:",
    "asks with {type:2,data}": r"\{type:2,data:",
    "waits for type 1": r"\.type===1\b",
    "reads results from type 3": r"\.type===3\b",
    "reads items of a result": r"\{items:\w+\}",
    "links results as new URL(location, base)": r"new URL\(\w+\.location,\w+\.base\)",
    "reads the settings from #__config": r'"#__config"',
}


class ThemeMoved(ValueError):
    """The theme no longer does what our search leans on; the message says what, and where to mend it."""


def adapted(html: str, lang: str) -> str:
    """The page with the theme's search settings changed: our worker, and its language as base of the index.

    `html` is a whole built page. ThemeMoved when the settings are not where the theme used to put them.
    """
    found = _CONFIG.search(html)
    if not found:
        raise ThemeMoved(f'no <script id="__config"> in a page; {_WHERE}')
    settings = json.loads(found[2])
    address = settings.get("search", "")
    if not _THEIRS.search(address) or "base" not in settings:
        raise ThemeMoved(f"__config has search {address!r} and base {settings.get('base')!r}; {_WHERE}")
    settings["search"] = _THEIRS.sub(WORKER, address)
    if lang != SOURCE_LANGUAGE:
        settings["base"] = f"{settings['base'].rstrip('/')}/{lang}/"
    # As the theme writes it: no character that could end the script element.
    text = json.dumps(settings, separators=(",", ":"))
    for sign in "<>&'":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return html[: found.start(2)] + text + html[found.end(2) :]


def check_protocol(bundle_text: str) -> None:
    """ThemeMoved, with all that is missing, when the theme's bundle talks to its worker in another way."""
    missing = [what for what, sign in _PROTOCOL.items() if not re.search(sign, bundle_text)]
    if missing:
        raise ThemeMoved("the theme's bundle no longer\n" + "".join(f"  - {what}\n" for what in missing) + _WHERE)


def bundle() -> str:
    """The worker as one script: MiniSearch as published less its long comments, and our sources."""
    folder = Path(__file__).parent / "js"
    vendor = folder / "vendor"
    version, licence, engine = (
        (vendor / name).read_text(encoding="utf-8")
        for name in ("minisearch.VERSION.txt", "minisearch.LICENSE.txt", "minisearch.js")
    )
    engine = _COMMENT.sub("", engine).replace("//# sourceMappingURL=index.js.map", "")
    ours = "\n".join((folder / name).read_text(encoding="utf-8") for name in _SOURCES)
    return (
        f"/* {version.strip()}\n\n{licence.strip()} */\n"
        "(() => {\nconst module = { exports: {} };\nconst exports = module.exports;\n"
        f"{engine.strip()}\nconst MiniSearch = module.exports;\n\n{ours}}})();\n"
    )


_WHERE = "the theme has moved: compare with its integrations/search and mend scripts/search/worker.py"
