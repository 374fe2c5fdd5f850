/* Starts the search when it is first used, hosted and on file:// alike. Loaded in <head>, before the theme's bundle.
 *
 * The theme makes its search worker and fetches its index while the page loads. This puts a stand-in in the worker's place:
 * nothing is fetched until the search box gets focus, or at once when the address carries ?q=. Then the index
 * (search/kit-index.js under the page's language) and the worker are fetched side by side. On file://, where neither
 * workers nor fetch exist, both come as script tags and run in the page. No inline script, no eval, no frame. */
(() => {
  'use strict'
  const NativeWorker = window.Worker
  const SETUP = 0
  const RESULT = 3 // told to search-box.js too
  const here = document.currentScript.src
  const onDisk = location.protocol === 'file:'
  const settings = () => JSON.parse(document.getElementById('__config').textContent)
  const absolute = address => new URL(address, location.href).href

  const script = address => new Promise((resolve, reject) => {
    const tag = document.createElement('script')
    tag.src = address
    tag.onload = resolve
    tag.onerror = () => reject(new Error('cannot load ' + address))
    document.head.append(tag)
  })

  const bytes = async address => {
    const response = await fetch(address)
    if (!response.ok) throw new Error(response.status + ' ' + address)
    return response.arrayBuffer()
  }

  /* What answers the messages: a real worker, or the same script in the page. */
  const engine = async (address, receive) => {
    if (!onDisk) {
      const worker = new NativeWorker(address)
      worker.onmessage = event => receive(event.data)
      return message => worker.postMessage(message, message.type === SETUP ? [message.data.index] : []) // moved, not copied
    }
    window.kitSearch = window.kitSearch || {}
    if (!window.kitSearch.handle) await script(address)
    return message => setTimeout(() => window.kitSearch.handle(message, receive))
  }

  const index = async address => {
    if (!onDisk) return bytes(address)
    if (!window.kitIndex) await script(address)
    return window.kitIndex
  }

  let more = null // what the theme's search leaves undone comes with the first use, once

  class SearchWhenUsed extends EventTarget {
    constructor(address) {
      super()
      this.address = address
      this.waiting = []
      this.used = false
      const box = document.querySelector('[data-md-component="search-query"]')
      if (!box || document.activeElement === box || new URLSearchParams(location.search).has('q')) this.start()
      else box.addEventListener('focus', () => this.start())
    }

    postMessage(message) {
      if (this.send) this.forward(message)
      else this.waiting.push(message)
    }

    forward(message) {
      const own = message.type === SETUP ? { type: SETUP, data: { index: this.index, options: message.data.options } } : message
      this.send(own)
    }

    async start() {
      if (this.used) return
      this.used = true
      more ??= script(new URL('search-more.js', here).href).catch(problem => console.warn('kit search:', problem.message))
      try {
        const base = new URL(settings().base, location.href)
        const found = index(new URL('search/kit-index.js', base).href)
        const send = await engine(this.address, data => {
          this.dispatchEvent(new MessageEvent('message', { data }))
          if (data.type === RESULT) document.dispatchEvent(new CustomEvent('kit-search', { detail: data.data }))
        })
        this.index = await found
        await more
        this.send = send
        this.waiting.splice(0).forEach(message => this.forward(message))
      } catch (problem) {
        this.used = false // the next focus tries again
        console.warn('kit search:', problem.message)
      }
    }

    terminate() {}
  }

  window.Worker = function (address, ...rest) {
    if (absolute(address) === absolute(settings().search)) return new SearchWhenUsed(absolute(address))
    return new NativeWorker(address, ...rest)
  }
})()
