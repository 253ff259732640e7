import { expect, type Page } from '@playwright/test'
import { contentDigest } from '../../domain/report/content.ts'
import { signedWords } from '../../domain/report/signed-words.ts'
import { MINUTE } from '../../domain/time.ts'
import { text } from '../../renderer/features/report/text.ts'
import { CRANE, clock, SHEET_TIME, sheetDesk } from './factsheet-story.ts'
import { moveOn, shot, standAt, test } from './window.ts'

/** The page of the crane's incident, at its tab of that number. */
async function open(page: Page, address: string, desk: ReturnType<typeof sheetDesk>, tab: '1' | '2') {
  await standAt(page, SHEET_TIME)
  await desk.install(page)
  await page.goto(`${address}real.html`)
  await page.getByRole('navigation', { name: '值守台各屏' }).waitFor()
  await page.keyboard.press('Control+2')
  await page.getByRole('list', { name: '事件列表' }).getByRole('button').first().click()
  await page.getByRole('heading', { name: '琶洲振兴大街 16 号塔吊倾覆' }).waitFor()
  await page.keyboard.press(`Alt+${tab}`)
}
const report = (page: Page, name: string) => page.getByRole('article', { name })

/** A first report of this type, drafted, submitted and signed at 21:20; its stream. */
function signed(
  { say }: ReturnType<typeof sheetDesk>,
  type: 'first' | 'disaster',
  table: Record<string, number> | null,
): string {
  const stream = 'report/01990000-0000-7000-8000-0000000000e1'
  const content = {
    ...{ ordinal: 1, title: '关于琶洲街道塔吊倾覆事故的报告', to: ['市应急管理局'], cc: [], copies: 12 },
    ...{ sections: [{ key: 'basic', heading: '基本情况', sentences: [] }], factsheet: 3, attachments: [] },
    ...{ table, tableReasons: {} },
  }
  const digest = contentDigest(content)
  const proof = { words: signedWords(stream, digest, 'tan-liren'), signature: 'x', key: 'k' }
  const data = { ...content, incident: CRANE, type, contact: null }
  say(stream, { type: 'report.draft', data }, '21:18')
  say(stream, { type: 'report.submit', data: {} }, '21:19')
  const sign = { digest, reasons: {}, before: null, ...proof }
  say(stream, { type: 'report.sign', data: sign }, '21:20', 'tan-liren', 'commander')
  return stream
}

test('电话报告：照着念的话自己写好，缺的不挡，超时要原因', async ({ page, address }) => {
  const desk = sheetDesk('officer')
  await open(page, address, desk, '1')
  await page.getByRole('button', { name: text.phone }).first().click()
  const form = page.getByRole('region', { name: text.phoneForm.title })
  await expect(form.getByRole('textbox', { name: text.phoneForm.words })).toHaveValue(/塔吊在强风中倾覆/)
  await expect(form.getByRole('textbox', { name: '单位概况' })).toHaveValue('')
  await form.getByRole('textbox', { name: text.phoneForm.person }).fill('市局值班员刘工')
  await form.getByRole('button', { name: text.phoneForm.readBack }).click()
  await shot(page, 'report-phone')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('list', { name: text.list })).toContainText('电话报告')
})

test('初报：从日志和口径取字，改一句，送审，签发，报出，上级已收', async ({ page, address }) => {
  const desk = sheetDesk('leader')
  await open(page, address, desk, '2')
  await page.getByRole('button', { name: text.newOf('初报') }).click()
  const first = report(page, '初报')
  const basic = first.getByRole('region', { name: '基本情况' })
  await expect(basic.getByRole('textbox').first()).toHaveValue(/振兴大街16号|振兴大街 16 号/)
  await expect(first.getByRole('list', { name: text.edit.missing })).toContainText('现场联系人')
  await first.getByRole('button', { name: `${text.edit.add}：下一步措施` }).click()
  await first.getByRole('textbox', { name: text.edit.sentence('下一步措施', 1) }).fill('全力搜救失联人员。')
  await first.getByRole('textbox', { name: text.edit.contact }).fill('李承岳（区消防救援大队）')
  await expect(first.getByRole('button', { name: text.edit.submit })).toContainText(text.edit.unsaved)
  await shot(page, 'report-editor')
  await first.getByRole('button', { name: text.edit.save, exact: false }).first().click()
  await first.getByRole('button', { name: new RegExp(`^${text.edit.submit}`) }).click()
  await expect(first).toContainText(text.review.notReviewed)
  await first.getByRole('button', { name: text.review.act }).click()
  await expect(first).toContainText('梁启衡 已核稿')
  await shot(page, 'report-review')
})

