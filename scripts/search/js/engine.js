/* The search itself: an index of the kit in one language, and the answer to a query as the theme's result list wants it.
 *
 * index {lang, stop: "words …", endings: "ar er …", synonyms: {word: [kit words]}, pages, terms, lengths, words}
 * pages [{url, title, summary, kind, label, code, parts: [[id, heading, text], …]}]; id "" stands before the first heading
 * terms, lengths, words: scripts/search/postings.py. An entry is a page or one of its parts, in the order of `pages`. */

const FIELDS = { title: 8, lead: 3, meta: 2, text: 1 }
const WORTH = { module: 1.25, page: 0.9, glossary: 0.5, sources: 0.3 }
const RESULTS = 20
const FAINT = 0.03
const SAID = 4 // a heading in the reader's own words counts so many times more
const PARTS_SHOWN = 4

function engine(index) {
  const spelled = new Map(index.words.split('\n').flatMap(line => {
    const [own, ...forms] = line.split(' ')
    return forms.map(word => [word, own])
  }))
  const stem = stemmer(index.endings.split(' '), index.lang, spelled)
  const stop = new Set(words(index.stop))
  const entries = index.pages.flatMap((page, at) => [-1, ...page.parts.keys()].map(part => ({ page: at, part })))
  return { index, entries, stem, stop, spelled, vocab: null, counted: null }
}

/** The vocabulary, made when it is first needed: the search is ready sooner. */
function known(search) {
  search.vocab ??= vocabulary(search.spelled, search.stem, search.index.synonyms, search.stop)
  return search.vocab
}

/** MiniSearch with the stems that a query means and no others: loading all of them takes longer than many answers. */
function loaded(search, stems) {
  const { terms, documents } = counted(search)
  const asked = stems.filter(stem => terms.has(stem)).map(stem => [stem, occurrences(terms.get(stem))])
  return MiniSearch.loadJS({ ...documents, index: asked }, { fields: Object.keys(FIELDS) })
}

/** What was counted when the index was made, unpacked when it is first needed: a line for each stem, and the entries' lengths. */
function counted(search) {
  if (search.counted) return search.counted
  const { entries, index: { terms, lengths } } = search
  const fields = Object.keys(FIELDS)
  const average = fields.map((_, at) => lengths.reduce((sum, own) => sum + own[at], 0) / (lengths.length || 1))
  const documents = {
    serializationVersion: 2, documentCount: entries.length, nextId: entries.length, storedFields: {},
    documentIds: Object.fromEntries(entries.map((_, id) => [id, id])),
    fieldIds: Object.fromEntries(fields.map((field, at) => [field, at])), fieldLength: lengths, averageFieldLength: average,
  }
  const lines = terms.split('\n').map(line => [line.slice(0, line.indexOf('|')), line])
  search.counted = { terms: new Map(lines), documents }
  return search.counted
}

/** A stem's line as MiniSearch reads it: {field: {entry: how often}}. */
function occurrences(line) {
  const found = {}
  line.split('|').slice(1).forEach((list, field) => {
    let entry = 0
    if (list) found[field] = Object.fromEntries(list.split(' ').map(step => {
      const [further, count] = step.split('*')
      return [entry += Number(further), Number(count || 1)]
    }))
  })
  return found
}

/** The answer to a query: {items: [[page and its parts, best first], …]} and, when asked for, a word to go on with. */
function answer(search, query, suggesting) {
  const typed = words(query.slice(0, 200)).slice(0, 12)
  if (!typed.length) return { items: [] }
  const sheet = withCode(search, coded(query))
  if (sheet) return { items: [[sheet]] }
  const telling = typed.filter(word => !search.stop.has(word))
  const asked = telling.length ? telling : typed
  const found = ranked(search, asked, typed.join(' '))
  const items = found.slice(0, RESULTS).map(result => shown(search, result, asked))
  return suggesting ? { items, suggest: completion(search, typed) } : { items }
}

