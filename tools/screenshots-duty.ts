import type { Page } from '@playwright/test'
import { DEMO_SECRET } from '../domain/credential/demo-secret.ts'
import type {} from '../protocol/window.ts'

/** Pictures of the manual page 值守, taken from the running demo as a shift goes through its night. */
export async function takeDutyPictures(page: Page, take: (name: string) => Promise<unknown>): Promise<void> {
  const toPage = async (name: string) => {
    await page.getByRole('navigation', { name: '值守台各屏' }).getByText('值守台').click()
    const tabs = page.getByRole('navigation', { name: '值守台', exact: true })
    await tabs.getByText(name, { exact: true }).click()
  }
  /** Lists fill in a moment after a page opens; a picture waits for its words. */
  const see = (words: string | RegExp) => page.getByText(words).first().waitFor()

  await toPage('日志')
  await page.getByRole('button', { name: '本席位的人' }).click()
  await page.getByRole('textbox', { name: '姓名', exact: true }).fill('cyq')
  await page.getByRole('list', { name: '姓名', exact: true }).getByRole('button').first().click()
  await page.getByRole('textbox', { name: '口令', exact: true }).fill(DEMO_SECRET)
  await take('duty-sign-in')
  await page.getByRole('textbox', { name: '口令', exact: true }).press('Enter')
  await page.getByRole('button', { name: '本席位的人' }).getByText('陈砚秋').waitFor()

  await toPage('日志')
  await see('磨碟沙隧道 2 号泵故障')
  await take('duty-log')
  await page.keyboard.press('F2')
  await page.getByRole('textbox', { name: '来显或对方报的号码' }).fill('13800000017')
  await page
    .getByRole('textbox', { name: '一句话：出了什么事' })
    .fill('磨碟沙隧道东口积水又涨，2 号泵还没修好')
  await page.getByRole('textbox', { name: '路、村、门牌、参照物' }).fill('磨碟沙隧道东口')
  await see('通讯录里是')
  await take('duty-call')
  await page.getByRole('button', { name: '存入日志' }).click()

  await toPage('排班')
  await see('11月')
  await take('duty-roster')
  await toPage('交接班')
  await page.getByRole('button', { name: '打开交接班表' }).click()
  await see('交 未打勾')
  for (let n = 0; n < 6; n += 1) await page.keyboard.press(' ')
  await see(/^交 \d\d:\d\d/)
  await take('duty-handover')
  await toPage('提醒')
  await see('重要时段零报告')
  await take('duty-reminder')
  await toPage('文书')
  await see('海珠区应急值班日志')
  await take('duty-document')
  await toPage('点名')
  await page
    .getByRole('button', { name: /点名|新/ })
    .first()
    .waitFor()
  await take('duty-rollcall')
  await page.getByRole('navigation', { name: '值守台各屏' }).getByText('统计').click()
  await see('来电')
  await page.locator('main svg text').nth(20).waitFor()
  await take('duty-statistics')
}
