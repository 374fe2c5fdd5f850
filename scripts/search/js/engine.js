/* The search itself: an index of the kit in one language, and the answer to a query as the theme's result list wants it.
 *
 * index {lang, stop: "words …", endings: "ar er …", synonyms: {word: [kit words]}, kinds and audiences: {name: "words …"},
 * asks: [ways of asking what a word means], pages, terms, lengths, words}
 * pages [{url, title, summary, kind, label, code, asked: [phrases that lead to it], parts: [[id, heading, text], …]}]; id "" stands before the first heading
 * terms, lengths, words, others: scripts/search/postings.py. An entry is a page or one of its parts, in the order of `pages`. */

const FIELDS = { title: 8, heading: 5, lead: 5.5, meta: 2.5, asked: 3.5, text: 1, foreign: 2 }
const RESULTS = 20

function engine(index) {
  const listed = lines => lines.split('\n').flatMap(line => {
    const [own, ...forms] = line.split(' ')
    return forms.map(word => [word, own])
  })
  const others = listed(index.others)
  const spelled = new Map([...listed(index.words), ...others])
  const stem = stemmer(index.endings.split(' '), index.lang, spelled)
  const stop = new Set(words(index.stop))
  const bareStop = new Set([...stop].map(folded)) // typed without å ä ö
  const entries = index.pages.flatMap((page, at) => [-1, ...page.parts.keys()].map(part => ({ page: at, part })))
  return { index, entries, stem, stop, bareStop, spelled, others: new Set(others.map(([word]) => word)), vocab: null, counted: null }
}

/** The vocabulary, made when it is first needed: the search is ready sooner. */
function known(search) {
  search.vocab ??= vocabulary(search.spelled, search.others, search.stem, search.index.synonyms, search.stop)
  return search.vocab
}

/** MiniSearch with the stems that a query means: loading all of them, or everything anew at each key, takes longer than
 * many answers. Its public way in takes a whole index; further stems go where it keeps its own (_index). */
function loaded(search, stems) {
  const { terms, documents } = counted(search)
  search.mini ??= MiniSearch.loadJS({ ...documents, index: [] }, { fields: Object.keys(FIELDS) })
  for (const stem of stems) if (terms.has(stem)) search.mini._index.set(stem, occurrences(terms.get(stem)))
  return search.mini
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

/** A stem's line as MiniSearch keeps it: Map(field → Map(entry → how often)). */
function occurrences(line) {
  const found = new Map()
  line.split('|').slice(1).forEach((list, field) => {
    let entry = 0
    if (list) found.set(field, new Map(list.split(' ').map(step => {
      const [further, count] = step.split('*')
      return [entry += Number(further), Number(count || 1)]
    })))
  })
  return found
}

/** The answer to a query: {items: [[page and its parts, best first], …]} and, when asked for, a word to go on with; where
 * nothing is found, the `nearest` words of the kit, if any. */
function answer(search, query, suggesting) {
  const typed = words(query.slice(0, 200)).slice(0, 12)
  if (!typed.length) return query.trim() ? { items: [], nearest: [] } : { items: [] }
  const sheet = withCode(search, coded(query))
  if (sheet) return { items: [[sheet]] }
  const telling = typed.filter(word => !search.stop.has(word) && !search.bareStop.has(word))
  const asked = telling.length ? telling : typed
  const found = ranked(search, asked, typed)
  const items = found.slice(0, RESULTS).map(result => shown(search, result, asked))
  const more = items.length ? {} : { nearest: nearestWords(known(search), asked) }
  return suggesting ? { items, suggest: completion(search, typed), ...more } : { items, ...more }
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

/** The shortest word of the kit that goes on from what is typed. */
function completion(search, typed) {
  const last = typed[typed.length - 1]
  if (last.length < 2 || search.stop.has(last)) return []
  const longer = entry => !entry.isForeign && entry.word.length > last.length && entry.word.startsWith(last)
  const more = known(search).entries.filter(longer).map(entry => entry.word)
  return more.sort((a, b) => a.length - b.length).slice(0, 1)
}