/** Pages, best first: {page, score, parts: Map(entry → score), stems, missing}. A heading that says `all` comes first. */
function ranked(search, asked, all) {
  const results = new Map()
  const meant = meanings(known(search), asked)
  const mini = loaded(search, [...new Set(meant.flatMap(stems => [...stems.keys()]))])
  meant.forEach((stems, i) => {
    if (!stems.size) return
    const hits = mini.search(
      { combineWith: 'OR', queries: [...stems.keys()] },
      { processTerm: term => term, tokenize: term => [term], boost: FIELDS, boostTerm: term => stems.get(term) || 1, bm25: { k: 1.2, b: 0.3, d: 0.5 } })
    for (const hit of hits) gather(results, search.entries[hit.id], hit, i)
  })
  const list = [...results.values()]
  for (const result of list) {
    const page = search.index.pages[result.page]
    result.score = worth(page, result, asked) * (asked.length > 1 && lifted(page, result, all) ? SAID : 1)
  }
  list.sort((a, b) => b.score - a.score || a.page - b.page)
  return list.filter(result => result.score > list[0].score * FAINT)
}

function gather(results, entry, hit, word) {
  if (!results.has(entry.page)) results.set(entry.page, { page: entry.page, parts: new Map(), stems: new Set(), byWord: new Map() })
  const result = results.get(entry.page)
  result.parts.set(entry, (result.parts.get(entry) || 0) + hit.score)
  for (const term of Object.keys(hit.match)) result.stems.add(term)
  const sums = result.byWord.get(word) || { page: 0, best: 0, all: 0 }
  if (entry.part < 0) sums.page += hit.score
  else sums.best = Math.max(sums.best, hit.score)
  sums.all += hit.score
  result.byWord.set(word, sums)
}

/** Puts the part first whose heading is just what was typed; false where the page has none. */
function lifted(page, result, all) {
  for (const [entry, score] of result.parts) {
    if (entry.part < 0 || words(page.parts[entry.part][1]).join(' ') !== all) continue
    result.parts.set(entry, score * SAID)
    return true
  }
  return false
}

function worth(page, result, asked) {
  let sum = 0
  for (const { page: own, best, all } of result.byWord.values()) sum += own + best + 0.1 * (all - own - best)
  const title = words(page.title).join(' ')
  const exact = title === asked.join(' ') ? 1.5 : 1
  return sum * (result.byWord.size / asked.length) ** 2 * (WORTH[page.kind] || 1) * exact
}

/** "g 3", "G-03" and "g03" are the same code; "" for anything else. */
function coded(text) {
  const found = /^\s*([a-zåäö]{1,3})\s*-?\s*0*(\d{1,3})\s*$/i.exec(text)
  return found ? found[1].toUpperCase() + found[2] : ''
}

/** The page that bears the code, as the only answer. */
function withCode({ index, stem }, code) {
  const page = code && index.pages.find(one => one.code && coded(one.code) === code)
  return page ? { location: page.url, title: titled(page, new Set(), stem), text: escaped(page.summary), score: 1, terms: {} } : null
}

/** A result as the theme draws it: the best entry first, the page among them, each with title, text and score. */
function shown(search, result, asked) {
  const page = search.index.pages[result.page]
  const order = [...result.parts].filter(([entry]) => entry.part < 0 || page.parts[entry.part][0]).sort((a, b) => b[1] - a[1])
  const own = order.find(([entry]) => entry.part < 0)
  const inTitle = own && (!order.length || own[1] >= order[0][1] * 0.5)
  const parts = order.filter(([entry]) => entry.part >= 0).slice(0, PARTS_SHOWN)
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

/** The shortest word of the kit that goes on from what is typed. */
function completion(search, typed) {
  const last = typed[typed.length - 1]
  if (last.length < 2 || search.stop.has(last)) return []
  const more = known(search).entries.map(entry => entry.word).filter(word => word.length > last.length && word.startsWith(last))
  return more.sort((a, b) => a.length - b.length).slice(0, 1)
}
