import { expect, test, vi } from 'vitest'

vi.mock('electron', () => ({ app: {}, BrowserWindow: {}, dialog: {} }))
const { fileName } = await import('./choose-file.ts')

test.each([
  ['值班快报〔2026〕1 号', '值班快报〔2026〕1 号'],
  ['a/b\\c:d*e?f"g<h>i|j', 'a b c d e f g h i j'],
  ['../../机密', '.. .. 机密'],
  ['换\n行\u0000', '换 行'],
  ['结尾的点. . ', '结尾的点'],
  ['', '文书'],
  ['...', '文书'],
])('标题 %j 成为哪个系统都收的文件名', (title, name) => {
  expect(fileName(title)).toBe(name)
})
