import { expect, type Page } from '@playwright/test'
import type { Post } from '../../domain/post.ts'
import { CRANE, craneDesk, NIGHT } from './incident-story.ts'
import { shot, standAt, test } from './window.ts'

async function openCockpit(page: Page, address: string, desk = craneDesk()) {
  await standAt(page, NIGHT)
  await desk.install(page)
  await page.goto(`${address}real.html`)
  await toCrane(page)
  return desk
}
async function toCrane(page: Page) {
  await page.keyboard.press('Control+2')
  await page
    .getByRole('button', { name: /塔吊倾覆/ })
    .first()
    .click()
  await expect(page.getByRole('heading', { name: /塔吊倾覆/ })).toBeVisible()
}
const query = (desk: ReturnType<typeof craneDesk>, stream: string) =>
  desk.core.query('incident.one', { stream })[0]

test('驾驶舱：事件级别、响应级别、预警三样并排，四个一没落实的是红的', async ({ page, address }) => {
  await openCockpit(page, address)
  await expect(page.getByRole('heading', { name: /塔吊倾覆/ })).toBeVisible()
  await expect(page.getByText('T+00:54')).toBeVisible()
  await expect(page.getByText(/事件级别 · 黄子骞 21:06 判定/)).toBeVisible()
  await expect(page.getByText(/响应级别 · 周懋林 21:12 批准/)).toBeVisible()
  await expect(page.getByText('在效预警 · 不等于响应级别')).toBeVisible()
  await expect(page.getByRole('button', { name: '一个工作专班：已落实 21:31' })).toBeVisible()
  await expect(page.getByRole('button', { name: '一个专项工作方案：未落实' })).toContainText('应在 22:58 前')
  await shot(page, 'incident-cockpit')
  for (const [keys, words] of [
    ['Alt+8', '基本情况'],
    ['Alt+1', '一个专项工作方案'],
  ] as const) {
    await page.keyboard.press(keys)
    await expect(page.getByText(words).first()).toBeVisible()
  }
})

test('定级：填了数字就给条文，照条文是一下，不照要写依据', async ({ page, address }) => {
  const desk = await openCockpit(page, address)
  await page.keyboard.press('Escape')
  await page
    .getByRole('button', { name: /塔吊倾覆/ })
    .first()
    .click()
  await page.getByRole('button', { name: /^定级/ }).first().click()
  const form = page.getByRole('form', { name: '定级' })
  await form.getByLabel('死亡（人）').fill('10')
  await expect(form.getByText('493号令第三条：死亡10人以上30人以下，为重大')).toBeVisible()
  await expect(form.getByRole('button', { name: /定级 · 与条文不同，请写依据/ })).toBeVisible()
  await shot(page, 'incident-assess')
  await form.getByRole('button', { name: '照条文' }).click()
  await form.getByRole('button', { name: /^定级/ }).click()
  await expect(form).toBeHidden()
  expect(query(desk, CRANE)).toMatchObject({
    level: 2,
    levelHistory: [{ level: 3 }, { level: 2, rule: 'SAFETY@2007' }],
  })
})

test('口径过了线：页头是红的，看过再定级才消；办结列出还没办完的，逐项写原因', async ({ page, address }) => {
  const desk = craneDesk()
  const say = (stream: string, said: Parameters<typeof desk.say>[1], minute: number, post: Post | null) => {
    desk.say(stream, said, NIGHT - minute * 60_000, 'liang-qiheng', post)
  }
  const figures = { dead: { value: 12, source: '区卫健局', from: null, asOf: NIGHT - 360_000 } }
  const id = CRANE.slice('incident/'.length)
  say(
    `factsheet/${id}`,
    { type: 'factsheet.propose', data: { base: 0, figures, statement: '搜救结束', reasons: {} } },
    5,
    'leader',
  )
  say(
    `response/${id}`,
    {
      type: 'response.end',
      data: { approver: 'zhou-maolin', authority: '批准', byPhone: false, readBack: false, why: '处置完毕' },
    },
    0,
    'leader',
  )
  await openCockpit(page, address, desk)
  await page.keyboard.press('Alt+3')
  await page.getByRole('button', { name: /^批准/ }).first().click()
  const strip = page.getByRole('alert').filter({ hasText: '口径 1 版已达重大' })
  await expect(strip).toContainText('10人以上30人以下，为重大），现为较大')
  await page.keyboard.press('Alt+1')
  await shot(page, 'incident-crossed')
  await page.getByRole('button', { name: /^定级/ }).first().click()
  const form = page.getByRole('form', { name: '定级' })
  await form.getByRole('button', { name: '照条文' }).click()
  await form.getByRole('button', { name: /^定级/ }).click()
  await expect(strip).toHaveCount(0)

  await page.getByRole('button', { name: /^办结/ }).first().click()
  const close = page.getByRole('form', { name: '办结事件' })
  const left = close.getByRole('list', { name: '还没办完的' })
  await expect(left.getByRole('button', { name: '终报' })).toBeVisible()
  await expect(left.getByRole('button', { name: '四个一：一个专项工作方案' })).toBeVisible()
  await close.getByPlaceholder('处置到什么程度').fill('现场处置完毕')
  await shot(page, 'incident-close')
  await expect(close.getByRole('button', { name: /^办结事件/ })).toContainText('还没办完，请办完或写明原因')
  for (const one of await left.getByRole('textbox').all()) await one.fill('移交区住建局')
  await close.getByRole('button', { name: /^办结事件/ }).click()
  await expect(close).toBeHidden()
  const closed = query(desk, CRANE)?.closed
  expect(closed?.left.map(({ what }) => what)).toContain('终报')
})

