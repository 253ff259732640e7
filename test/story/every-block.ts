import type { Block, Document, Run } from '../../domain/document/document.ts'
import { unreachable } from '../../domain/model.ts'

/** 生僻字, four-byte characters, markup that is only text, and both kinds of quotes. */
export const RARE = '㙓𠅤龘彧堃喆赟珺𬭎𬬻'
export const MARKUP = '<script>alert("x")</script>&amp;<b>'
const hundredThousand = '汛情平稳。'.repeat(20_000)

const run = (text: string, more: Omit<Run, 'text'> = {}): Run => ({ text, ...more })
const cell = (text: string): Run[] => [run(text)]

const endless: Block = {
  type: 'paragraph',
  runs: [run(hundredThousand), run('十万字到此为止')],
}

/** A document with every block, for tests: a form when `redHead` is null. */
export function everyBlock(redHead: string | null, long = false): Document {
  return {
    type: redHead === null ? 'handover' : 'flash',
    redHead,
    title: redHead === null ? '海珠区应急值班交接班表' : '关于琶洲街道振兴大街16号在建工地塔吊倾覆事故的快报',
    number: '交〔2026〕260 号',
    place: '2026年9月17日 08:09 至 08:29　值班室　面对面',
    blocks: [
      {
        type: 'facts',
        columns: 2,
        rows: [
          { label: '交班', runs: cell('9月16日 08:30 — 17日 08:30') },
          { label: '接班', runs: cell('9月17日 08:30 — 18日 08:30') },
          { label: '带班领导', runs: cell('梁启衡（副局长）') },
          { label: '带班领导', runs: cell('何绍钧（副局长）') },
          { label: '本班概况', runs: cell('日志 207 条；来电 52；指令 51；视频点名 4 次。') },
        ],
      },
      { type: 'heading', text: '一、值班情况' },
      {
        type: 'paragraph',
        runs: [
          run('基本情况。', { bold: true }),
          run('20时58分，项目部电话报告我局值班室。', { source: 'log/first' }),
          run(`姓名${RARE}，内容${MARKUP}。`),
        ],
      },
      {
        type: 'table',
        columns: [
          { name: '序', width: 6, align: 'center' },
          { name: '事项', width: 60, align: 'left' },
          { name: '交班人', width: 12, align: 'center' },
          { name: '接班人', width: 12, align: 'center' },
        ],
        rows: [
          ...Array.from({ length: 60 }, (_, n) => [
            cell(`1.${n + 1}`),
            [run(`事项${n + 1}　`, { bold: true }), run(`第${n + 1}处积水点已核查，水深正常。`)],
            cell('√ 陈砚秋 08:09'),
            cell('√ 罗静娴 08:13'),
          ]),
          [cell(''), cell('问（罗静娴 08:14）：伤员分在哪几家医院？　答（陈砚秋）：省二医 3 人。')],
        ],
      },
      ...(long ? [endless] : []),
      {
        type: 'signatures',
        boxes: [
          { role: '交班人签字', name: '陈砚秋', note: '黄子骞 苏婉仪　08:20' },
          { role: '接班人签字', name: '罗静娴', note: '08:28' },
          { role: '带班领导确认', name: '', note: '' },
        ],
      },
    ],
    foot: ['报：市应急管理局，区委、区政府主要领导。', '编辑：陈砚秋　　审核：梁启衡　　共印 12 份'],
    margin: '演示　日志链头 7c1e 94b0 5fa2 d83d，"引号"与\\反斜线',
  }
}

/** Every piece of text that stands in a document, in order. */
export function textsOf(document: Document): string[] {
  const { redHead, title, number, place, blocks, foot, margin } = document
  const texts = (runs: readonly Run[]) => runs.map(({ text }) => text)
  const inBlocks = blocks.flatMap((block): string[] => {
    switch (block.type) {
      case 'heading':
        return [block.text]
      case 'paragraph':
        return texts(block.runs)
      case 'facts':
        return block.rows.flatMap(({ label, runs }) => [label, ...texts(runs)])
      case 'table':
        return [...block.columns.map(({ name }) => name), ...block.rows.flat().flatMap(texts)]
      case 'signatures':
        return block.boxes.flatMap(({ role, name, note }) => [role, name, note])
      default:
        return unreachable(block)
    }
  })
  return [redHead, title, number, place, ...inBlocks, ...foot, margin].filter(
    (text) => text !== null && text !== '',
  ) as string[]
}
