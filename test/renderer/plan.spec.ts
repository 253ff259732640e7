import { readdirSync, readFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import { MINUTE } from '../../domain/time.ts'
import { CRANE, PLAN_TIME, planDesk } from './plan-story.ts'
import { moveOn, shot, standAt, test } from './window.ts'

const folder = new URL('../../resources/plan/', import.meta.url)
/** The samples as the desk reads them. */
const samples = () =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as unknown)

const rail = (page: Page, name: string) =>
  page.getByRole('navigation', { name: '值守台各屏' }).getByRole('button', { name }).click()

async function openPlans(page: Page, address: string, desk: ReturnType<typeof planDesk>) {
  await standAt(page, PLAN_TIME)
  await desk.install(page)
  await page.goto(`${address}real.html`)
  await rail(page, '预案')
}
const list = (page: Page) => page.getByRole('list', { name: '预案' })
const open = (page: Page, name: string) => list(page).getByRole('button', { name }).click()

test('十个预案，各带体检；过期的、没批准的写明；方向键换一个', async ({ page, address }) => {
  await openPlans(page, address, planDesk())
  await expect(list(page).getByRole('button')).toHaveCount(10)
  await expect(list(page)).toContainText('已过期')
  await expect(list(page)).toContainText('待批准')
  await open(page, '海珠区建筑坍塌事故应急预案')
  const plan = page.getByRole('region', { name: '海珠区建筑坍塌事故应急预案' })
  await expect(plan).toContainText('谭立人批准')
  await expect(plan.getByRole('row')).toHaveCount(26)
  await shot(page, 'plan')
  await page.getByRole('radio', { name: /^体检/ }).click()
  await expect(plan).toContainText('未核验')
  await page.getByRole('radio', { name: '处置卡' }).click()
  await expect(plan.getByRole('region', { name: /坍塌现场先期处置卡/ })).toContainText('不进废墟')
  await shot(page, 'plan-cards')
  await page.getByRole('radio', { name: '一页纸' }).click()
  await shot(page, 'plan-one-page')
})

test('改一步存为新版，看得见差别，领导用自己的口令批准', async ({ page, address }) => {
  await openPlans(page, address, planDesk())
  await open(page, '海珠区防台风应急预案')
  await page.getByRole('button', { name: /^修改/ }).click()
  const editor = page.getByRole('region', { name: '修改：海珠区防台风应急预案' })
  await editor.getByRole('textbox', { name: '做什么' }).first().fill('会商研判，报区长')
  await editor.getByRole('button', { name: '细项' }).first().click()
  await shot(page, 'plan-edit')
  await expect(editor.getByRole('button', { name: /存为新版 · 请写这次改了什么/ })).toBeVisible()
  await editor.getByRole('textbox', { name: '这次改了什么' }).fill('报告对象写明')
  await editor.getByRole('button', { name: /^存为新版/ }).click()
  const plan = page.getByRole('region', { name: '海珠区防台风应急预案' })
  await expect(plan).toContainText('第 2 版待批准，现行第 1 版')
  await page.getByRole('radio', { name: '版本' }).click()
  await expect(plan.getByRole('table', { name: '与第 1 版的差别' })).toContainText('会商研判，报区长')
  await plan.getByRole('button', { name: /^批准/ }).click()
  const sign = page.getByRole('form', { name: '批准第 2 版，与现行版有 1 处不同' })
  await shot(page, 'plan-approve')
  await expect(sign.getByLabel('签字人')).toHaveValue('liang-qiheng')
  await sign.getByLabel('本人口令').fill('正确的口令')
  await sign.getByRole('button', { name: /^批准第 2 版/ }).click()
  await expect(plan).toContainText('梁启衡批准')
  await expect(plan).not.toContainText('待批准')
})

test('停用要写原因，停用后不能改', async ({ page, address }) => {
  await openPlans(page, address, planDesk())
  await open(page, '海珠区燃气事故应急预案')
  const plan = page.getByRole('region', { name: '海珠区燃气事故应急预案' })
  await plan.getByRole('button', { name: '停用' }).click()
  await plan.getByRole('textbox', { name: '停用原因' }).fill('并入公共设施预案')
  await plan.getByRole('button', { name: /^停用/ }).last().click()
  await expect(plan).toContainText('停用：并入公共设施预案')
  await expect(plan.getByRole('button', { name: /^修改/ })).toHaveCount(0)
})