test('领导在路上：值班员记下他的电话签发，没复述不收；签发了就能报出，等他补签', async ({
  page,
  address,
}) => {
  const desk = sheetDesk('officer')
  await open(page, address, desk, '2')
  await page.getByRole('button', { name: text.newOf('初报') }).click()
  const first = report(page, '初报')
  await first.getByRole('button', { name: new RegExp(`^${text.edit.submit}`) }).click()
  const reason = first.getByRole('textbox', { name: /数字与口径不符/ })
  await reason.fill('现场刚报，尚未核实')
  await first.getByRole('button', { name: text.review.oral, exact: true }).click()
  const form = first.getByRole('form', { name: text.review.oralOf('初报') })
  await form.getByRole('combobox').selectOption({ label: '梁启衡' })
  await form.getByRole('textbox', { name: '他怎么说' }).fill('同意报，数字按 3 版口径')
  await expect(form.getByRole('button', { name: new RegExp(text.review.oralOf('初报')) })).toContainText(
    '请复述给他听',
  )
  await form.getByRole('button', { name: '还没有复述' }).click()
  await shot(page, 'report-oral')
  await page.keyboard.press('Control+Enter')
  await expect(first.getByRole('region', { name: text.review.countersign })).toContainText(
    '梁启衡电话签发“同意报，数字按 3 版口径”，黄子骞记录并复述，等他补签',
  )
  await expect(first.getByRole('button', { name: '报出' }).first()).toBeVisible()
  await shot(page, 'report-owed')
})

test('口径又出一版：签发前标明，写了原因才能签', async ({ page, address }) => {
  const desk = sheetDesk('leader')
  await open(page, address, desk, '2')
  await page.getByRole('button', { name: text.newOf('初报') }).click()
  const first = report(page, '初报')
  await first.getByRole('button', { name: new RegExp(`^${text.edit.submit}`) }).click()
  const fourth = { dead: 2, injured: 4, serious: 1, missing: 2, movedPeople: 113, movedHouseholds: 46 }
  desk.approve('21:45', desk.propose('21:44', 3, fourth, '', { missing: '2 人找到' }))
  await expect(first).toContainText('引用口径第 3 版，最新是第 4 版')
  await expect(first.getByRole('button', { name: new RegExp(`^${text.review.sign}`) })).toContainText(
    text.review.missing,
  )
  await first.getByRole('textbox', { name: /口径不是最新/ }).fill('第 4 版正在核对，先报 3 版')
  // A line of the log says another number than the sheet it quotes.
  await first.getByRole('textbox', { name: /数字与口径不符/ }).fill('现场刚报，尚未核实')
  await expect(first.getByRole('button', { name: new RegExp(`^${text.review.sign}`) })).not.toContainText(
    text.review.missing,
  )
  await shot(page, 'report-marks')
  await first.getByRole('button', { name: text.review.sendBack }).click()
  await first.getByRole('textbox', { name: text.review.why }).fill('改用第 4 版')
  await first.getByRole('button', { name: text.review.sendBack }).click()
  await expect(first.getByRole('combobox', { name: text.edit.factsheet })).toHaveValue('3')
})

