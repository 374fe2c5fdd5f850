/* What the theme leaves undone for the keyboard, the screen reader and the change of language.
   Nothing here is needed to read the pages. */
const all = selector => [...document.querySelectorAll(selector)]
const one = selector => document.querySelector(selector)
const narrow = matchMedia('(max-width: 76.234375em)')     // where the theme has a drawer

/* --- labels that the theme uses as buttons become buttons, in step with the checkbox they turn. They keep all their
   attributes, `for` too, since the theme's style sheet goes by them. */
function button(label) {
  const box = document.getElementById(label.htmlFor)
  const made = document.createElement('button')
  for (const { name, value } of label.attributes) made.setAttribute(name, value)
  if (label.dataset.name) made.setAttribute('aria-label', label.dataset.name)
  Object.assign(made, { tabIndex: 0, type: 'button' })
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
  const title = panel.querySelector('.md-nav__title[for=__drawer]')
  button(Object.assign(title, { textContent: opener.dataset.close }))
  const rest = all('.md-header, .md-tabs, .md-content, .md-sidebar--secondary, .md-footer, .kit-skip')
  const set = () => {
    const open = narrow.matches && box.checked
    panel.inert = narrow.matches && !box.checked
    rest.forEach(part => { part.inert = open })
  }
  box.addEventListener('change', () => {
    set()
    if (narrow.matches) (box.checked ? panel.querySelector('button') : opener).focus()
  })
  narrow.addEventListener('change', set)
  addEventListener('keydown', ({ key }) => { if (key === 'Escape' && box.checked) box.click() })
  set()
}

/* --- the other language opens at the heading that the reader is at */
function keepHeading(link) {
  const page = link.getAttribute('href').split('#')[0]
  const heading = () => {
    const above = all('article :is(h2, h3)[id]').filter(one => one.getBoundingClientRect().top < innerHeight / 3)
    link.href = page + (scrollY > 0 && above.length ? '#' + above.pop().id : '')
  }
  for (const event of ['pointerdown', 'focus', 'click']) link.addEventListener(event, heading)
}
/* --- a task can be ticked while the page is open; nothing is kept */
function tickable(box) {
  box.disabled = false
  box.removeAttribute('aria-hidden')
  box.setAttribute('aria-label', box.closest('li').innerText.trim())
}
all('.md-nav--primary .md-nav__item--nested label.md-nav__link').forEach(label => {
  const name = label.closest('.md-nav__container')?.querySelector('a')
  if (name) label.dataset.name = name.textContent.trim()
  button(label)
})
if (one('.md-sidebar--primary')) drawer(one('#__drawer'), one('.md-sidebar--primary'), button(one('.md-header [for=__drawer]')))
all('.kit-languages a:not([aria-current])').forEach(keepHeading)
all('.task-list-item [type=checkbox]').forEach(tickable)
all('.kit-field[data-options]').forEach(field => { field.dataset.options = field.dataset.options.replaceAll('|', '  /  ') })
addEventListener('pagehide', () => all('.md-toggle[data-md-toggle]').forEach(box => { box.checked = false }))
/* --- a table wider than the screen scrolls by itself, by keyboard too */
addEventListener('load', () => all('.md-typeset__scrollwrap').forEach(frame => { if (frame.scrollWidth > frame.clientWidth) frame.tabIndex = 0 }))
addEventListener('beforeprint', () => all('article details').forEach(part => { part.open = true }))
