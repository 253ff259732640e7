import { describe, expect, test } from 'vitest'
import { lawsBroken } from './laws-broken.ts'
import { type Line, tellHistory } from './tell-history.ts'

const place = { stream: 'person/chen-yanqiu' }
const put = (title: string): Line => ({ ...place, type: 'person.put', data: { name: '陈砚秋', title } })
const retire: Line = { ...place, type: 'person.retired', data: { why: '调离' } }
const restore: Line = { ...place, type: 'person.restored' }

describe('通讯录的平直规则', () => {
  test.each<[string, Line[]]>([
    ['写下、改、停用、恢复、再改', [put('值班长'), put('副局长'), retire, restore, put('值班长')]],
    ['两个席位先后各改一次', [put('值班长'), put('副局长'), { ...put('局长'), seat: '甲-02' }]],
  ])('合法：%s', (_, lines) => {
    expect(lawsBroken(tellHistory(...lines))).toEqual([])
  })

  test.each<[string, Line[], RegExp]>([
    ['停用以后又改', [put('值班长'), retire, put('局长')], /停用以后改了名片/],
    ['一样的记了两次', [put('值班长'), put('值班长')], /一样的名片记了两次/],
    ['停用两次', [put('值班长'), retire, retire], /停用了两次/],
    ['没停用就恢复', [put('值班长'), restore], /恢复了两次/],
    ['没有这个人', [retire], /还没有这个人/],
  ])('不合法：%s', (_, lines, words) => {
    expect(lawsBroken(tellHistory(...lines)).join()).toMatch(words)
  })
})
