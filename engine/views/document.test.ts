import { expect, test } from 'vitest'
import type { AnyCommand } from '../../domain/index.ts'
import { openSeat } from '../seat.ts'
import { commandsOf } from '../testing/commands.ts'

const data = { type: 'duty-log', title: '值班日志', about: '2026-09-16', digest: 'a'.repeat(64) } as const

test('签发的文书按时间列出；作废的留在册上，写明原因', () => {
  const core = openSeat({ dir: ':memory:', checkProjections: true })
  const make = commandsOf('甲-01', 1)
  const say = (stream: string, command: AnyCommand) => {
    const by = { seat: '甲-01', person: 'chen-yanqiu', post: 'officer' }
    expect(core.submit({ ...make(stream, command), by })).toMatchObject({ ok: true })
  }
  const issue: AnyCommand = { type: 'document.issue', data: { ...data, signer: 'chen-yanqiu' } }
  say('document/one', issue)
  say('document/two', { ...issue, data: { ...issue.data, about: '2026-09-17' } } as AnyCommand)
  say('document/one', { type: 'document.void', data: { why: '日期写错' } })

  const list = core.query('document.list', { types: [], limit: 10, before: null })
  expect(list.map(({ key, status, pending }) => [key, status, pending])).toEqual([
    ['document/two', 'issued', true],
    ['document/one', 'void', true],
  ])
  expect(list[1]?.void?.why).toBe('日期写错')
  expect(list[0]).toMatchObject({ signer: 'chen-yanqiu', signerName: 'chen-yanqiu', number: null })
  const older = core.query('document.list', { types: ['duty-log'], limit: 10, before: 'document/two' })
  expect(older.map(({ key }) => key)).toEqual(['document/one'])
  expect(core.query('document.list', { types: ['flash'], limit: 10, before: null })).toEqual([])
  expect(core.query('document.about', { type: 'duty-log', about: '2026-09-17' })).toHaveLength(1)
  core.close()
})
