import { heading, paragraph } from '../document/blocks.ts'
import type { Block, Document } from '../document/document.ts'
import { type PaperFrame, paperDay, paperMoment, plain, sentence } from '../document/paper-words.ts'
import { calendarDay } from '../time.ts'
import type { SchemeVersion } from './rows.ts'
import { sectionKeys, sectionText } from './sections.ts'

const numerals = [
  '一',
  '二',
  '三',
  '四',
  '五',
  '六',
  '七',
  '八',
  '九',
  '十',
  '十一',
  '十二',
  '十三',
  '十四',
  '十五',
]

/** 专项工作方案 as it is printed: its sections in their order, each sentence leading to its record, and who signed. */
export function schemeDocument(title: string, version: SchemeVersion, frame: PaperFrame): Document {
  const { signed, voided, lacks } = version
  const state = voided !== null ? '已作废' : signed !== null ? '已签发' : '草稿'
  return {
    type: 'scheme',
    redHead: null,
    title: `${title.slice(0, 80)}专项工作方案`,
    number: `第 ${version.version} 版（${state}）`,
    place: paperDay(calendarDay(version.at)),
    blocks: [
      ...sectionKeys.flatMap((key, place): Block[] => {
        const lines = version.sections[key] ?? []
        return [
          heading(`${numerals[place]}、${sectionText[key]}`),
          ...(lines.length === 0
            ? [paragraph([{ text: '（未写）', bold: true }])]
            : lines.map(({ text, source }) => paragraph([plain(sentence(text), source)]))),
        ]
      }),
      {
        type: 'signatures',
        boxes: [
          { role: '起草', name: version.personName ?? version.seat, note: paperMoment(version.at) },
          {
            role: '签发',
            name: signed?.personName ?? '',
            note: signed === null ? '' : paperMoment(signed.at),
          },
        ],
      },
    ],
    foot: [
      ...(lacks.length === 0 ? [] : [`尚缺：${lacks.join('、')}。`]),
      '有出处的句子出自事件记录，没有出处的由起草人写；以签发的一版为准。',
    ],
    margin: frame.margin,
  }
}
