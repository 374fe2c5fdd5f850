/* For those who choose and lead: what fits one's role and time, and one step at a time on the whole screen. */
{
  const all = (selector, within = document) => [...within.querySelectorAll(selector)]

  /* --- the start page: of all that is offered, what fits */
  all('[data-kit-choose]').forEach(ask => {
    const said = ask.querySelector('output')
    const offers = all('li', document.getElementById(ask.dataset.kitChoose))
    const fits = ({ who, minutes }, wanted, upto) => (!wanted || who.split(' ').includes(wanted)) &&
      (!upto || (minutes <= upto && minutes > { 5: 0, 20: 5, 45: 20, 90: 45 }[upto]))
    const choose = () => {
      const [wanted, upto] = all(':checked', ask).map(one => one.value)
      offers.forEach(offer => { offer.hidden = !fits(offer.dataset, wanted, Number(upto)) })
      const left = offers.filter(offer => !offer.hidden).length
      said.textContent = { 0: said.dataset.none, 1: said.dataset.one }[left] || said.dataset.found.replace('{number}', left)
    }
    ask.hidden = false
    ask.addEventListener('change', choose)
    choose()
  })

  /* --- a case: the story, then a question at a time. A guide: a row of its first table at a time. */
  const opener = document.querySelector('[data-kit-show]')
  const screen = document.querySelector('.kit-show')
  const steps = all('.scenario, .questions > ol > li').concat(all('.kit-text--guide table')[0] ? all('tbody tr', all('.kit-text--guide table')[0]) : [])
  let at = 0
  function show(number) {
    at = Math.max(0, Math.min(number, steps.length - 1))
    const box = screen.querySelector('.kit-show__step'), count = screen.querySelector('.kit-show__count')
    const copies = [...steps[at].childNodes].map(node => node.cloneNode(true))
    box.replaceChildren(...copies.map(node => {
      if (node.nodeName !== 'TD') return node
      const part = document.createElement('p')
      part.append(...node.childNodes)
      return part
    }))
    all('[id]', box).forEach(one => one.removeAttribute('id'))
    all('.kit-cite, .kit-explained', box).forEach(one => one.remove())
    all('.kit-term', box).forEach(one => one.replaceWith(one.textContent))
    box.classList.toggle('kit-show__step--long', box.textContent.length > 320)
    count.textContent = count.dataset.words.replace('{number}', at + 1).replace('{all}', steps.length)
    screen.querySelector('[data-step="-1"]').disabled = at === 0
    screen.querySelector('[data-step="1"]').disabled = at === steps.length - 1
    box.focus()
  }
  if (opener && steps.length > 1) {
    opener.hidden = opener.parentElement.hidden = false
    opener.addEventListener('click', () => { screen.showModal(); show(at) })
    screen.addEventListener('click', ({ target }) => {
      if (target.dataset.step) show(at + Number(target.dataset.step))
      if ('close' in target.dataset) screen.close()
    })
    screen.addEventListener('keydown', ({ key }) => {
      if (key === 'ArrowRight' || key === 'PageDown') show(at + 1)
      if (key === 'ArrowLeft' || key === 'PageUp') show(at - 1)
    })
  }
}
