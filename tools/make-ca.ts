import { execFileSync } from 'node:child_process'
import { X509Certificate } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { isIP } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

/**
 * `node tools/make-ca.ts --dir <folder> <name or address> …`: a CA of one's own (made once, ten years) and a server
 * certificate for the given names (825 days, made anew at each call), with the openssl program. Private keys get mode
 * 0600; `ca.key` belongs on a machine without network. Seats are given `ca.crt` and compare its fingerprint.
 */
const usage = '用法：node tools/make-ca.ts --dir <文件夹> <服务器的域名或 IP 地址>…'
const CA_DAYS = 3650
const SERVER_DAYS = 825

function main(): void {
  const { values, positionals: names } = parseArgs({
    options: { dir: { type: 'string' } },
    allowPositionals: true,
  })
  if (!values.dir || names.length === 0) throw new Error(usage)
  const wrong = names.find((name) => !isIP(name) && !/^[A-Za-z0-9]([\w.-]{0,251})$/.test(name))
  if (wrong !== undefined) throw new Error(`“${wrong}” 不是域名或 IP 地址\n${usage}`)
  mkdirSync(values.dir, { recursive: true })
  const inDir = (name: string) => join(values.dir ?? '', name)
  makeCa(inDir('ca.key'), inDir('ca.crt'))
  makeServer(inDir, names)
  const { fingerprint256 } = new X509Certificate(readFileSync(inDir('ca.crt')))
  console.log(`证书：${inDir('server.crt')}\n私钥：${inDir('server.key')}\n交给席位：${inDir('ca.crt')}`)
  console.log(`CA 指纹（席位加入时核对）：${fingerprint256}`)
}

function makeCa(key: string, cert: string): void {
  if (existsSync(key) && existsSync(cert)) return
  makeKey(key)
  openssl(
    'req',
    '-x509',
    '-new',
    '-key',
    key,
    '-sha256',
    '-days',
    String(CA_DAYS),
    '-out',
    cert,
    ...caWords(),
  )
}

function caWords(): string[] {
  const extensions = ['basicConstraints=critical,CA:TRUE,pathlen:0', 'keyUsage=critical,keyCertSign,cRLSign']
  return ['-subj', '/O=Zhihuitai/CN=Zhihuitai CA', ...extensions.flatMap((words) => ['-addext', words])]
}

function makeServer(inDir: (name: string) => string, names: readonly string[]): void {
  const work = mkdtempSync(join(tmpdir(), 'zhihuitai-ca-'))
  try {
    const request = join(work, 'server.csr')
    const extensions = join(work, 'server.ext')
    const alternatives = names.map((name) => (isIP(name) ? `IP:${name}` : `DNS:${name}`)).join(',')
    writeFileSync(
      extensions,
      [
        'basicConstraints=critical,CA:FALSE',
        'keyUsage=critical,digitalSignature',
        'extendedKeyUsage=serverAuth',
        `subjectAltName=${alternatives}`,
      ].join('\n'),
    )
    makeKey(inDir('server.key'))
    openssl(
      'req',
      '-new',
      '-key',
      inDir('server.key'),
      '-subj',
      '/O=Zhihuitai/CN=Zhihuitai server',
      '-out',
      request,
    )
    openssl(
      ...['x509', '-req', '-in', request, '-CA', inDir('ca.crt'), '-CAkey', inDir('ca.key'), '-sha256'],
      ...[
        '-set_serial',
        `0x${crypto.randomUUID().replaceAll('-', '').slice(1)}`,
        '-days',
        String(SERVER_DAYS),
      ],
      ...['-extfile', extensions, '-out', inDir('server.crt')],
    )
  } finally {
    rmSync(work, { recursive: true })
  }
}

function makeKey(file: string): void {
  openssl('genpkey', '-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-256', '-out', file)
  chmodSync(file, 0o600)
}

function openssl(...args: string[]): void {
  try {
    execFileSync('openssl', args, { stdio: ['ignore', 'ignore', 'pipe'] })
  } catch (error) {
    const { code, stderr } = error as { code?: string; stderr?: Buffer }
    if (code === 'ENOENT') throw new Error('本机没有 openssl 程序，请先安装（apt-get install openssl）')
    throw new Error(`openssl 出错：${stderr?.toString().trim().split('\n').at(-1) ?? ''}`)
  }
}

try {
  main()
} catch (error) {
  console.error((error as Error).message)
  process.exitCode = 1
}