test('Word 预案认出来逐项核对才能存；扫描件说是扫描件，什么也不存', async ({ page, address }) => {
  const desk = planDesk()
  await openPlans(page, address, desk)
  const answers: unknown[] = [
    { ok: false, words: '文件里只有图片（扫描件），认不出文字，请用文字版导入' },
    {
      ok: true,
      name: '水上预案.docx',
      origin: {
        ...{ hash: 'ab'.repeat(32), name: '水上预案.docx', size: 20_480 },
        media: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      },
      blocks: [
        { type: 'paragraph', text: '海珠区水上交通应急预案', heading: null, list: false },
        { type: 'paragraph', text: '4 应急响应', heading: 1, list: false },
        { type: 'paragraph', text: '（一）由区水务局负责搜救，30分钟内到场。', heading: null, list: false },
      ],
    },
  ]
  await page.exposeFunction('__openPlan', () => answers.shift())
  await page.evaluate(() => {
    const { shell } = window.desk
    const ask = (window as unknown as { __openPlan: () => Promise<unknown> }).__openPlan
    Object.assign(window.desk, {
      shell: (request: { type: string }) => (request.type === 'openPlan' ? ask() : shell(request as never)),
    })
  })
  await page.getByRole('button', { name: /^从 Word 导入/ }).click()
  await expect(page.getByRole('alert')).toContainText('扫描件')
  await page.getByRole('button', { name: /^从 Word 导入/ }).click()
  const editor = page.getByRole('region', { name: '核对导入：水上预案.docx' })
  await expect(editor).toContainText('Word 原件')
  await expect(editor).toContainText('已核对 0 / 2')
  await expect(editor.getByRole('button', { name: /存为新版 · 还有 2 项没有核对/ })).toBeVisible()
  await shot(page, 'plan-import')
  await editor.getByRole('button', { name: '已核对' }).click()
  await editor.getByRole('radio', { name: '角色电话' }).click()
  await editor.getByRole('button', { name: '已核对' }).click()
  await editor.getByRole('button', { name: /^存为新版/ }).click()
  const plan = page.getByRole('region', { name: '海珠区水上交通应急预案' })
  await expect(plan).toContainText('待批准')
  await expect(list(page).getByRole('button')).toHaveCount(11)
  await expect(plan.getByRole('list', { name: '附件' })).toContainText('水上预案.docx')
  await shot(page, 'plan-origin')
})

test('从样例建立：选几个建几个，待批准、未核验；建过的不再建', async ({ page, address }) => {
  const desk = planDesk()
  await openPlans(page, address, desk)
  const plans = samples()
  await page.exposeFunction('__samplePlans', () => ({ ok: true, plans }))
  await page.evaluate(() => {
    const { shell } = window.desk
    const ask = (window as unknown as { __samplePlans: () => Promise<unknown> }).__samplePlans
    Object.assign(window.desk, {
      shell: (request: { type: string }) =>
        request.type === 'samplePlans' ? ask() : shell(request as never),
    })
  })
  await page.getByRole('button', { name: /^从样例建立/ }).click()
  const screen = page.getByRole('region', { name: '从样例建立' })
  await expect(screen).toContainText('10 个样例，10 个还没有建立')
  await expect(screen.getByRole('button', { name: /^建立 · 请先选样例/ })).toBeVisible()
  await screen.getByRole('checkbox', { name: /燃气事故/ }).check()
  await screen.getByRole('button', { name: '建立 1 个' }).click()
  await expect(screen).toContainText('已建立 1 个，待批准')
  await expect(screen.getByRole('checkbox', { name: /燃气事故/ })).toBeDisabled()
  await screen.getByRole('button', { name: '全选' }).click()
  await shot(page, 'plan-samples')
  await screen.getByRole('button', { name: '建立 9 个' }).click()
  await expect(screen).toContainText('10 个样例，0 个还没有建立')
  const made = desk.core.query('plan.one', { stream: 'plan/sample-gas', now: PLAN_TIME })[0]
  expect(made).toMatchObject({ status: 'draft', version: 1, demo: false })
  expect(made?.unchecked).toBeGreaterThan(0)
  await shot(page, 'plan-samples-made')
})

test('一页纸、处置卡、步骤表照打印的样子出纸', async ({ page, address }) => {
  await openPlans(page, address, planDesk())
  await open(page, '海珠区突发地质灾害应急预案')
  await page.getByRole('button', { name: /^出纸/ }).click()
  await expect(page.getByText('第 1 页 共 1 页').first()).toBeVisible()
  await shot(page, 'plan-paper')
  await page.getByRole('radio', { name: '处置卡' }).click()
  await expect(page.getByText('边坡险情处置卡').first()).toBeVisible()
})

