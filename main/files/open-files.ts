import { DAY } from '../../domain/time.ts'
import type { Engine } from '../../engine/api.ts'
import type { Pass } from '../../protocol/identity.ts'
import { BlobClient } from '../session/blob-client.ts'
import { type FilesSession, openFilesSession } from '../session/files-session.ts'
import { FileStore } from './file-store.ts'

/** The files of an open world: what is kept here and what is on its way. */
export interface WorldFiles {
  readonly store: FileStore
  readonly session: FilesSession
}

export interface WorldFilesParts {
  /** The world's `blobs`, shared with an embedded centre. */
  readonly folder: string
  /** Where the centre is now; null while it is not known, or may not be gone to. */
  readonly url: () => string | null
  readonly ca: string | null
  readonly world: string
  readonly pass: () => Pass | null
  readonly sign: (text: string) => string
  readonly engine: Engine
}

export function openWorldFiles({ folder, url, ca, world, pass, sign, engine }: WorldFilesParts): WorldFiles {
  const store = new FileStore(folder)
  const client = new BlobClient({ url, ca, world, pass, sign, clock: Date.now })
  const { blobs, parts, outgoing } = store
  // Half a file that nobody fetched on for a week; one that is wanted again begins anew.
  // What cannot be cleared away now is so at a later start.
  parts.collect(Date.now() - 7 * DAY).catch(() => {})
  const waiting = async () => (await engine.unsent()).count
  return { store, session: openFilesSession({ blobs, parts, outgoing, client, waiting }) }
}
