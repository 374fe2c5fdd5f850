/* What the theme leaves undone for the keyboard, the screen reader and the change of language.
   Nothing here is needed to read the pages. */
const all = selector => [...document.querySelectorAll(selector)]
const one = selector => document.querySelector(selector)
const narrow = matchMedia('(max-width: 76.234375em)')     // where the theme has a drawer
const phone = matchMedia('(max-width: 59.984375em)')      // where its search covers the page

/* --- labels that the theme uses as buttons become buttons, in step with the checkbox they turn. They keep all their
   attributes, `for` too, since the theme's style sheet goes by them. */
function button(label) {
  const box = document.getElementById(label.htmlFor)
  const made = document.createElement('button')
  for (const { name, value } of label.attributes) made.setAttribute(name, value)
  made.removeAttribute('tabindex')
  made.type = 'button'
  made.append(...label.childNodes)
  made.addEventListener('click', () => box.click())
  const tell = () => made.setAttribute('aria-expanded', box.checked)
  box.addEventListener('change', tell)
  tell()
  label.replaceWith(made)
  return made
}

/* --- the drawer: out of reach while closed, the page out of reach while open, focus where it came from */
function drawer(box, panel, opener) {
  const rest = all('.md-header, .md-tabs, .md-content, .md-sidebar--secondary, .md-footer, .kit-skip')
  const set = () => {
    const open = narrow.matches && box.checked
    panel.inert = narrow.matches && !box.checked
    rest.forEach(part => { part.inert = open })
  }
  const turn = () => {
    set()
    if (!narrow.matches) return
    if (box.checked) panel.querySelector('a[href]:not(.md-logo)').focus()
    else opener.focus()
  }
  box.addEventListener('change', turn)
  narrow.addEventListener('change', set)
  addEventListener('keydown', event => {
    if (event.key !== 'Escape' || !box.checked) return
    box.checked = false
    box.dispatchEvent(new Event('change'))
  })
  set()
}

/* --- the search: what is hidden is out of reach, and focus comes and goes with it */
function search(box, opener) {
  const set = () => {
    one('.md-search__inner').inert = phone.matches && !box.checked
    one('.md-search__output').inert = !box.checked
  }
  box.addEventListener('change', () => {
    set()
    if (box.checked) one('[data-md-component=search-query]').focus()
    else if (phone.matches) opener.focus()
  })
  phone.addEventListener('change', set)
  set()
  // The theme answers keys alone; what is dictated, pasted or put in by the browser has none.
  const query = one('[data-md-component=search-query]')
  query.addEventListener('input', () => query.dispatchEvent(new Event('keyup')))
}

/* --- the other language opens at the heading that the reader is at */
function heading() {
  const above = all('article :is(h2, h3)[id]').filter(one => one.getBoundingClientRect().top < innerHeight / 3)
  return scrollY > 0 && above.length ? '#' + above.pop().id : ''
}
function keepHeading(link) {
  const page = link.getAttribute('href').split('#')[0]
  for (const event of ['pointerdown', 'focus', 'click']) {
    link.addEventListener(event, () => link.setAttribute('href', page + heading()))
  }
}

/* --- a table wider than the screen scrolls by itself, by keyboard too */
function reachable(table) {
  const frame = table.closest('.md-typeset__scrollwrap')
  if (frame && frame.scrollWidth > frame.clientWidth) frame.tabIndex = 0
}

/* --- a task can be ticked while the page is open; nothing is kept */
function tickable(box) {
  box.disabled = false
  box.removeAttribute('aria-hidden')
  box.setAttribute('aria-label', box.closest('li').innerText.trim())
}

all('.md-nav--primary .md-nav__item--nested label.md-nav__link').forEach(label => {
  const name = label.closest('.md-nav__container')?.querySelector('a')
  if (name) label.setAttribute('aria-label', name.textContent.trim())
  button(label)
})
search(one('#__search'), button(one('.md-header__button[for=__search]')))
if (phone.matches) button(one('.md-search__icon[for=__search]'))
const menu = button(one('.md-header [for=__drawer]'))
if (one('.md-sidebar--primary')) drawer(one('#__drawer'), one('.md-sidebar--primary'), menu)
all('.kit-languages a:not([aria-current])').forEach(keepHeading)
all('.task-list-item [type=checkbox]').forEach(tickable)
all('.kit-field[data-options]').forEach(field => { field.dataset.options = field.dataset.options.replaceAll('|', '  /  ') })
all('[data-kit-search]').forEach(opener => {
  opener.addEventListener('click', () => one('#__search').click())
})
addEventListener('load', () => all('.md-typeset__table table').forEach(reachable))
addEventListener('beforeprint', () => all('article details:not(.kit-downloads *)').forEach(part => { part.open = true }))
