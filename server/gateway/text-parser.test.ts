import { createRequire } from 'node:module'
import { describe, expect, test } from 'vitest'
import { Decoder, Encoder, JsonText, type Packet } from './text-parser.ts'

// The parser of the ordinary client, which seats use: both sides must read each other.
const require = createRequire(createRequire(import.meta.url).resolve('socket.io'))
const theirs = require('socket.io-parser') as {
  Encoder: new () => { encode(packet: object): string[] }
  Decoder: new () => { add(text: string): void; on(name: 'decoded', handler: (packet: Packet) => void): void }
}

function read(decoder: {
  add(text: string): void
  on(name: 'decoded', handler: (packet: Packet) => void): void
}) {
  return (text: string): Packet => {
    const packets: Packet[] = []
    decoder.on('decoded', (packet) => packets.push(packet))
    decoder.add(text)
    const [packet] = packets
    if (!packet) throw new Error('nothing was decoded')
    return packet
  }
}

const packets: [string, Packet][] = [
  ['连接', { type: 0, nsp: '/', data: { sid: 'a' } }],
  ['断开', { type: 1, nsp: '/' }],
  ['消息', { type: 2, nsp: '/', data: ['tell', { 文: '水位“1.2”' }] }],
  ['要回执的消息', { type: 2, nsp: '/', id: 12, data: ['ask', {}] }],
  ['回执', { type: 3, nsp: '/', id: 12, data: [{ ok: true }] }],
]

describe('报文', () => {
  test.each(packets)('%s：写出的通用客户端读得懂', (_, packet) => {
    const [text = ''] = new Encoder().encode(packet)
    expect(read(new theirs.Decoder())(text)).toMatchObject(packet)
  })

  test.each(packets)('%s：通用客户端写出的读得懂', (_, packet) => {
    const [text = ''] = new theirs.Encoder().encode(packet)
    expect(read(new Decoder())(text)).toMatchObject(packet)
  })

  test('预先写好的通知原样送出', () => {
    const data = ['tell', new JsonText('{"type":"head"}')]
    expect(new Encoder().encode({ type: 2, nsp: '/', id: 3, data })).toEqual(['23["tell",{"type":"head"}]'])
  })

  test.each([
    ['二进制', Buffer.from('2["ask"]')],
    ['附件', '51-["ask",{}]'],
    ['保留的名字', '2["disconnect"]'],
    ['没有名字', '2[]'],
    ['名字不是文字', '2[1]'],
    ['断开时带内容', '1{}'],
    ['回执不是列表', '3{}'],
    ['残缺的内容', '2["ask"'],
    ['空的', ''],
  ])('%s的报文不收', (_, message) => {
    expect(() => new Decoder().add(message)).toThrow()
  })
})