test('响应：延长要批准人，电话批准要复述；结束以后再启动', async ({ page, address }) => {
  const desk = await openCockpit(page, address)
  await page.getByRole('button', { name: /^响应/ }).click()
  const form = page.getByRole('form', { name: '延长期限' })
  await form.getByLabel('预计期限').fill('明天 20:00')
  await form.getByLabel('批准人', { exact: true }).fill('zml')
  await expect(form.getByRole('list', { name: '找到的人' })).toContainText('周懋林')
  await page.keyboard.press('Enter')
  await expect(form.getByRole('button', { name: '换人' })).toBeVisible()
  await form.getByRole('radio', { name: '电话批准' }).click()
  await form.getByLabel('原因').fill('仍有 3 人失联')
  await expect(form.getByRole('button', { name: /延长期限 · 请复述确认/ })).toBeVisible()
  await shot(page, 'incident-response')
  await form.getByRole('radio', { name: '已复述确认' }).click()
  await form.getByRole('button', { name: /^延长期限/ }).click()
  await expect(form).toBeHidden()
  const row = desk.core.query('response.one', { incident: CRANE })[0]
  expect(row).toMatchObject({ status: 'on', history: [{ step: 'start' }, { step: 'extend', byPhone: true }] })
})

test('四个一：凭据照模板要的记，红的变成已落实；名单上的人停用了又是红的', async ({ page, address }) => {
  const desk = await openCockpit(page, address)
  await page.getByRole('button', { name: '一个专项工作方案：未落实' }).click()
  const drawer = page.getByRole('complementary', { name: '一个专项工作方案' })
  await drawer.getByLabel('落实情况').fill('方案第 1 版')
  await expect(drawer.getByRole('button', { name: /请指明签发的方案或批准的预案/ })).toBeVisible()
  await shot(page, 'incident-fourone')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: '一个工作专班：已落实 21:31' }).click()
  const team = page.getByRole('complementary', { name: '一个工作专班' })
  await team.getByLabel('撤回原因').fill('组长换人')
  await team.getByRole('button', { name: '撤回落实' }).click()
  await expect(page.getByRole('button', { name: '一个工作专班：未落实' })).toBeVisible()
  await expect(team.getByRole('button', { name: /名单至少要有 2 人/ })).toBeVisible()
  for (const [words, name] of [
    ['zqm', '钟启明'],
    ['lcy', '李承岳'],
  ] as const) {
    await team.getByLabel('名单', { exact: true }).fill(words)
    await team.getByRole('button', { name: new RegExp(name) }).click()
  }
  await shot(page, 'incident-fourone-list')
  await team.getByLabel('落实情况').fill('18 人、7 组，组长钟启明')
  await team.getByRole('button', { name: '记落实' }).click()
  await expect(page.getByRole('button', { name: '一个工作专班：已落实 21:46' })).toBeVisible()
  await expect(team).toContainText('2 人：钟启明、李承岳')
  desk.say(
    'person/li-chengyue',
    { type: 'person.retire', data: { why: '调离' } },
    NIGHT,
    'huang-ziqian',
    null,
  )
  await page.reload()
  await toCrane(page)
  const lapsed = page.getByRole('button', { name: '一个工作专班：凭据失效' })
  await expect(lapsed).toContainText('李承岳已经停用，请另选')
  await shot(page, 'incident-fourone-lapsed')
})

test('登记：边写边查重，子类猜得出，报送时限和四个一一并起算', async ({ page, address }) => {
  const desk = await openCockpit(page, address)
  await page.keyboard.press('F3')
  const form = page.getByRole('complementary', { name: '登记事件' })
  await form.getByLabel('地点').fill('振兴大街')
  await form.getByLabel('什么事').fill('塔吊倾覆砸人')
  await expect(form.getByRole('region', { name: /可能是同一件事/ })).toContainText('塔吊倾覆')
  await form.getByRole('button', { name: '是建筑业事故？' }).click()
  await shot(page, 'incident-declare')
  await page.keyboard.press('Control+Enter')
  await expect(form).toBeHidden()
  const made = desk.core.query('incident.open', { limit: 10 }).find(({ title }) => title === '塔吊倾覆砸人')
  expect(made).toMatchObject({ category: 'accident', subtype: '12A00.build' })
  const incident = made?.key ?? ''
  expect(desk.core.query('fourone.one', { incident })).toHaveLength(4)
  expect(desk.core.query('deadline.clocks', { incident, now: NIGHT }).length).toBeGreaterThan(0)
})

