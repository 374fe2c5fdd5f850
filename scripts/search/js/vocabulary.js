/* Which words of the kit a typed word may mean, and how surely: a map from stem to weight, 1 = the word itself. */

const EXPANSIONS = 40
const FEW = 12 // of a letter or two
const ALIKE = 0.35
const SYNONYM = 0.85
const TAKEN = 0.5
const PHRASE = 4 // words of a phrase at most

/** The kit's words (a Map word → stem), `others` those of the other language; `synonyms` maps everyday words or phrases to kit words. */
function vocabulary(spelled, others, stem, synonyms, stop) {
  const entries = []
  for (const [word, bare] of spelled) {
    const plain = folded(word)
    entries.push({ word, stem: bare, folded: plain, foldedStem: plain === word ? bare : folded(bare), letters: letters(plain), isForeign: others.has(word) })
  }
  const byStem = new Map()
  for (const entry of entries) byStem.set(entry.foldedStem, entry.stem)
  const table = new Map()
  for (const [from, to] of Object.entries(synonyms)) {
    const key = words(from).map(word => folded(stem(word))).join(' ')
    table.set(key, [...(table.get(key) || []), ...words(to.join(' ')).filter(word => !stop.has(word)).map(stem)])
  }
  return { stem, entries, byStem, synonyms: table, known: new Map() }
}

/** The stems that each telling word of a query may mean: a list of Map(stem → weight), one for each. `typed` has all words. */
function meanings(vocab, asked, typed) {
  const found = asked.map((word, i) => new Map(meaning(vocab, word, i === asked.length - 1)))
  const keys = typed.map(word => folded(vocab.stem(word)))
  const stems = asked.map(vocab.stem)
  for (let size = 1; size <= PHRASE; size++) {
    for (let i = 0; i + size <= keys.length; i++) {
      const targets = vocab.synonyms.get(keys.slice(i, i + size).join(' '))
      if (!targets) continue
      const own = typed.slice(i, i + size).map(word => asked.indexOf(word)).filter(at => at >= 0)
      // What another word asks for itself is hardly meant twice: "report suspicion" is no report and report.
      const taken = target => stems.some((stem, at) => stem === target && !own.includes(at))
      for (const at of own.length ? own : [0]) {
        for (const target of targets) raise(found[at], target, taken(target) ? TAKEN : SYNONYM)
      }
    }
  }
  return found
}

function raise(found, term, weight) {
  if (!(found.get(term) >= weight)) found.set(term, weight)
}

function meaning(vocab, word, isLast) {
  const key = (isLast ? '>' : ' ') + word
  if (!vocab.known.has(key)) {
    if (vocab.known.size > 500) vocab.known.clear()
    vocab.known.set(key, expanded(vocab, word, isLast))
  }
  return vocab.known.get(key)
}

function expanded(vocab, word, isLast) {
  const typed = { word, folded: folded(word), stem: vocab.stem(word) }
  typed.foldedStem = folded(typed.stem)
  typed.accented = typed.folded !== word
  const found = new Map([[typed.stem, 1]])
  for (const entry of vocab.entries) {
    const weight = likeness(typed, entry, isLast)
    if (weight) raise(found, entry.stem, weight)
  }
  // What can be cut in two words of the kit may be one word typed wrong as well: tystnadplikt, intrest.
  const isKnown = vocab.byStem.has(typed.foldedStem) || [...found].some(([term, weight]) => weight >= 0.5 && term !== typed.stem)
  for (const part of compound(vocab, typed.foldedStem)) raise(found, part, 0.5)
  if (!isKnown && word.length >= 4) {
    half(vocab, typed.foldedStem, found)
    nearest(vocab, typed, found)
  }
  return [...found].sort((a, b) => b[1] - a[1]).slice(0, word.length < 3 ? FEW : EXPANSIONS)
}

