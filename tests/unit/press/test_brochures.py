"""A brochure's papers."""

from __future__ import annotations

import pytest

from kit import Settings
from press import brochures
from press.compile import compiled
from press.finish import page_count
from press.writer import Job

HERE = "brochures/no"
PANELS = [f"PANEL{number}" for number in range(1, 6)]


@pytest.fixture(autouse=True)
def _written(html: dict[str, str]) -> None:
    html[HERE] = "".join(f"<h2>Del {words[-1]}</h2><p>{words}</p>" for words in PANELS)


@pytest.mark.parametrize("form", ["trifold", "leaflet", "large"])
def test_every_form_holds_the_five_sections_in_order(form: str, job: Job) -> None:
    source = getattr(brochures, form)(job, job.kit.pages[HERE])
    assert sorted(PANELS, key=source.index) == PANELS
    assert not job.problems


def test_a_brochure_with_other_panels_is_a_problem(job: Job, html: dict[str, str]) -> None:
    html[HERE] = "<p>Text.</p>"
    assert brochures.trifold(job, job.kit.pages[HERE]) == ""
    assert [problem.rule for problem in job.problems] == ["print-panels"]
    assert "found 0" in job.problems[0].message


@pytest.mark.parametrize("words", [4, 400])
def test_a_leaflet_has_four_pages_however_much_it_says(
    job: Job, html: dict[str, str], settings: Settings, words: int
) -> None:
    html[HERE] = "".join(f"<h2>Del {number}</h2><p>{'Säg nej tack. ' * (words // 4)}</p>" for number in range(5))
    source = brochures.leaflet(job, job.kit.pages[HERE])
    assert page_count(compiled(source, settings.brand, settings.built)[0]) == 4
