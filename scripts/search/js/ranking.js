/* Which pages answer a query, best first. A page gets points for each word; more where it is about the words (its title is
 * them, its kind is named) than where it mentions them, and more where one part of it says most of them together. */

const BM25 = { k: 1.2, b: 0.3, d: 0.4 }
const WORTH = { page: 1.1, film: 0.7, guide: 0.6, checklist: 0.65, plan: 0.75, glossary: 0.3, sources: 0.3 }
const COVER = 1.8 // how much a word that a page lacks costs
const FAINT = 0.03
const OWN = 1.2 // the page's own title and lead, beside its best part
const REST = 0.1 // all other parts
const TOPIC = 1.3 // a module answers a word or two, its cases answer a question
const ABOUT = 0.9 // title and summary that say the query
const TOGETHER = 0.4 // one part with many of the words
const NAMED = 1.5 // a title that is the query
const NAMING = 0.3 // the word that names it
const KIND = 2 // "checklista gåvor": a page of the kind that is named
const READER = 1.5 // … and for the reader that is named
const NEAR = 40 // of the best pages it is seen whether people ask for them …
const ASKED = 3 // … in just these words
const CLOSE = 12 // of the best pages it is seen whether they say …
const SIDE = 0.4 // … the words side by side
const CERTAIN = 0.9
const SAID = 2 // a heading in the reader's own words
const KEPT = 400 // stems whose entries are kept
const SURE = 0.55 // from here on a word is meant, below it is a guess

/** Pages, best first: {page, score, parts: Map(entry → score), stems, byWord}. `typed` are all words, `asked` the telling ones. */
function ranked(search, asked, typed) {
  const meant = meanings(known(search), asked, typed)
  const results = gathered(search, meant)
  const weights = importance(meant, results, search.index.pages.length)
  const kinds = namedBy(search, 'kinds', asked)
  const audiences = namedBy(search, 'audiences', asked)
  const naming = new Set([...kinds.values()].flatMap(numbers => [...numbers]))
  const worths = asked.map((_, word) => naming.has(word) && naming.size < asked.length ? NAMING : 1)
  const list = [...results.values()]
  const wondered = meaningAsked(search, typed)
  for (const result of list) {
    const page = search.index.pages[result.page]
    const readers = kinds.has(page.kind) ? page.readers.flatMap(who => [...(audiences.get(who) || [])]) : []
    const named = kinds.has(page.kind) && new Set([...kinds.get(page.kind), ...readers])
    const { title, about } = toldBy(search, result.page)
    result.score = points(result, worths) * covered(result, weights, named) ** COVER * (named ? KIND : WORTH[page.kind] || 1)
      * (page.kind === 'module' && asked.length < 3 ? TOPIC : 1)
      * (1 + NAMED * fit(title, meant, weights, named) + ABOUT * said(about, meant, weights, named))
      * (readers.length ? READER : 1)
      * (page.kind === 'glossary' && explains(search, page, result, wondered) ? MEANS : 1)
      * (typed.length > 1 && lifted(page, result, typed.join(' ')) ? SAID : 1)
  }
  const better = (a, b) => b.score - a.score || a.page - b.page
  list.sort(better)
  for (const result of list.slice(0, NEAR)) result.score *= 1 + ASKED * wanted(search, result.page, meant, weights)
  list.sort(better)
  for (const result of list.slice(0, CLOSE)) result.score *= 1 + SIDE * sideBySide(search, result, meant)
  list.sort(better)
  return list.filter(result => result.score > list[0].score * FAINT)
}

/** Every page with a meant stem: for each entry and each of the query's words the best of its stems, and how surely it is meant. */
function gathered(search, meant) {
  const results = new Map()
  const found = hits(search, new Set(meant.flatMap(stems => [...stems.keys()])))
  meant.forEach((stems, word) => {
    for (const [stem, weight] of stems) {
      for (const [entry, score] of found.get(stem)) note(results, entry, stem, score * weight, weight, word)
    }
  })
  return results
}

/** The entries that hold each stem, with their scores; kept, since the next key asks for nearly the same stems. */
function hits(search, stems) {
  if (!search.hits || search.hits.size > KEPT) search.hits = new Map()
  const missing = [...stems].filter(stem => !search.hits.has(stem))
  const mini = missing.length && loaded(search, missing)
  const options = { processTerm: term => term, tokenize: term => [term], boost: FIELDS, bm25: BM25 }
  for (const stem of missing) {
    search.hits.set(stem, mini.search(stem, options).map(hit => [search.entries[hit.id], hit.score]))
  }
  return search.hits
}

