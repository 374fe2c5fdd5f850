/* What the theme's search leaves undone: the query stands in the address, so that a search can be shared and Back returns to
   it; how much was found is said aloud; and where nothing is found stand the nearest words and ways on. */
(() => {
  const box = document.querySelector('[data-md-component=search-query]')
  const toggle = document.getElementById('__search')
  const template = document.getElementById('kit-search-nothing')
  const list = document.querySelector('.md-search-result__list')
  if (!box || !list) return
  document.querySelector('.md-search-result__meta').setAttribute('role', 'status')

  /* --- the address */
  const asked = () => new URLSearchParams(location.search).get('q')
  function keep(query) {
    const address = new URL(location.href)
    if (query) address.searchParams.set('q', query)
    else address.searchParams.delete('q')
    if (address.href !== location.href) history.replaceState(history.state, '', address)
  }
  let soon = 0
  box.addEventListener('input', () => {
    clearTimeout(soon)
    soon = setTimeout(() => keep(toggle.checked ? box.value.trim() : ''), 300)
  })
  toggle.addEventListener('change', () => keep(toggle.checked ? box.value.trim() : ''))
  // The theme closes its search when a result is followed: the address that Back returns to keeps the query.
  document.addEventListener('click', event => {
    const link = list.contains(event.target) && event.target.closest('a')
    if (link && link.pathname !== location.pathname) keep(box.value.trim())
  })
  addEventListener('pageshow', event => {
    if (!event.persisted || !asked()) return
    box.value = asked()
    box.focus()
    box.dispatchEvent(new Event('input'))
  })

  /* --- nothing found */
  let ways = null
  function offer(words) {
    ways = document.createElement('div')
    ways.className = 'kit-search-nothing'
    ways.append(template.content.cloneNode(true))
    const line = ways.querySelector('[data-kit-nearest]')
    line.hidden = !words.length
    for (const word of words) {
      const button = document.createElement('button')
      button.type = 'button'
      button.textContent = word
      button.addEventListener('click', () => {
        box.value = word
        box.focus()
        box.dispatchEvent(new Event('input'))
      })
      line.append(' ', button)
    }
    list.after(ways)
  }
  document.addEventListener('kit-search', ({ detail }) => {
    if (ways) ways.remove()
    ways = null
    if (detail.nearest && template) offer(detail.nearest)
  })
})()
