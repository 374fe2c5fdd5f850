/* Other ways to take in a page: the easy version alone, or read aloud by the browser's own voices. */
{
  const article = document.querySelector('article')
  const tools = document.querySelector('.kit-ways-to-read')
  const show = button => { button.hidden = tools.hidden = false }

  /* --- the easy version instead of the text; kept while the reader goes from page to page. A link to a heading shows the text. */
  const toggle = document.querySelector('[data-kit-easy]')
  const easy = document.querySelector('details.easy')
  const keep = value => { try { sessionStorage.setItem('kit-easy', value) } catch { /* not kept, then */ } }
  const kept = () => { try { return sessionStorage.getItem('kit-easy') === 'true' } catch { return false } }
  const turn = on => {
    article.parentElement.parentElement.classList.toggle('kit-easy-alone', on)
    toggle.setAttribute('aria-pressed', on)
    easy.open = on
  }
  if (toggle && easy) {
    show(toggle)
    article.classList.add('kit-can-choose')
    turn(kept() && !location.hash)
    toggle.addEventListener('click', () => {
      turn(toggle.getAttribute('aria-pressed') !== 'true')
      keep(toggle.getAttribute('aria-pressed'))
      addEventListener('hashchange', () => turn(false), { once: true })
    })
  }

  /* --- read aloud. Only voices on the device itself: others would send the text away. */
  const start = document.querySelector('[data-kit-aloud]')
  const stop = document.querySelector('[data-kit-aloud-stop]')
  const PARTS = 'h1, h2, h3, p, li, dt, dd, td, summary'
  const QUIET = '.kit-cite, .kit-explained, .kit-ways-to-read, .kit-print, .kit-contents, .kit-parts, .kit-page-sources, dialog, [hidden]'
  const voice = lang => speechSynthesis.getVoices().find(one => one.localService && one.lang.toLowerCase().startsWith(lang))
  const language = node => node.parentElement.closest('[lang]').lang.slice(0, 2)
  let place = null      // what is being read; a new one makes what the old one still says unheard

  /* The texts of a part in order, each with its language; what an inner part says is left to that. */
  function sayings(part) {
    const walk = document.createTreeWalker(part, NodeFilter.SHOW_TEXT)
    const found = []
    while (walk.nextNode()) {
      const node = walk.currentNode, lang = language(node)
      if (!node.data.trim() || node.parentElement.closest(QUIET) || node.parentElement.closest(PARTS) !== part) continue
      if (found.length && found.at(-1).lang === lang) found.at(-1).text += node.data
      else found.push({ part, lang, text: node.data })
    }
    return found
  }
  const name = key => { start.textContent = start.dataset[key] }
  const end = () => {
    place?.part?.classList.remove('kit-said')
    place = null
    speechSynthesis.cancel()
    if (document.activeElement === stop) start.focus()
    stop.hidden = true
    name('start')
  }
  const next = (queue, own) => {
    own.part?.classList.remove('kit-said')
    if (own !== place) return
    const saying = queue.shift()
    if (!saying) return end()
    const words = new SpeechSynthesisUtterance(saying.text)
    words.voice = voice(saying.lang) || voice(document.documentElement.lang)
    words.lang = words.voice.lang
    words.onend = words.onerror = () => next(queue, own)
    own.part = saying.part
    own.part.classList.add('kit-said')
    own.part.scrollIntoView({ block: 'nearest' })
    speechSynthesis.speak(words)
  }
  const press = () => {
    if (place) return speechSynthesis.paused ? (speechSynthesis.resume(), name('pause')) : (speechSynthesis.pause(), name('resume'))
    const seen = [...article.querySelectorAll(PARTS)].filter(part => part.checkVisibility())
    place = { part: null }
    stop.hidden = false
    name('pause')
    next(seen.flatMap(sayings), place)
  }
  const offer = () => { if (voice(document.documentElement.lang)) show(start) }
  if (start && 'speechSynthesis' in window) {
    offer()
    speechSynthesis.addEventListener?.('voiceschanged', offer)
    start.addEventListener('click', press)
    stop.addEventListener('click', end)
    addEventListener('pagehide', () => speechSynthesis.cancel())
  }
}
