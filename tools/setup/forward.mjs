import { constants } from 'node:os'

/**
 * Passes signals on to a child and resolves with its exit code (128 + signal when a signal ended it).
 * Ctrl+C reaches the child from the terminal itself: passing it on would be a second one.
 *
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<number>}
 */
export function forward(child) {
  const pass = (/** @type {NodeJS.Signals} */ signal) => {
    const isFromTerminal = signal === 'SIGINT' && process.stdin.isTTY
    if (!isFromTerminal) child.kill(signal)
  }
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, pass)
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code, signal) => resolve(code ?? 128 + (signal ? constants.signals[signal] : 0)))
  })
}
