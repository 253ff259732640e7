'use strict'
const fs = require('node:fs')
const path = require('node:path')
const { app } = require('./app.cjs')

let lockFile = null

function isAlive(pid) {
  if (!pid || pid === process.pid) return false
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/** Leaves this start's arguments beside the lock and wakes the instance that holds it. */
function announce(file, pid, data) {
  fs.writeFileSync(`${file}.second`, JSON.stringify([process.argv, process.cwd(), data ?? null]))
  try {
    process.kill(pid, 'SIGUSR2')
  } catch {
    // It ended between the two calls: the next start takes the lock.
  }
}

function secondInstance() {
  try {
    const [argv, folder, data] = JSON.parse(fs.readFileSync(`${lockFile}.second`, 'utf8'))
    app.emit('second-instance', {}, argv, folder, data)
  } catch (error) {
    console.error('chromium-host: unreadable second instance', error.message)
  }
}

function release() {
  if (!lockFile) return
  fs.rmSync(lockFile, { force: true })
  process.off('SIGUSR2', secondInstance)
  process.off('exit', release)
  lockFile = null
}

/** A file with this process's id in userData; a dead holder's lock is taken over. */
function requestSingleInstanceLock(data) {
  if (lockFile) return true
  const folder = app.getPath('userData')
  fs.mkdirSync(folder, { recursive: true })
  const file = path.join(folder, 'chromium-host.lock')
  try {
    fs.writeFileSync(file, String(process.pid), { flag: 'wx' })
  } catch {
    const holder = Number(fs.readFileSync(file, 'utf8'))
    if (isAlive(holder)) {
      announce(file, holder, data)
      return false
    }
    fs.writeFileSync(file, String(process.pid))
  }
  lockFile = file
  process.on('SIGUSR2', secondInstance)
  process.on('exit', release)
  return true
}

module.exports = {
  requestSingleInstanceLock,
  hasSingleInstanceLock: () => lockFile !== null,
  releaseSingleInstanceLock: release,
}
