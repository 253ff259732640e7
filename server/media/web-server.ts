import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import type { AddressInfo } from 'node:net'

export interface WebServerOptions {
  host: string
  /** 0 takes a free one. */
  port: number
  tls: { key: string; cert: string } | null
}

export interface WebServer {
  server: Server
  url: string
  port: number
  /** From now on `GET /health` answers with this as JSON. */
  serveHealth(health: () => unknown): void
  close(): Promise<void>
}

/**
 * Listens for seats. Rejects in Chinese for plain HTTP beyond the loopback and for a taken port.
 */
export async function startWebServer({ host, port, tls }: WebServerOptions): Promise<WebServer> {
  if (!tls && !isLoopback(host)) {
    throw new Error(`视频桥对外地址 ${host} 必须用 TLS，请配置证书；不用 TLS 时只能监听 127.0.0.1`)
  }
  let health: (() => unknown) | null = null
  const server = tls ? createSecureServer(tls) : createServer()
  server.on('request', (request, response) => {
    const isKnown = health !== null && request.method === 'GET' && request.url === '/health'
    response.writeHead(isKnown ? 200 : 404, { 'content-type': 'application/json; charset=utf-8' })
    response.end(isKnown ? JSON.stringify(health?.()) : '{}')
  })
  server.listen(port, host)
  await once(server, 'listening').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE') throw error
    throw new Error(`端口 ${port} 已被别的程序占用，请关掉那个程序，或给视频桥换一个端口`, { cause: error })
  })
  const { port: bound } = server.address() as AddressInfo
  const shown = host.includes(':') ? `[${host}]` : host
  return {
    server,
    url: `${tls ? 'https' : 'http'}://${shown}:${bound}`,
    port: bound,
    serveHealth: (answer) => {
      health = answer
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** Whether `host` means every address of the machine, so that nobody can be told to come there. */
export function isAnyAddress(host: string): boolean {
  return host === '0.0.0.0' || host === '::'
}

/** Whether only this machine can reach `host`. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host)
}
