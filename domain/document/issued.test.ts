import { describe, expect, test } from 'vitest'
import { given } from '../../test/story/given.ts'
import { documentNumber, issueNumber } from './document-number.ts'
import { document } from './issued.ts'

const leader = { seat: 'seat-1', person: 'liang-qiheng', post: 'leader' }
const officer = { seat: 'seat-1', person: 'chen-yanqiu', post: 'officer' }
const nobody = { seat: 'seat-1', person: null, post: null }
const issue = (type: 'flash' | 'duty-log', signer = leader.person) =>
  ({
    type: 'document.issue',
    data: { type, title: '值班快报', about: '2026-09-16', digest: 'a'.repeat(64), signer },
  }) as const
const issued = { type: 'document.issued', data: issue('flash').data } as const
const voidIt = { type: 'document.void', data: { why: '期数写错' } } as const

describe('文书签发', () => {
  test('快报由带班领导签发，按类别和年度连续编号（架构第 7 条）', () => {
    const decision = given(document).when(issue('flash'), { by: leader })
    expect(decision).toMatchObject({ ok: true, facts: [{ fact: issued, series: 'flash/2026' }] })
  })
  test('值班员不能签发快报，可以签发值班日志', () => {
    expect(given(document).when(issue('flash', officer.person), { by: officer })).toEqual({
      ok: false,
      reason: '值班快报由带班领导或值班长签发，请由其登录后签发',
    })
    expect(given(document).when(issue('duty-log', officer.person), { by: officer })).toMatchObject({
      ok: true,
      facts: [{ series: 'duty-log/2026' }],
    })
  })
  test('无人登录、替别人签发、重复签发都不行', () => {
    expect(given(document).when(issue('flash'), { by: nobody }).ok).toBe(false)
    expect(given(document).when(issue('duty-log'), { by: officer }).ok).toBe(false)
    expect(given(document, issued).when(issue('flash'), { by: leader }).ok).toBe(false)
  })
  test('作废写明原因，不另取号，原号保留；没签发的和已作废的不能再作废', () => {
    const story = given(document, issued)
    expect(story.when(voidIt, { by: leader })).toMatchObject({
      ok: true,
      facts: [{ fact: { type: 'document.voided' }, series: null }],
    })
    expect(given(document).when(voidIt, { by: leader }).ok).toBe(false)
    expect(story.when(voidIt, { by: officer }).ok).toBe(false)
    const voided = given(document, issued, { type: 'document.voided', data: voidIt.data })
    expect(voided.when(voidIt, { by: leader }).ok).toBe(false)
    expect(voided.state).toMatchObject({ status: 'void', title: '值班快报' })
  })
  test('编号念得出来；没有编号时写待编号和席位', () => {
    expect(documentNumber('flash', 'flash/2026-0012', '甲-03')).toBe('值班快报〔2026〕12 号')
    expect(documentNumber('flash', null, '甲-03')).toBe('待编号（甲-03）')
    expect(issueNumber('flash/2026-0012')).toBe('第 12 期')
    expect(issueNumber(null)).toBeNull()
  })
})
