import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Feed, frames, HEIGHT, RATE, WIDTH } from './frames.ts'

// Relative to the working folder: a path inside a filter would need escaping.
const CLIP = 'clip.mp4'
const LABEL = 'name.txt'

/**
 * Makes the clip of one feed at `target`, whole or not at all. `font` is a font file with Chinese, or null: then
 * the picture carries no words. Throws with the encoder's own words when it fails.
 */
export async function encode(feed: Feed, target: string, font: string | null): Promise<void> {
  const folder = await mkdtemp(`${target}.`)
  try {
    await writeFile(join(folder, LABEL), `${feed.key}  ${feed.name}`)
    await run(feed, folder, font === null ? 'format=yuv420p' : words(font))
    await rename(join(folder, CLIP), target)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function run(feed: Feed, folder: string, filter: string): Promise<void> {
  const ffmpeg = spawn('ffmpeg', options(filter), { cwd: folder, stdio: ['pipe', 'ignore', 'pipe'] })
  await once(ffmpeg, 'spawn')
  let said = ''
  ffmpeg.stderr.on('data', (data: Buffer) => {
    said = (said + data.toString()).slice(-2000)
  })
  // A dead encoder closes its input; its exit code below tells why.
  ffmpeg.stdin.on('error', () => {})
  const ended = once(ffmpeg, 'close')
  const drained = (): Promise<unknown> => once(ffmpeg.stdin, 'drain').catch(() => {})
  for (const frame of frames(feed)) {
    if (ffmpeg.stdin.destroyed) break
    if (!ffmpeg.stdin.write(frame)) await Promise.race([drained(), ended])
  }
  ffmpeg.stdin.end()
  const [code] = await ended
  if (code !== 0) throw new Error(`${feed.id}: ${said.trim()}`)
}

/** Key frame each half second; the parameter sets repeat, or a joiner would never see a picture. */
function options(filter: string): string[] {
  const input = `-f rawvideo -pix_fmt gray -video_size ${WIDTH}x${HEIGHT} -framerate ${RATE} -i pipe:0`
  const group = Math.floor(RATE / 2)
  const coding =
    '-c:v libx264 -profile:v baseline -preset veryfast -tune zerolatency -bf 0 ' +
    `-g ${group} -keyint_min ${group} -sc_threshold 0 -b:v 500k -maxrate 500k -bufsize 500k ` +
    '-x264-params slices=1:repeat-headers=1 -movflags +faststart'
  const quiet = '-nostdin -hide_banner -loglevel error -y'
  return [...`${quiet} ${input}`.split(' '), '-vf', filter, ...coding.split(' '), CLIP]
}

function words(font: string): string {
  const style = `fontfile='${font}':fontcolor=white:box=1:boxcolor=black@0.6:boxborderw=5`
  return [
    `drawtext=${style}:textfile=${LABEL}:expansion=none:fontsize=19:x=12:y=h-50`,
    `drawtext=${style}:text=演示画面:fontsize=15:x=w-tw-12:y=12`,
    'format=yuv420p',
  ].join(',')
}
