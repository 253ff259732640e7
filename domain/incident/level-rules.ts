import type { Criterion, LevelRule } from './level-rule.ts'
import type { Level } from './shapes.ts'

/** Figure, unit and label, then where 特别重大, 重大, 较大 and 一般 begin; each ends where the one above begins. */
type Row = readonly [
  ...[key: string, unit: string, label: string],
  ...[first: number, second: number, third: number, fourth: number],
]
const words = ['特别重大', '重大', '较大', '一般'] as const

/** Four levels of figures as criteria, each with its clause in the words of the law. */
function bands(source: string, rows: readonly Row[], unchecked: readonly Level[] = []): Criterion[] {
  return rows.flatMap(([key, unit, label, ...lows]) =>
    lows.map((low, place) => {
      const level = (place + 1) as Level
      const high = lows[place - 1] ?? null
      const clause = `${source}：${label}${spoken(low, high, unit)}，为${words[place]}`
      return { level, all: { [key]: [low, high] as const }, clause, checked: !unchecked.includes(level) }
    }),
  )
}

function spoken(low: number, high: number | null, unit: string): string {
  if (high === null) return `${low}${unit}以上`
  return low <= 0 ? `${high}${unit}以下` : `${low}${unit}以上${high}${unit}以下`
}

function criterion(level: Level, all: Criterion['all'], clause: string): Criterion {
  return { level, all, clause, checked: true }
}

/** Of what is so or not: so. */
const SO = [1, null] as const
const every: readonly Level[] = [1, 2, 3, 4]
const decree493 = '493号令第三条'
const special = '特种设备安全监察条例'
const order21 = '21号令第二十六条'
const dead: Row = ['dead', '人', '死亡', 30, 10, 3, 0]
const hurt: Row = ['serious', '人', '重伤（含急性工业中毒）', 100, 50, 10, 0]
const loss: Row = ['lossWan', '万元', '直接经济损失', 10_000, 5000, 1000, 0]

const general = { district: null, recountDays: null, gives: 'level' } as const
const accident = { ...general, categories: ['accident'] } as const
const natural = { ...general, categories: ['natural'] } as const

