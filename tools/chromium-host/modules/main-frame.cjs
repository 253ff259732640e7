'use strict'

/** Electron's WebFrameMain of a page's top frame: one object as long as the page lives. */
function mainFrameOf(contents) {
  return {
    routingId: 1,
    processId: 1,
    parent: null,
    get top() {
      return this
    },
    get url() {
      return contents._url
    },
    get origin() {
      if (!URL.canParse(contents._url)) return 'null'
      const { origin, protocol, host } = new URL(contents._url)
      // A custom scheme has no origin for Node; Electron's are registered as standard ones.
      return origin === 'null' && host ? `${protocol}//${host}` : origin
    },
    isDestroyed: () => contents.isDestroyed(),
    send: (channel, ...args) => contents.send(channel, ...args),
  }
}

module.exports = { mainFrameOf }
