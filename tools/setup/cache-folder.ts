import { homedir } from 'node:os'
import { join } from 'node:path'

/** Where this machine keeps what set-up makes or fetches: `$XDG_CACHE_HOME/zhihuitai`, else `~/.cache/zhihuitai`. */
export function cacheFolder(): string {
  return join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'zhihuitai')
}

/** Where the demo pictures lie, one `<feed id>.mp4` a feed. */
export function clipsFolder(): string {
  return join(cacheFolder(), 'clips-v1')
}
