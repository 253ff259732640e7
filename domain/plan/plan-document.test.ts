import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { documentShape } from '../document/document.ts'
import { contentShape, onePagePartText } from './content.ts'
import { planDocument, planPapers } from './plan-document.ts'

const content = contentShape.parse(
  JSON.parse(readFileSync(new URL('../../resources/plan/collapse.json', import.meta.url), 'utf8')),
)
const about = { stream: 'plan/1', version: 2, expiresAt: Date.UTC(2029, 10, 20, 16), approved: '谭立人批准' }
const frame = { district: '海珠区', number: null, margin: '演示' }
const said = (paper: (typeof planPapers)[number], approved: string | null = about.approved) =>
  JSON.stringify(planDocument(paper, content, { ...about, approved }, frame))

describe('预案的纸', () => {
  test.each(planPapers)('%s 合文书的形状，写明版本、批准、有效期、未核验', (paper) => {
    const made = planDocument(paper, content, about, frame)
    expect(documentShape.parse(made)).toEqual(made)
    expect(made.place).toBe('第 2 版　谭立人批准　演示')
    expect(made.foot.join()).toContain('有效期至2029年11月21日')
    expect(made.foot.join()).toContain('未核验：')
  })

  test('没批准的写明未经批准', () => {
    expect(said('onePage', null)).toContain('未经批准')
  })

  test('一页纸八部分和号码；处置卡八步；步骤表每一步都在', () => {
    for (const name of Object.values(onePagePartText)) expect(said('onePage')).toContain(name)
    expect(said('onePage')).toContain('消防救援 119')
    for (const card of content.cards) for (const step of card.steps) expect(said('cards')).toContain(step)
    for (const step of content.steps) expect(said('steps')).toContain(step.title)
  })
})
