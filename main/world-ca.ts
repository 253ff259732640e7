import { X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readKept, writeKept } from './kept-file.ts'

/** The centre's own authority, PEM. Throws with Chinese words where the file is none. */
export function readCa(path: string): string {
  let pem: string
  try {
    pem = readFileSync(path, 'utf8')
  } catch (cause) {
    throw new Error(`中心的 CA 证书 ${path} 读不出来，请核对文件位置和权限`, { cause })
  }
  return certified(pem, path)
}

/** Keeps it with the world, so that the file it came from may move. `dir`: the world's folder. */
export function keepCa(dir: string, pem: string): void {
  writeKept(fileIn(dir), pem)
}

/**
 * The authority of a world's centre: as kept, else from where it once came, which is kept then. Null for the system's own
 * (`path` null). Throws with Chinese words: without it the centre cannot be told from somebody else.
 */
export function caOf(dir: string, path: string | null): string | null {
  const kept = readKept(fileIn(dir))
  if (kept !== null) return certified(kept.toString(), fileIn(dir))
  if (path === null) return null
  const pem = readCa(path)
  keepCa(dir, pem)
  return pem
}

function fileIn(dir: string): string {
  return join(dir, 'ca.pem')
}

function certified(pem: string, path: string): string {
  try {
    new X509Certificate(pem)
    return pem
  } catch (cause) {
    throw new Error(`${path} 不是 PEM 格式的证书，请向中心重新要 CA 证书`, { cause })
  }
}
