import { randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { keyIdOf, openText, readSealed, sealText } from './sealed-text.ts'

const place = { stream: 'log/1', command: '0192e4a0-0000-7000-8000-000000000001' }
const secret = randomBytes(32)
const key = { id: keyIdOf(place.stream, secret), secret }
const values = { caller: '凌霄', phone: '13900001234' }

describe('封存的值（AES-256-GCM）', () => {
  test('凭钥匙原样打开，密文里没有原文', () => {
    const text = sealText(key, place, values)
    const read = readSealed(text)
    if (read === null) throw new Error('the text is sealed')
    expect(read).toMatchObject({ key: key.id, fields: ['caller', 'phone'] })
    expect(openText(read, secret, place)).toEqual(values)
    expect(Buffer.from(text.split('.')[3] ?? '', 'base64url').includes('13900001234')).toBe(false)
  })

  test('同样的话封两次，密文不同', () => {
    expect(sealText(key, place, values)).not.toBe(sealText(key, place, values))
  })

  test.each([
    ['别的记录', { ...place, stream: 'log/2' }],
    ['别的操作', { ...place, command: '0192e4a0-0000-7000-8000-000000000002' }],
  ])('搬到%s就打不开', (_, other) => {
    const read = readSealed(sealText(key, place, values))
    expect(read && openText(read, secret, other)).toBeNull()
  })

  test('改了字段名、改了一个字节、换了钥匙都打不开', () => {
    const read = readSealed(sealText(key, place, values))
    if (read === null) throw new Error('the text is sealed')
    const flipped = Buffer.from(read.bytes)
    flipped[14] = (flipped[14] ?? 0) ^ 1
    expect(openText({ ...read, fields: ['caller', 'text'] }, secret, place)).toBeNull()
    expect(openText({ ...read, bytes: flipped }, secret, place)).toBeNull()
    expect(openText(read, randomBytes(32), place)).toBeNull()
  })

  test.each(['', 's1', 'plain words', 's2.x.y.z'])('“%s”不是封存的值', (text) => {
    expect(readSealed(text)).toBeNull()
  })
})