test('两下登记：在日志的一条上按 !，再按 Ctrl Enter', async ({ page, address }) => {
  const desk = craneDesk()
  desk.say(
    'log/00000000-0000-7000-8000-000000000111',
    {
      type: 'log.write',
      data: { kind: 'note', text: '新港西路燃气管道被挖断，正在泄漏', occurredAt: null, incident: null },
    },
    NIGHT - 60_000,
    'huang-ziqian',
    null,
  )
  await standAt(page, NIGHT)
  await desk.install(page)
  await page.goto(`${address}real.html`)
  await page.getByRole('list', { name: '值班日志' }).focus()
  await page.keyboard.press('End')
  await page.keyboard.press('!')
  await expect(page.getByRole('complementary', { name: '登记事件' }).getByLabel('什么事')).toHaveValue(/燃气/)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { name: /燃气管道被挖断/ })).toBeVisible()
  const made = desk.core.query('incident.open', { limit: 10 }).find(({ title }) => title.includes('燃气'))
  expect(made).toMatchObject({ from: 'log/00000000-0000-7000-8000-000000000111', receivedAt: NIGHT - 60_000 })
})

test('合并可以取消；限知的写明，选谁可以知悉；拆分带着来处', async ({ page, address }) => {
  const desk = craneDesk()
  desk.me.seats = [
    { seat: 'seat-1', name: '值班台' },
    { seat: '甲-02', name: '会商席' },
    { seat: '甲-03', name: '' },
  ]
  desk.say(
    'incident/00000000-0000-7000-8000-000000000222',
    {
      type: 'incident.report',
      data: {
        title: '琶洲塔吊倒了',
        place: '振兴大街',
        street: '440105015',
        category: 'accident',
        level: null,
        occurredAt: null,
        from: null,
        restricted: true,
      },
    },
    NIGHT - 60_000,
    'huang-ziqian',
    null,
  )
  await standAt(page, NIGHT)
  await desk.install(page)
  await page.goto(`${address}real.html`)
  await page.keyboard.press('Control+2')
  await page
    .getByRole('button', { name: /琶洲塔吊倒了/ })
    .first()
    .click()
  await expect(page.getByText('敏感 · 限知悉').first()).toBeVisible()
  await expect(page.getByText('知悉范围 全部区级席位')).toBeVisible()
  await page.keyboard.press('p')
  const limit = page.getByRole('form', { name: '限知' })
  await limit.getByRole('radio', { name: '全部区级席位' }).press('ArrowRight')
  await expect(limit.getByRole('button', { name: /本席位/ })).toHaveAttribute('aria-pressed', 'true')
  await limit.getByRole('button', { name: /本席位/ }).press('Enter')
  await limit.getByRole('button', { name: '甲-02 会商席' }).press('Enter')
  await limit.getByLabel('原因').fill('涉及未成年人')
  await shot(page, 'incident-restrict')
  await page.keyboard.press('Control+Enter')
  await expect(limit).toBeHidden()
  await expect(page.getByText('知悉范围 甲-01 值班台、甲-02 会商席')).toBeVisible()
  await shot(page, 'incident-restricted')
  await page.getByRole('button', { name: /^关联合并/ }).click()
  const form = page.getByRole('form', { name: '关联' })
  await form.getByLabel('另一件').selectOption({ label: '可能同一件：琶洲振兴大街 16 号塔吊倾覆' })
  await form.getByRole('radio', { name: '并入那一件' }).click()
  await page.getByRole('form', { name: '合并' }).getByLabel('原因').fill('同一台塔吊')
  await expect(page.getByRole('button', { name: /合并 · 限知事件只能并入另一起限知事件/ })).toBeVisible()
  await shot(page, 'incident-relate')
  await page.getByRole('button', { name: /拆出新事件/ }).click()
  await expect(page.getByRole('complementary', { name: '拆出一起事件' })).toBeVisible()
})

test('模板：改时限要写依据，存成新的一版，已采用的事件不变', async ({ page, address }) => {
  const desk = await openCockpit(page, address)
  await page.getByRole('button', { name: /系统/ }).first().click()
  await page.getByRole('button', { name: '四个一模板' }).click()
  const editor = page.getByRole('region', { name: '市“四个一”' })
  const plan = editor.getByRole('region', { name: '第 3 项' })
  await plan.getByLabel('时限（分钟）').fill('240')
  await expect(editor.getByRole('button', { name: /保存为新的一版 · 请写为什么改/ })).toBeVisible()
  await editor.getByLabel('为什么改').fill('区府办意见：方案 4 小时内')
  await shot(page, 'template')
  await editor.getByRole('button', { name: /^保存为新的一版/ }).click()
  await expect(page.getByText('1 版 · 区府办意见：方案 4 小时内')).toBeVisible()
  const kept = desk.core.query('fourone.one', { incident: CRANE }).find(({ item }) => item === 'plan')
  expect(kept).toMatchObject({ minutes: 120, version: 0 })
})
