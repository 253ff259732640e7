'use strict'
const fs = require('node:fs')

// Debian's /usr/bin/chromium is a wrapper script that adds flags of its own: the executable comes first.
const CANDIDATES = [
  '/usr/lib/chromium/chromium',
  '/usr/lib64/chromium-browser/chromium-browser',
  '/opt/google/chrome/chrome',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/** The path of a Chromium; throws an Error with a sentence for the user when there is none. */
function findChromium() {
  const chosen = process.env.ZHT_HOST_CHROMIUM
  if (chosen) {
    if (fs.existsSync(chosen)) return chosen
    throw new Error(
      `未找到 Chromium：ZHT_HOST_CHROMIUM 指向的 ${chosen} 不存在，请改为 chromium 可执行文件的路径。`,
    )
  }
  const found = CANDIDATES.find((file) => fs.existsSync(file))
  if (found) return found
  throw new Error(
    '未找到 Chromium，无法启动界面。请安装 chromium（Debian/Ubuntu：apt install chromium）' +
      '或设置 ZHT_HOST_CHROMIUM 为其可执行文件的路径。',
  )
}

module.exports = { findChromium }
