import { describe, expect, test } from 'vitest'
import { appFiles, codeOnly } from './app-files.ts'

const HARD_STOP = 300

const impure: [string, RegExp][] = [
  ['现在几点', /\bDate\.now\b|\bnew Date\(\s*\)|\bperformance\b|\bTemporal\.Now\b/],
  ['随机数', /\bMath\.random\b|\bcrypto\b/],
  // A kind is called document and a parameter window: what counts is reaching into the global of that name.
  ['进程和全局', /\bprocess\b|\bglobalThis\b|(?<![.\w])(?:window|document)\.\w/],
  ['定时和网络', /\bset(Timeout|Interval|Immediate)\b|\bfetch\(|\bawait\b/],
]

describe('domain 是纯的：同样的记录在哪台机器上都得同样的结果', () => {
  const files = appFiles('domain').filter(({ path }) => !path.endsWith('.test.ts'))

  test('有文件可查', () => {
    expect(files.length).toBeGreaterThan(10)
  })

  test.each(impure)('不用%s', (_, pattern) => {
    expect(files.filter(({ text }) => pattern.test(codeOnly(text))).map(({ path }) => path)).toEqual([])
  })

  test('只引用 domain 自己和 zod', () => {
    const strangers = files.flatMap(({ path, text }) =>
      [...text.matchAll(/(?:from|import\()\s*'([^']+)'/g)]
        .map(([, name = '']) => name)
        .filter((name) => name !== 'zod' && !/^\.\.?\//.test(name))
        .map((name) => `${path} → ${name}`),
    )
    expect(strangers).toEqual([])
  })

  test('查得出不纯的写法', () => {
    const samples = [
      'const t = Date.now()',
      'new Date()',
      'Math.random()',
      'process.env.X',
      'window.name',
      'document.title',
      'setTimeout(f)',
    ]
    for (const sample of samples) {
      expect(impure.some(([, pattern]) => pattern.test(codeOnly(sample)))).toBe(true)
    }
    expect(impure.some(([, pattern]) => pattern.test(codeOnly("// Date.now()\nconst s = 'process'")))).toBe(
      false,
    )
  })
})

describe('程序文件短小', () => {
  test(`没有一个文件超过 ${HARD_STOP} 行`, () => {
    const folders = [
      'domain',
      'protocol',
      'engine',
      'server',
      'main',
      'preload',
      'renderer',
      'tools',
      'bench',
      'test',
    ]
    const tooLong = appFiles(...folders)
      .map(({ path, text }) => ({ path, lines: text.trimEnd().split('\n').length }))
      .filter(({ lines }) => lines > HARD_STOP)
    expect(tooLong).toEqual([])
  })
})

describe('对象写明每一项', () => {
  // The members of a literal spread into another are not checked for being too many: a misspelt one would compile.
  test('不把一个对象字面量展开进另一个', () => {
    const folders = ['domain', 'protocol', 'engine', 'server', 'main', 'preload', 'renderer']
    const spread = folders
      .flatMap((folder) => appFiles(folder))
      .filter(({ path }) => !/\.test\.tsx?$|(^|\/)(test|testing)\//.test(path))
      .filter(({ text }) => /\.\.\.\{\s*\w/.test(codeOnly(text)))
      .map(({ path }) => path)
    expect(spread).toEqual([])
  })
})
