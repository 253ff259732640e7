'use strict'
const { EventEmitter } = require('node:events')

const nativeTheme = Object.assign(new EventEmitter(), {
  themeSource: 'system',
  shouldUseDarkColors: true,
  shouldUseHighContrastColors: false,
})

module.exports = { nativeTheme }
