import { expect, type Page } from '@playwright/test'
import { type Side, selfChecks } from '../../domain/handover/shapes.ts'
import type { Post } from '../../domain/post.ts'
import { MINUTE } from '../../domain/time.ts'
import { HANDOVER_TIME, handoverDesk, he, incoming, luo, outgoing } from './handover-story.ts'
import { tellWindow } from './real-desk.ts'
import { shot, standAt, test } from './window.ts'

async function openHandover(page: Page, address: string, desk = handoverDesk()) {
  page.setDefaultTimeout(15_000)
  await standAt(page, HANDOVER_TIME)
  await desk.install(page)
  await page.goto(`${address}real.html`)
  await page.getByRole('button', { name: '交接班' }).first().click()
  return desk
}

async function arrive(page: Page) {
  await page.getByRole('button', { name: '接班人到岗' }).click()
  const form = page.getByRole('form', { name: '接班人到岗' })
  await form.getByRole('combobox').selectOption({ label: '罗静娴' })
  await form.getByRole('radio', { name: '值班长' }).click()
  await form.getByLabel('本人口令').fill('正确的口令')
  await form.getByRole('button', { name: '接班人到岗' }).click()
  await expect(form).toHaveCount(0)
}
async function sign(page: Page, what: string, name: string, secret = '正确的口令') {
  await page.getByRole('button', { name: new RegExp(`^${what}`) }).click()
  const form = page.getByRole('form', { name: what })
  await form.getByRole('combobox').selectOption({ label: name })
  await form.getByLabel('本人口令').fill(secret)
  await form.getByRole('button', { name: new RegExp(`^${what}`) }).click()
  return form
}

test('从打开到三方签字：每一项都打开才能接班，完成后接班的人在岗', async ({ page, address }) => {
  const early = handoverDesk()
  early.say(`shift/${incoming}`, 'deng-jiashu', 'officer', HANDOVER_TIME - 9 * MINUTE, {
    type: 'shift.arrive',
    data: { post: 'officer' },
  })
  const desk = await openHandover(page, address, early)
  await expect(page.getByRole('button', { name: '当班', exact: true })).toContainText('黄子骞 苏婉仪')
  await shot(page, 'room')
  await page.keyboard.press('F8')
  await expect(page.getByText('9月16日班 → 9月17日班')).toBeVisible()
  const list = page.getByRole('region', { name: '逐项对读' })
  await expect(list.getByRole('article').first()).toContainText('塔吊倾覆')
  const items = (await list.getByRole('article').count()) - 1

  for (let n = 0; n < items; n++) await page.keyboard.press(' ')
  await expect(page.getByText(/交 \d\d:\d\d 陈砚秋/)).toHaveCount(items)
  await arrive(page)
  await list.getByRole('article').nth(0).click()
  await page.keyboard.press(' ')
  await expect(page.getByRole('alert').filter({ hasText: '要先打开再打勾' })).toBeVisible()
  await expect(page.getByText(/接 \d\d:\d\d 罗静娴/)).toHaveCount(0)
  const pane = page.getByRole('complementary', { name: '打开的事项' })
  await page.keyboard.press('Enter')
  await expect(pane).toContainText('原始记录')
  await expect(pane).toContainText('塔吊倾覆')
  await shot(page, 'opened')
  for (let n = 0; n < items - 1; n++) {
    if (n > 0) await page.keyboard.press('Enter')
    await expect(pane.getByText(/\d\d:\d\d 打开$/)).toBeVisible()
    await page.keyboard.press(' ')
  }
  await expect(list.getByText(/^\d\d:\d\d 打开$/)).toHaveCount(items - 1)
  await shot(page, 'next')
  await page.keyboard.press('Escape')
  await list.getByRole('article').nth(0).click()
  await page.keyboard.press('q')
  await page.keyboard.type('家属电话谁接？')
  await page.keyboard.press('Enter')
  await expect(list.getByText('家属电话谁接？')).toBeVisible()
  await expect(page.getByRole('region', { name: '接班人' })).toContainText(/还差 1 项未打开/)
  await expect(page.getByRole('region', { name: '交班人' })).toContainText('还有 1 个提问没有回答')
  await shot(page, 'gate')

  await page.getByRole('radio', { name: /交班人/ }).click()
  await list.getByRole('textbox', { name: '回答（回车记入交接表）' }).fill('只由琶洲社区陪护组接')
  await page.keyboard.press('Enter')
  for (const n of [0, 1, 2, 3]) await list.getByRole('button', { name: '响了' }).nth(n).click()
  await page.getByRole('textbox', { name: /特别提醒/ }).fill('值班室不直接致电琶洲工地家属。')
  await page.keyboard.press('Enter')
  await page.getByRole('radio', { name: /接班人/ }).click()
  await list
    .getByRole('article')
    .nth(items - 1)
    .click()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(pane.getByText(/\d\d:\d\d 打开$/)).toBeVisible()
  await page.keyboard.press(' ')
  await expect(pane).toHaveCount(0)

  const wrong = await sign(page, '交班签字', '陈砚秋', '错的口令')
  await expect(wrong).toContainText('口令不对')
  await shot(page, 'sign')
  await wrong.getByRole('button', { name: '放弃' }).click()
  await sign(page, '交班签字', '陈砚秋')
  await sign(page, '接班签字', '罗静娴')
  await expect(page.getByText(/已签/)).toHaveCount(2)
  await shot(page, 'signed')
  await page.getByRole('button', { name: /^领导确认/ }).click()
  const confirm = page.getByRole('form', { name: '领导确认' })
  await confirm.getByRole('combobox').selectOption({ label: '何绍钧' })
  const entering = confirm.getByRole('group', { name: '确认后上岗的人' })
  await expect(entering.getByRole('button', { pressed: true })).toHaveText([
    '罗静娴 值班长 · 已签字',
    '邓嘉树 值班员 · 已到岗',
    '何绍钧 带班领导 · 确认人',
  ])
  await shot(page, 'entering')
  await confirm.getByLabel('本人口令').fill('正确的口令')
  await confirm.getByRole('button', { name: /^领导确认/ }).click()
  await expect(page.getByText(/交接完成：陈砚秋 交，罗静娴 接，何绍钧 确认/)).toBeVisible()
  await shot(page, 'done')
  await page.getByRole('button', { name: '回到当班' }).click()
  await expect(page.getByText('陈砚秋 → 罗静娴')).toBeVisible()
  await shot(page, 'after')

  expect(desk.core.query('shift.current', {}).map(({ shift, name }) => [shift, name])).toEqual(
    expect.arrayContaining([
      [`shift/${incoming}`, '罗静娴'],
      [`shift/${incoming}`, '何绍钧'],
      [`shift/${incoming}`, '邓嘉树'],
    ]),
  )
  expect(desk.core.query('shift.current', {}).filter(({ shift }) => shift === `shift/${outgoing}`)).toEqual(
    [],
  )
})

