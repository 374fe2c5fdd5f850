/* The search by keyboard and screen reader, and the buttons in the page that open it. Uses what kit.js gives. */
const phone = matchMedia('(max-width: 59.984375em)')      // where the theme's search covers the page

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

search(one('#__search'), button(one('.md-header__button[for=__search]')))
if (phone.matches) button(one('.md-search__icon[for=__search]'))
all('[data-kit-search]').forEach(opener => {
  opener.addEventListener('click', () => one('#__search').click())
})
