import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join, normalize } from 'node:path'
import react from '@vitejs/plugin-react'
import { build as bundle } from 'esbuild'
import { build } from 'vite'
import { root } from '../../tools/launch/root.ts'

const TYPES: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' }
const EMPTY = '<!doctype html><meta charset="utf-8"><div id="root"></div>'

/** Builds the real windows once a run and serves them on the loopback. */
export async function servePages(): Promise<{ url: string; close: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'wall-pages-'))
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [react()],
    build: {
      outDir: folder,
      emptyOutDir: true,
      rollupOptions: {
        input: ['renderer/wall.html', 'test/wall/desk.html', 'test/wall/strip.html'].map((page) =>
          join(root, page),
        ),
      },
    },
  })
  const server = createServer(async (request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://here').pathname)
    const body = path === '/' ? EMPTY : await readFile(join(folder, path)).catch(() => null)
    response.writeHead(body === null ? 404 : 200, { 'content-type': TYPES[extname(path)] ?? 'text/html' })
    response.end(body)
  })
  return {
    url: await listen(server),
    async close() {
      server.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** A script for a page with its styles, as text. */
export async function bundleOf(file: string): Promise<{ script: string; style: string }> {
  const { outputFiles } = await bundle({
    entryPoints: [file],
    bundle: true,
    write: false,
    outdir: 'out',
    format: 'iife',
    target: 'es2024',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
  })
  const textOf = (end: string) => outputFiles.find((one) => one.path.endsWith(end))?.text ?? ''
  return { script: textOf('.js'), style: textOf('.css') }
}

function listen(server: Server): Promise<string> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`))
  })
}
