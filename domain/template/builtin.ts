import type { Government, TemplateBody, TemplateItem } from './template.ts'

export interface BuiltinTemplate extends TemplateBody {
  readonly key: string
}

const words = '广州市海珠区应急管理“十四五”规划'
/** Per-item deadlines are in no document we could open: this product's proposal, 未核验 (docs/DOMAIN.md). */
const proposed = '未见省、市文件，按惯例拟定'

/** 专班 is more than its leader. */
const TEAM = 2

/** The number-words of the district plans as data: each may be edited by the bureau and is then a version of its own. */
export const builtinTemplates: readonly BuiltinTemplate[] = [
  {
    key: 'city-four',
    name: '市“四个一”',
    government: 'city',
    use: 'incident',
    source: words,
    checked: false,
    fits: { categories: ['natural', 'accident'], level: 3 },
    items: [
      {
        ...item(
          'lead',
          '一位分管区领导和一个部门牵头',
          '领导姓名、职务、电话，牵头部门和协办部门，谁指定',
          '区委区政府办',
          30,
          'assessed',
          'person',
        ),
        department: true,
      },
      {
        ...item(
          'team',
          '一个工作专班',
          '组长、成员（单位、姓名、电话、职责）、分组、首次会议时间',
          '牵头部门',
          60,
          'assessed',
          'list',
        ),
        people: TEAM,
      },
      item(
        'plan',
        '一个专项工作方案',
        '目标、分工、分区、安全管控、通信、发布、终止条件',
        '工作专班',
        120,
        'received',
        'plan',
      ),
      item(
        'voice',
        '一个口径上报和发布',
        '口径版本、批准人、发言人；报送和发布都引用它',
        '值班长',
        60,
        'received',
        'factsheet',
      ),
    ],
  },
  {
    key: 'province-four',
    name: '省“四个一”',
    government: 'province',
    use: 'incident',
    source: words,
    checked: false,
    fits: { categories: [], level: 2 },
    items: [
      item(
        'centre',
        '一个指挥中心',
        '指挥长就位，会商链路通到省市和街道',
        '值班长',
        null,
        'received',
        'link',
      ),
      item(
        'forward',
        '一个前方指挥部',
        '地址和坐标、开设时间、指挥长、分组、通信方式',
        '指挥长',
        null,
        'assessed',
        'place',
      ),
      item(
        'rules',
        '一套工作机制',
        '工作流程、会议、考勤、档案四项制度',
        '综合协调组',
        null,
        'assessed',
        'list',
      ),
      {
        ...item(
          'window',
          '一个窗口发布',
          '发言人、发布口径的批准、发布时刻',
          '宣传部门',
          300,
          'occurred',
          'person',
        ),
        source: '国办发〔2016〕61号：重大以上突发事件最迟5小时内发布权威信息',
        checked: true,
      },
    ],
  },
  list(
    'street-four',
    '街道“四个一”',
    'street',
    '健全的应急管理组织体系、应急救援队伍、应急指挥平台、应急救援物资仓库',
  ),
  list('five-means', '应急管理“五个一”', 'district', '一键通、一张图、一杆子、一体化、一盘棋'),
  list('three-ledgers', '三防三本台账', 'district', '党政领导责任人、技术负责人、管护负责人'),
  list('three-contacts', '三防三个联系', 'district', '区领导联系镇街、镇街领导联系村居、村居领导联系到户'),
  list(
    'three-links',
    '三防三个对接',
    'district',
    '村居党员干部对接群众、镇街干部对接企业农场和出租屋、三防部门对接同级学校',
  ),
  list(
    'ten-have',
    '村居防灾十个有',
    'village',
    '组织体系、大喇叭、警报器、避难场所、风险地图、明白卡、应急值守、应急照明、小册子、宣传栏',
  ),
  list(
    'ten-street',
    '镇街“十有”（同安）',
    'street',
    '机构、机制、网格、预案、队伍、经费、物资、培训、演练、平台',
    '同安区应急管理规划',
  ),
  list(
    'six-village',
    '村居“六有”（同安）',
    'village',
    '工作人员、场地设施、装备物资、工作制度、应急手册、台账清单',
    '同安区应急管理规划',
  ),
  list(
    'six-street',
    '镇街“六个”（江海）',
    'street',
    '班子、机制、预案、队伍、物资、培训演练',
    '江海区应急管理规划',
  ),
  list(
    'four-sure',
    '三防四个确保',
    'district',
    '人民群众生命安全、城乡安全正常运行、重要设施安全、堤防水库安全',
  ),
  list(
    'four-orders',
    '四令三制',
    'district',
    '动火令、动工令、停工令、复工令、作业票制、24小时值班制、领导带班制',
  ),
]

function item(
  key: string,
  title: string,
  ask: string,
  role: string,
  minutes: number | null,
  clock: TemplateItem['clock'],
  proof: TemplateItem['proof'],
): TemplateItem {
  return { key, title, ask, role, minutes, clock, proof, source: proposed, checked: false }
}

/** A list that is gone through in quiet times: no clock, proof in words. */
function list(
  key: string,
  name: string,
  government: Government,
  titles: string,
  source = words,
): BuiltinTemplate {
  const items = titles
    .split('、')
    .map((title, place) => item(`item-${place + 1}`, title, '', '', null, 'adopted', 'text'))
    .map((one) => ({ ...one, source: '' }))
  return {
    key,
    name,
    government,
    use: 'checklist',
    source,
    checked: true,
    fits: { categories: [], level: null },
    items,
  }
}
