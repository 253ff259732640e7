import { expect } from '@playwright/test'
import { CRANE, craneDesk, NOW } from './headquarters-story.ts'
import { shot, standAt, test } from './window.ts'

const written: Readonly<Record<string, string>> = {
  '2 目标与原则': '先救人，防次生坍塌',
  '4 任务分解': '消防搜救 B 区，住建固定吊臂',
  '5 现场分区': '核心区 50 米，警戒区 300 米，集结区新港东路',
  '6 救援步骤与安全管控': '先断外电再吊开塔臂\n风力 8 级或吊臂位移即撤离，信号三长声',
  '7 力量与物资': '消防 3 车 18 人到场',
  '8 通信方案': '主用 370 兆对讲，备用卫星电话',
  '9 会议与报告节奏': '08:00、20:00 会商',
  '10 信息发布计划': '首次发布不晚于明日 01:52',
  '11 群众安置': '琶洲小学安置 113 人',
  '12 后勤与轮换': '4 小时一轮换',
  '13 善后': '家属由街道一对一',
  '14 终止条件': '失联人员全部找到、吊臂移除，由指挥长批准',
  '15 附件': '工地平面图',
}

test('方案：从记录起草，缺什么写什么，指挥签发后成为凭据，作废以后又是红的', async ({ page, address }) => {
  const desk = craneDesk()
  await standAt(page, NOW)
  await desk.install(page)
  await page.goto(`${address}one-panel.html?panel=scheme&incident=${CRANE}&width=1844&height=860`)
  await page.getByRole('button', { name: /^取现有材料起草/ }).click()
  const editor = page.getByRole('region', { name: '改方案' })
  await expect(editor.getByLabel('1 事件概况')).toHaveValue(/琶洲振兴大街 16 号塔吊倾覆/)
  await editor.getByRole('button', { name: /^存为新的一版/ }).click()
  await expect(page.getByText(/草稿 \d+\/15 节/).first()).toBeVisible()
  await expect(page.getByRole('button', { name: /签发 · 还缺 \d+ 处/ })).toBeVisible()
  await expect(page.getByText(/缺.*撤离条件.*终止条件/).first()).toBeVisible()
  await shot(page, 'scheme-draft')
  await page.getByRole('button', { name: /^改方案/ }).click()
  for (const [label, words] of Object.entries(written))
    await editor.getByLabel(label, { exact: true }).fill(words)
  const organisation = editor.getByLabel('3 组织领导')
  if ((await organisation.inputValue()) === '') await organisation.fill('总指挥周懋林，区住建局牵头')
  await shot(page, 'scheme-edit')
  await editor.getByRole('button', { name: /^存为新的一版/ }).click()
  await page.getByRole('button', { name: /^签发/ }).click()
  const sign = page.getByRole('form', { name: '签发专项工作方案 2 版' })
  await sign.getByRole('combobox', { name: '签字人' }).selectOption({ label: '梁启衡' })
  await sign.getByRole('textbox', { name: '本人口令' }).fill('正确的口令')
  await sign.getByRole('button', { name: /签发/ }).click()
  await expect(page.getByText(/梁启衡 .* 签发/).first()).toBeVisible()
  await expect(page.getByText('现行 2 版')).toBeVisible()
  expect(desk.core.query('scheme.one', { incident: CRANE })).toMatchObject([
    {
      inForce: 2,
      versions: [
        { version: 2, signed: { doubt: null } },
        { version: 1, signed: null },
      ],
    },
  ])
  await shot(page, 'scheme-signed')
  await expect(page.getByRole('link', { name: /塔吊倾覆/ }).first()).toBeVisible()
  await page.getByRole('button', { name: '存 PDF' }).click()
  await expect(page.getByText('已存为 PDF')).toBeVisible()
  await page.getByRole('button', { name: /^作废/ }).click()
  await page.getByLabel('作废原因').fill('指挥部移位，分区要改')
  await page.getByRole('button', { name: /^作废/ }).click()
  await expect(page.getByText('还没有签发过')).toBeVisible()
})
