import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { Ffmpeg } from '../ffmpeg.ts'
import { rtspSource } from './rtsp.ts'

const folder = mkdtempSync(join(tmpdir(), 'rtsp-'))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** A program in ffmpeg's place that says a line of its report in two pieces and then goes on until it is ended. */
const SPEAKER = `#!/bin/sh
case "$*" in *libx264*) echo encoding >&2; exit 0;; esac
printf '  Stream #0:0' >&2
sleep 0.3
echo ': Video: hevc (Main), none' >&2
exec sleep 60
`

test('H.265 的一行报告分两次说完，也认得出并改为转码', async () => {
  const path = join(folder, 'ffmpeg')
  writeFileSync(path, SPEAKER, { mode: 0o755 })
  const ffmpeg = new Ffmpeg(path, folder, () => {})
  const source = rtspSource(ffmpeg, 'rtsp://127.0.0.1/cam')
  expect(await source.play(['out']).ended).toBe('摄像机用 H.265，改为转码')
  expect(await source.play(['out']).ended).toBe('片源中断')
  await ffmpeg.close()
})
