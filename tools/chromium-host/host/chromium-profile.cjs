'use strict'
const fs = require('node:fs')
const path = require('node:path')

const PREFERENCES = {
  translate: { enabled: false },
  intl: { accept_languages: 'zh-CN,zh', selected_languages: 'zh-CN,zh' },
  credentials_enable_service: false,
  autofill: { enabled: false },
  browser: { check_default_browser: false, has_seen_welcome_page: true, enable_spellchecking: false },
  search: { suggest_enabled: false },
  net: { network_prediction_options: 2 },
  safebrowsing: { enabled: false },
}

/** Makes the profile folder at its first use, with the questions of a browser switched off. */
function prepareProfile(profile) {
  const folder = path.join(profile, 'Default')
  const file = path.join(folder, 'Preferences')
  fs.mkdirSync(folder, { recursive: true })
  if (!fs.existsSync(file)) fs.writeFileSync(file, JSON.stringify(PREFERENCES))
}

module.exports = { prepareProfile }
