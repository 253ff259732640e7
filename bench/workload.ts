import { readFileSync } from 'node:fs'
import { type DutyDay, districtShape, dutyDayShape, feedsShape, peopleShape } from '../domain/district.ts'
import { type LogKind, logKinds, logKindText } from '../domain/log/log.ts'

/** Numbers in [0, 1) from a seed, the same in every run (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

function resource(file: string): unknown {
  return JSON.parse(
    readFileSync(new URL(`../resources/district/haizhu/${file}.json`, import.meta.url), 'utf8'),
  )
}

const kindNamed = new Map<string, LogKind>(logKinds.map((kind) => [logKindText[kind], kind]))
const happenings = [
  '路面积水',
  '树木倒伏',
  '广告牌松动',
  '围挡倒塌',
  '燃气泄漏',
  '电梯困人',
  '车辆追尾',
  '井盖缺失',
  '边坡裂缝',
  '地下室进水',
  '群众被困',
  '电线坠落',
  '塔吊报警',
  '脚手架晃动',
  '河涌水位上涨',
  '泵站停机',
  '停电',
  '水管爆裂',
  '烟雾报警',
  '人员走失',
]
const measures = [
  '已派员到场核实',
  '已设置警戒线',
  '已通知责任单位',
  '正在抽排',
  '已疏散周边群众',
  '请求增派力量',
  '已恢复正常',
  '持续监测',
  '移交街道跟进',
  '已电话回访',
  '等待专业队伍',
  '已拍照留存',
  '建议封闭道路',
  '清理完毕',
  '现场秩序平稳',
  '无人员伤亡',
]
const weather = ['阵风', '小雨', '中雨', '暴雨', '雷暴', '闷热', '大雾', '退水', '涨潮', '寒潮']
const units = [
  '区水务局',
  '区住房和建设局',
  '区消防救援大队',
  '公安海珠分局',
  '区卫生健康局',
  '供电所',
  '燃气公司',
  '市政养护所',
  '物业公司',
]

export interface DutyText {
  readonly kind: LogKind
  readonly text: string
  readonly person: string
}

/** Duty-log lines of Haizhu from a fixed seed: the scripted day's own sentences and new ones in their manner. */
export function dutyTexts(seed: number): () => DutyText {
  const random = randomFrom(seed)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  const number = (below: number) => Math.floor(random() * below) + 1
  const { streets } = districtShape.parse(resource('district'))
  const { feeds } = feedsShape.parse(resource('feeds'))
  const { people } = peopleShape.parse(resource('people'))
  const { entries }: DutyDay = dutyDayShape.parse(resource('duty-day'))
  const time = () => `${String(number(24) - 1).padStart(2, '0')}:${String(number(60) - 1).padStart(2, '0')}`
  const place = () => (random() < 0.5 ? pick(feeds).place : `${pick(streets).name}第 ${number(320)} 号点位`)
  const sentences: readonly (() => [string, string])[] = [
    () => [
      '来电',
      `${pick(streets).name}${pick(people).name}：${place()}${pick(happenings)} ${number(40)} 处，${pick(measures)}，${time()} 再报。`,
    ],
    () => [
      '来电',
      `群众 ${number(9)} 人来电反映${place()}${pick(happenings)}，${pick(units)}${pick(measures)}。`,
    ],
    () => [
      '指令',
      `令 ${number(400)} → ${pick(units)}：${time()} 前到${place()}处置${pick(happenings)}，到位即报。`,
    ],
    () => [
      '记事',
      `${pick(people).name}巡查${place()}：${pick(weather)}，${pick(happenings)}${number(12)} 处，${pick(measures)}，${pick(measures)}。`,
    ],
    () => [
      '告警',
      `${place()}${pick(happenings)}告警，数值 ${(random() * 9).toFixed(2)}，${pick(units)}${pick(measures)}。`,
    ],
    () => [
      '报送',
      `${pick(weather)}影响情况${number(30)} 报送市三防办：${pick(streets).name}${pick(happenings)}${number(60)} 处，转移 ${number(300)} 人，${pick(measures)}。`,
    ],
    () => {
      const { kind, text } = pick(entries)
      return [kind, `${text}（${time()} ${pick(people).name}记）`]
    },
  ]
  return () => {
    const [kind, text] = pick(sentences)()
    return { kind: kindNamed.get(kind) ?? 'note', text, person: pick(people).name }
  }
}