test('事件页推荐预案说明凭什么；启动后一键下令、完成、跳过，超时的红着写明责任人', async ({
  page,
  address,
}) => {
  const desk = planDesk()
  await standAt(page, PLAN_TIME)
  await desk.install(page)
  await page.goto(`${address}real.html`)
  await page.getByRole('navigation', { name: '值守台各屏' }).waitFor()
  await page.keyboard.press('Control+2')
  await page
    .getByRole('list', { name: '事件列表' })
    .getByRole('button', { name: /塔吊倾覆/ })
    .click()
  await page
    .getByRole('radio', { name: '预案' })
    .or(page.getByRole('tab', { name: '预案' }))
    .first()
    .click()
  const offers = page.getByRole('list', { name: /^按类型、级别、地点匹配/ })
  await expect(offers.getByRole('listitem').first()).toContainText('海珠区建筑坍塌事故应急预案')
  await expect(offers.getByRole('listitem').first()).toContainText('匹配：类型为建筑业事故，写到“塔吊”')
  await expect(offers.getByRole('listitem').first()).toContainText('建议 Ⅲ级')
  await shot(page, 'plan-offer')
  await page.keyboard.press('Alt+p')
  await page.getByRole('button', { name: /^启动海珠区建筑坍塌/ }).click()
  const board = page.getByRole('list', { name: '海珠区建筑坍塌事故应急预案' })
  const send = board.getByRole('button', { name: /调度第一批力量/ })
  await expect(send).toBeVisible()
  await expect(board.getByRole('button', { name: /核实情况/ })).toContainText('已超时')
  const item = (words: string | RegExp) => board.getByRole('listitem').filter({ hasText: words }).first()
  // 超时的不用点开就有电话、下令和完成.
  await expect(item(/核实情况/).getByRole('button', { name: /^完成/ })).toBeVisible()
  await expect(item(/核实情况/)).toContainText(/打电话催：|没有电话/)
  await send.click()
  await item(/调度第一批力量/)
    .getByRole('button', { name: /^下令/ })
    .click()
  await expect(send).toContainText('签收 0 / 5')
  await shot(page, 'plan-board')
  await item(/调度第一批力量/)
    .getByRole('button', { name: /^完成/ })
    .click()
  await board.getByRole('textbox', { name: '凭据' }).fill('五家都已出动')
  await board.getByRole('button', { name: '记下' }).click()
  await expect(send).toContainText('完成')
  expect(desk.core.query('order.list', { incident: CRANE, open: false, now: PLAN_TIME })).toHaveLength(1)

  // 另一步：收令的都报完成，本步不用再记，自己完成。
  const cordon = board.getByRole('button', { name: /警戒/ }).first()
  await cordon.click()
  await item(/警戒/).getByRole('button', { name: /^下令/ }).click()
  const isSigned = /签收 0 \/ (\d)/
  await expect(cordon).toContainText(isSigned)
  finishNewest(desk)
  await moveOn(page, MINUTE)
  await expect(board.getByText('本步随指令完成')).toBeVisible()
  await expect(cordon).toContainText('完成')
  await shot(page, 'plan-board-by-order')
  const windows = page.getByRole('region', { name: '动态预案放到大屏哪个窗' })
  await page.keyboard.press('Alt+w')
  await expect(windows.getByRole('button', { name: /窗 2 · / })).toBeVisible()
  await page.keyboard.press('2')
  await expect(windows).toBeHidden()
  await page.keyboard.press('Alt+w')
  await expect(windows).toContainText('已在窗 2')
  await page.keyboard.press('Escape')
  await expect(windows).toBeHidden()
  await board.getByRole('button', { name: /看指令/ }).click()
  await expect(page.getByText('已办结').first()).toBeVisible()
})

/** Every receiver of the newest order says that he is done. */
function finishNewest(desk: ReturnType<typeof planDesk>) {
  const [newest] = desk.core.query('order.list', { incident: CRANE, open: true, now: PLAN_TIME })
  const [order] = desk.core.query('order.one', { stream: newest?.key ?? '', now: PLAN_TIME })
  for (const { recipient } of order?.recipients ?? []) {
    const data = {
      ...{ recipient, byPhone: true, name: '值班员', at: PLAN_TIME, text: '警戒已设好', attachments: [] },
    }
    desk.say(order?.key ?? '', { type: 'order.complete', data }, PLAN_TIME, 'huang-ziqian', 'officer')
  }
}
