import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
const TYPES = { html: 'text/html; charset=utf-8', js: 'text/javascript' }
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  'connect-src app: http: ws:',
  "worker-src 'self'",
  "frame-src 'self'",
].join('; ')

/**
 * The fixture's app:// handler: its page, several megabytes at /big, and /count which measures what it was
 * sent.
 */
export async function serve(request) {
  const { pathname } = new URL(request.url)
  if (pathname === '/big') return new Response(new Uint8Array(6_000_000).fill(7))
  if (pathname === '/count') {
    const bytes = new Uint8Array(await request.arrayBuffer())
    return Response.json({ length: bytes.length, last: bytes.at(-1), origin: request.headers.get('origin') })
  }
  const name = pathname.slice(1)
  if (!/^[a-z]+\.(html|js)$/.test(name)) return new Response('未找到', { status: 404 })
  const headers = { 'content-type': TYPES[name.split('.')[1]], 'content-security-policy': POLICY }
  return new Response(await readFile(join(here, name)), { headers })
}
