import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

// GStreamer's bindings belong to the system's own Python, which may not be the first in the path.
const PYTHON = process.env.PYTHON_BIN ?? '/usr/bin/python3'
const IMPORTS =
  "import gi; gi.require_version('GstRtspServer', '1.0'); from gi.repository import GstRtspServer"

/** Whether this machine can play an RTSP camera. */
export const hasRtspServer = spawnSync(PYTHON, ['-c', IMPORTS]).status === 0

const running = new Set<ChildProcess>()
// A test that failed half-way must not leave its camera behind.
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL')
})

/** A camera at `rtsp://127.0.0.1:<port>/cam`. Resolves when it listens. */
export async function startCamera(port: number, marker: number, codec: 'h264' | 'h265' = 'h264') {
  const script = fileURLToPath(new URL('./rtsp-camera.py', import.meta.url))
  const child = spawn(PYTHON, [script, `${port}`, `${marker}`, codec], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  running.add(child)
  child.once('exit', () => running.delete(child))
  const [words] = await Promise.race([once(child.stdout, 'data'), once(child, 'exit')])
  if (!`${words}`.startsWith('ready')) throw new Error(`the camera did not start: ${words}`)
  return {
    /** Pulls its plug. */
    die: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return
      child.kill('SIGKILL')
      await once(child, 'exit')
    },
    /** Stops answering without closing anything. */
    freeze: () => child.kill('SIGSTOP'),
  }
}
