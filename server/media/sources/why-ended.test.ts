import { expect, test } from 'vitest'
import { whyEnded } from './why-ended.ts'

test.each([
  ['/clips/cam-01.mp4: No such file or directory', '找不到片源文件'],
  ['rtsp://a:b@c/cam: Connection refused', '连不上摄像机'],
  ['method DESCRIBE failed: 401 Unauthorized', '摄像机不接受账号密码'],
  ['rtsp://a:secret@c/cam: something new', '片源中断'],
  ['', '片源中断'],
])('“%s” 说成 “%s”', (words, why) => {
  expect(whyEnded(words)).toBe(why)
})
