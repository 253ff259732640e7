import { BrowserWindow, type WebContents } from 'electron'
import type { Document } from '../../domain/document/document.ts'
import { ORIGIN } from '../security.ts'
import { SECURE } from '../windows.ts'

/** Twenty thousand rows take some seconds to lay out; a page that needs longer is broken. */
const READY_MS = 60_000

interface Job {
  readonly document: Document
  readonly ready: () => void
}
const jobByContents = new Map<number, Job>()

/** The document the window behind these contents was opened to print; null for every other window. */
export function paperOf(contents: WebContents): Document | null {
  return jobByContents.get(contents.id)?.document ?? null
}

/** The print window says that its pages stand. */
export function paperIsReady(contents: WebContents): void {
  jobByContents.get(contents.id)?.ready()
}

/**
 * Lays a document out in a hidden window of the application's own and hands its contents to `act`. The window is gone
 * afterwards, whatever happened. Throws when the pages do not come to stand.
 */
export async function withPrintWindow<T>(
  document: Document,
  act: (contents: WebContents) => Promise<T>,
): Promise<T> {
  // A4 at 96 points an inch.
  const webPreferences = { ...SECURE, backgroundThrottling: false }
  const window = new BrowserWindow({ show: false, width: 794, height: 1123, webPreferences })
  const { id } = window.webContents
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  const patience = setTimeout(() => reject(new Error('the pages did not come to stand')), READY_MS)
  window.webContents.on('render-process-gone', () => reject(new Error('the print window died')))
  window.on('closed', () => reject(new Error('the print window was closed')))
  // Nobody listens any more once the pages stand.
  promise.catch(() => {})
  jobByContents.set(id, { document, ready: resolve })
  try {
    await window.loadURL(`${process.env.ELECTRON_RENDERER_URL ?? ORIGIN}/print.html`)
    await promise
    return await act(window.webContents)
  } finally {
    clearTimeout(patience)
    jobByContents.delete(id)
    if (!window.isDestroyed()) window.destroy()
  }
}
