import { test } from 'vitest'
import { killCentre } from './kill-centre.ts'

const seed = Number(process.env.SEED ?? 20_261_121)
const count = Number(process.env.KILLS ?? 20)

test(`中心任意时刻被强行结束 ${count} 次：给过的回执都在，席位补送后一条不少、一条不多（SEED=${seed}）`, async () => {
  await killCentre({ count, seed })
}, 1_800_000)
