import { expect, type Page } from '@playwright/test'
import { CRANE, craneDesk, NOW } from './headquarters-story.ts'
import { shot, standAt, test } from './window.ts'

async function openPanel(page: Page, address: string, desk: ReturnType<typeof craneDesk>) {
  await standAt(page, NOW)
  await desk.install(page)
  await page.goto(`${address}one-panel.html?panel=headquarters&incident=${CRANE}&width=1844&height=860`)
  await page.getByRole('heading', { name: '指挥权' }).waitFor()
}
const MINUTE = 60_000

test('先到先指挥，再签字移交；指挥链上各有时间和签字人', async ({ page, address }) => {
  const desk = craneDesk()
  await openPanel(page, address, desk)
  await expect(page.getByText('还没有人指挥')).toBeVisible()
  await page.keyboard.press('k')
  const take = page.getByRole('form', { name: '记下接管' })
  await take.getByRole('textbox', { name: '姓名' }).fill('李绮雯')
  await take.getByRole('textbox', { name: '单位' }).fill('琶洲街道')
  await take.getByRole('textbox', { name: '时间' }).fill('21:05')
  await take.getByRole('button', { name: /记下接管/ }).click()
  await expect(page.getByText('临时指挥', { exact: true })).toBeVisible()

  await page.keyboard.press('y')
  const sign = page.getByRole('form', { name: '移交指挥权' })
  await sign.getByRole('textbox', { name: '移交给' }).fill('李承岳')
  await sign.getByRole('textbox', { name: '单位' }).fill('消防救援大队')
  await sign.getByRole('textbox', { name: '情况' }).fill('三人被压，已断电，吊臂不稳')
  await sign.getByRole('combobox', { name: '签字人' }).selectOption({ label: '梁启衡' })
  await sign.getByRole('textbox', { name: '本人口令' }).fill('正确的口令')
  await shot(page, 'headquarters-transfer')
  await sign.getByRole('button', { name: /移交指挥权/ }).click()
  const chain = page.getByRole('list', { name: '指挥链' })
  await expect(chain.getByText(/移交 李承岳，现场指挥/)).toBeVisible()
  await expect(chain.getByText('梁启衡 21:46 签字')).toBeVisible()
})

test('两处分别接管：存疑，带班领导裁定', async ({ page, address }) => {
  const desk = craneDesk()
  const take = (unit: string, minutesAgo: number) =>
    desk.say(
      desk.stream('headquarters'),
      {
        type: 'headquarters.take',
        data: {
          ...{ person: null, name: '', unit, post: 'temporary', brief: '', saw: null },
          takenAt: NOW - minutesAgo * MINUTE,
        },
      },
      minutesAgo,
    )
  take('琶洲街道', 41)
  take('消防救援大队', 40)
  await openPanel(page, address, desk)
  await expect(page.getByRole('alert')).toContainText('指挥权存疑')
  await shot(page, 'headquarters-contested')
  await page.keyboard.press('u')
  await page.getByRole('radio', { name: '以消防救援大队为准' }).click()
  await page.getByRole('textbox', { name: '理由' }).fill('消防带队伍先到')
  await page.getByRole('form', { name: '裁定' }).getByRole('button', { name: /裁定/ }).click()
  await expect(page.getByRole('alert')).toHaveCount(0)
})

test('设组：必设的职务没人就写空缺多久，派了人就不再提醒', async ({ page, address }) => {
  const desk = craneDesk()
  await openPanel(page, address, desk)
  await page.keyboard.press('g')
  await page.getByRole('button', { name: /^抢险救援组/ }).click()
  await page.getByRole('button', { name: /设立 3 个组/ }).click()
  await expect(page.getByText('3 组 0 人，空缺 7')).toBeVisible()
  const board = page.getByRole('region', { name: '工作组' })
  await board.getByRole('button', { name: '派人' }).first().click()
  const form = page.getByRole('form', { name: '派到这个职务' })
  await form.getByRole('textbox', { name: '姓名' }).fill('周懋林')
  await form.getByRole('button', { name: /^周懋林/ }).click()
  await form.getByRole('button', { name: /派到这个职务/ }).click()
  await expect(page.getByText('3 组 1 人，空缺 6')).toBeVisible()
  await shot(page, 'headquarters')
})

test('会议：纪要里的议定事项一下成指令，连得回去', async ({ page, address }) => {
  const desk = craneDesk()
  await openPanel(page, address, desk)
  await page.keyboard.press('h')
  const convene = page.getByRole('form', { name: '召集' })
  await convene.getByRole('textbox', { name: '议题' }).fill('首次会议：分工和救援方案')
  await convene.getByRole('textbox', { name: '何时开' }).fill('22:10')
  await convene.getByRole('textbox', { name: '地点' }).fill('琶洲街道 3 楼')
  await convene.getByRole('button', { name: /召集/ }).click()
  await page.getByRole('button', { name: /首次会议：分工和救援方案/ }).click()
  await page.keyboard.press('n')
  const minute = page.getByRole('form', { name: '记下纪要' })
  await minute.getByRole('textbox', { name: '纪要' }).fill('先断电，再加固，再进入。')
  await minute.getByRole('textbox', { name: '议定什么' }).fill('切断 B 区外电')
  await minute.getByRole('textbox', { name: '谁办' }).fill('区供电局、琶洲街道')
  await minute.getByRole('textbox', { name: '何时办完' }).fill('22:30')
  await minute.getByRole('button', { name: /记下纪要/ }).click()
  await page.getByRole('button', { name: '下达为指令' }).click()
  await expect(page.getByText('已下达指令')).toBeVisible()
  await shot(page, 'headquarters-meeting')
  expect(desk.core.query('order.list', { incident: CRANE, open: true } as never)).toHaveLength(1)
})

test('撤离令立刻显眼，恢复进入要写理由；考勤写在场多久', async ({ page, address }) => {
  const desk = craneDesk()
  desk.say(
    desk.stream('headquarters'),
    {
      type: 'headquarters.arrive',
      data: {
        ...{ person: null, name: '', unit: '消防救援大队', duty: '搜救', group: null, way: 'phone' },
        arrivedAt: NOW - 31 * MINUTE,
      },
    },
    31,
  )
  await openPanel(page, address, desk)
  await page.getByRole('button', { name: '撤离令' }).click()
  const form = page.getByRole('form', { name: '下撤离令' })
  await form.getByRole('textbox', { name: '哪个区域' }).fill('B 区作业面')
  await form.getByRole('textbox', { name: '理由' }).fill('吊臂晃动')
  await form.getByRole('button', { name: /下撤离令/ }).click()
  await expect(page.getByRole('alert')).toContainText('撤离令在效：B 区作业面')
  await page.getByRole('radio', { name: '考勤' }).click()
  await expect(page.getByText('在场 1 人')).toBeVisible()
  await expect(page.getByText('21:15 到，31 分钟')).toBeVisible()
  await shot(page, 'headquarters-retreat')
})
