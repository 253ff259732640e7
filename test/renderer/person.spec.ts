import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, type Page } from '@playwright/test'
import ExcelJS from 'exceljs'
import { districtShape, peopleShape } from '../../domain/district.ts'
import { demoCards } from '../../main/demo-people.ts'
import { readTable } from '../../main/tables/read-table.ts'
import { xlsxOf } from '../../main/tables/write-xlsx.ts'
import { realDesk } from './real-desk.ts'
import { shot, standAt, test } from './window.ts'

const MOMENT = new Date('2026-09-16T21:46:18+08:00')
const data = (name: string) =>
  JSON.parse(
    readFileSync(
      fileURLToPath(new URL(`../../resources/district/haizhu/${name}.json`, import.meta.url)),
      'utf8',
    ),
  ) as unknown
const { streets } = districtShape.parse(data('district'))
const cards = demoCards(peopleShape.parse(data('people')))

type Shell = (request: { type: string; [part: string]: unknown }) => Promise<unknown>

/** The desk with the demo's people in it, at the address book; `shell` answers what opens and saves files. */
async function openBook(page: Page, address: string, { shell = null as Shell | null, filled = true } = {}) {
  const desk = realDesk({
    streets: streets.map(({ code, name }) => ({ code, name })),
    person: { person: 'liang-qiheng', name: '梁启衡', post: 'leader', since: 0, locked: false },
  })
  const now = MOMENT.getTime()
  const commands = cards.map(({ id, card }, n) => ({
    id: `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`,
    ...{ stream: `person/${id}`, type: 'person.put', v: 1, data: card, at: now - 40 * 86_400_000 + n },
    ...{ by: { seat: 'seat-1', person: 'gu-wenbo', post: null }, clock: null, after: [] },
  }))
  if (filled) expect(desk.submit(commands)).toMatchObject({ ok: true })
  await standAt(page, MOMENT)
  await desk.install(page)
  if (shell !== null) {
    await page.exposeFunction('__files', shell)
    await page.addInitScript(() => {
      const { desk, __files: files } = window as unknown as { desk: { shell: Shell }; __files: Shell }
      const plain = desk.shell
      desk.shell = (request) => (/Table$/.test(request.type) ? files(request) : plain(request))
    })
  }
  await page.goto(`${address}real.html`)
  await page.getByRole('button', { name: '通讯录' }).click()
  return desk
}
const list = (page: Page) => page.getByRole('list', { name: '人员' })

test('只用键盘：查拼音、看号码、改一个人，逐项留下变更', async ({ page, address }) => {
  const desk = await openBook(page, address)
  await expect(list(page).getByText('陈砚秋')).toBeVisible()
  await list(page).focus()
  await page.keyboard.press('/')
  await page.keyboard.type('chenyq')
  await expect(list(page).getByRole('listitem')).toHaveCount(1)
  const card = page.getByRole('article', { name: '名片 陈砚秋' })
  await expect(card).toContainText('138 0000 0002')
  await card.getByRole('button', { name: '复制' }).first().click()
  await expect(card.getByRole('button', { name: '已复制' })).toBeVisible()
  await page.keyboard.press('/')
  await page.keyboard.press('Enter')
  await shot(page, 'person-found')
  await page.keyboard.press('e')
  const title = page.getByRole('textbox', { name: '职务' })
  await title.fill('副局长')
  await page.getByRole('textbox', { name: '第 2 个号码' }).fill('02084312345-801')
  await shot(page, 'person-form')
  await page.keyboard.press('Control+Enter')
  await expect(card).toContainText('职务：值班长 → 副局长')
  await expect(card).toContainText('020-8431 2345 转 801')
  expect(desk.core.query('person.one', { stream: 'person/chen-yanqiu' })[0]?.title).toBe('副局长')
})

test('按范围看，停用要写原因，停用的另列，可以恢复', async ({ page, address }) => {
  await openBook(page, address)
  await shot(page, 'person-book')
  await page.getByRole('button', { name: /^街道值班室/ }).click()
  await expect(list(page).getByText('陈砚秋')).toHaveCount(0)
  await list(page).getByText('马宇衡').click()
  await shot(page, 'person-card')
  await page.getByRole('button', { name: '停用', exact: true }).click()
  await page.getByRole('textbox', { name: '停用原因' }).fill('调离')
  await page.keyboard.press('Control+Enter')
  await expect(list(page).getByText('马宇衡')).toHaveCount(0)
  await page.getByRole('button', { name: /^已停用/ }).click()
  await list(page).getByText('马宇衡').click()
  await expect(page.getByRole('article')).toContainText('已停用：调离')
  await page.getByRole('button', { name: '恢复使用' }).click()
  await expect(list(page).getByText('马宇衡')).toHaveCount(0)
})

