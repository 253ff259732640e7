import type { Ffmpeg } from '../ffmpeg.ts'
import type { Source } from './source.ts'
import { whyEnded } from './why-ended.ts'

/**
 * A clip played over and over in real time without encoding it again. The clip must be H.264 baseline with its headers
 * repeated at each key frame; an MP4 without them never shows a frame.
 */
export function fileSource(ffmpeg: Ffmpeg, clip: string): Source {
  return {
    play: (output) => {
      const input = ['-nostdin', '-loglevel', 'warning', '-re', '-stream_loop', '-1', '-i', clip]
      const run = ffmpeg.run([...input, '-map', '0:v:0', '-c:v', 'copy', ...output])
      return { ended: run.ended.then(whyEnded), stop: run.stop }
    },
  }
}
