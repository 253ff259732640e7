import { expect, type Page } from '@playwright/test'
import { at, craneNight, issue, ORDER_TIME, orderDesk, street, unit } from './order-story.ts'
import { shot, standAt, test } from './window.ts'

async function open(page: Page, address: string, desk: ReturnType<typeof orderDesk>) {
  await standAt(page, ORDER_TIME)
  await desk.install(page)
  await page.goto(`${address}real.html`)
  await page.getByRole('navigation', { name: '值守台各屏' }).waitFor()
}
const row = (page: Page, name: string) => page.getByRole('row', { name: new RegExp(name) })

test('矩阵：到了的写时间，等着的写字和多久，超时的说超了多少', async ({ page, address }) => {
  const desk = orderDesk()
  craneNight(desk)
  await open(page, address, desk)
  await page.keyboard.press('Control+3')
  await expect(row(page, '消防救援大队')).toContainText('21:44')
  await expect(row(page, '应急抢险队 1 组')).toContainText('超 6 分')
  await expect(row(page, '凤阳街道')).toContainText('超 1 分')
  await expect(row(page, '凤阳街道')).toContainText('未送达')
  await expect(row(page, '供电局')).toContainText('未签收3分')
  await expect(row(page, '区城管局')).toContainText('拒收 21:33')
  await expect(page.getByText(/^8 家 · 到场 4 · 反馈 4 · 超时 2 · 拒收 1/)).toBeVisible()
  await shot(page, 'order-screen')

  await page.keyboard.press('Alt+w')
  const windows = page.getByRole('region', { name: '指令矩阵放到大屏哪个窗' })
  await expect(windows.getByRole('button', { name: /窗 9 · 空/ })).toBeVisible()
  await shot(page, 'order-to-wall')
  await page.keyboard.press('3')
  await expect(windows).toBeHidden()
  await page.keyboard.press('Alt+w')
  await expect(windows).toContainText('已在窗 3')
  await page.keyboard.press('Escape')
  await expect(windows).toBeHidden()

  await page.keyboard.press('Alt+3')
  await row(page, '应急抢险队 1 组').getByRole('button').focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: '令 1' })).toBeVisible()
  await expect(page.getByRole('list', { name: '应急抢险队 1 组 阶梯' })).toContainText('催')
  await expect(page.getByRole('list', { name: '应急抢险队 1 组 阶梯' })).toContainText('组长老周')
  await shot(page, 'order-page')
  await page.setViewportSize({ width: 1366, height: 768 })
  await expect(page.getByRole('button', { name: /凭据办结/ })).toBeInViewport({ ratio: 1 })
  await shot(page, 'order-page-small')
})

test('快速记事写 @街道：带着这个街道打开，Ctrl Enter 下达', async ({ page, address }) => {
  const desk = orderDesk()
  craneNight(desk)
  await open(page, address, desk)
  await page.keyboard.type('@凤阳街道 巡查低洼路段')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: '去掉凤阳街道' })).toBeVisible()
  await expect(page.getByLabel('指令内容')).toHaveValue('巡查低洼路段')
  await page.getByRole('textbox', { name: '收令对象' }).fill('nanshitou')
  await page.getByRole('textbox', { name: '收令对象' }).press('Enter')
  await expect(page.getByRole('button', { name: '去掉南石头街道' })).toBeVisible()
  await page.getByLabel('反馈时限').fill('22:30')
  await expect(page.getByText('9月16日 周三 22:30')).toBeVisible()
  await shot(page, 'order-form')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { name: '下指令' })).toBeHidden()
  await page.keyboard.press('Control+3')
  await expect(page.getByText('凤阳街道、南石头街道')).toBeVisible()
})

