import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { startCentre } from './centre.ts'
import { readConfig, type ServerConfig } from './config.ts'
import { failureWords } from './failure-words.ts'
import { openCentreKey } from './identity/centre-key.ts'
import { makeCode } from './identity/one-time-code.ts'
import { PeopleBook } from './identity/people-book.ts'
import { makePersonCode } from './identity/person-code.ts'
import { SqliteLedgerStore } from './ledger/sqlite-store.ts'

/** The server's command line: a centre, a bridge or both in this process, or a one-time code for a seat or a person. */

interface Running {
  close(): Promise<void>
}

const onTrouble = (words: string) => console.error(words)
const ready = (role: string, url: string) => console.log(JSON.stringify({ ready: true, role, url }))

try {
  const config = readConfig(process.argv.slice(2))
  if (config.task === 'code') await printCode(config.code)
  else if (config.task === 'person-code') printPersonCode(config.code)
  else await run(config)
} catch (error) {
  console.error((error as Error).message)
  process.exitCode = 1
}

async function run({ centre, bridge, tls }: Extract<ServerConfig, { task: 'run' }>): Promise<void> {
  const running: Running[] = []
  const close = async () => {
    for (const one of running.splice(0).reverse()) await one.close()
  }
  try {
    if (centre) {
      const { acceptNewEpoch, ...options } = centre
      const started = await startCentre({ ...options, ...(tls && { tls }), onTrouble })
      running.push(started)
      if (acceptNewEpoch) await started.resume()
      ready('centre', started.url)
    }
    if (bridge) {
      // Only a bridge needs mediasoup; a centre must start on a machine that has none.
      const { startBridge } = await import('./bridge.ts')
      const { announcedAddress, worker, ...options } = bridge
      const started = await startBridge({
        ...options,
        ...(announcedAddress && { announcedAddress }),
        ...(worker && { worker }),
        ...(tls && { tls }),
        onTrouble,
      })
      running.push(started)
      ready('bridge', started.url)
    }
  } catch (error) {
    await close()
    throw error
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void close())
}

async function printCode(request: Extract<ServerConfig, { task: 'code' }>['code']): Promise<void> {
  const { dir, ...rest } = request
  try {
    const file = join(dir, 'ledger.sqlite')
    if (!existsSync(file)) throw new Error(`${dir} 里还没有记录，请先启动一次中心`)
    const store = new SqliteLedgerStore(file)
    await store.open(null)
    const code = await makeCode(store, openCentreKey(dir), rest, Date.now())
    await store.close()
    console.log(code)
  } catch (error) {
    throw new Error(failureWords(error, dir))
  }
}

function printPersonCode(request: Extract<ServerConfig, { task: 'person-code' }>['code']): void {
  const { dir, person, minutes } = request
  try {
    if (!existsSync(join(dir, 'ledger.sqlite'))) throw new Error(`${dir} 里还没有记录，请先启动一次中心`)
    const book = new PeopleBook(join(dir, 'people.sqlite'))
    try {
      if (person === null && !book.isEmpty()) throw new Error('已有人设过口令，请写明人员编号')
      console.log(makePersonCode(book, openCentreKey(dir), { person, minutes }, Date.now()))
    } finally {
      book.close()
    }
  } catch (error) {
    throw new Error(failureWords(error, dir))
  }
}
