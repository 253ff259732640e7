import { hasFfmpeg } from './ffmpeg.ts'
import { MediaWorkers, type WorkersOptions } from './media-workers.ts'

/** Up to this many feeds one process carries all; more are spread over more processes. */
const FEEDS_A_WORKER = 32

/** How many processes a bridge of `feeds` feeds uses on a machine of `cores` cores. */
export function workersFor(feeds: number, cores: number): number {
  return Math.max(1, Math.min(cores, 2, Math.ceil(feeds / FEEDS_A_WORKER)))
}

export interface MediaParts {
  workers: MediaWorkers | null
  hasFfmpeg: boolean
  /** What to do about what is missing, in Chinese; null when nothing is. */
  missing: string | null
}

/** Starts the media processes if this machine has them. Rejects in Chinese when a media port is taken. */
export async function startMedia(options: WorkersOptions, ffmpegPath: string): Promise<MediaParts> {
  const canFeed = await hasFfmpeg(ffmpegPath)
  const workers = new MediaWorkers(options)
  try {
    await workers.start()
  } catch (error) {
    workers.close()
    if (isTaken(error)) throw new Error(portTaken(options), { cause: error })
    options.onTrouble(NO_WORKER, error)
    return { workers: null, hasFfmpeg: canFeed, missing: NO_WORKER }
  }
  if (!canFeed) options.onTrouble(NO_FFMPEG)
  return { workers, hasFfmpeg: canFeed, missing: canFeed ? null : NO_FFMPEG }
}

const NO_WORKER = '本桥的媒体组件未安装或无法运行，请在桥服务器上运行 npm start 重新安装媒体组件'
const NO_FFMPEG = '本桥没有 ffmpeg，不能播放片源和摄像机，请在桥服务器上安装 ffmpeg 后重启视频桥'

function isTaken(error: unknown): boolean {
  return /address already in use|port bind failed|EADDRINUSE/i.test(String(error))
}

function portTaken({ listen, count }: WorkersOptions): string {
  const last = listen.rtcPort + count - 1
  const ports = count === 1 ? `${listen.rtcPort}` : `${listen.rtcPort}–${last}`
  return `媒体端口 ${ports}（UDP 和 TCP）已被别的程序占用，请关掉那个程序，或给视频桥换一个媒体端口`
}
