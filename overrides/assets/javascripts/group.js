/* For those who lead: one step at a time on the whole screen. Uses kit.js. */
{
  /* --- a case: the story, then a question at a time. A guide: a row of its first table at a time. */
  const opener = one('[data-kit-show]'), screen = one('.kit-show'), plan = one('.kit-text--guide table')
  const steps = plan ? [...plan.tBodies[0].rows] : all('.scenario, .questions > ol > li')
  let at = 0
  function show(number) {
    at = Math.max(0, Math.min(number, steps.length - 1))
    const box = screen.querySelector('.kit-show__step'), count = screen.querySelector('.kit-show__count')
    box.innerHTML = steps[at].innerHTML.replace(/<(\/?)td\b/g, '<$1p')
    box.querySelectorAll('.kit-cite, .kit-explained').forEach(one => one.remove())
    box.querySelectorAll('.kit-term').forEach(one => one.replaceWith(one.textContent))
    box.classList.toggle('kit-show__step--long', box.textContent.length > 320)
    count.textContent = count.dataset.words.replace('{number}', at + 1).replace('{all}', steps.length)
    screen.querySelectorAll('[data-step]').forEach(one => { one.disabled = !steps[at + Number(one.dataset.step)] })
    box.focus()
  }
  if (opener && steps.length > 1) {
    opener.hidden = opener.parentElement.hidden = false
    opener.addEventListener('click', () => { screen.showModal(); show(at) })
    screen.addEventListener('click', ({ target }) => {
      if (target.dataset.step) show(at + Number(target.dataset.step))
      if ('close' in target.dataset) screen.close()
    })
    const KEYS = { ArrowRight: 1, PageDown: 1, ArrowLeft: -1, PageUp: -1 }
    screen.addEventListener('keydown', ({ key }) => { if (KEYS[key]) show(at + KEYS[key]) })
  }
}
