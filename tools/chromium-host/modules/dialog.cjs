'use strict'

/** A question nobody can be asked is dismissed, and told on stderr. The window may be left out. */
function dismiss(window, options = window) {
  console.error('[dialog]', options.message, options.detail ?? '')
  return options.cancelId ?? options.defaultId ?? 0
}

const dialog = {
  showMessageBox: async (window, options) => ({ response: dismiss(window, options), checkboxChecked: false }),
  showMessageBoxSync: (window, options) => dismiss(window, options),
  showErrorBox: (title, content) => console.error('[error]', title, content),
  showOpenDialog: async () => ({ canceled: true, filePaths: [] }),
  showSaveDialog: async () => ({ canceled: true, filePath: '' }),
}

module.exports = { dialog }
