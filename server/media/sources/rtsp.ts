import type { Ffmpeg } from '../ffmpeg.ts'
import type { Source } from './source.ts'
import { whyEnded } from './why-ended.ts'

const COPY = ['-c:v', 'copy']
const ENCODE = [
  ...['-c:v', 'libx264', '-preset', 'ultrafast', '-tune', 'zerolatency', '-profile:v', 'baseline'],
  ...['-pix_fmt', 'yuv420p', '-bf', '0', '-g', '25', '-x264-params', 'slices=1:repeat-headers=1'],
]

/**
 * A camera's RTSP stream, pulled over TCP. H.264 is passed on untouched; a camera that turns out to send H.265, which
 * no browser takes as it is, is encoded again from the next run on. A dying camera ends ffmpeg with code 0 and a
 * hanging one after about 6 s.
 */
export function rtspSource(ffmpeg: Ffmpeg, url: string): Source {
  let video = COPY
  return {
    play: (output) => {
      const input = [
        ...['-nostdin', '-loglevel', 'info', '-rtsp_transport', 'tcp', '-timeout', '3000000'],
        ...['-fflags', 'nobuffer', '-flags', 'low_delay', '-analyzeduration', '0', '-probesize', '32'],
        ...['-i', url],
      ]
      let isWrongCodec = false
      const run = ffmpeg.run([...input, '-map', '0:v:0', ...video, ...output], {
        onWords: (words) => {
          if (video === ENCODE || !/Stream #0:\d+.*Video: hevc/.test(words)) return
          isWrongCodec = true
          video = ENCODE
          void run.stop()
        },
      })
      const ended = run.ended.then((words) => (isWrongCodec ? '摄像机用 H.265，改为转码' : whyEnded(words)))
      return { ended, stop: run.stop }
    },
  }
}
