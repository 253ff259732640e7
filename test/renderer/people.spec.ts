import { expect } from '@playwright/test'
import { test } from './window.ts'

const SHOTS = process.env.SHOTS
test('登录、换岗、锁定、解锁，全程不用鼠标', async ({ open }) => {
  const page = await open('demo')
  const shot = (name: string) => (SHOTS ? page.screenshot({ path: `${SHOTS}/${name}.png` }) : null)
  await page.keyboard.press('Control+K')
  await page.keyboard.type('登录')
  await page.keyboard.press('Enter')
  const sheet = page.getByRole('complementary', { name: '登录' })
  await expect(sheet).toContainText('演示口令：Yanshi-2026')
  await shot('sign-in-1')
  await page.keyboard.type('陈砚')
  await page.keyboard.press('Enter')
  await page.keyboard.type('不对的口令')
  await page.keyboard.press('Enter')
  await expect(sheet.getByRole('alert')).toHaveText('口令不对，还可以再试 4 次')
  await page.keyboard.type('Yanshi-2026')
  await shot('sign-in-2')
  await page.keyboard.press('Enter')
  await expect(sheet).toBeHidden()
  const foot = page.getByRole('button', { name: '本席位的人' })
  await expect(foot).toContainText('陈砚秋')
  await expect(foot).toContainText('值班长')
  await foot.click()
  await shot('user-menu')
  await page.keyboard.press('Escape')

  await page.keyboard.press('Control+L')
  const cover = page.getByRole('region', { name: '已锁定' })
  await expect(cover).toContainText('陈砚秋（值班长）在本席位登录')
  await expect(cover).toContainText('在办事件')
  await shot('locked')
  await page.keyboard.type('Yanshi-2026')
  await page.keyboard.press('Enter')
  await expect(cover).toBeHidden()
})

test('锁着也能记一行，快捷键打不开后面的页面和命令面板', async ({ open }) => {
  const page = await open('demo')
  await page.evaluate(() =>
    (window as unknown as { desk: { shell(request: object): Promise<unknown> } }).desk
      .shell({ type: 'signIn', person: 'chen-yanqiu', secret: 'Yanshi-2026', post: 'chief' })
      .then(() => {}),
  )
  await page.keyboard.press('Control+L')
  const cover = page.getByRole('region', { name: '已锁定' })
  await expect(cover).toBeVisible()
  await page.keyboard.press('Control+K')
  await expect(page.getByRole('dialog', { name: '命令面板' })).toBeHidden()
  await page.getByLabel('快速记事').click()
  await page.keyboard.type('锁屏时记下的一行')
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('快速记事')).toHaveValue('')
  await page.getByLabel('陈砚秋的口令').click()
  await page.keyboard.type('Yanshi-2026')
  await page.keyboard.press('Enter')
  await expect(cover).toBeHidden()
  await expect(page.getByText('锁屏时记下的一行').first()).toBeVisible()
})

test('窄屏也看得全', async ({ open }) => {
  const page = await open('demo')
  await page.setViewportSize({ width: 1366, height: 768 })
  await page.getByRole('button', { name: '本席位的人' }).click()
  await expect(page.getByRole('button', { name: '设口令' })).toBeInViewport()
  if (SHOTS) await page.screenshot({ path: `${SHOTS}/narrow.png` })
})

test('换了登录的人，按钮就以他的名义重新判断；锁上以后以席位的名义', async ({ open }) => {
  const page = await open('demo')
  await page.evaluate(() => {
    const judged: (string | null)[] = []
    const { desk } = window as unknown as { desk: { watch(...asked: unknown[]): unknown } }
    const { watch } = desk
    desk.watch = (name, args, onRows) => {
      const commands = (args as { commands?: { by: { person: string | null } }[] }).commands ?? []
      if (name === 'judge') judged.push(...commands.map(({ by }) => by.person))
      return watch(name, args, onRows)
    }
    Object.assign(window, { judged })
  })
  const judgedLast = () =>
    page.evaluate(() => (window as unknown as { judged: (string | null)[] }).judged.at(-1))
  const shell = (request: object) =>
    page.evaluate(
      (asked) =>
        (window as unknown as { desk: { shell(asked: object): Promise<unknown> } }).desk
          .shell(asked)
          .then(() => {}),
      request,
    )
  await page.getByRole('region', { name: '在办事件' }).getByText('滨江西路倒树压车').click()
  await expect.poll(judgedLast).toBe(null)
  await shell({ type: 'signIn', person: 'chen-yanqiu', secret: 'Yanshi-2026', post: 'chief' })
  await expect.poll(judgedLast).toBe('chen-yanqiu')
  await shell({ type: 'signIn', person: 'luo-jingxian', secret: 'Yanshi-2026', post: null })
  await expect.poll(judgedLast).toBe('luo-jingxian')
  await shell({ type: 'lock' })
  await expect.poll(judgedLast).toBe(null)
})
