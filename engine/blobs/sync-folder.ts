import { open } from 'node:fs/promises'

/** Makes a rename in that folder survive a power cut. Windows cannot and need not. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null)
  if (handle === null) return
  await handle.sync().catch(() => {})
  await handle.close()
}
