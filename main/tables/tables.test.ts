import ExcelJS from 'exceljs'
import { describe, expect, test } from 'vitest'
import type { Table } from '../../domain/document/document.ts'
import type { Sheet } from '../../protocol/desk.ts'
import { readTable } from './read-table.ts'
import { csvOf } from './write-csv.ts'
import { xlsxOf } from './write-xlsx.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
/** 姓名,电话⏎陈砚秋,020-84312345⏎ as GBK writes it. */
const gbk = Uint8Array.from(
  Buffer.from('d0d5c3fb2cb5e7bbb00ab3c2d1e2c7ef2c3032302d38343331323334350a', 'hex'),
)

async function read(name: string, bytes: Uint8Array): Promise<Sheet> {
  const answer = await readTable(name, bytes)
  if (!answer.ok) throw new Error(answer.words)
  const [sheet] = answer.sheets
  if (sheet === undefined) throw new Error('no sheet')
  return sheet
}
const refusal = async (name: string, bytes: Uint8Array) => {
  const answer = await readTable(name, bytes)
  return answer.ok ? null : answer.words
}
async function book(fill: (sheet: ExcelJS.Worksheet) => void): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook()
  fill(workbook.addWorksheet('通讯录'))
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}
const table = (rows: Table['rows'], title = '通讯录'): Table => ({
  title,
  columns: [
    { name: '姓名', width: 12 },
    { name: '电话', width: 20 },
  ],
  rows,
})

describe('读 CSV', () => {
  const rows = [
    ['姓名', '电话'],
    ['陈砚秋', '020-84312345'],
  ]

  test.each([
    ['UTF-8', utf8('姓名,电话\n陈砚秋,020-84312345\n')],
    ['带标记的 UTF-8', utf8('\uFEFF姓名,电话\r\n陈砚秋,020-84312345\r\n\r\n')],
    ['制表符分隔', utf8('姓名\t电话\n陈砚秋\t020-84312345\n')],
    ['分号分隔', utf8('姓名;电话\n陈砚秋;020-84312345\n')],
    ['GBK', gbk],
  ])('%s', async (_, bytes) => {
    expect((await read('通讯录.csv', bytes)).rows).toEqual(rows)
  })

  test('GBK 转换了会说明', async () => {
    expect((await read('通讯录.csv', gbk)).notes).toEqual([
      { row: 1, column: 1, words: '文字编码是 GB 18030，已转换' },
    ])
  })

  test('等号开头的按文字读，不计算，并指出在哪一格', async () => {
    const sheet = await read('a.csv', utf8('姓名,电话\n=HYPERLINK("http://x"),="0201"\n'))
    expect(sheet.rows[1]).toEqual(['=HYPERLINK("http://x")', '0201'])
    expect(sheet.notes).toEqual([{ row: 2, column: 1, words: '以等号开头，按文字读，不计算' }])
  })

  test('十万字的一格、<script>、表情都原样读出', async () => {
    const long = '长'.repeat(100_000)
    const sheet = await read('a.csv', utf8(`姓名,备注\n<script>alert(1)</script>,${long}\n张三😀,"a\nb"\n`))
    expect(sheet.rows).toEqual([
      ['姓名', '备注'],
      ['<script>alert(1)</script>', long],
      ['张三😀', 'a\nb'],
    ])
  })

  test('引号不成对要提醒', async () => {
    const sheet = await read('a.csv', utf8('姓名,电话\n"陈砚秋,1\n'))
    expect(sheet.notes[0]?.words).toMatch(/引号不成对/)
  })
})

describe('读 XLSX', () => {
  test('数字、日期、富文本都成文字，行号与原表一致', async () => {
    const bytes = await book((sheet) => {
      sheet.getRow(1).values = ['姓名', '手机', '日期']
      sheet.getRow(3).values = [
        { richText: [{ text: '陈' }, { text: '砚秋' }] },
        13800138000,
        new Date(Date.UTC(2026, 10, 21)),
      ]
    })
    expect((await read('a.xlsx', bytes)).rows).toEqual([
      ['姓名', '手机', '日期'],
      ['', '', ''],
      ['陈砚秋', '13800138000', '2026-11-21'],
    ])
  })

  test('合并单元格各行都读出同一个值，并说明', async () => {
    const bytes = await book((sheet) => {
      sheet.addRows([
        ['单位', '姓名'],
        ['区水务局', '简志鹏'],
        ['', '某某'],
      ])
      sheet.mergeCells('A2:A3')
    })
    const sheet = await read('a.xlsx', bytes)
    expect(sheet.rows[2]).toEqual(['区水务局', '某某'])
    expect(sheet.notes).toEqual([{ row: 2, column: 1, words: '合并单元格，其中每一格都按“区水务局”读' }])
  })

  test('公式按上次算出的值读，错误值按空读，都指出在哪一格', async () => {
    const bytes = await book((sheet) => {
      sheet.getCell('A1').value = { formula: 'B1&C1', result: '陈砚秋' } as ExcelJS.CellFormulaValue
      sheet.getCell('B1').value = { formula: 'NOW()' } as ExcelJS.CellFormulaValue
      sheet.getCell('C1').value = { error: '#N/A' } as ExcelJS.CellErrorValue
      sheet.getCell('D1').value = '尾'
    })
    const sheet = await read('a.xlsx', bytes)
    expect(sheet.rows).toEqual([['陈砚秋', '', '', '尾']])
    expect(sheet.notes.map(({ column, words }) => [column, words])).toEqual([
      [1, '公式，按上次算出的值读'],
      [2, '公式没有存下结果，按空读，请在原程序里重算后保存'],
      [3, '这一格是错误值（#N/A），按空读'],
    ])
  })
})

