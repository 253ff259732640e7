import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { contentShape, type PlanContent } from '../../domain/plan/content.ts'

/** The sample plans that came with the product, in the order of their files; one that cannot be read is left out. */
export async function readSamples(folder: string): Promise<PlanContent[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.json')).sort()
  const read = await Promise.all(
    files.map(async (file) => {
      const text = await readFile(join(folder, file), 'utf8')
      return contentShape.safeParse(parsed(text)).data
    }),
  )
  return read.filter((one) => one !== undefined)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return null
  }
}