test('空的通讯录说怎么开始，新增第一个人', async ({ page, address }) => {
  await openBook(page, address, { filled: false })
  await expect(page.getByText('通讯录还是空的')).toBeVisible()
  await page.getByRole('button', { name: '新增' }).click()
  await page.getByRole('textbox', { name: '姓名' }).fill('阿依古丽·买买提')
  await page.keyboard.press('Control+Enter')
  await expect(list(page).getByText('阿依古丽·买买提')).toBeVisible()
})

test('导入：预览逐项列出，有错一人也不导；改好后一次导入，一次撤销', async ({ page, address }) => {
  let sheet: (string | number)[][] = []
  const saved: string[] = []
  const shell: Shell = async (request) => {
    if (request.type === 'saveTable') {
      saved.push(String(request.title))
      const bytes = await xlsxOf(request.tables as never)
      return bytes.length > 0 ? { ok: true } : { ok: false }
    }
    const book = new ExcelJS.Workbook()
    const page = book.addWorksheet('名单')
    page.addRows(sheet)
    page.mergeCells('B4:B5')
    return await readTable('九月名单.xlsx', new Uint8Array(await book.xlsx.writeBuffer()))
  }
  const desk = await openBook(page, address, { shell })
  const before = desk.core.query('person.list', { group: null, street: null, limit: 1000, before: null })
  sheet = [
    ['海珠区通讯录（2026 年 9 月）'],
    ['姓名', '工作单位', '职务', '手机号码', '街道', '岗位', '爱好'],
    ['陈砚秋', '区应急管理局', '副局长', 13900000002, '', '值班长、带班领导', '钓鱼'],
    ['张三丰', '区水务局', '科员', '13800009001', '', '', ''],
    ['李四光', '', '科员', '13800009002', '', '', ''],
    ['王五', '区水务局', '科员', '见值班表', '浦东街道', '站长', ''],
    ['罗静娴', '区应急管理局', '值班长', '', '', '', ''],
  ]
  await page.getByRole('button', { name: '导入' }).click()
  await page.getByRole('button', { name: '选择表格' }).click()
  const lines = page.getByRole('list', { name: '会改成这样' })
  await expect(lines).toContainText('没有“浦东街道”这个街道')
  await expect(lines).toContainText('手机 138 0000 0002')
  await expect(page.getByRole('button', { name: /导入 0 处 · 有 1 行有错/ })).toBeVisible()
  await shot(page, 'import-preview')
  await page.keyboard.press('Control+Enter')
  expect(desk.core.query('person.list', { group: null, street: null, limit: 1000, before: null })).toEqual(
    before,
  )

  sheet = sheet.filter(([name]) => name !== '王五')
  await page.getByRole('button', { name: '换一个表格' }).click()
  await page.getByRole('button', { name: '先导出现状' }).click()
  await expect(page.getByRole('status')).toHaveText('已导出现状')
  expect(saved).toEqual(['海珠区通讯录 2026-09-16'])
  await page.getByRole('button', { name: /^导入 3 处/ }).click()
  await expect(page.getByText('已导入，共改 3 处。')).toBeVisible()
  await shot(page, 'import-done')
  expect(desk.core.query('person.one', { stream: 'person/chen-yanqiu' })[0]).toMatchObject({
    title: '副局长',
    posts: ['chief', 'leader'],
  })
  await page.getByRole('button', { name: '撤销这次导入' }).click()
  await expect(page.getByText('已撤销，通讯录和导入前一样。')).toBeVisible()
  const cardsOf = (rows: typeof before) => rows.map(({ changedAt: _, changedBy: __, ...card }) => card)
  expect(
    cardsOf(desk.core.query('person.list', { group: null, street: null, limit: 1000, before: null })),
  ).toEqual(cardsOf(before))
})

test('读不了的表格用话说清楚', async ({ page, address }) => {
  const shell: Shell = async () => await readTable('通讯录.xlsx', new TextEncoder().encode('姓名,电话'))
  await openBook(page, address, { shell })
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: '导入' }).click()
  await page.getByRole('button', { name: '选择表格' }).click()
  await expect(page.getByRole('status')).toContainText('内容却不是工作簿')
})
