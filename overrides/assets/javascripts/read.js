/* Other ways to take in a page: the easy version alone, or read aloud by the browser's own voices. Uses kit.js. */
{
  const article = one('article'), tools = one('.kit-ways-to-read')
  const show = button => { button.hidden = tools.hidden = false }

  /* --- the easy version instead of the text; kept from page to page during the visit. A link to a heading shows the text. */
  const toggle = one('[data-kit-easy]'), easy = one('details.easy')
  const turn = on => {
    one('.md-main__inner').classList.toggle('kit-easy-alone', on)
    toggle.setAttribute('aria-pressed', easy.open = on)
  }
  const keep = on => { try { sessionStorage.kitEasy = on } catch { /* then it is not kept */ } }
  const kept = () => { try { return sessionStorage.kitEasy === 'true' } catch { return false } }
  if (toggle && easy) {
    show(toggle)
    article.classList.add('kit-can-choose')
    turn(kept() && !location.hash)
    toggle.addEventListener('click', () => { turn(!easy.open); keep(easy.open) })
    addEventListener('hashchange', () => turn(false))
  }
  /* --- read aloud. Only voices on the device itself: others would send the text away. */
  const start = one('[data-kit-aloud]'), stop = one('[data-kit-aloud-stop]')
  const PARTS = 'h1, h2, h3, p, li, dt, dd, td, summary'
  const QUIET = '.kit-cite, .kit-explained, .kit-ways-to-read, .kit-print, .kit-contents, .kit-parts, .kit-page-sources, dialog'
  const page = document.documentElement.lang
  const voice = lang => speechSynthesis.getVoices().find(one => one.localService && one.lang.slice(0, 2) === lang)
  let reading = null      // a new object for each reading: what an older one has left is not said
  /* What a part says itself, each run of one language apart; what stands in a part within it is left to that. */
  function sayings(part) {
    const walk = document.createTreeWalker(part, NodeFilter.SHOW_TEXT), found = []
    while (walk.nextNode()) {
      const { data, parentElement } = walk.currentNode, lang = parentElement.closest('[lang]').lang
      if (!data.trim() || parentElement.closest(QUIET) || parentElement.closest(PARTS) !== part) continue
      if (found.at(-1)?.lang === lang) found.at(-1).text += data
      else found.push({ part, lang, text: data })
    }
    return found
  }
  const name = key => { start.textContent = start.dataset[key] }
  const end = () => {
    if (document.activeElement === stop) start.focus()
    reading?.part?.classList.remove('kit-said')
    reading = null
    speechSynthesis.cancel()
    stop.hidden = true
    name('start')
  }
  function say(queue, own) {
    own.part?.classList.remove('kit-said')
    if (own !== reading) return
    if (!queue.length) return end()
    const { part, lang, text } = queue.shift(), words = new SpeechSynthesisUtterance(text)
    words.lang = (words.voice = voice(lang) || voice(page)).lang
    words.onend = words.onerror = () => say(queue, own)
    own.part = part
    part.classList.add('kit-said')
    part.scrollIntoView({ block: 'nearest' })
    speechSynthesis.speak(words)
  }
  const press = () => {
    if (reading) {
      reading.held = !reading.held
      speechSynthesis[reading.held ? 'pause' : 'resume']()
      return name(reading.held ? 'resume' : 'pause')
    }
    reading = {}
    stop.hidden = false
    name('pause')
    say(all(`article :is(${PARTS})`).filter(part => part.checkVisibility()).flatMap(sayings), reading)
  }
  if (start && window.speechSynthesis) {
    const offer = () => voice(page) && show(start)
    offer()
    speechSynthesis.addEventListener('voiceschanged', offer)
    start.addEventListener('click', press)
    stop.addEventListener('click', end)
    addEventListener('pagehide', () => speechSynthesis.cancel())
  }
}
