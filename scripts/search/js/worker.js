/* The theme's search messages, answered by our engine.
 * in   {type: 0, data: {index, options}}   → {type: 1}          set up → ready; index: kit-index.js as bytes, or what it says
 *      {type: 2, data: "query"}             → {type: 3, data}   query → result
 * Hosted it is a Worker; on file:// (no workers there) search-shim.js loads it into the page and gives it `kitSearch`. */

const SOON = 20 // milliseconds

let index = null
let search = null
let options = {}

/** The engine over the index that came; unpacked after saying ready, or by a query that comes before that. */
function prepared() {
  search ??= engine(index instanceof ArrayBuffer ? read(new TextDecoder().decode(index)) : index)
  return search
}

/** What kit-index.js says, from its text. */
function read(script) {
  return JSON.parse(script.slice(script.indexOf('{')))
}

/** Answers one message through `reply`; a query never throws, whatever is typed. */
function handle(message, reply) {
  if (message.type === 0) {
    options = message.data.options || {}
    index = message.data.index
    search = null
    reply({ type: 1 })
    // The first key finds everything warm; what the theme asks at once is answered before.
    setTimeout(() => prepared().index.pages.slice(0, 1).forEach(page => answer(search, page.title, true)), SOON)
  } else if (message.type === 2) {
    let data = { items: [] }
    const query = String(message.data)
    try {
      // The theme asks for nothing as soon as it hears that the search is ready, and tells the reader after the answer.
      if (index && query) data = answer(prepared(), query, options.suggest)
    } catch (problem) {
      console.warn('kit search:', problem)
    }
    reply({ type: 3, data })
  }
}

if (typeof kitSearch === 'object') kitSearch.handle = handle
else addEventListener('message', event => handle(event.data, message => postMessage(message)))
