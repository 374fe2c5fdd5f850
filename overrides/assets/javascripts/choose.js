/* Of what a page offers, what fits. Where the choice is to be shared it stands in the address. Uses kit.js. */
all('[data-kit-choose]').forEach(ask => {
  const list = document.getElementById(ask.dataset.kitChoose), said = ask.querySelector('output'), address = new URL(location.href)
  const offers = [...list.querySelectorAll('li:not(:has(li), nav *)')], groups = list.querySelectorAll('li:has(li), section')
  const LONGER = { 5: 0, 20: 5, 45: 20, 90: 45 }          // each time, and the one that is too short for it
  const fits = (known, wanted, upto) => upto ? known <= Number(wanted) && known > LONGER[wanted] : known.split(' ').includes(wanted)
  const known = (offer, name) => offer.closest(`[data-${name}]`)?.getAttribute(`data-${name}`) ?? ''
  const choose = () => {
    const asked = [...new FormData(ask)].filter(([, value]) => value)
    offers.forEach(offer => { offer.hidden = !asked.every(([name, value]) => fits(known(offer, name), value, name === 'minutes')) })
    groups.forEach(group => { group.hidden = offers.every(offer => offer.hidden || !group.contains(offer)) })
    const left = offers.filter(offer => !offer.hidden).length
    said.textContent = { 0: said.dataset.none, 1: said.dataset.one }[left] || said.dataset.found.replace('{number}', left)
    if (!('shared' in ask.dataset)) return
    address.search = new URLSearchParams(asked)
    if (address.href !== location.href) history.replaceState(history.state, '', address)
    ask.querySelector('a').search = address.search
  }
  for (const field of ask.elements) if (field.matches('select')) field.value = address.searchParams.get(field.name) ?? ''
  ask.addEventListener('change', choose)
  ask.addEventListener('reset', () => setTimeout(choose))
  choose(ask.hidden = false)
})
