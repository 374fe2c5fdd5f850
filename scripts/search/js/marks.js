/* What is shown of a hit: escaped text with the words that matched in <mark>. No other markup leaves this file. */

const SHOWN = 220
const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

function escaped(text) {
  return text.replace(/[&<>"']/g, sign => ENTITIES[sign])
}

const cuts = new Map()

/** The text's words with their places, kept for the next query. */
function placed(text, stem) {
  if (!cuts.has(text)) {
    if (cuts.size > 500) cuts.clear()
    cuts.set(text, [...text.matchAll(WORD)].map(({ 0: word, index }) => ({ word, index, stem: stem(word.normalize('NFC').toLowerCase()) })))
  }
  return cuts.get(text)
}

function matching(text, stems, stem) {
  return placed(text, stem).filter(word => stems.has(word.stem))
}

/** The whole text, words that matched marked. */
function marked(text, stems, stem) {
  return painted(text, matching(text, stems, stem), 0, text.length)
}

/** The part of the text with most different matching words, at most about 220 signs, cut at words; with the words found. */
function excerpt(text, stems, stem) {
  const all = matching(text, stems, stem)
  let best = { at: 0, worth: 0 }
  all.forEach((first, i) => {
    const near = new Set()
    for (let k = i; k < all.length && all[k].index < first.index + SHOWN * 0.7; k++) near.add(all[k].stem)
    if (near.size > best.worth) best = { at: first.index, worth: near.size }
  })
  const from = beginning(text, best.at)
  const cut = text.length - from <= SHOWN ? text.length : Math.max(text.lastIndexOf(' ', from + SHOWN), from + SHOWN / 2)
  const html = (from ? '… ' : '') + painted(text, all, from, cut) + (cut < text.length ? ' …' : '')
  return { html, count: best.worth }
}

/** Where the sentence with the hit begins, or a word at most 80 signs before it. */
function beginning(text, at) {
  if (at < 80) return 0
  const sentence = Math.max(text.lastIndexOf('. ', at), text.lastIndexOf('? ', at)) + 2
  return sentence >= at - 80 && sentence > 1 ? sentence : text.indexOf(' ', at - 80) + 1
}

function painted(text, found, from, to) {
  let html = ''
  let last = from
  for (const hit of found) {
    const end = hit.index + hit.word.length
    if (hit.index < from || end > to) continue
    html += escaped(text.slice(last, hit.index)) + '<mark>' + escaped(hit.word) + '</mark>'
    last = end
  }
  return html + escaped(text.slice(last, to))
}
