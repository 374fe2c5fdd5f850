/* Questions of what a word means: the glossary answers them. */

const MEANS = 20 // how much further up it comes, where it has the word

/** The stems of what is asked for in "what is lex Sarah"; none where a query does not ask so. */
function meaningAsked(search, typed) {
  const begins = search.index.asks.map(words).filter(phrase => phrase.every((word, i) => word === typed[i]))
  const longest = Math.max(0, ...begins.map(phrase => phrase.length))
  return longest ? typed.slice(longest).filter(word => !search.stop.has(word)).map(word => folded(search.stem(word))) : []
}

/** Whether a heading of the page has all these stems; the shortest that has is put first. */
function explains(search, page, result, stems) {
  if (!stems.length) return false
  const heading = entry => words(page.parts[entry.part][1]).map(word => folded(search.stem(word)))
  const having = [...result.parts.keys()].filter(entry => entry.part >= 0 && stems.every(stem => heading(entry).includes(stem)))
  const [best] = having.sort((a, b) => heading(a).length - heading(b).length)
  if (best) result.parts.set(best, result.parts.get(best) * MEANS)
  return Boolean(best)
}
