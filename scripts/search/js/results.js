/* A result as it is shown: the page and its parts with what matched marked. */

const PARTS_SHOWN = 4

/** A result as the theme draws it: the best entry first, the page among them, each with title, text and score. */
function shown(search, result, asked) {
  const page = search.index.pages[result.page]
  const order = [...result.parts].filter(([entry]) => entry.part < 0 || page.parts[entry.part][0]).sort((a, b) => b[1] - a[1])
  const own = order.find(([entry]) => entry.part < 0)
  const parts = order.filter(([entry]) => entry.part >= 0).slice(0, PARTS_SHOWN)
  const just = says(search, page.title, asked) ? -1 : parts.findIndex(([entry]) => says(search, page.parts[entry.part][1], asked))
  if (just > 0) parts.unshift(...parts.splice(just, 1)) // a heading that says all that is asked for
  const inTitle = own && just < 0 && (!order.length || own[1] >= order[0][1] * 0.5)
  const items = parts.map(([entry, score]) => {
    const [id, heading, text] = page.parts[entry.part]
    return { location: page.url + '#' + id, title: marked(heading, result.stems, search.stem), text: excerpt(text, result.stems, search.stem).html, score, terms: {} }
  })
  const top = items.length ? items[0].score : 0
  const head = { location: page.url, title: titled(page, result.stems, search.stem), text: teaser(page, result.stems, search.stem), terms: {},
    score: inTitle || !items.length ? top + 1 : 0 }
  const list = inTitle || !items.length ? [head, ...items] : [...items.slice(0, 1), head, ...items.slice(1)]
  list[0].terms = terms(search, result, asked, list[0])
  return list
}

function says(search, text, asked) {
  const own = words(text).map(search.stem)
  return asked.every(word => own.includes(search.stem(word)))
}

function titled(page, stems, stem) {
  const label = [page.label, page.code].filter(Boolean).join(' · ')
  return marked(page.title, stems, stem) + (label ? ` <small>${escaped(label)}</small>` : '')
}

/** The page's summary; where nothing in it matched, the place before the first heading that did. */
function teaser(page, stems, stem) {
  const summary = excerpt(page.summary, stems, stem)
  const intro = page.parts.find(([id]) => !id)
  if (summary.count || !intro) return summary.html
  const other = excerpt(intro[2], stems, stem)
  return other.count ? other.html : summary.html
}

/** Words to mark on the page that opens (true), and words of the query that the page lacks (false). */
function terms(search, result, asked, item) {
  const found = {}
  for (const [, word] of [...(item.title + ' ' + item.text).matchAll(/<mark>([^<&]+)<\/mark>/g)].slice(0, 6)) found[word.toLowerCase()] = true
  asked.forEach((word, i) => { if (!result.byWord.has(i)) found[word] = false })
  return found
}