test('离任的人、过去的时限：说明原因，不下达', async ({ page, address }) => {
  const desk = orderDesk()
  desk.say('person/su-wanyi', { type: 'person.retire', data: { why: '调离' } }, at('20:00'), 'seat-1', true)
  await open(page, address, desk)
  await page.keyboard.press('Control+3')
  await expect(page.getByText('没有未办结的指令').first()).toBeVisible()
  await shot(page, 'order-empty')
  await page.keyboard.press('Alt+n')
  await expect(page.getByRole('button', { name: /请选收令对象/ })).toBeVisible()
  await page.getByRole('textbox', { name: '收令对象' }).fill('苏婉仪')
  await expect(page.getByRole('list', { name: '可选的收令对象' })).not.toContainText('值班员')
  await page.getByRole('textbox', { name: '收令对象' }).press('Enter')
  await page.getByLabel('指令内容').fill('到岗')
  await page.getByLabel('反馈时限').fill('昨天')
  await expect(page.getByRole('button', { name: /看不懂反馈时限/ })).toBeVisible()
})

test('电话下达并复述、撤回、替换、督办凭据办结', async ({ page, address }) => {
  const desk = orderDesk()
  craneNight(desk)
  await open(page, address, desk)
  await page.keyboard.press('Control+3')
  await row(page, '凤阳街道').getByRole('button').press('Enter')
  await expect(page.getByRole('heading', { name: '令 2' })).toBeVisible()
  await page.keyboard.press('Alt+4')
  await page.getByLabel('谁接的').fill('值班员老何')
  await page.getByRole('textbox', { name: '时间' }).fill('21:42')
  await page.keyboard.press('Alt+r')
  await expect(page.getByRole('button', { name: /对方已复述/ })).toHaveAttribute('aria-pressed', 'true')
  await shot(page, 'order-phone')
  await page.keyboard.press('Control+Enter')
  const ladder = page.getByRole('list', { name: '凤阳街道 阶梯' })
  await expect(ladder).toContainText('值班员老何')
  await expect(ladder).toContainText('已复述')
  await expect(page.getByRole('button', { name: /凤阳街道.*送达.*21:42.*签收.*21:42/s })).toBeVisible()

  await page.keyboard.press('Alt+5')
  await page.getByLabel('督办什么').fill('今晚必须排空')
  await page.getByLabel('什么时候以前').fill('23:00')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('督办 1 次 · 今晚必须排空 · 23:00 前')).toBeVisible()

  await page.keyboard.press('Alt+7')
  await expect(page.getByText('新指令送达后要重新签收，旧指令划去')).toBeVisible()
  await page.getByLabel('指令内容').fill('凤阳泵站周边人员全部转移')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(/替换令 2/)).toBeVisible()
  await expect(page.getByRole('button', { name: /凤阳街道.*送达.*未送达/s })).toBeVisible()
  await shot(page, 'order-replaced')
  await page.keyboard.press('Alt+6')
  await page.getByLabel('为什么撤回').fill('水已退')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('已撤回：水已退')).toBeVisible()
})

test('升级到改打电话：下令的席位响铃，列出号码，打不通换下一个，一键记下', async ({ page, address }) => {
  const desk = orderDesk()
  craneNight(desk)
  const fengyang = street('凤阳街道')
  const silent = { recipient: fengyang.key, rung: 'phone' as const, to: null }
  desk.say('order/36', { type: 'order.escalate', data: silent }, at('21:45'), 'centre')
  const power = { recipient: unit('供电局').key, rung: 'phone' as const, to: null }
  desk.say('order/37', { type: 'order.escalate', data: power }, at('21:46'), 'centre')
  await open(page, address, desk)
  const call = page.locator('[data-calling="2"]')
  await expect(call).toContainText(/供电局 \d 分钟没有签收/)
  await expect(call).toContainText('另有 1 家要打')
  await page.keyboard.press('Alt+k')
  const other = page.locator('[data-calling="1"]')
  await expect(other).toContainText(/凤阳街道 \d+ 分钟没有送达/)
  const number = (name: RegExp) => other.getByRole('button', { name })
  await expect(number(/凤阳街道 020-89000000/)).toHaveAttribute('aria-pressed', 'true')
  await expect(page.getByRole('complementary', { name: '不能忘的' })).toContainText('改打电话：凤阳街道')
  await shot(page, 'order-call')
  await page.keyboard.press('Alt+h')
  await expect(number(/凤阳街道 020-89000000（未接通）/)).toHaveAttribute('aria-pressed', 'false')
  await expect(number(/莫少华/)).toHaveAttribute('aria-pressed', 'true')
  await shot(page, 'order-call-missed')
  await page.keyboard.press('Alt+j')
  await expect(page.locator('[data-calling]')).toBeHidden()
  const receiver = (stream: string) =>
    desk.core.query('order.one', { stream, now: ORDER_TIME })[0]?.recipients[0]
  expect(receiver('order/36')?.steps).toMatchObject({ delivered: { byPhone: true }, acknowledged: null })
  expect(receiver('order/36')?.ladder.map(({ type, text }) => [type, text])).toContainEqual([
    'missed',
    '020-89000000',
  ])
  expect(receiver('order/37')?.steps).toMatchObject({ acknowledged: { byPhone: true } })
})