function likeness(typed, entry, isLast) {
  if (entry.word === typed.word || entry.stem === typed.stem) return 1
  // Typed without å ä ö: nearly as good. Typed with them: another word (får, far).
  if (entry.folded === typed.folded || entry.foldedStem === typed.foldedStem) return typed.accented ? 0.5 : 0.95
  if (kindred(typed.foldedStem, entry.foldedStem)) return 0.8 // anonymous, anonymously: endings upon endings
  const long = typed.foldedStem.length >= 4
  if (entry.folded.startsWith(typed.folded)) return (isLast ? 0.7 : 0.5) * (typed.word.length >= 3 ? 1 : 0.5)
  if (long && entry.foldedStem.endsWith(typed.foldedStem)) return 0.55 // fusk → välfärdsfusk
  if (long && entry.foldedStem.startsWith(typed.foldedStem)) return 0.5 // gåvor → gåvokort
  if (long && entry.foldedStem.includes(typed.foldedStem)) return 0.35 // brottet → mutbrottslig
  return 0
}

/** One stem is the other and at most two letters more. */
function kindred(a, b) {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return short.length >= 5 && long.length - short.length <= 2 && long.startsWith(short)
}

/** The two kit words that a compound is made of: tidsregistrering → tid, registrer. */
function compound(vocab, word) {
  const parts = []
  const kit = part => vocab.byStem.get(part) || vocab.byStem.get(vocab.stem(part))
  for (let at = 4; at <= word.length - 3; at++) {
    const head = word.slice(0, at)
    const tail = kit(word.slice(at))
    const known = tail && (kit(head) || kit(head.replace(/[aeosu]$/, '')))
    if (known) parts.push(known, tail)
  }
  return parts
}

/** Kit words that an unknown compound begins or ends with: gåvobrev, julgåva → gåv. */
function half(vocab, word, found) {
  for (const [plain, own] of vocab.byStem) {
    if (plain.length >= 3 && (word.startsWith(plain) || word.endsWith(plain))) raise(found, own, 0.05 * plain.length)
  }
}

/** Words that differ by a typing error: one in 4–7 letters, two in longer words; also in what is typed so far. */
function nearest(vocab, typed, found) {
  const most = typed.folded.length >= 8 ? 2 : 1
  const wanted = letters(typed.folded)
  for (const entry of vocab.entries) {
    if (bits(wanted & ~entry.letters) > most) continue // each letter that the word lacks is an error
    let errors = Math.min(distance(typed.folded, entry.folded, most), distance(typed.foldedStem, entry.foldedStem, most) + 0.5)
    for (let size = typed.folded.length - 1; size <= typed.folded.length + 1 && errors > 0.5; size++) {
      if (entry.folded.length > size) errors = Math.min(errors, distance(typed.folded, entry.folded.slice(0, size), most) + 0.5)
    }
    if (errors <= most + 0.5) raise(found, entry.stem, 0.8 / (1 + errors))
  }
}

/** At most three words of the kit that look most like what was typed: they share the most pairs of letters. */
function nearestWords(vocab, typed) {
  const likeness = (a, b) => 2 * [...a].filter(pair => b.has(pair)).length / (a.size + b.size)
  const best = new Map()
  for (const wanted of typed.map(word => pairs(folded(word)))) {
    for (const entry of vocab.entries) {
      if (entry.isForeign || entry.word.length < 4) continue
      const score = likeness(wanted, pairs(entry.folded))
      if (score >= ALIKE && !(best.get(entry.stem)?.score >= score)) best.set(entry.stem, { word: entry.word, score })
    }
  }
  return [...best.values()].sort((a, b) => b.score - a.score).slice(0, 3).map(one => one.word)
}

function pairs(word) {
  return new Set([...word].map((letter, i) => (word[i - 1] || ' ') + letter))
}

/** Which letters a word has, a bit for each. */
function letters(word) {
  let set = 0
  for (let i = 0; i < word.length; i++) set |= 1 << (word.charCodeAt(i) & 31)
  return set
}

function bits(set) {
  let count = 0
  for (; set; set &= set - 1) count++
  return count
}