const key = `handover/${outgoing}`
const empty = (saw: number) => ({ incoming, items: [], head: { seq: 0, hash: '0'.repeat(64) }, saw })

test('接班人在自己的席位：到岗一按就记下，打的勾算接班人的', async ({ page, address }) => {
  const desk = handoverDesk(luo)
  const items = desk.core.query('duty.carried', { now: HANDOVER_TIME })
  const data = { ...empty(0), items }
  desk.say(key, 'chen-yanqiu', 'chief', HANDOVER_TIME, { type: 'handover.open', data })
  await openHandover(page, address, desk)
  await page.getByRole('button', { name: '接班人到岗' }).click()
  await expect(page.getByRole('button', { name: '当班', exact: true })).toContainText('陈砚秋 → 罗静娴')
  await shot(page, 'own-seat')
  await page.setViewportSize({ width: 1366, height: 768 })
  await shot(page, 'narrow')
  await page.keyboard.press('Enter')
  await shot(page, 'narrow-opened')
  await page.keyboard.press(' ')
  await expect(page.getByText(/接 \d\d:\d\d 罗静娴/)).toHaveCount(1)
  await page.keyboard.press('Escape')
  await expect(page.getByText(/有 6 处变化还没有写进表里/).first()).toBeVisible()
  await page.getByRole('button', { name: '更新事项' }).click()
  await expect(page.getByRole('article', { name: /卫星电话/ })).toBeVisible()
})

test('两位接班人断网各自接了班：有争议，带班领导写明依据裁定', async ({ page, address }) => {
  const desk = handoverDesk(he)
  const { say } = desk
  const sign = (side: Side, person: string, post: Post, sheet: string, saw: number) => {
    const data = { side, sheet, words: '{}', signature: 'c2ln', key: 'a2V5', face: 'phone' as const, saw }
    say(key, person, post, HANDOVER_TIME, { type: 'handover.sign', data })
  }
  const relief = (out: string, person: string) => {
    const sheet = say(key, out, 'chief', HANDOVER_TIME, { type: 'handover.open', data: empty(9_999) })
    sign('out', out, 'chief', sheet, 9_999)
    sign('in', person, 'chief', sheet, 9_999)
    sign('leader', 'liang-qiheng', 'leader', sheet, 9_999)
  }
  for (const what of selfChecks) {
    const data = { what, ok: true, note: '' }
    say(key, 'chen-yanqiu', 'chief', HANDOVER_TIME, { type: 'handover.check', data })
  }
  relief('chen-yanqiu', 'luo-jingxian')
  relief('huang-ziqian', 'deng-jiashu')
  say(`shift/${incoming}`, 'he-shaojun', 'leader', HANDOVER_TIME, {
    type: 'shift.signIn',
    data: { post: 'leader' },
  })
  await openHandover(page, address, desk)
  const banner = page.getByRole('alert').filter({ hasText: '有争议' })
  await expect(banner).toContainText('分别接班签字')
  await banner.getByRole('button', { name: '以 罗静娴 为准' }).click()
  await banner.getByRole('textbox').fill('值班表上是罗静娴')
  await shot(page, 'contested')
  await page.keyboard.press('Enter')
  await expect(page.getByText('已裁定以 罗静娴 为准（何绍钧）')).toBeVisible()
})

test('席位十分钟没有人碰：记进班次，处处看得见；有人回来就撤下', async ({ page, address }) => {
  const desk = await openHandover(page, address)
  await expect(page.getByRole('button', { name: '当班', exact: true })).toContainText('陈砚秋')
  await tellWindow(page, { type: 'presence', idleSince: HANDOVER_TIME - 11 * MINUTE })
  await expect(page.getByText(/值班席位已 11 分钟无人操作/)).toBeVisible()
  await expect(page.locator('[data-alarm]')).toContainText('值班席位无人操作')
  await shot(page, 'unattended')
  const unattended = () => desk.core.query('shift.one', { shift: `shift/${outgoing}` })[0]?.unattended
  expect(unattended()).toEqual({ since: HANDOVER_TIME - 11 * MINUTE, gone: false })
  await tellWindow(page, { type: 'presence', idleSince: HANDOVER_TIME })
  await expect(page.getByText(/无人操作/)).toHaveCount(0)
  expect(unattended()).toBe(null)
})