test('街道席位：响铃，大按钮签收要复述，答复之后不再响', async ({ page, address }) => {
  const desk = orderDesk({ role: `street/${street('琶洲街道').id}`, person: null, alias: '琶洲-01' })
  const orders = () => desk.core.query('order.one', { stream: 'order/1', now: ORDER_TIME })[0]?.recipients[0]
  desk.say(
    'order/1',
    issue(
      [street('琶洲街道'), unit('公安海珠分局')],
      '组织振兴大街 16 号周边 200 米内人员疏散，确认人数后反馈。',
      {
        incident: null,
        place: '琶洲街道振兴大街 16 号',
      },
    ),
    at('21:44'),
    'seat-9',
  )
  await open(page, address, desk)
  await expect(page.getByText('请在 2 分钟内签收').first()).toBeVisible()
  await expect(page.locator('[data-ringing="1"]')).toBeAttached()
  await expect.poll(() => orders()?.steps.read?.seat).toBe('seat-1')
  await expect(page.getByRole('button', { name: /签收 · 先复述要点/ })).toBeVisible()
  await shot(page, 'order-inbox')
  await page.getByPlaceholder(/用自己的话/).fill('疏散 200 米，报人数')
  await page.keyboard.press('Control+Enter')
  await expect(page.locator('[data-ringing]')).toBeHidden()
  await expect.poll(() => orders()?.steps.acknowledged?.seat).toBe('seat-1')
  await page.getByRole('radio', { name: '反馈' }).click()
  await page.getByPlaceholder(/现场情况/).fill('已疏散 46 户 113 人')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('已疏散 46 户 113 人').first()).toBeVisible()
  await shot(page, 'order-answered')

  // 街道看不到、办不了的不给：没有日志、大屏、预案，命令面板里写明为什么。
  const rail = page.getByRole('navigation', { name: '值守台各屏' })
  await expect(rail.getByRole('button', { name: /大屏|预案|统计/ })).toHaveCount(0)
  await page.keyboard.press('Control+k')
  await page.keyboard.type('下指令')
  await expect(page.getByRole('option', { name: /下指令/ })).toContainText('街道席位不能办理')
  await page.keyboard.press('Escape')
  await page.getByRole('textbox', { name: '快速记事' }).fill('!凤和社区楼道起火')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+2')
  await page.getByText('凤和社区楼道起火').first().click()
  await expect(page.getByRole('button', { name: /^核实/ })).toBeVisible()
  await expect(page.getByRole('button', { name: /^(定级|办结|通报)/ })).toHaveCount(0)
  await shot(page, 'street-incident')
  await page.getByRole('radio', { name: '指挥部' }).click()
  await expect(page.getByRole('heading', { name: '指挥权' })).toBeVisible()
  await expect(page.getByRole('button', { name: /移交|任命|开设|设组/ })).toHaveCount(0)
  await page.keyboard.press('k')
  const take = page.getByRole('form', { name: '记下接管' })
  await take.getByRole('textbox', { name: '姓名' }).fill('李绮雯')
  await take.getByRole('button', { name: /记下接管/ }).click()
  await expect(page.getByText('临时指挥', { exact: true })).toBeVisible()
  await shot(page, 'street-headquarters')
})
