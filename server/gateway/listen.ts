import { createServer, type Server as HttpServer, type RequestListener } from 'node:http'
import { createServer as createTlsServer, type Server as HttpsServer } from 'node:https'
import type { AddressInfo } from 'node:net'

/** Certificate chain and key, PEM. */
export interface Tls {
  readonly cert: string | Buffer
  readonly key: string | Buffer
}

export interface Listening {
  readonly server: HttpServer | HttpsServer
  readonly port: number
  readonly url: string
}

/**
 * Listens on `host` and `port` (0: any free one). Without TLS only on a loopback address; throws Chinese words for
 * that, for a taken port and for an address this machine has not.
 */
export async function listen(
  { host, port, tls }: { host: string; port: number; tls?: Tls | undefined },
  handler: RequestListener,
): Promise<Listening> {
  if (!tls && !isLoopback(host)) {
    throw new Error(`${host} 不是本机地址，必须配置证书（--cert 和 --key），明文只允许本机`)
  }
  const server = tls ? createTlsServer(tls, handler) : createServer(handler)
  await new Promise<void>((resolve, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) => fail(new Error(wordsFor(error, host, port))))
    server.listen(port, host, resolve)
  })
  const bound = (server.address() as AddressInfo).port
  const name = host.includes(':') ? `[${host}]` : host
  return { server, port: bound, url: `${tls ? 'https' : 'http'}://${name}:${bound}` }
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host)
}

function wordsFor(error: NodeJS.ErrnoException, host: string, port: number): string {
  if (error.code === 'EADDRINUSE') return `端口 ${port} 已被占用，请换一个端口或先停掉占用它的程序`
  if (error.code === 'EADDRNOTAVAIL') return `本机没有地址 ${host}，请核对 --host`
  if (error.code === 'EACCES') return `没有权限使用端口 ${port}，请换一个大于 1024 的端口`
  return `无法监听 ${host}:${port}：${error.message}`
}
