import fc from 'fast-check'

const places = ['江南大道中', '新滘中路', '宝岗大道', '昌岗中路', '琶洲大道', '石榴岗河东岸', '海珠涌南闸']
const happenings = [
  '路面积水约 20 厘米，车辆缓行',
  '树木倒伏压占一条机动车道',
  '餐饮店厨房起火，已无明火，无人员伤亡',
  '供水管爆裂，抢修队 15 分钟后到场',
  '河涌水位 1.2 米，距警戒水位 0.3 米',
  '群众聚集约三十人，街道已派人劝离',
]
const sentences = [
  '接区气象台电话：暴雨橙色预警信号生效',
  '点名：18 个街道全部到位',
  '带班领导批示：加强低洼地段巡查',
  '值班员交接：移动电话、传真机正常\n对讲机 2 台待修',
  '“三防”会商系统无图像，已报修😀',
]

/** A line of a duty log as somebody types it at night. */
export const sentence: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(fc.constantFrom(...places), fc.constantFrom(...happenings))
      .map((words) => words.join('')),
  },
  { weight: 3, arbitrary: fc.constantFrom(...sentences) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }) },
)

/** Same, sometimes left empty. */
export const note: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: sentence },
  { weight: 1, arbitrary: fc.constant('') },
)

export const shortName: fc.Arbitrary<string> = fc.constantFrom(
  '内涝',
  '三防值班',
  '琶洲会展',
  '夜间巡查',
  '演练 A',
)
