import { centre, heading, left } from '../document/blocks.ts'
import type { Block, Document } from '../document/document.ts'
import { cell, type PaperFrame, paperDay, plain } from '../document/paper-words.ts'
import { calendarDay } from '../time.ts'
import { conditionWords } from './condition-words.ts'
import { onePageParts, onePagePartText, type PlanContent } from './content.ts'
import { romanLevel } from './fits.ts'

/** What a paper says of the version it is made from. */
export interface PlanPaperAbout {
  readonly stream: string
  readonly version: number
  readonly expiresAt: number | null
  /** Who approved it and when, in words; null while nobody has. */
  readonly approved: string | null
}
export const planPapers = ['onePage', 'cards', 'steps'] as const
export type PlanPaper = (typeof planPapers)[number]

/** 一页纸预案 (eight parts), 处置卡, or the table of steps: for the wall, the pocket, and the leader who approves. */
export function planDocument(
  paper: PlanPaper,
  content: PlanContent,
  about: PlanPaperAbout,
  frame: PaperFrame,
): Document {
  const made = {
    onePage: {
      type: 'plan-page' as const,
      title: `${content.name}（一页纸）`,
      blocks: onePageBlocks(content),
    },
    cards: { type: 'plan-cards' as const, title: `${content.name}处置卡`, blocks: cardBlocks(content) },
    steps: { type: 'plan-steps' as const, title: `${content.name}步骤表`, blocks: stepBlocks(content) },
  }[paper]
  return {
    redHead: null,
    number: null,
    ...made,
    place: [`第 ${about.version} 版`, about.approved ?? '未经批准', content.demo ? '演示' : '']
      .filter(Boolean)
      .join('　'),
    foot: [
      content.source === '' ? '' : `编制依据：${content.source}`,
      about.expiresAt === null ? '没有写有效期' : `有效期至${paperDay(calendarDay(about.expiresAt))}`,
      content.unchecked.length === 0 ? '' : `未核验：${content.unchecked.join('；')}`,
    ].filter(Boolean),
    margin: frame.margin,
  }
}

function onePageBlocks({ onePage, clause, contacts }: PlanContent): Block[] {
  const numbers = contacts.flatMap(({ unit, phone }) => (phone === null ? [] : [`${unit} ${phone}`]))
  return [
    { type: 'paragraph', runs: [plain(`启动：${clause}`)] },
    {
      type: 'table',
      columns: [centre('部分', 1), left('内容', 7)],
      rows: [
        ...onePageParts.map((part) => [cell(onePagePartText[part]), cell(onePage[part] ?? '')]),
        ...(numbers.length === 0 ? [] : [[cell('常用号码'), cell(numbers.join('；'))]]),
      ],
    },
  ]
}

function cardBlocks({ cards }: PlanContent): Block[] {
  return cards.flatMap((card): Block[] => {
    const rows: [string, string][] = [
      ['触发', card.trigger],
      ['第一分钟', card.firstMinute.join('、')],
      ['报告', card.report],
      ...card.steps.map((step, n): [string, string] => [`第 ${n + 1} 步`, step]),
      ['警戒', card.cordon],
      ['防护', card.protection],
      ['禁止', card.forbidden.join('；')],
      ['物资', card.resources],
      ['移交', card.handOver],
    ]
    return [
      heading(card.title),
      {
        type: 'table',
        columns: [centre('项', 1), left('内容', 7)],
        rows: rows.filter(([, words]) => words !== '').map(([name, words]) => [cell(name), cell(words)]),
      },
    ]
  })
}

function stepBlocks({ steps, roles, grades }: PlanContent): Block[] {
  const nameOf = new Map(roles.map(({ key, name }) => [key, name]))
  return [
    ...grades.map(
      ({ level, text, approver, clause }): Block => ({
        type: 'paragraph',
        runs: [plain(`${romanLevel[level]}：${text}。由${approver}决定。${clause}`)],
      }),
    ),
    {
      type: 'table',
      columns: [
        centre('步', 0.5),
        left('做什么', 3),
        left('谁', 1.4),
        centre('时限', 0.9),
        left('条件', 1.5),
        left('依据', 2),
      ],
      rows: steps.map((step, n) => [
        cell(String(n + 1)),
        cell(step.title),
        cell(nameOf.get(step.role) ?? step.role),
        cell(step.minutes === null ? '——' : `${step.minutes} 分`),
        cell(
          [
            step.level === null ? '' : `${romanLevel[step.level]}起`,
            step.when === null ? '' : conditionWords(step.when),
          ]
            .filter(Boolean)
            .join('；'),
        ),
        cell(step.clause),
      ]),
    },
    {
      type: 'signatures',
      boxes: [
        { role: '编制', name: '', note: '' },
        { role: '批准', name: '', note: '' },
      ],
    },
  ]
}
