import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { MARKER_CELLS, readMarker } from '../../domain/marker.ts'
import { RATE, SECONDS } from './frames.ts'
import { fileFeeds, makePictures, missingPictures } from './make.ts'

const noEncoder = spawnSync('ffmpeg', ['-version']).status !== 0
const folder = mkdtempSync(join(tmpdir(), 'clips-'))
const feeds = fileFeeds().slice(0, 2)
const count = RATE * SECONDS

/** The luma of every frame of a clip after a filter, `size` bytes a frame. */
function decoded(clip: string, filter: string, size: number): Uint8Array[] {
  const options = ['-loglevel', 'error', '-i', clip, '-vf', filter, '-f', 'rawvideo', '-pix_fmt', 'gray', '-']
  const bytes = execFileSync('ffmpeg', options, { maxBuffer: 64 * 1024 * 1024 })
  return Array.from({ length: bytes.length / size }, (_, at) => bytes.subarray(at * size, (at + 1) * size))
}

describe.skipIf(noEncoder)('演示画面', () => {
  beforeAll(() => makePictures(folder, feeds, () => {}), 120_000)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test.each(feeds)('$name 的每一帧都读得出自己的编号和帧数', (feed) => {
    const rows = decoded(
      join(folder, `${feed.id}.mp4`),
      'crop=iw:16:0:ih-16,scale=32:1:flags=area',
      MARKER_CELLS,
    )
    const read = rows.map((row) => readMarker(row))
    expect(read).toEqual(Array.from({ length: count }, (_, counter) => ({ id: feed.marker, counter })))
  })

  test('整幅缩到 128×24 后，最下一行仍读得出编号', () => {
    const [feed] = feeds
    const small = decoded(join(folder, `${feed?.id}.mp4`), 'scale=128:24:flags=bilinear', 128 * 24)
    const ids = small.map((picture) => {
      const row = picture.subarray(128 * 23)
      const cells = Array.from({ length: MARKER_CELLS }, (_, cell) => {
        return ((row[cell * 4 + 1] ?? 0) + (row[cell * 4 + 2] ?? 0)) / 2
      })
      return readMarker(cells)?.id
    })
    expect(ids.filter((id) => id !== feed?.marker)).toEqual([])
  })

  test('半秒一个关键帧，后来的人不必久等', () => {
    const entries = ['-select_streams', 'v', '-show_entries', 'packet=flags', '-of', 'csv=p=0']
    const said = execFileSync('ffprobe', ['-loglevel', 'error', ...entries, join(folder, 'cam-01.mp4')], {
      encoding: 'utf8',
    })
    const keys = said
      .trim()
      .split('\n')
      .flatMap((flags, at) => (flags.startsWith('K') ? [at] : []))
    expect(keys).toEqual(Array.from({ length: count / 12 }, (_, group) => group * 12))
  })

  test('已有的画面不再重做，数据变了才重做', async () => {
    const before = readdirSync(folder).map((name) => statSync(join(folder, name)).mtimeMs)
    await makePictures(folder, feeds, () => {})
    expect(readdirSync(folder).map((name) => statSync(join(folder, name)).mtimeMs)).toEqual(before)
    const renamed = feeds.map((feed) => ({ ...feed, name: `${feed.name}改` }))
    expect(missingPictures(folder, renamed)).toEqual(renamed)
  })
})