test('灾情快报：比上次少了的指标先写原因，才能送审', async ({ page, address }) => {
  const desk = sheetDesk('leader')
  signed(desk, 'disaster', { collapsedRooms: 12, affected: 300 })
  await open(page, address, desk, '2')
  await page.getByRole('combobox', { name: text.others }).selectOption({ label: '灾情快报' })
  const bulletin = report(page, '灾情快报（第2次）')
  const cell = (name: string) => bulletin.getByRole('textbox', { name, exact: true })
  await cell('倒塌房屋').fill('10')
  await cell('受灾人口').fill('300')
  await cell('倒塌住房').fill('11')
  await expect(bulletin.getByText('倒塌住房 11 多于倒塌房屋 10，请核对')).toBeVisible()
  await cell('倒塌住房').fill('4')
  await bulletin.getByRole('button', { name: new RegExp(`^${text.edit.save}`) }).click()
  const submit = bulletin.getByRole('button', { name: new RegExp(`^${text.edit.submit}`) })
  await expect(submit).toContainText('倒塌房屋比上次灾情快报少了（12 → 10），还没有写原因')
  await shot(page, 'report-disaster')
  await cell('倒塌房屋减少的原因').fill('2 间原统计重复')
  await bulletin.getByRole('button', { name: new RegExp(`^${text.edit.save}`) }).click()
  await expect(submit).not.toContainText('比上次')
  await submit.click()
  await expect(bulletin).toContainText(text.review.notReviewed)
})

test('系统报送：对方 500、没有应答都说清楚怎么办；退回两次，补报', async ({ page, address }) => {
  const desk = sheetDesk('leader')
  const stream = signed(desk, 'first', null)
  // What the centre's adapter says comes without a press of this page: it is read when the page is opened again.
  const lookAgain = async () => {
    await page.keyboard.press('Alt+1')
    await page.keyboard.press('Alt+2')
  }
  const failed = async (why: string, final: boolean, at: string) => {
    const dispatch = desk.core.query('report.outgoing', {})[0]?.key ?? ''
    desk.say(stream, { type: 'report.failed', data: { dispatch, at: clock(at), why, final } }, at)
    await lookAgain()
  }
  await open(page, address, desk, '2')
  const first = report(page, '初报')
  const platform = first.getByRole('status').filter({ hasText: '平台' })
  await first.getByRole('button', { name: text.send.dispatch }).click()
  await expect(platform).toContainText('等市应急管理局平台接收')
  await failed('对方返回 500', false, '21:50')
  await expect(platform).toContainText('没有收下：对方返回 500。正在自动重试')
  await shot(page, 'report-retrying')
  await failed('对方没有应答', true, '21:51')
  await expect(platform).toContainText('没有收下：对方没有应答，已不再重试。请改用电话')
  await moveOn(page, 6 * MINUTE)
  await first.getByRole('button', { name: text.send.dispatch }).click()
  await expect(platform).toContainText('等市应急管理局平台接收')
  const dispatch = desk.core.query('report.outgoing', {})[0]?.key ?? ''
  const delivered = { dispatch, at: clock('21:55'), receipt: 'R-1' }
  desk.say(stream, { type: 'report.delivered', data: delivered }, '21:55')
  await lookAgain()
  await moveOn(page, 4 * MINUTE)
  await expect(platform).toHaveCount(0)
  await expect(first).toContainText('平台已收，回执 R-1')
  for (const [why, state] of [
    ['缺伤员去向', '上级退回'],
    ['缺现场照片', '上级退回 2 次'],
  ] as const) {
    await first.getByRole('button', { name: text.send.return }).click()
    const form = first.getByRole('region', { name: text.send.return })
    await form.getByRole('textbox', { name: text.send.by }).fill('市局值班室')
    await expect(form.getByRole('button', { name: new RegExp(`^${text.send.actReturn}`) })).toContainText(
      text.send.missingWhy,
    )
    await form.getByRole('textbox', { name: text.send.why }).fill(why)
    await form.getByRole('button', { name: text.send.actReturn }).click()
    await expect(first).toContainText(state)
  }
  await shot(page, 'report-returned')
  await first.getByRole('button', { name: text.send.supplement }).click()
  await expect(report(page, '续报一')).toBeVisible()
  const list = page.getByRole('list', { name: text.list })
  await list.getByRole('button', { name: /^初报/ }).click()
  await expect(first).toContainText('已补报')
  await expect(first).toContainText('市局值班室退回：缺现场照片')
})

test('还没报过：说明怎么开始', async ({ page, address }) => {
  await open(page, address, sheetDesk('officer'), '2')
  await expect(page.getByText(text.none)).toBeVisible()
  await shot(page, 'report-empty')
})
