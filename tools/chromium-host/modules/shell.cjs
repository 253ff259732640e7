'use strict'

/** What would leave the application is told on stderr and not done. */
const shell = {
  openExternal: async (url) => console.error('[openExternal]', url),
  openPath: async (file) => {
    console.error('[openPath]', file)
    return ''
  },
  showItemInFolder: (file) => console.error('[showItemInFolder]', file),
  trashItem: async () => {
    throw new Error('chromium-host: shell.trashItem is not provided')
  },
  beep() {},
}

module.exports = { shell }
