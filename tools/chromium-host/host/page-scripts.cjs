'use strict'
const crypto = require('node:crypto')
const fs = require('node:fs')
const path = require('node:path')
const { pathToFileURL } = require('node:url')

const WORLD = 'host'

function read(name) {
  return fs.readFileSync(path.join(__dirname, '..', 'page', name), 'utf8')
}

const BRIDGE = read('bridge.js')
const CODEC = read('codec.js')
const EVENT_EMITTER = read('event-emitter.js')
const MAIN_WORLD = read('main-world.js')
const PRELOAD_RUNTIME = read('preload-runtime.js')

const makeCodec = new Function(`${CODEC}; return makeCodec;`)()

/** The codec of the page's side, for Node. */
const codec = makeCodec(
  (bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64'),
  (text) => new Uint8Array(Buffer.from(text, 'base64')),
)

/** Scripts run in every frame; a frame that is not the top one gets neither bridge nor preload. */
function inTopFrame(body) {
  return `(() => { 'use strict'; if (window !== window.top) return;\n${body}\n})()`
}

/**
 * The two scripts of a new document for a window with these webPreferences; the secret is new for each
 * page.
 */
function pageScripts(preferences) {
  const secret = crypto.randomBytes(16).toString('hex')
  const preload = preferences.preload ? fs.readFileSync(preferences.preload, 'utf8') : ''
  const meta = {
    platform: process.platform,
    arch: process.arch,
    versions: { ...process.versions },
    argv: preferences.additionalArguments ?? [],
  }
  const name = preferences.preload ? pathToFileURL(preferences.preload).href : 'chromium-host-preload'
  const constants = `const secret = ${JSON.stringify(secret)}; const meta = ${JSON.stringify(meta)};`
  const parameters = 'exports, require, module, process, global'
  const runPreload = `const runPreload = function (${parameters}) {\n${preload}\n};`
  const isolated = [CODEC, BRIDGE, EVENT_EMITTER, constants, runPreload, PRELOAD_RUNTIME].join('\n')
  return {
    mainWorld: inTopFrame(`${BRIDGE}\n${constants}\n${MAIN_WORLD}`),
    isolatedWorld: `${inTopFrame(isolated)}\n//# sourceURL=${name}`,
    isolatedName: name,
  }
}

module.exports = { WORLD, codec, pageScripts }
