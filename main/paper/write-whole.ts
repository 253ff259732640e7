import { rename, rm, writeFile } from 'node:fs/promises'

/** A file the person chose: written beside its place and put there when it is whole. Throws as the file system does. */
export async function writeWhole(path: string, content: Uint8Array | string): Promise<void> {
  const aside = `${path}.${process.pid}.part`
  try {
    await writeFile(aside, content, { flush: true })
    await rename(aside, path)
  } catch (cause) {
    await rm(aside, { force: true }).catch(() => {})
    throw cause
  }
}
