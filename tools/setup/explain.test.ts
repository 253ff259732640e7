import { describe, expect, test } from 'vitest'
import { explain } from './explain.mjs'

describe('出错时说人话', () => {
  test.each([
    ['ENOSPC: no space left on device, write', '磁盘已满'],
    ['av_interleaved_write_frame(): No space left on device', '磁盘已满'],
    ["EROFS: read-only file system, mkdir '/x'", '写不进去'],
    ["ENOENT: no such file or directory, mkdir '/x/y'", '写不进去'],
    ["EACCES: permission denied, mkdir '/x'", '没有写入权限'],
    ['npm error code ENOTFOUND', '连不上网络'],
    ['Temporary failure resolving deb.debian.org', '连不上网络'],
    ['E: Could not get lock /var/lib/dpkg/lock-frontend', '另一个安装程序正在运行'],
    ['E: Unable to locate package chromium', '软件源里没有这个软件'],
  ])('%s', (said, sentence) => {
    expect(explain(said)).toContain(sentence)
  })

  test('不认识的错误不乱猜', () => {
    expect(explain('Segmentation fault')).toBeNull()
  })
})