/** Thresholds as data. What was not read in its source is `checked: false` (未核验) and a bureau may say otherwise. */
export const levelRules: readonly LevelRule[] = [
  {
    ...accident,
    id: 'SAFETY',
    version: '2007',
    name: '生产安全事故',
    recountDays: 30,
    source: '生产安全事故报告和调查处理条例（国务院令第493号）第三条',
    subtypes: ['12A00', '12C00', '12D00'],
    any: bands(decree493, [dead, hurt, loss]),
  },
  {
    ...accident,
    id: 'FIRE',
    version: '2007',
    name: '火灾事故',
    recountDays: 7,
    source: '公安部公消〔2007〕234号；493号令第十三条',
    subtypes: ['12B00'],
    any: bands('公消〔2007〕234号', [dead, hurt, loss], every),
  },
  {
    ...natural,
    id: 'FOREST',
    version: '2008',
    name: '森林火灾',
    subtypes: ['11G00'],
    source: '森林防火条例（国务院令第541号）第四十条',
    any: bands('森林防火条例第四十条', [
      ['areaHa', '公顷', '受害森林面积', 1000, 100, 1, 0],
      ['dead', '人', '死亡', 30, 10, 3, 1],
      ['serious', '人', '重伤', 100, 50, 10, 1],
    ]),
  },
  {
    ...natural,
    id: 'GEO',
    version: '2003',
    name: '地质灾害灾情',
    subtypes: ['11D00'],
    source: '地质灾害防治条例第四条',
    any: bands('地质灾害防治条例第四条', [dead, ['lossWan', '万元', '直接经济损失', 1000, 500, 100, 0]]),
  },
  {
    ...natural,
    id: 'GEO-RISK',
    version: '2005',
    name: '地质灾害险情',
    subtypes: ['11D00'],
    source: '国家突发地质灾害应急预案',
    any: bands(
      '国家突发地质灾害应急预案',
      [
        ['toMove', '人', '受威胁需搬迁转移', 1000, 500, 100, 0],
        ['lossRiskWan', '万元', '潜在经济损失', 10_000, 5000, 500, 0],
      ],
      every,
    ),
  },
  {
    ...accident,
    id: 'ENV',
    version: '2014',
    name: '突发环境事件',
    subtypes: ['12F00'],
    source: '国家突发环境事件应急预案（国办函〔2014〕119号）附件1',
    any: bands(
      '国办函〔2014〕119号附件1',
      [
        dead,
        ['serious', '人', '中毒或重伤', 100, 50, 10, 0],
        ['moved', '人', '疏散、转移', 50_000, 10_000, 5000, 0],
        ['lossWan', '万元', '直接经济损失', 10_000, 2000, 500, 0],
      ],
      [4],
    ),
  },
  {
    ...accident,
    id: 'ENV-WATER',
    version: '2014',
    name: '饮用水源取水中断',
    subtypes: ['12F00', '12D00.water'],
    source: '国家突发环境事件应急预案（国办函〔2014〕119号）附件1',
    any: [
      criterion(1, { waterCity: SO }, '国办函〔2014〕119号附件1：设区的市级以上水源取水中断，为特别重大'),
      criterion(2, { waterCounty: SO }, '国办函〔2014〕119号附件1：县级水源取水中断，为重大'),
      {
        ...criterion(3, { waterTown: SO }, '国办函〔2014〕119号附件1：乡镇集中式水源取水中断，为较大'),
        checked: false,
      },
    ],
  },
  {
    ...accident,
    id: 'SPECIAL-PLANT',
    version: '2009',
    name: '特种设备事故',
    source: '特种设备安全监察条例第六十三条、第六十四条',
    subtypes: ['12A00', '12D00'],
    any: [
      criterion(3, { craneFell: SO }, `${special}第六十三条：起重机械整体倾覆，为较大`),
      criterion(3, { vesselBurst: SO }, `${special}第六十三条：锅炉、压力容器、压力管道爆炸，为较大`),
      criterion(
        4,
        { partBroke: SO },
        `${special}第六十四条：起重机械主要受力结构件折断或者起升机构坠落，为一般`,
      ),
    ],
  },
  {
    // 分级标准（试行） knows only the two upper levels; the plan of the province says the others.
    ...natural,
    id: 'WEATHER',
    version: '2006',
    name: '气象灾害',
    subtypes: ['11B00'],
    source: '特别重大、重大突发公共事件分级标准（试行）',
    any: [
      criterion(1, { dead: [30, null] }, '分级标准（试行）：极端天气死亡30人以上，为特别重大'),
      criterion(1, { lossWan: [5000, null] }, '分级标准（试行）：极端天气直接损失5000万元以上，为特别重大'),
      {
        ...criterion(2, { dead: [10, 30] }, '分级标准（试行）：死亡10人以上30人以下，为重大'),
        checked: false,
      },
      {
        ...criterion(
          2,
          { lossWan: [1000, 5000] },
          '分级标准（试行）：直接损失1000万元以上5000万元以下，为重大',
        ),
        checked: false,
      },
    ],
  },
  {
    ...accident,
    id: 'SPECIAL',
    version: '2009',
    name: '特种设备事故',
    subtypes: ['12D00.lift'],
    source: '特种设备安全监察条例第六十一条至第六十四条',
    any: [
      ...bands(special, [['poisonMoved', '人', '有毒介质泄漏转移', 150_000, 50_000, 10_000, 500]]),
      criterion(
        1,
        { strandedCable: [100, null], strandedHours: [48, null] },
        `${special}第六十一条：高空滞留100人以上且48小时以上，为特别重大`,
      ),
      criterion(
        2,
        { strandedCable: [100, null], strandedHours: [24, 48] },
        `${special}第六十二条：高空滞留100人以上且24小时以上48小时以下，为重大`,
      ),
      criterion(3, { strandedHours: [12, null] }, `${special}第六十三条：高空滞留12小时以上，为较大`),
      criterion(4, { strandedHours: [3.5, 12] }, `${special}第六十四条：索道滞留3.5小时以上，为一般`),
      criterion(4, { rideHours: [1, 12] }, `${special}第六十四条：游乐设施滞留1小时以上，为一般`),
      criterion(4, { liftHours: [2, null] }, `${special}第六十四条：轿厢滞留2小时以上，为一般`),
    ],
  },
  {
    // The plan counts the missing among the dead; its 重伤 bands differ from Decree 493 (docs/DOMAIN.md).
    ...accident,
    id: 'GZ-BUILD',
    version: '1',
    name: '建设工程突发事件',
    district: '4401',
    source: '广州市建设工程突发事件应急预案',
    subtypes: ['12A00.build'],
    any: bands(
      '广州市建设工程突发事件应急预案',
      [
        ['deadOrMissing', '人', '死亡（含失踪）', 30, 10, 3, 0],
        ['serious', '人', '重伤', 100, 60, 30, 0],
        loss,
      ],
      [4],
    ),
  },
  {
    ...accident,
    id: 'RISKY',
    version: '2009',
    name: '较大涉险事故',
    gives: 'report',
    source: '生产安全事故信息报告和处置办法（总局令第21号）第二十六条',
    subtypes: null,
    any: [
      criterion(3, { atRisk: [10, null] }, `${order21}：涉险10人以上，按较大涉险事故报告`),
      criterion(3, { trapped: [3, null] }, `${order21}：被困或下落不明3人以上，按较大涉险事故报告`),
      criterion(3, { evacuated: [500, null] }, `${order21}：紧急疏散500人以上，按较大涉险事故报告`),
      criterion(3, { polluted: SO }, `${order21}：对环境造成严重污染，按较大涉险事故报告`),
      criterion(3, { endangered: SO }, `${order21}：危及重要场所和设施安全，按较大涉险事故报告`),
      {
        ...criterion(3, { social: SO }, '21号令第七条：社会影响重大的，1小时内电话快报'),
        checked: false,
      },
    ],
  },
]
