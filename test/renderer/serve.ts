import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { createServer, type ViteDevServer } from 'vite'

/** Serves the window on the desk in memory; the address is `resolvedUrls.local[0]`. */
export async function serveWindow(port: number): Promise<ViteDevServer> {
  const root = fileURLToPath(new URL('.', import.meta.url))
  const server = await createServer({
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [react()],
    server: { port, strictPort: false, fs: { allow: [fileURLToPath(new URL('../..', import.meta.url))] } },
    cacheDir: fileURLToPath(new URL('../../.cache/vite-window', import.meta.url)),
  })
  return await server.listen()
}
