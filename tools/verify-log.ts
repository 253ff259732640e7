import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Head, headShape } from '../domain/envelope.ts'
import { verifyCopy } from './verify/verify-copy.ts'

/**
 * `node tools/verify-log.ts <file.sqlite | folder> [--head seq:hash …]`: exit 1 with the first fault, or every signature
 * that is not the signer's own, in Chinese.
 */
const usage = '用法：node tools/verify-log.ts <日志文件或文件夹> [--head 条号:链值]…'

function main(): number {
  const { positionals, values } = parseArgs({
    options: { head: { type: 'string', multiple: true } },
    allowPositionals: true,
  })
  const [place] = positionals
  if (place === undefined) throw new Error(usage)
  const witnesses = (values.head ?? []).map(headOf)
  let faults = 0
  for (const file of filesIn(place)) {
    const verdict = verifyCopy(file, witnesses)
    if (verdict.ok) {
      const { seq, hash } = verdict.head
      console.log(`${file}：${seq} 条，逐条相符，链值 ${seq}:${hash}，本人签名 ${verdict.signed} 个`)
      for (const { words } of verdict.doubts) console.error(`${file}：${words}`)
      if (verdict.doubts.length > 0) faults += 1
    } else {
      faults += 1
      console.error(`${file}：${verdict.words}`)
    }
  }
  return faults === 0 ? 0 : 1
}

function filesIn(place: string): string[] {
  if (!existsSync(place)) throw new Error(`没有 ${place}，请核对路径`)
  if (!statSync(place).isDirectory()) return [place]
  const files = ['ledger.sqlite', 'seat.sqlite']
    .map((name) => join(place, name))
    .filter((name) => existsSync(name))
  if (files.length === 0) throw new Error(`${place} 里没有 ledger.sqlite 或 seat.sqlite`)
  return files
}

function headOf(text: string): Head {
  const [seq, hash] = text.split(':')
  const head = headShape.safeParse({ seq: Number(seq), hash })
  if (!head.success) throw new Error(`--head ${text} 写法不对，应为 条号:64 位链值\n${usage}`)
  return head.data
}

try {
  process.exitCode = main()
} catch (error) {
  console.error((error as Error).message)
  process.exitCode = 1
}
