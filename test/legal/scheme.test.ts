import { describe, expect, test } from 'vitest'
import { sectionKeys } from '../../domain/scheme/sections.ts'
import { lawsBroken } from './laws-broken.ts'
import { type Line, tellHistory } from './tell-history.ts'

const report: Line = {
  stream: 'incident/1',
  type: 'incident.reported',
  data: { street: null },
  number: 'incident/2026-0001',
}
const place = { stream: 'scheme/1' }
const sections = Object.fromEntries(sectionKeys.map((key) => [key, [{ text: '撤离信号三长声' }]]))
const save: Line = { ...place, type: 'scheme.saved', data: { sections, base: 0 } }
const half: Line = { ...save, data: { sections: { aims: [{ text: '先救人' }] }, base: 0 } }
const sign: Line = {
  ...place,
  type: 'scheme.signed',
  data: { version: 1 },
  person: 'zhou',
  post: 'commander',
}
const end: Line = { ...place, type: 'scheme.voided', data: { version: 1 } }

describe('专项工作方案的经过', () => {
  test('存、签、作废、再存再签', () => {
    const again = { ...sign, data: { version: 2 } }
    expect(lawsBroken(tellHistory(report, save, sign, end, save, again))).toEqual([])
  })

  test.each<[string, Line[], string]>([
    ['没有事件', [save], '没有事件'],
    ['没写全就签', [report, half, sign], '没有写全'],
    ['签没有的一版', [report, save, { ...sign, data: { version: 2 } }], '没有的一版'],
    ['没有签字人', [report, save, { ...place, type: 'scheme.signed', data: { version: 1 } }], '没有签字人'],
    ['签两次', [report, save, sign, sign], '签了两次'],
    ['没签就作废', [report, save, end], '没有签发就作废'],
    ['作废两次', [report, save, sign, end, end], '作废了两次'],
  ])('违规：%s', (_, lines, words) => {
    expect(lawsBroken(tellHistory(...lines)).join()).toContain(words)
  })
})
