from __future__ import annotations

import pytest

from ship import lean

PAGE = """<html><body class="a" data-md-color-primary="indigo"><p id="x" class='b c--d'>text .gone</p>
<input type="checkbox" class=e><script>toggle("by-script")</script></body></html>"""
USED = lean.use([PAGE], ['x.className = "late"; x.gone("md-tooltip"); one(".asked")'])


@pytest.mark.parametrize(
    "selector",
    [
        *(
            ".a",
            ".a .b",
            "p#x",
            ".c--d>p",
            ".e:checked~.b",
            ".late",
            ".by-script",
            "*",
            ":root",
            "p::before",
            "[hidden]",
        ),
        *("p:not(.gone)", ":is(.gone,.a) p", "[dir] .a", '[data-md-color-primary="indigo"]', "[type=checkbox]"),
    ],
)
def test_a_rule_that_may_be_used_stays(selector: str) -> None:
    assert lean.lean(f"{selector}{{color:red}}", USED) == f"{selector}{{color:red}}"


@pytest.mark.parametrize(
    "selector",
    [
        ".gone",
        "p .gone",
        "#no",
        "table",
        ".a.gone",
        "[data-md-color-primary=red]",
        "[dir=rtl] p",
        ".asked",
        ".md-tooltip",
    ],
)
def test_a_rule_that_nothing_uses_goes(selector: str) -> None:
    assert lean.lean(f"{selector}{{color:red}}p{{margin:0}}", USED) == "p{margin:0}"


def test_of_many_selectors_the_used_ones_stay() -> None:
    assert lean.lean(".gone,.a:is(.b,.z) p,[data-x=',']{margin:0}", USED) == ".a:is(.b,.z) p,[data-x=',']{margin:0}"


def test_rules_for_the_media_are_gone_through_and_the_rest_is_kept_as_it_is() -> None:
    sheet = (
        '@charset "UTF-8";@media print{.gone{margin:0}}@media screen{.gone{margin:0}.a{margin:0}}'
        "@keyframes k{0%{top:0}to{top:1px}}@font-face{src:url(x.woff2)}"
    )
    assert lean.lean(sheet, USED) == (
        '@charset "UTF-8";@media screen{.a{margin:0}}@keyframes k{0%{top:0}to{top:1px}}@font-face{src:url(x.woff2)}'
    )


def test_braces_in_strings_and_addresses_are_no_braces() -> None:
    sheet = """.a{content:"}{";background:url('data:x,}')}.gone{top:0}/* } */.b{top:0}"""
    assert lean.lean(sheet, USED) == """.a{content:"}{";background:url('data:x,}')}.b{top:0}"""


def test_variables_go_that_nothing_asks_for() -> None:
    sheet = ':root{--x:url("data:;}");--y:hsla(0,0%,0%,.5);--z:1px}p{margin:var(--z)}.c--d:hover{top:0}'
    assert lean.asked([sheet]) == {"--z"}
    assert lean.without_variables(sheet, {"--z"}) == ":root{--z:1px}p{margin:var(--z)}.c--d:hover{top:0}"


def test_a_page_loses_its_indents_but_not_the_space_between_words() -> None:
    page = "<p>one\n   two</p>\n\n  <pre>a\n\n  b</pre>\n <script>x = `\n\n`</script>"
    assert lean.tight(page) == "<p>one\ntwo</p>\n<pre>a\n\n  b</pre>\n<script>x = `\n\n`</script>"


def test_our_own_sources_lose_their_comments_and_indents() -> None:
    source = "/* What\n   it does. */\n{\n  /* --- part */\n  one('//x')   // why\n  two()  /* kept */\n}\n"
    assert lean.uncommented(source) == "{\none('//x')\ntwo()  /* kept */\n}\n"
