import { test } from 'vitest'
import { killSeats } from './kill-seats.ts'

const seed = Number(process.env.SEED ?? 20_261_121)
const count = Number(process.env.KILLS ?? 20)

test(`席位程序任意时刻被强行结束 ${count} 次：答应过的都在，没答应的不留半截（SEED=${seed}）`, async () => {
  await killSeats({ count, seed })
}, 1_800_000)
