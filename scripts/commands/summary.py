"""What a build has made, counted from the finished folder."""

from __future__ import annotations

from pathlib import Path


def sentence(out: Path, name: str, seconds: float) -> str:
    """The lines that end a build: pages, PDFs, sizes, seconds, and where to open it."""
    files = [path for path in out.rglob("*") if path.is_file()]
    pages = [path for path in files if path.suffix == ".html"]
    english = sum(path.relative_to(out).parts[0] == "en" for path in pages)
    pdfs = [path for path in files if path.suffix == ".pdf"]
    zips = [path for path in files if path.suffix == ".zip"]
    lines = [
        f"Built {name} in {seconds:.1f} s: {size(files)} in {len(files)} files",
        f"  {len(pages):5} pages ({len(pages) - english} Swedish, {english} English)",
        f"  {len(pdfs):5} PDFs, {size(pdfs)}",
        *(f"        offline copy {path.name}, {size([path])}" for path in sorted(zips)),
        f"Open {(out / 'index.html').as_uri()}",
    ]
    return "\n".join(lines)


def size(files: list[Path]) -> str:
    """The files' size together, in the unit that fits."""
    total = sum(path.stat().st_size for path in files)
    return f"{total / 1e6:.1f} MB" if total >= 1e6 else f"{total / 1e3:.0f} kB"
