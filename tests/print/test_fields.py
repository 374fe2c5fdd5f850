"""Fillable forms as they are built."""

from __future__ import annotations

import re

import pikepdf
import pytest

from print.papers import Paper, tags


@pytest.fixture(scope="module")
def forms(printed: list[Paper]) -> list[Paper]:
    return [paper for paper in printed if paper.document.product == "form"]


def test_fields_are_those_of_the_page(forms: list[Paper]) -> None:
    assert forms
    for paper in forms:
        wanted = 0
        for kind, size, label in re.findall(r"^ +[-*] \[(\w+)(?::([^\]]*))?\] (.+)$", paper.words.body, re.MULTILINE):
            wanted += int(size) * len(label.split("|")) if kind == "table" else 1
        fields = paper.pdf.Root.AcroForm.Fields
        assert len(fields) == wanted, paper.document.file
        assert len({str(field.T) for field in fields}) == wanted, paper.document.file
        assert all(str(field.TU) for field in fields), paper.document.file


def test_the_tab_key_follows_the_reading_order(forms: list[Paper]) -> None:
    for paper in forms:
        assert {str(page.obj.Tabs) for page in paper.pdf.pages} == {"/S"}
        told = [tag.K.Obj.objgen for tag in tags(paper.pdf) if pikepdf.Name.Form == tag.S]
        fields = [kid for field in paper.pdf.Root.AcroForm.Fields for kid in field.get("/Kids", [field])]
        assert told == [field.objgen for field in fields], paper.document.file


def test_a_certificate_has_its_fields(printed: list[Paper]) -> None:
    papers = [paper for paper in printed if paper.document.product == "certificate"]
    assert {paper.page.path for paper in papers} == {paper.page.path for paper in printed if paper.page.kind == "plan"}
    for paper in papers:
        assert [str(field.T) for field in paper.pdf.Root.AcroForm.Fields] == ["name", "date", "workplace", "leader"]
        told = [tag.K.Obj.objgen for tag in tags(paper.pdf) if pikepdf.Name.Form == tag.S]
        assert told == [field.objgen for field in paper.pdf.Root.AcroForm.Fields], paper.document.file
