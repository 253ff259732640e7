import { describe, expect, it } from 'vitest'
import { callBeingTyped, draftsOf, linkBeingTyped, parseQuickLine, titleOf } from './quick-line.ts'

describe('快速记事的前缀', () => {
  it('没有前缀就是记事', () => {
    expect(parseQuickLine(' 泵站恢复供电 ')).toEqual({ as: 'note', text: '泵站恢复供电' })
  })
  it('“电”加空格或冒号是来电', () => {
    expect(parseQuickLine('电 官洲街道：落石')).toEqual({ as: 'call', text: '官洲街道：落石' })
    expect(parseQuickLine('电：落石')).toEqual({ as: 'call', text: '落石' })
  })
  it('“电力抢修到场”还是记事，一个字不少', () => {
    expect(parseQuickLine('电力抢修到场')).toEqual({ as: 'note', text: '电力抢修到场' })
  })
  it('半角、全角叹号都是事件', () => {
    expect(parseQuickLine('!塔吊倾覆')).toEqual({ as: 'declare', text: '塔吊倾覆' })
    expect(parseQuickLine('！ 塔吊倾覆')).toEqual({ as: 'declare', text: '塔吊倾覆' })
  })
  it('只有前缀没有内容时，前缀就是内容', () => {
    expect(parseQuickLine('!')).toEqual({ as: 'note', text: '!' })
    expect(parseQuickLine('电 ')).toEqual({ as: 'note', text: '电' })
  })
  it('生僻字和标签原样保留', () => {
    expect(parseQuickLine('𠮷𫖯 <script>alert(1)</script>').text).toBe('𠮷𫖯 <script>alert(1)</script>')
  })
})

describe('用 # 关联事件', () => {
  it('行首或空格后的 # 开始查找', () => {
    expect(linkBeingTyped('#塔吊')).toEqual({ before: '', typed: '塔吊' })
    expect(linkBeingTyped('已到场 ＃td')).toEqual({ before: '已到场 ', typed: 'td' })
    expect(linkBeingTyped('#')).toEqual({ before: '', typed: '' })
  })
  it('字中间的 # 不算，查找词后有空格也不算', () => {
    expect(linkBeingTyped('3#泵')).toBeNull()
    expect(linkBeingTyped('#塔吊 到场')).toBeNull()
  })
})

describe('一行变成命令', () => {
  it('记事带上关联的事件', () => {
    expect(draftsOf('到场 3 车', 'incident/1')).toMatchObject([
      { type: 'log.write', data: { kind: 'note', text: '到场 3 车', incident: 'incident/1' } },
    ])
  })
  it('事件与它的日志互相指向对方', () => {
    const [report, line] = draftsOf('!塔吊倾覆', null)
    expect(report).toMatchObject({ type: 'incident.report', data: { title: '塔吊倾覆', from: line?.stream } })
    expect(line).toMatchObject({ data: { kind: 'incident', text: '塔吊倾覆', incident: report?.stream } })
  })
  it('标题最多二百字，日志里是全文', () => {
    const long = '水'.repeat(300)
    const [report, line] = draftsOf(`!${long}`, null)
    expect(report?.data).toMatchObject({ title: '水'.repeat(200) })
    expect(line?.data).toMatchObject({ text: long })
    expect(titleOf('第一行\n第二行')).toBe('第一行')
    expect(titleOf('𠮷'.repeat(300)).length).toBe(200)
  })
  it('空行什么也不做', () => {
    expect(draftsOf('   ', null)).toEqual([])
  })
})

describe('转到接报单', () => {
  it('打了“电”就能转，后面的字一起带过去', () => {
    expect(callBeingTyped('电')).toBe('')
    expect(callBeingTyped('电 官洲北山 掉土石')).toBe('官洲北山 掉土石')
    expect(callBeingTyped('电：')).toBe('')
  })
  it('“电力抢修到场”不是来电', () => {
    expect(callBeingTyped('电力抢修到场')).toBeNull()
    expect(callBeingTyped('')).toBeNull()
  })
})
