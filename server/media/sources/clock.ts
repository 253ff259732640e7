import type { Ffmpeg } from '../ffmpeg.ts'
import { CLOCK_HEIGHT, CLOCK_WIDTH, clockPicture } from './clock-picture.ts'
import type { Source } from './source.ts'
import { whyEnded } from './why-ended.ts'

const RATE = 12.5
const EVERY = 1000 / RATE

/**
 * A live clock drawn here and encoded with the least delay: what a window shows of it tells how old the picture is.
 * `now`: UTC ms.
 */
export function clockSource(ffmpeg: Ffmpeg, marker: number, now: () => number): Source {
  return {
    play: (output) => {
      const size = `${CLOCK_WIDTH}x${CLOCK_HEIGHT}`
      const run = ffmpeg.run(
        [
          ...['-loglevel', 'warning', '-fflags', 'nobuffer', '-probesize', '32', '-analyzeduration', '0'],
          ...['-use_wallclock_as_timestamps', '1', '-f', 'rawvideo', '-pix_fmt', 'gray', '-s', size],
          ...['-r', `${RATE}`, '-i', 'pipe:0', '-an', '-vsync', 'passthrough'],
          ...['-c:v', 'libx264', '-preset', 'ultrafast', '-tune', 'zerolatency', '-profile:v', 'baseline'],
          ...['-pix_fmt', 'yuv420p', '-bf', '0', '-g', '13', '-b:v', '300k', '-threads', '1'],
          ...['-x264-params', 'slices=1:repeat-headers=1', ...output],
        ],
        { input: true },
      )
      let isFull = false
      run.input?.on('drain', () => {
        isFull = false
      })
      const timer = setInterval(() => {
        // A late encoder misses frames instead of showing old ones.
        if (run.input?.writable && !isFull) isFull = !run.input.write(clockPicture(marker, now()))
      }, EVERY)
      const ended = run.ended.then((words) => {
        clearInterval(timer)
        return whyEnded(words)
      })
      return { ended, stop: run.stop }
    },
  }
}
