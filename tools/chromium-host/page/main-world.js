// Runs in the page's own world; `secret` and `makeBridge` are in scope.
const bridge = makeBridge(secret, '>', '<')
const { defineProperty } = Object

bridge.onExpose = ({ key, value }) => {
  defineProperty(window, key, {
    value: bridge.unpack(value, true),
    enumerable: true,
    writable: false,
    configurable: false,
  })
}

// A window is asked for and never made by the page: a popup that waits for the debugger would block the
// renderer of its opener.
function askForWindow(address) {
  try {
    bridge.post({ op: 'window', url: new URL(address || 'about:blank', document.baseURI).href })
  } catch {
    // Not an address: Chromium would open nothing either.
  }
  return null
}

window.open = function open(address) {
  return askForWindow(address)
}

window.addEventListener('click', (event) => {
  if (event.defaultPrevented) return
  const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement && node.href)
  if (!link) return
  const namesWindow = link.target && !/^_(self|top|parent)$/.test(link.target)
  if (!namesWindow && !event.ctrlKey && !event.metaKey && !event.shiftKey) return
  event.preventDefault()
  askForWindow(link.href)
})
