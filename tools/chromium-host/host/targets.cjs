'use strict'
const { log } = require('./log.cjs')
const state = require('./state.cjs')

/** marker -> resolve({sessionId, targetId}): a new window is known by a marker in its first URL. */
const expected = new Map()

/** Resolves when a page whose URL contains the marker has been attached. */
function expectTarget(marker) {
  return new Promise((resolve) => expected.set(marker, resolve))
}

/**
 * A popup that slipped past the guard in the page (an iframe's own window.open). It is resumed before it is
 * closed: paused for the debugger it would block its opener's renderer.
 */
async function refusePopup(targetId, sessionId) {
  await state.cdp.send('Runtime.runIfWaitingForDebugger', {}, sessionId).catch(() => {})
  await new Promise((resolve) => setTimeout(resolve, 250))
  await state.cdp.send('Target.closeTarget', { targetId }).catch(() => {})
}

function attached({ sessionId, targetInfo, waitingForDebugger }) {
  const { targetId, url, openerId } = targetInfo
  for (const [marker, resolve] of expected) {
    if (url.includes(marker)) {
      expected.delete(marker)
      resolve({ sessionId, targetId })
      return
    }
  }
  if (openerId && state.contentsByTarget.has(openerId)) {
    refusePopup(targetId, sessionId)
    return
  }
  if (!state.contentsByTarget.has(targetId) && waitingForDebugger) {
    state.cdp
      .send('Runtime.runIfWaitingForDebugger', {}, sessionId)
      .catch((error) => log('resume', error.message))
  }
}

/** Attaches to every page of the browser, each paused until its preload is in place. */
async function watchTargets(cdp) {
  cdp.on('Target.attachedToTarget', attached)
  cdp.on('Target.detachedFromTarget', ({ sessionId }) => state.contentsBySession.get(sessionId)?._gone())
  await cdp.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: true,
    flatten: true,
    filter: [{ type: 'page' }, { exclude: true }],
  })
}

module.exports = { expectTarget, watchTargets }
