'use strict'
const fs = require('node:fs/promises')
const path = require('node:path')
const { fileURLToPath } = require('node:url')
const { handlersByScheme } = require('../host/scheme-handlers.cjs')

const TYPES = {
  css: 'text/css',
  gif: 'image/gif',
  html: 'text/html; charset=utf-8',
  jpg: 'image/jpeg',
  js: 'text/javascript',
  json: 'application/json',
  mjs: 'text/javascript',
  mp3: 'audio/mpeg',
  mp4: 'video/mp4',
  pbf: 'application/x-protobuf',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain; charset=utf-8',
  wasm: 'application/wasm',
  wav: 'audio/wav',
  webm: 'video/webm',
  webp: 'image/webp',
  woff2: 'font/woff2',
}

async function fetchFile(url) {
  const file = fileURLToPath(url)
  const bytes = await fs.readFile(file).catch(() => {
    throw new Error('net::ERR_FILE_NOT_FOUND')
  })
  const type = TYPES[path.extname(file).slice(1).toLowerCase()] ?? 'application/octet-stream'
  return new Response(bytes, { headers: { 'content-type': type } })
}

const net = {
  isOnline: () => true,
  /** Node's fetch, with what only Electron's can reach: files and the application's own schemes. */
  async fetch(input, options) {
    const url = typeof input === 'string' ? input : (input.url ?? input.href)
    const scheme = new URL(url).protocol.slice(0, -1)
    if (scheme === 'file') return fetchFile(url)
    const handler = handlersByScheme.get(scheme)
    if (handler && !options?.bypassCustomProtocolHandlers) return handler(new Request(input, options))
    return fetch(input, options)
  },
}

module.exports = { net }
