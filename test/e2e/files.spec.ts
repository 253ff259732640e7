import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import type {} from '../../protocol/window.ts'
import type { DeskProgram } from '../../tools/launch/desk-program.ts'
import { opens } from './duty-room.ts'
import { buildHouse, type House, openDutyRoom } from './house.ts'

/** Files between two desks through the real centre, and a roll call over the real bridges. One story, in order. */
test.describe.configure({ mode: 'serial' })

let house: House
let first: DeskProgram
let second: DeskProgram

test.beforeAll(async () => {
  house = await buildHouse()
  ;[first, second] = await openDutyRoom(house)
})
test.afterAll(async () => await house.end())

const stateOf = async (page: Page, hash: string) => {
  const answer = await page.evaluate(
    (one) => window.desk.shell({ type: 'files', hashes: [one], fetch: true }),
    hash,
  )
  return answer.ok ? answer.files[0] : undefined
}
const attach = async (desk: DeskProgram, path: string) => {
  await opens(desk, path)
  return await desk.page.evaluate(() => window.desk.shell({ type: 'attach' }))
}

let fax: string

test('中心停着也收附件，说清在等什么；中心回来后另一席取得到', async () => {
  const path = join(house.folder, '传真.pdf')
  writeFileSync(path, Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(3_000_000, 7)]))
  await house.killCentre()
  const kept = await attach(first, path)
  if (!kept.ok) throw new Error(kept.words)
  fax = kept.attachments[0]?.hash ?? ''
  expect(kept.attachments[0]).toMatchObject({ name: '传真.pdf', media: 'application/pdf' })
  await expect.poll(async () => (await stateOf(first.page, fax))?.words).toContain('恢复后自动继续')
  expect(await stateOf(second.page, fax)).toMatchObject({ here: false })
  await house.startCentre()
  await expect.poll(async () => (await stateOf(first.page, fax))?.sent, { timeout: 90_000 }).toBe(true)
  await expect.poll(async () => (await stateOf(second.page, fax))?.here, { timeout: 90_000 }).toBe(true)
})

test('程序不收，空的不收，一次几个时收下的和不收的分开说', async () => {
  const program = join(house.folder, '通知.jpg')
  writeFileSync(program, 'MZ')
  expect(await attach(first, program)).toMatchObject({
    ok: false,
    words: expect.stringContaining('可执行程序'),
  })
})

test('点名：两座桥的值班室接得通，其余街道说明没有接入；结果进日志，两席都看得到', async () => {
  await first.page.getByRole('button', { name: '点名', exact: true }).click()
  // A machine under load is slow, not out of order: not the half minute of the product.
  await first.page.getByRole('textbox', { name: '应答时限（秒）' }).fill('150')
  await first.page.getByRole('button', { name: '开始点名' }).click()
  for (const street of ['江南中街道', '琶洲街道']) {
    await expect(first.page.getByRole('heading', { name: `正在点 ${street}` })).toBeVisible({
      timeout: 60_000,
    })
    await expect(first.page.getByText(/[\d.]+ 秒 有画面/)).toBeVisible({ timeout: 120_000 })
    await first.page.keyboard.press('1')
  }
  await expect(first.page.getByText('都点到了')).toBeVisible()
  if (process.env.SHOTS !== undefined) {
    await first.page.screenshot({ path: `${process.env.SHOTS}/e2e-rollcall.png` })
  }
  await first.page.getByRole('button', { name: '结束点名' }).click()
  await expect(first.page.getByRole('heading', { name: /已结束/ })).toBeVisible()
  const line = second.page
    .getByRole('list', { name: '值班日志' })
    .getByText('应点 18 个街道，在位 2，脱岗 0，设备故障 16')
  await expect(line).toBeVisible()
})
