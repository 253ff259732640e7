import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'

/** A file that is there and cannot be read; the message is for people. What it holds must not be replaced. */
export class Unreadable extends Error {}

/**
 * The bytes of a file of the data folder, null while it has never been written. Throws Unreadable where it is there and
 * the disk does not give it: a missing right or a failing disk is no reason to begin with nothing.
 */
export function readKept(file: string): Buffer | null {
  try {
    return readFileSync(file)
  } catch (cause) {
    if (codeOf(cause) === 'ENOENT') return null
    const words = `数据目录里的 ${basename(file)} 读不出来（${codeOf(cause)}），原文件没有动；请检查权限和磁盘后重新启动`
    throw new Unreadable(words, { cause })
  }
}

/** Replaces a file whole: written aside, synced, renamed. Whatever happens, the old bytes or the new ones are there. */
export function writeKept(file: string, bytes: string | Buffer, mode = 0o644): void {
  const aside = `${file}.new`
  writeFileSync(aside, bytes, { mode, flush: true })
  renameSync(aside, file)
  syncFolderOf(file)
}

/** Makes the rename survive a power cut. Windows cannot and need not. */
function syncFolderOf(file: string): void {
  let folder: number | undefined
  try {
    folder = openSync(dirname(file), 'r')
    fsyncSync(folder)
  } catch {
    // The bytes themselves are synced; only the name may be a moment late.
  } finally {
    if (folder !== undefined) closeSync(folder)
  }
}

function codeOf(cause: unknown): string {
  return (cause as NodeJS.ErrnoException).code ?? String(cause)
}
