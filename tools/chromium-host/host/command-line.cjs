'use strict'
const path = require('node:path')

/** `--inspect[-brk][=[host:]port]` as the arguments of `inspector.open`. */
function parseInspect(argument) {
  const match = /=(?:(.*):)?(\d+)$/.exec(argument)
  return {
    port: match ? Number(match[2]) : 9229,
    host: match?.[1] ?? '127.0.0.1',
    wait: argument.includes('brk'),
  }
}

/**
 * Splits what follows the binary's name. Chromium's own parser reads switches on both sides of the
 * application's path, so they are collected from the whole line.
 */
function parseCommandLine(args) {
  const line = { requires: [], switches: [], inspect: null, version: false, target: null }
  for (let i = 0; i < args.length; i++) {
    const argument = args[i]
    if (argument === '--') break
    if (argument === '-r' || argument === '--require') line.requires.push(args[++i])
    else if (argument === '-v' || argument === '--version') line.version = true
    else if (argument.startsWith('--inspect')) line.inspect = parseInspect(argument)
    else if (argument.startsWith('--')) {
      const [, name, value] = /^--([^=]+)=?(.*)$/s.exec(argument)
      line.switches.push([name, value])
    } else line.target ??= argument
  }
  line.target = path.resolve(line.target ?? '.')
  return line
}

module.exports = { parseCommandLine }
