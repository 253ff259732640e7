import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import * as z from 'zod'

const bridgesShape = z
  .array(z.object({ id: z.string(), name: z.string(), street: z.string(), url: z.string() }))
  .max(200)

export interface Options {
  /** Data folder; null is the system's place for this application. */
  readonly data: string | null
  readonly demo: boolean
  readonly centre: string | null
  readonly code: string | null
  readonly ca: string | null
  readonly name: string
  readonly bridges: z.infer<typeof bridgesShape>
}

/** The desk's own command line; switches of the browser engine are passed over. Throws with Chinese words. */
export function readOptions(argv: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...argv],
    strict: false,
    options: {
      data: { type: 'string' },
      demo: { type: 'boolean' },
      centre: { type: 'string' },
      code: { type: 'string' },
      ca: { type: 'string' },
      name: { type: 'string' },
      bridges: { type: 'string' },
    },
  })
  const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : null)
  const file = text(values.bridges)
  return {
    data: text(values.data),
    demo: values.demo === true,
    centre: text(values.centre),
    code: text(values.code),
    ca: text(values.ca),
    name: text(values.name) ?? '值班席',
    bridges: file === null ? [] : bridgesOf(file),
  }
}

function bridgesOf(file: string): Options['bridges'] {
  try {
    return bridgesShape.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch (cause) {
    const words = `启动参数 --bridges 指的文件 ${file} 读不出来或不合格式，请核对后重新启动`
    throw new Error(words, { cause })
  }
}