describe('不是表格、太大、认不出的，一律用话说清楚', () => {
  test('名不副实', async () => {
    const zip = await book(() => {})
    expect(await refusal('通讯录.xlsx', utf8('姓名,电话'))).toMatch(/内容却不是工作簿/)
    expect(await refusal('通讯录.csv', zip)).toMatch(/内容却是工作簿或压缩包/)
    expect(await refusal('通讯录.xls', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0))).toMatch(/另存为 XLSX/)
    expect(await refusal('照片.jpg', Uint8Array.of(0xff, 0xd8))).toMatch(/只能读 XLSX 和 CSV/)
    expect(await refusal('通讯录.csv', utf8('<html><table></table></html>'))).toMatch(/网页/)
    expect(await refusal('通讯录.csv', Uint8Array.of(0x81, 0xff, 0, 0, 0xff))).toMatch(/认不出/)
    expect(await refusal('空.csv', new Uint8Array())).toMatch(/空的/)
  })

  test('残缺的工作簿', async () => {
    const bytes = await book((sheet) => sheet.addRow(['姓名']))
    expect(await refusal('a.xlsx', bytes.slice(0, bytes.length - 40))).toMatch(/打不开/)
    expect(await refusal('a.xlsx', Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0))).toMatch(/打不开/)
  })

  test('太多行、太多列、太大', async () => {
    expect(await refusal('a.csv', utf8('甲\n'.repeat(20_001)))).toMatch(/20001 行.*最多读 20000 行/)
    expect(await refusal('a.csv', utf8(`${'甲,'.repeat(61)}尾\n`))).toMatch(/62 列.*最多读 60 列/)
    expect(await refusal('a.csv', new Uint8Array(20 * 1024 * 1024 + 1).fill(0x41))).toMatch(/20 MB/)
  })

  test('展开后撑满内存的工作簿不展开', async () => {
    const bytes = await book((sheet) => sheet.addRow(['姓名']))
    // The directory's first entry says it unpacks to 4 GB.
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    for (let at = 0; at < bytes.length - 4; at += 1) {
      if (view.getUint32(at, true) !== 0x02014b50) continue
      view.setUint32(at + 24, 0xffff_fff0, true)
      break
    }
    expect(await refusal('a.xlsx', bytes)).toMatch(/展开后太大/)
  })
})

describe('写表', () => {
  test('XLSX 写了再读一样：前导零、等号、长号码都还是文字', async () => {
    const rows = [
      ['陈砚秋', '02084312345'],
      ['=1+1', '+8613800138000'],
      ['', '0012'],
    ]
    const bytes = await xlsxOf([table(rows)])
    const sheet = await read('a.xlsx', bytes)
    expect(sheet).toEqual({ name: '通讯录', rows: [['姓名', '电话'], ...rows], notes: [] })
    const back = new ExcelJS.Workbook()
    await back.xlsx.load(bytes as never)
    const [first] = back.worksheets
    expect(first?.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 })
    expect(first?.getColumn(2).width).toBe(20)
    expect([first?.getCell('B2').numFmt, first?.getCell('B2').type]).toEqual(['@', ExcelJS.ValueType.String])
  })

  test('表名重复或有不许用的字也写得出', async () => {
    const bytes = await xlsxOf([table([], "'九月/值班'"), table([], '九月 值班'), table([], '')])
    const answer = await readTable('a.xlsx', bytes)
    expect(answer.ok && answer.sheets.map(({ name }) => name)).toEqual(['九月 值班', '九月 值班 2', '表'])
  })

  test('CSV 带标记，会被当成公式的格子前加撇号，读回来原样', async () => {
    const rows = [
      ['=cmd|calc', '-1+1'],
      ['@SUM(A1)', '+86 138'],
      ['陈"砚"秋', '甲,乙\n丙'],
      [7, null],
    ] as Table['rows']
    const text = csvOf([table(rows)])
    expect(text.startsWith('\uFEFF姓名,电话\r\n')).toBe(true)
    expect(text).toContain("'=cmd|calc,'-1+1")
    expect(text).toContain("'@SUM(A1),'+86 138")
    expect((await read('a.csv', utf8(text))).rows.slice(1)).toEqual([
      ['=cmd|calc', '-1+1'],
      ['@SUM(A1)', '+86 138'],
      ['陈"砚"秋', '甲,乙\n丙'],
      ['7', ''],
    ])
  })

  test('一格放不下时不截断，说明怎么办', async () => {
    await expect(xlsxOf([table([['长'.repeat(40_000), '']])])).rejects.toThrow(/请改存 CSV/)
  })
})
