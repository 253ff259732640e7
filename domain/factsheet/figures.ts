/**
 * Figures a fact sheet (口径) may hold: casualties, moved people, forces, and the indicators of the 自然灾害快报 table
 * (a 2024 table of a district, domain practice; 海珠 seeds use the same words). `unit` as people write it.
 * `moment`: a value of this moment (实时值, forces on the spot), which may fall without a word; all others only rise, or
 * fall with a reason. `decimals`: hectares, kilometres and money; everything else is counted.
 */
const table = [
  // 伤亡与转移
  ['dead', '死亡', '人', 'casualty'],
  ['injured', '受伤', '人', 'casualty'],
  ['serious', '其中重伤', '人', 'casualty'],
  ['missing', '失联', '人', 'casualty'],
  ['trapped', '被困', '人', 'casualty'],
  ['atRisk', '涉险', '人', 'casualty'],
  ['movedPeople', '疏散转移', '人', 'moved'],
  ['movedHouseholds', '疏散户数', '户', 'moved'],
  // 力量
  ['forcesPeople', '出动人员', '人', 'force', 'moment'],
  ['forcesVehicles', '出动车辆', '辆', 'force', 'moment'],
  // 灾情快报：人口
  ['floodedTowns', '受淹镇街', '个', 'people'],
  ['affected', '受灾人口', '人', 'people'],
  ['resettledTotal', '紧急转移安置累计', '人', 'people'],
  ['resettledNow', '紧急转移安置实时', '人', 'people', 'moment'],
  ['centralTotal', '集中安置累计', '人', 'people'],
  ['centralNow', '集中安置实时', '人', 'people', 'moment'],
  ['scatteredTotal', '分散安置累计', '人', 'people'],
  ['scatteredNow', '分散安置实时', '人', 'people', 'moment'],
  ['sitesTotal', '安置点累计', '个', 'people'],
  ['sitesNow', '安置点实时', '个', 'people', 'moment'],
  ['aidTotal', '需生活救助累计', '人', 'people'],
  ['aidNow', '需生活救助实时', '人', 'people', 'moment'],
  ['transition', '需过渡期救助', '人', 'people'],
  ['droughtAidTotal', '因旱需救助累计', '人', 'people'],
  ['droughtAidNow', '因旱需救助实时', '人', 'people', 'moment'],
  ['droughtWaterTotal', '饮水困难累计', '人', 'people'],
  ['droughtWaterNow', '饮水困难实时', '人', 'people', 'moment'],
  // 房屋
  ['collapsedRooms', '倒塌房屋', '间', 'house'],
  ['collapsedHomeRooms', '倒塌住房', '间', 'house'],
  ['collapsedHomes', '倒塌住房户数', '户', 'house'],
  ['badRooms', '严重损坏房屋', '间', 'house'],
  ['badHomeRooms', '严重损坏住房', '间', 'house'],
  ['badHomes', '严重损坏户数', '户', 'house'],
  ['slightRooms', '一般损坏房屋', '间', 'house'],
  ['slightHomeRooms', '一般损坏住房', '间', 'house'],
  ['slightHomes', '一般损坏户数', '户', 'house'],
  // 农林牧渔
  ['cropAffected', '农作物受灾', '公顷', 'farm', 'decimals'],
  ['cropDamaged', '农作物成灾', '公顷', 'farm', 'decimals'],
  ['cropLost', '农作物绝收', '公顷', 'farm', 'decimals'],
  ['grainAffected', '其中粮食受灾', '公顷', 'farm', 'decimals'],
  ['grass', '草场受灾', '公顷', 'farm', 'decimals'],
  ['forest', '林地受灾', '公顷', 'farm', 'decimals'],
  ['cattle', '死亡大牲畜', '头', 'farm'],
  ['smallStock', '死亡小牲畜', '头', 'farm'],
  ['fishery', '水产养殖受灾', '公顷', 'farm', 'decimals'],
  // 工商、设施
  ['factories', '受损工业企业', '个', 'facility'],
  ['shops', '受损商贸网点', '个', 'facility'],
  ['roads', '受损公路', '千米', 'facility', 'decimals'],
  ['cables', '受损通信线路', '皮长公里', 'facility', 'decimals'],
  ['stations', '受损通信基站', '个', 'facility'],
  ['powerLines', '受损电力线路', '千米', 'facility', 'decimals'],
  ['powerSets', '受损输变电设备', '台套', 'facility'],
  ['reservoirs', '受损水库', '座', 'facility'],
  ['dikes', '受损堤防', '千米', 'facility', 'decimals'],
  ['cityRoads', '受损市政道路', '千米', 'facility', 'decimals'],
  ['waterPipes', '受损供水管网', '千米', 'facility', 'decimals'],
  ['schools', '受损学校', '所', 'facility'],
  ['hospitals', '受损医院', '所', 'facility'],
  // 直接经济损失
  ['lossWan', '直接经济损失', '万元', 'loss', 'decimals'],
  ['lossHomes', '住房及家庭财产', '万元', 'loss', 'decimals'],
  ['lossFarm', '农林牧渔损失', '万元', 'loss', 'decimals'],
  ['lossIndustry', '工矿商贸损失', '万元', 'loss', 'decimals'],
  ['lossInfra', '基础设施损失', '万元', 'loss', 'decimals'],
  ['lossPublic', '公共服务损失', '万元', 'loss', 'decimals'],
  ['lossOther', '其他损失', '万元', 'loss', 'decimals'],
] as const

export type FigureKey = (typeof table)[number][0]
export type FigureUnit = (typeof table)[number][2]
export type FigureGroup = (typeof table)[number][3]

export interface FigureKind {
  readonly key: FigureKey
  readonly unit: FigureUnit
  readonly group: FigureGroup
  /** Value of this moment: may fall without a reason. */
  readonly moment: boolean
  /** Counted things are whole numbers. */
  readonly whole: boolean
}

export const figureKeys = table.map(([key]) => key) as unknown as readonly [FigureKey, ...FigureKey[]]
export const figureKinds: readonly FigureKind[] = table.map(([key, , unit, group, trait]) => ({
  key,
  unit,
  group,
  moment: trait === 'moment',
  whole: trait !== 'decimals',
}))
export const figureText = Object.fromEntries(table.map(([key, words]) => [key, words])) as Record<
  FigureKey,
  string
>
export const figureGroups = [
  'casualty',
  'moved',
  'force',
  'people',
  'house',
  'farm',
  'facility',
  'loss',
] as const
export const figureGroupText: Record<FigureGroup, string> = {
  casualty: '伤亡',
  moved: '疏散',
  force: '力量',
  people: '受灾人口与安置',
  house: '房屋',
  farm: '农林牧渔',
  facility: '企业与设施',
  loss: '损失',
}

const kindByKey = new Map(figureKinds.map((kind) => [kind.key, kind]))

/** What is known of that figure. */
export function figureKind(key: FigureKey): FigureKind {
  const kind = kindByKey.get(key)
  if (kind === undefined) throw new Error(`no figure ${key}`)
  return kind
}
