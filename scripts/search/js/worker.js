/* The theme's search messages, answered by our engine.
 * in   {type: 0, data: {index: text of kit-index.js, options}}   → {type: 1}          set up → ready
 *      {type: 2, data: "query"}                                   → {type: 3, data}   query → result
 * Hosted it is a Worker; on file:// (no workers there) search-shim.js loads it into the page and gives it `kitSearch`. */

let index = null
let search = null
let options = {}

/** The engine over the index that came; unpacked after saying ready, or by a query that comes before that. */
function prepared() {
  search ??= engine(typeof index === 'string' ? JSON.parse(index.slice(index.indexOf('{'))) : index)
  return search
}

/** Answers one message through `reply`; a query never throws, whatever is typed. */
function handle(message, reply) {
  if (message.type === 0) {
    options = message.data.options || {}
    index = message.data.index
    search = null
    reply({ type: 1 })
    // The first key finds everything warm.
    setTimeout(() => prepared().index.pages.slice(0, 1).forEach(page => answer(search, page.title, true)))
  } else if (message.type === 2) {
    let data = { items: [] }
    try {
      if (index) data = answer(prepared(), String(message.data), options.suggest)
    } catch (problem) {
      console.warn('kit search:', problem)
    }
    reply({ type: 3, data })
  }
}

if (typeof kitSearch === 'object') kitSearch.handle = handle
else addEventListener('message', event => handle(event.data, message => postMessage(message)))
