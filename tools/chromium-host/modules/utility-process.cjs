'use strict'
const { fork } = require('node:child_process')
const { EventEmitter } = require('node:events')
const path = require('node:path')
const { app } = require('./app.cjs')

const HOST = path.join(__dirname, '..', 'host')
const PRELOADED = ['-r', path.join(HOST, 'crypto-guard.cjs'), '-r', path.join(HOST, 'utility-shim.cjs')]
const GRACE_MS = 2000

const running = new Set()

class UtilityProcess extends EventEmitter {
  #child

  constructor(file, args, options) {
    super()
    const pipes = options.stdio === 'pipe' ? 'pipe' : options.stdio === 'ignore' ? 'ignore' : 'inherit'
    this.#child = fork(file, args, {
      execArgv: [...PRELOADED, ...(options.execArgv ?? [])],
      cwd: options.cwd,
      env: { ...(options.env ?? process.env), ZHT_HOST_ELECTRON_VERSION: process.versions.electron },
      // Structured clone, as Electron's messages are.
      serialization: 'advanced',
      stdio: ['ignore', pipes, pipes, 'ipc'],
    })
    const name = options.serviceName ?? 'Node Utility Process'
    this.stdout = this.#child.stdout
    this.stderr = this.#child.stderr
    running.add(this.#child)
    this.#child.on('spawn', () => this.emit('spawn'))
    this.#child.on('message', (message) => this.emit('message', message))
    this.#child.on('error', (error) => console.error('chromium-host: utility process', name, error.message))
    this.#child.on('exit', (code, signal) => this.#exited(name, code ?? 1, signal))
  }

  #exited(name, exitCode, signal) {
    running.delete(this.#child)
    this.emit('exit', exitCode)
    const reason = signal ? 'killed' : exitCode === 0 ? 'clean-exit' : 'abnormal-exit'
    if (reason === 'clean-exit') return
    app.emit('child-process-gone', {}, { type: 'Utility', reason, exitCode, serviceName: name })
  }

  get pid() {
    return running.has(this.#child) ? this.#child.pid : undefined
  }

  postMessage(message, transfer) {
    if (transfer?.length) throw new Error('chromium-host: MessagePort transfer is not provided')
    if (this.#child.connected) this.#child.send(message)
  }

  kill() {
    return this.#child.kill()
  }
}

/** Ends every utility process: asked first, made to go after two seconds. */
async function stopUtilityProcesses() {
  const children = [...running]
  const gone = children.map((child) => new Promise((resolve) => child.once('exit', resolve)))
  for (const child of children) child.kill('SIGTERM')
  const timer = setTimeout(() => children.forEach((child) => void child.kill('SIGKILL')), GRACE_MS)
  await Promise.all(gone)
  clearTimeout(timer)
}

process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL')
})

const utilityProcess = { fork: (file, args = [], options = {}) => new UtilityProcess(file, args, options) }

module.exports = { stopUtilityProcesses, utilityProcess }
