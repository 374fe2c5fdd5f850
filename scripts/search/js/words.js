/* What a word is: cut a text into words, take endings off, spell without accents, measure typing errors. Pure functions.
 * The first two do what scripts/search/words.py does where the index is made; both run the same cases. */

const WORD = /[\p{L}\p{N}]+/gu

/** The words of a text, lower case, in order. */
function words(text) {
  return text.normalize('NFC').toLowerCase().match(WORD) || []
}

/** The word spelled without å, ä, ö, é: as it is typed on a foreign keyboard. */
function folded(word) {
  if (/^[a-z0-9]*$/.test(word)) return word
  return word.normalize('NFD').replace(/[\u0300-\u036f]/g, '')
}

/** A function that takes endings (a list) off words; what is left has at least three letters. `known` words have their stem. */
function stemmer(endings, lang, known) {
  const all = new Set(endings)
  const longest = Math.max(...endings.map(ending => ending.length))
  const cut = word => {
    if (word.length <= 3 || word.endsWith('ss') || /\p{N}/u.test(word)) return word
    let left = word
    for (let size = Math.min(longest, word.length - 3); size > 0 && left === word; size--) {
      if (all.has(word.slice(-size))) left = word.slice(0, -size)
    }
    // nyckel, nycklar; regel, regler: the same word with and without its e
    return lang === 'sv' ? left.replace(/([bdfgklmnprstv])eln?$/, '$1l') : left
  }
  const own = new Map()
  return word => {
    if (known.has(word)) return known.get(word)
    if (!own.has(word)) own.set(word, cut(word))
    return own.get(word)
  }
}

/** How many letters differ (added, left out, changed, or two swapped); `most` + 1 when there are more than `most`. */
function distance(a, b, most) {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let before = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    let least = i
    for (let j = 1; j <= b.length; j++) {
      let cost = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before[j - 2] + 1)
      row[j] = cost
      if (cost < least) least = cost
    }
    if (least > most) return most + 1
    before = last
    last = row
  }
  return last[b.length]
}
