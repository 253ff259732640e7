import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import { app, protocol, type Session, session, type WebContents } from 'electron'

/** Scheme and host of every page of the application. */
export const ORIGIN = 'app://zhihuitai'

/** Electron's checklist items 5–7, 12–15; docs/SECURITY.md names the test that holds each. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "media-src 'self' blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
].join('; ')

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.woff2': 'font/woff2',
  '.wav': 'audio/wav',
}

/** What a page may ask the system for; everything else is denied. */
const ALLOWED = new Set(['media', 'fullscreen', 'screen-wake-lock', 'window-management', 'display-capture'])

export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
  ])
}

/** Serves the built pages with the content security policy; nothing outside `folder` is ever read. */
export function serve(folder: string): void {
  protocol.handle('app', async (request) => {
    const path = normalize(decodeURIComponent(new URL(request.url).pathname))
    const file = join(folder, path)
    if (!file.startsWith(folder + sep)) return new Response('', { status: 403 })
    const body = await readFile(file).catch(() => null)
    if (body === null) return new Response('', { status: 404 })
    const headers: Record<string, string> = {
      'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    }
    if (extname(file) === '.html') headers['content-security-policy'] = POLICY
    return new Response(new Uint8Array(body), { headers })
  })
}

export function lockSession(target: Session = session.defaultSession): void {
  target.setPermissionCheckHandler((_contents, permission) => ALLOWED.has(permission))
  target.setPermissionRequestHandler((_contents, permission, decide) => decide(ALLOWED.has(permission)))
}

/** Refuses navigation and new windows everywhere, for every page that will ever exist. */
export function lockPages(devServer: string | undefined): void {
  app.on('web-contents-created', (_event, contents: WebContents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
    contents.on('will-navigate', (event, url) => {
      if (!isOurs(url, devServer)) event.preventDefault()
    })
    contents.on('will-attach-webview', (event) => event.preventDefault())
  })
}

/** True for the application's own pages (and for the development server while developing). */
export function isOurs(url: string, devServer: string | undefined): boolean {
  return url.startsWith(`${ORIGIN}/`) || (devServer !== undefined && url.startsWith(devServer))
}
