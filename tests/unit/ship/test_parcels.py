from __future__ import annotations

from pathlib import Path

from ship import parcels

HEAD = (
    '<link rel="stylesheet" href="{0}assets/stylesheets/main.1a2b.min.css">\n'
    '<link rel="stylesheet" href="{0}assets/brand.css">\n'
    '<link rel="stylesheet" href="{0}assets/stylesheets/kit.css">\n'
    '<script>x()</script>\n<link rel="stylesheet" href="{0}assets/stylesheets/print.css" media="print">\n'
    '<script src="{0}assets/javascripts/kit.js" defer></script>\n'
    '<script src="{0}assets/javascripts/read.js" defer></script>\n'
)
FILES = {
    "assets/brand.css": ":root{}\n",
    "assets/stylesheets/kit.css": "p{}\n",
    "assets/stylesheets/print.css": "h1{}\n",
    "assets/javascripts/kit.js": "const one = 1\n",
    "assets/javascripts/read.js": "two(one)\n",
}


def test_every_page_asks_for_one_sheet_and_one_script_of_ours_beside_its_own(tmp_path: Path) -> None:
    for name, text in FILES.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    own = '<script src="../assets/javascripts/own.js" defer></script>\n'
    pages = {tmp_path / "index.html": HEAD.format(""), tmp_path / "en/a.html": HEAD.format("../") + own}
    made = {path.relative_to(tmp_path).as_posix(): text for path, text in parcels.together(pages, tmp_path)}
    assert made == {
        "assets/stylesheets/all.css": ":root{}\np{}\n@media print {\nh1{}\n}\n",
        "assets/javascripts/all.js": "const one = 1\ntwo(one)\n",
        "index.html": page(""),
        "en/a.html": page("../") + own,
    }


def page(to: str) -> str:
    return (
        f'<link rel="stylesheet" href="{to}assets/stylesheets/main.1a2b.min.css">\n'
        f'<link rel="stylesheet" href="{to}assets/stylesheets/all.css">\n'
        "<script>x()</script>\n"
        f'<script src="{to}assets/javascripts/all.js" defer></script>\n'
    )


def test_a_page_that_asks_for_nothing_stays_as_it_is(tmp_path: Path) -> None:
    made = dict(parcels.together({tmp_path / "x.html": "<p>x</p>"}, tmp_path))
    assert made[tmp_path / "x.html"] == "<p>x</p>"


def test_copying_code_goes_and_its_neighbours_stay() -> None:
    clipboard = "/*!\n * clipboard.js v2\n */(function(t,r){})(N,function(){return(function(){})().default})})"
    bundle = f"var a=C((k,y)=>{{y()}});var o=C((N,io)=>{{{clipboard};var z=$t(xo());"
    assert parcels.without_copying(bundle) == (
        "var a=C((k,y)=>{y()});var o=C((_,io)=>{io.exports={isSupported:()=>!1}});var z=$t(xo());"
    )
