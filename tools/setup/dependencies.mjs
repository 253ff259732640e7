import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { explain } from './explain.mjs'

/**
 * Makes `node_modules` agree with the lock file. Returns a Chinese sentence when that is impossible, else null.
 *
 * @param {string} root the project's folder
 * @returns {Promise<string | null>}
 */
export async function installDependencies(root) {
  if (agrees(root)) return null
  say('正在安装依赖，第一次约需一分钟……')
  let said = await npm(root, ['ci'])
  // Some registries lack packages of other platforms; npm then calls the lock file incomplete.
  if (said?.includes('EUSAGE')) said = await npm(root, ['install', '--no-save'])
  if (said === null && agrees(root)) {
    say('依赖已装好。')
    return null
  }
  const last = (said ?? '').trim().split('\n').slice(-3).join(' / ')
  return `依赖没有装上。${explain(said ?? '') ?? `npm 的最后几句：${last}`}`
}

/** Compares what is installed with the lock: file times say nothing after a clone or a copy. */
function agrees(root) {
  const installed = packages(join(root, 'node_modules/.package-lock.json'))
  const wanted = packages(join(root, 'package-lock.json'))
  if (installed === null || wanted === null) return false
  if (!existsSync(join(root, 'node_modules/.bin/node'))) return false
  return Object.entries(wanted).every(([path, wish]) => {
    const found = installed[path]
    if (path === '' || wish.link) return true
    if (!found) return Boolean(wish.optional || wish.devOptional || !path.includes('node_modules/'))
    return found.version === wish.version
  })
}

function packages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages
  } catch {
    return null
  }
}

/** Runs npm; resolves with null when it went well, else with what it said. */
function npm(root, args) {
  // Set-up finds or builds the media worker later and says how far it is; without this the package would do it here.
  const env = { ...process.env, MEDIASOUP_WORKER_BIN: process.env.MEDIASOUP_WORKER_BIN || 'later' }
  const isWindows = process.platform === 'win32'
  const options = { cwd: root, env, shell: isWindows, stdio: ['ignore', 'pipe', 'pipe'] }
  const child = spawn('npm', [...args, '--loglevel=error', '--no-audit', '--no-fund'], options)
  const stop = () => child.kill()
  process.once('SIGINT', stop).once('SIGTERM', stop)
  let said = ''
  const listen = (data) => {
    said = (said + data).slice(-20_000)
  }
  child.stdout.on('data', listen)
  child.stderr.on('data', listen)
  const begun = Date.now()
  const beat = setInterval(
    () => say(`仍在安装依赖（${Math.round((Date.now() - begun) / 1000)} 秒）……`),
    10_000,
  )
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(`找不到 npm：${error.message}`))
    child.once('close', (code) => resolve(code === 0 ? null : said))
  }).finally(() => {
    clearInterval(beat)
    process.off('SIGINT', stop).off('SIGTERM', stop)
  })
}

function say(sentence) {
  process.stderr.write(`${sentence}\n`)
}
