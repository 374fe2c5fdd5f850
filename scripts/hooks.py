"""MkDocs' events turned into calls: the only file that imports mkdocs.

One build runs MkDocs once for each language, the second time inside the first one's last event (mkdocs-static-i18n),
with the same `config`: what the languages share stands in the Workshop that it carries.
"""

from __future__ import annotations

import gc
import logging
import os
import re
from collections.abc import Callable
from pathlib import Path
from typing import cast

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

import kit.check
import preview
import search.worker
import ship
import workshop
from kit import LANGUAGES, markdown, view
from waiting import Desk
from workshop import Workshop

# mkdocs-static-i18n runs at -100; what must see its result comes after.
last = event_priority(-200)
SUFFIX = re.compile(r"\.[a-z]{2}\.md$")
# The theme's own search engine and its source maps: no page asks for them.
UNUSED = re.compile(r"^assets/javascripts/(lunr|workers)/|\.map$")
AFTER_PAPER = frozenset({"downloads"})  # this macro lists what was printed
# A build keeps nearly all that it makes: looking for what can be thrown away this seldom saves a tenth of its time.
SELDOM = 100_000, 20, 20


class Run:
    """What outlives a build: what MkDocs tells once, at the start, and where the preview's papers are set."""

    serving = False
    desk: Desk | None = None


def on_startup(command: str, dirty: bool) -> None:
    if dirty:
        raise PluginError("--dirty would leave pages out of the search index: run without it")
    Run.serving = command == "serve"
    gc.set_threshold(*SELDOM)
    logging.getLogger("mkdocs").setLevel(logging.WARNING)  # its progress says nothing to authors


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    if "workshop" not in config.extra:
        config.extra["workshop"] = _opened(config)
    return config


@last
def on_files(files: Files, config: MkDocsConfig) -> Files:
    for file in [file for file in files if UNUSED.search(file.src_uri)]:
        files.remove(file)
    return files


def on_page_markdown(source: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    shop = _shop(config)
    own = shop.kit.pages[_path(page)]
    text = own.texts[_language(config)]
    page.meta = {"title": text.title, "description": text.summary, "hide": own.hide, "search": {"exclude": True}}
    page.meta |= {"template": own.template} if own.template else {}
    return markdown.plain(text, shop.kit)


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    kit = _shop(config).kit
    return markdown.raised(html, kit.pages[_path(page)].texts[_language(config)], kit)


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """All bodies of a language are ready: its components, then its paper, then what lists the paper, then its index."""
    env.bytecode_cache = workshop.TEMPLATES
    shop, lang = _shop(config), _language(config)
    pages = {_path(file.page): file.page for file in files.documentation_pages() if file.page}
    shop.made[lang] = workshop.print_paper(shop, lang, _filled(pages, env, config, later=False), Path(config.site_dir))
    shop.sections[lang] = workshop.indexed(shop, lang, _filled(pages, env, config, later=True))
    return env


def on_template_context(context: TemplateContext, template_name: str, config: MkDocsConfig) -> TemplateContext:
    shop = _shop(config)
    cast(dict[str, object], context).update(kit=shop.kit, settings=shop.settings)
    return context


def on_page_context(context: TemplateContext, page: Page, config: MkDocsConfig, nav: Navigation) -> TemplateContext:
    cast(dict[str, object], context).update(_context(page, config))
    return context


@last
def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    return _sealed(output, _language(config))


@last
def on_post_template(output: str, template_name: str, config: MkDocsConfig) -> str:
    """One 404 page for all languages, and a sitemap only where there are addresses to list."""
    if template_name == "404.html":
        return _sealed(output, LANGUAGES[0]) if _language(config) == LANGUAGES[0] else ""
    return "" if template_name == "sitemap.xml" and not _shop(config).settings.site_url else output


@last
def on_post_build(config: MkDocsConfig) -> None:
    shop = _shop(config)
    if config.plugins["i18n"].building:  # type: ignore[attr-defined]
        return
    if workshop.told(shop.problems) and not shop.serving:
        raise PluginError("some paper cannot be made")
    workshop.finish(shop, Path(config.site_dir))
    if Run.desk:
        Run.desk.take(shop)


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: Callable[[], None]) -> LiveReloadServer:
    desk = Run.desk = Desk(_shop(config))
    server.builder = desk.between(preview.patient(builder, _root(config), refusal=Abort))
    app = desk.served(server.serve_request, server.mount_path)
    alone = config.plugins["i18n"].config["build_only_locale"]
    server.set_app(preview.at_root(app, server.mount_path, alone) if alone and alone != LANGUAGES[0] else app)
    workshop.report(f"Preview: {server.url}index.html")
    desk.begin()
    return server


def _opened(config: MkDocsConfig) -> Workshop:
    """The kit, read and checked. Errors end the build with all of them; warnings and gaps are said."""
    loaded, found, _ = kit.check.examined(_root(config))
    if workshop.told(found):
        raise PluginError("the content has errors")
    if not loaded.pages:
        raise PluginError("docs/ holds no page: python3 scripts/make.py new page index")
    address = os.environ.get("SITE_URL", "") if Run.serving else config.site_url or ""
    settings = workshop.settings(loaded, address, config.extra)
    if not Run.serving:
        for sentence in workshop.advice(settings):
            workshop.report(f"note: {sentence}")
    return Workshop(loaded, settings, Run.serving)


def _filled(pages: dict[str, Page], env: Environment, config: MkDocsConfig, later: bool) -> dict[str, str]:
    """The bodies with components where the macros stand; with those that list paper only when there is paper."""
    for page in pages.values():

        def render(name: str, argument: str, page: Page = page) -> str:
            shop, names = _shop(config), _context(page, config)
            own = view.component(shop.kit, shop.kit.pages[_path(page)], _language(config), argument)
            return env.get_template(f"partials/kit/{name}.html").render(page=page, config=config, **names, **own)

        page.content = view.filled(page.content or "", render, lambda name: (name in AFTER_PAPER) == later)
    return {path: page.content or "" for path, page in pages.items()}


def _context(page: Page, config: MkDocsConfig) -> dict[str, object]:
    shop, lang = _shop(config), _language(config)
    return view.context(shop.kit, shop.kit.pages[_path(page)], lang, shop.settings, shop.made.get(lang, []))


def _sealed(html: str, lang: str) -> str:
    """The page with our search and its security policy; without the policy where MkDocs adds its live reload."""
    adapted = search.worker.adapted(html, lang)
    return adapted if Run.serving else ship.sealed(adapted)


def _root(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path).parent


def _path(page: Page) -> str:
    return SUFFIX.sub("", page.file.src_uri)


def _language(config: MkDocsConfig) -> str:
    return str(config.plugins["i18n"].current_language)  # type: ignore[attr-defined]


def _shop(config: MkDocsConfig) -> Workshop:
    shop = config.extra["workshop"]
    assert isinstance(shop, Workshop)
    return shop
