import { expect } from '@playwright/test'
import { test } from './window.ts'

test('打字、回车，日志里就多一行，标着待发送', async ({ open }) => {
  const page = await open('demo')
  const line = page.getByRole('textbox', { name: '快速记事' })
  await expect(line).toBeFocused()
  await line.fill('泵站恢复供电')
  await page.keyboard.press('Enter')
  const row = page
    .getByRole('list', { name: '值班日志' })
    .getByRole('listitem')
    .filter({ hasText: '泵站恢复供电' })
  await expect(row).toContainText('待发送')
  await expect(line).toHaveValue('')
})

test('输入法选字时的回车不提交', async ({ open }) => {
  const page = await open('demo')
  const line = page.getByRole('textbox', { name: '快速记事' })
  await line.fill('ni hao')
  await line.dispatchEvent('keydown', { key: 'Enter', keyCode: 229, isComposing: true })
  await line.dispatchEvent('keydown', { key: 'Enter', keyCode: 229, isComposing: false })
  await page.clock.runFor(100)
  await expect(line).toHaveValue('ni hao')
})

test('程序被杀，没写完的一行还在', async ({ open }) => {
  const page = await open('demo')
  await page.getByRole('textbox', { name: '快速记事' }).pressSequentially('官洲街道来电，落石')
  await page.clock.runFor(30)
  // The process is gone without a farewell: only what was already handed over survives.
  await page.evaluate(() => window.addEventListener('pagehide', (e) => e.stopImmediatePropagation(), true))
  await page.reload()
  await expect(page.getByRole('textbox', { name: '快速记事' })).toHaveValue('官洲街道来电，落石')
})

test('叹号开头建立事件，日志与事件互相关联', async ({ open }) => {
  const page = await open('demo')
  await page.keyboard.type('!赤岗路燃气泄漏')
  await page.keyboard.press('Enter')
  const row = page
    .getByRole('list', { name: '值班日志' })
    .getByRole('listitem')
    .filter({ hasText: '# 赤岗路燃气泄漏' })
  await expect(row).toContainText('事件')
  await expect(page.getByRole('region', { name: '在办事件' })).toContainText('赤岗路燃气泄漏')
  await expect(page.getByRole('region', { name: '在办事件' })).toContainText('未定级')
})

test('井号加拼音首字母关联在办事件', async ({ open }) => {
  const page = await open('demo')
  await page.keyboard.type('#tdqf')
  await page.keyboard.press('Enter')
  await page.keyboard.type('第 5 名伤者送出')
  await page.keyboard.press('Enter')
  const row = page
    .getByRole('list', { name: '值班日志' })
    .getByRole('listitem')
    .filter({ hasText: '第 5 名伤者送出' })
  await expect(row).toContainText('# 琶洲振兴大街 16 号塔吊倾覆')
})

test('没有应答：不说没有记下，再按一次回车只记一行', async ({ open }) => {
  const page = await open('demo')
  await page.evaluate(() => {
    const { desk } = window as unknown as { desk: { submit: (command: unknown) => Promise<unknown> } }
    const { submit } = desk
    const seen = new Set<string>()
    // Recorded, but the answer is lost; the same id again is known, as it is to the real memory.
    desk.submit = async (command) => {
      const { id } = command as { id: string }
      if (seen.has(id)) return { ok: true, pending: true }
      seen.add(id)
      await submit(command)
      throw new Error('gone')
    }
  })
  await page.keyboard.type('停电 3 处')
  await page.keyboard.press('Enter')
  const alert = page.getByRole('alert').filter({ hasText: '再按一次不会重复' })
  await expect(alert).toContainText('不知道有没有记下')
  await expect(alert).not.toContainText('没有记下：')
  if (process.env.PICTURES) await page.screenshot({ path: `${process.env.PICTURES}/unanswered.png` })
  await page.keyboard.press('Enter')
  await expect(alert).toBeHidden()
  await expect(page.getByRole('textbox', { name: '快速记事' })).toHaveValue('')
  const rows = page.getByRole('list', { name: '值班日志' }).getByRole('listitem')
  await expect(rows.filter({ hasText: '停电 3 处' })).toHaveCount(1)
})

test('被退回时文字还在，原因写在那一行上面', async ({ open }) => {
  const page = await open('demo')
  await page.evaluate(() => {
    const { desk } = window as unknown as { desk: { submit: unknown } }
    desk.submit = () => Promise.resolve({ ok: false, reason: '磁盘已满，请先腾出空间' })
  })
  await page.keyboard.type('停电 3 处')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toContainText('磁盘已满，请先腾出空间')
  await expect(page.getByRole('textbox', { name: '快速记事' })).toHaveValue('停电 3 处')
})

test('尖括号、生僻字和十万字都照原样记下，一行只占两行高', async ({ open }) => {
  const page = await open('empty')
  const line = page.getByRole('textbox', { name: '快速记事' })
  await line.fill('<script>document.title="坏"</script> 𠮷𫖯 韦𬒈')
  await page.keyboard.press('Enter')
  const list = page.getByRole('list', { name: '值班日志' })
  await expect(list).toContainText('<script>document.title="坏"</script> 𠮷𫖯 韦𬒈')
  await expect(page).toHaveTitle('指挥台')
  await line.fill('水'.repeat(100_000))
  await page.keyboard.press('Enter')
  const long = list.getByRole('listitem').nth(1)
  await expect(long).toBeVisible()
  expect((await long.boundingBox())?.height).toBeLessThan(70)
})
