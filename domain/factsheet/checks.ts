import { type FigureKey, figureKinds, figureText } from './figures.ts'

/** Figures by key; what is not known is not there. */
export type Values = Readonly<Partial<Record<FigureKey, number>>>

/** What is wrong with a sheet, in Chinese, and the figures it is about. */
export interface Fault {
  readonly keys: readonly FigureKey[]
  readonly text: string
}

/**
 * No more than: 重伤 ≤ 受伤, 实时值 ≤ 累计值, 住房 ≤ 房屋, 绝收 ≤ 成灾 ≤ 受灾 (checks of the 灾情快报 table, own rule after its
 * indicator definitions).
 */
const notMore: readonly (readonly [FigureKey, FigureKey])[] = [
  ['serious', 'injured'],
  ['resettledNow', 'resettledTotal'],
  ['centralNow', 'centralTotal'],
  ['scatteredNow', 'scatteredTotal'],
  ['sitesNow', 'sitesTotal'],
  ['aidNow', 'aidTotal'],
  ['droughtAidNow', 'droughtAidTotal'],
  ['droughtWaterNow', 'droughtWaterTotal'],
  ['collapsedHomeRooms', 'collapsedRooms'],
  ['badHomeRooms', 'badRooms'],
  ['slightHomeRooms', 'slightRooms'],
  ['collapsedHomes', 'collapsedHomeRooms'],
  ['badHomes', 'badHomeRooms'],
  ['slightHomes', 'slightHomeRooms'],
  ['cropDamaged', 'cropAffected'],
  ['cropLost', 'cropDamaged'],
  ['cropLost', 'cropAffected'],
  ['grainAffected', 'cropAffected'],
  ['movedHouseholds', 'movedPeople'],
]

/** Totals of the 灾情快报 table that are the sum of their parts. */
const sums: readonly (readonly [FigureKey, readonly FigureKey[]])[] = [
  ['lossWan', ['lossHomes', 'lossFarm', 'lossIndustry', 'lossInfra', 'lossPublic', 'lossOther']],
  ['resettledTotal', ['centralTotal', 'scatteredTotal']],
  ['resettledNow', ['centralNow', 'scatteredNow']],
]

/** Money and areas are written with two decimals. */
const NEAR = 0.005

/** What does not add up in one sheet; empty for a sheet that may be proposed. Unknown figures break nothing. */
export function sheetFaults(values: Values): Fault[] {
  return [...wholeFaults(values), ...notMoreFaults(values), ...sumFaults(values)]
}

function wholeFaults(values: Values): Fault[] {
  return figureKinds.flatMap(({ key, whole, unit }) => {
    const value = values[key]
    if (value === undefined || !whole || Number.isInteger(value)) return []
    return [{ keys: [key], text: `${figureText[key]}按${unit}计，请填整数` }]
  })
}

function notMoreFaults(values: Values): Fault[] {
  return notMore.flatMap(([part, whole]) => {
    const less = values[part]
    const more = values[whole]
    if (less === undefined || more === undefined || less <= more + NEAR) return []
    return [
      { keys: [part, whole], text: `${figureText[part]} ${less} 多于${figureText[whole]} ${more}，请核对` },
    ]
  })
}

function sumFaults(values: Values): Fault[] {
  return sums.flatMap(([total, parts]) => {
    const whole = values[total]
    const known = parts.filter((part) => values[part] !== undefined)
    if (whole === undefined || known.length === 0) return []
    const sum = Math.round(known.reduce((all, part) => all + (values[part] ?? 0), 0) * 100) / 100
    const fits = known.length === parts.length ? Math.abs(sum - whole) < NEAR : sum <= whole + NEAR
    if (fits) return []
    const keys = [total, ...known]
    return known.length === parts.length
      ? [{ keys, text: `${figureText[total]} ${whole} 与分项合计 ${sum} 不符，请核对` }]
      : [{ keys, text: `分项合计 ${sum} 已多于${figureText[total]} ${whole}，请核对` }]
  })
}

/**
 * Figures that are lower than before, or no longer given, in the order of the table. Values of the moment may fall as they
 * like (a 续报 that jumps needs a written explanation: 自然灾害情况统计 practice).
 */
export function fallen(before: Values, after: Values): FigureKey[] {
  return figureKinds
    .filter(({ key, moment }) => {
      const was = before[key]
      return !moment && was !== undefined && (after[key] ?? -1) < was
    })
    .map(({ key }) => key)
}