function note(results, entry, stem, score, weight, word) {
  if (!results.has(entry.page)) results.set(entry.page, { page: entry.page, parts: new Map(), stems: new Set(), byWord: new Map(), byEntry: new Map() })
  const result = results.get(entry.page)
  result.stems.add(stem)
  const scores = result.byEntry.get(entry) || []
  result.byEntry.set(entry, scores)
  scores[word] = Math.max(scores[word] || 0, score)
  result.byWord.set(word, Math.max(result.byWord.get(word) || 0, weight))
}

/** How much each word tells: one that few pages have tells more. */
function importance(meant, results, pages) {
  return meant.map((_, word) => {
    let having = 0
    for (const { byWord } of results.values()) if (byWord.get(word) >= SURE) having++
    return having ? Math.log(1 + pages / having) : 0.5
  })
}

/** The points of a page, and of each of its parts. */
function points(result, worths) {
  const sums = worths.map(() => ({ own: 0, best: 0, all: 0 }))
  let together = 0
  for (const [entry, scores] of result.byEntry) {
    let sum = 0
    scores.forEach((found, word) => {
      const score = found * worths[word]
      sum += score
      sums[word].all += score
      if (entry.part < 0) sums[word].own += score
      else sums[word].best = Math.max(sums[word].best, score)
    })
    result.parts.set(entry, sum)
    together = Math.max(together, sum)
  }
  return sums.reduce((total, { own, best, all }) => total + OWN * own + best + REST * (all - own - best), TOGETHER * together)
}

/** The share of the query that the page has, by how much its words tell and how surely they are meant. */
function covered(result, weights, kindWords) {
  let have = 0
  let all = 0
  weights.forEach((weight, word) => {
    all += weight
    have += weight * Math.min(1, kindWords && kindWords.has(word) ? 1 : result.byWord.get(word) || 0)
  })
  return have / all
}

/** The share of the query's neighbouring words that stand side by side in one of the page's texts. */
function sideBySide(search, result, meant) {
  const { title, summary, parts } = search.index.pages[result.page]
  const texts = [title, summary, ...[...result.byEntry.keys()].flatMap(({ part }) => part < 0 ? [] : parts[part].slice(1))]
  const places = texts.map(text => placed(text, search.stem).map(word => word.stem))
  let met = 0
  for (let i = 0; i + 1 < meant.length; i++) {
    const is = (stem, at) => meant[at].get(stem) >= CERTAIN
    const here = stems => stems.some((stem, n) => is(stem, i) && (is(stems[n + 1], i + 1) || is(stems[n + 2], i + 1)))
    if (places.some(here)) met++
  }
  return meant.length > 1 ? met / (meant.length - 1) : 0
}

/** How much the title is the query: the share of the title that is asked for, times the share of the query that it says. */
function fit(title, meant, weights, kindWords) {
  const share = title.reduce((sum, stem) => sum + Math.max(...meant.map(stems => stems.get(stem) || 0)), 0) / (title.length || 1)
  return share && share * said(title, meant, weights, kindWords)
}

/** The share of the query that some stems say. */
function said(own, meant, weights, kindWords) {
  let all = 0
  let sum = 0
  meant.forEach((stems, word) => {
    all += weights[word]
    sum += weights[word] * (kindWords && kindWords.has(word) ? 1 : Math.max(0, ...own.map(stem => stems.get(stem) || 0)))
  })
  return sum / all
}

/** How much the query is something that people ask for who want the page. */
function wanted(search, at, meant, weights) {
  search.asked ??= []
  search.asked[at] ??= search.index.pages[at].asked.map(phrase => stemsOf(search, phrase))
  return Math.max(0, ...search.asked[at].map(phrase => fit(phrase, meant, weights, null)))
}

/** The telling stems of a page's title, and of its title and summary. */
function toldBy(search, at) {
  const page = search.index.pages[at]
  search.told ??= []
  search.told[at] ??= { title: stemsOf(search, page.title), about: stemsOf(search, `${page.title} ${page.summary}`) }
  return search.told[at]
}

function stemsOf(search, text) {
  const all = words(text)
  const telling = all.filter(word => !search.stop.has(word))
  return [...new Set((telling.length ? telling : all).map(search.stem))]
}

/** Kinds of pages, or their readers, that the query names, each with the numbers of the words that name it. */
function namedBy(search, group, asked) {
  const stems = text => new Set(words(text).map(word => folded(search.stem(word))))
  search.names ??= {}
  search.names[group] ??= Object.entries(search.index[group]).map(([name, text]) => [name, stems(text)])
  const found = new Map()
  for (const [name, own] of search.names[group]) {
    const numbers = asked.flatMap((word, i) => own.has(folded(search.stem(word))) ? [i] : [])
    if (numbers.length) found.set(name, new Set(numbers))
  }
  return found
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
