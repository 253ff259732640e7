'use strict'
// The command line of the Electron binary: electron [-r module]... [--switch[=value]]... <folder | file>
// [args]
const Module = require('node:module')
const fs = require('node:fs')
const path = require('node:path')
const { pathToFileURL } = require('node:url')
const { parseCommandLine } = require('./host/command-line.cjs')
const { findChromium } = require('./host/chromium-binary.cjs')
const { installElectronModule } = require('./host/electron-resolution.cjs')
const { describeProcess, electronVersion } = require('./host/process-identity.cjs')

if (typeof Module.registerHooks !== 'function') {
  console.error(
    `Chromium 宿主需要 Node 24 或更新版本，当前是 ${process.version}；请升级 Node 或设置 ZHT_HOST_NODE。`,
  )
  process.exit(1)
}

const line = parseCommandLine(process.argv.slice(2))
if (line.version) {
  console.log(`v${electronVersion(line.target)}`)
  process.exit(0)
}
try {
  findChromium()
} catch (error) {
  console.error(error.message)
  process.exit(1)
}

process.argv = [path.join(__dirname, 'dist', 'electron'), ...process.argv.slice(2)]
describeProcess(line.target)
installElectronModule()

const { app } = require('./electron.cjs')
const { setApplication, start } = require('./host/boot.cjs')
const state = require('./host/state.cjs')

if (line.inspect) {
  require('node:inspector').open(line.inspect.port, line.inspect.host, line.inspect.wait)
}
for (const [name, value] of line.switches) app.commandLine.appendSwitch(name, value)
const requireFromFolder = Module.createRequire(path.join(process.cwd(), 'command-line.js'))
for (const name of line.requires) requireFromFolder(name)

/** Reads package.json as Electron does and answers the entry file and how to load it. */
function readApplication(target) {
  const isFolder = fs.statSync(target).isDirectory()
  const root = isFolder ? target : path.dirname(target)
  const file = path.join(root, 'package.json')
  const manifest = fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : {}
  const entry = isFolder ? path.resolve(root, manifest.main ?? 'index.js') : target
  const isModule = entry.endsWith('.mjs') || (manifest.type === 'module' && !entry.endsWith('.cjs'))
  return { root, manifest, entry, isModule }
}

/** What quitting interrupts is no failure; anything else ends the process as in Node. */
function failed(reason) {
  if (state.quitting) return
  console.error(reason)
  process.exit(1)
}
process.on('unhandledRejection', failed)

/** Electron would hang here: it becomes ready only after the entry module has run. */
function waitsForItself() {
  console.error(
    'chromium-host: the entry module awaits app.whenReady() at its top level; use .then() instead',
  )
  process.exit(1)
}

async function run() {
  const { root, manifest, entry, isModule } = readApplication(line.target)
  setApplication(root, manifest)
  process.once('beforeExit', waitsForItself)
  if (isModule) await import(pathToFileURL(entry).href)
  else Module._load(entry, null, true)
  process.off('beforeExit', waitsForItself)
  await start()
}

run().catch(failed)
