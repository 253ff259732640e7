import { describe, expect, test } from 'vitest'
import { evening, given, seeing } from '../../test/story/given.ts'
import { incident } from '../incident/incident.ts'
import { blankCard } from '../person/person.ts'
import { builtinTemplates } from '../template/builtin.ts'
import { template } from '../template/template.ts'
import { templateFor } from '../template/template-for.ts'
import { type Fourone, fourone, type Proof } from './fourone.ts'

const city = builtinTemplates.find(({ key }) => key === 'city-four')
if (city === undefined) throw new Error('市四个一不在')
const { key: _, ...body } = city
const adopt = {
  type: 'fourone.adopt',
  data: { template: 'template/city-four', version: 0, name: city.name, items: city.items, why: '' },
} as const
const adopted = { type: 'fourone.adopted', data: adopt.data } as const
const reported = given(incident, {
  type: 'incident.reported',
  data: {
    title: '塔吊倾覆',
    place: '',
    street: '440105015',
    category: 'accident',
    level: 3,
    occurredAt: null,
    from: null,
  },
}).state
const see = seeing({
  'incident/1': reported,
  'person/zhou': { status: 'active', card: { ...blankCard, name: '周懋林', unit: '区人民政府' } },
  'person/zhong': { status: 'active', card: { ...blankCard, name: '钟启明', unit: '区住建局' } },
  'person/loose': { status: 'active', card: { ...blankCard, name: '黎一' } },
  'person/gone': { status: 'retired', card: { ...blankCard, name: '邓离' } },
  'plan/1': { status: 'active', versions: [], approvals: [{ version: 2, person: 'zhou' }] },
  'plan/old': { status: 'retired', versions: [], approvals: [{ version: 1, person: 'zhou' }] },
  'factsheet/1': { proposals: [], versions: [{}, {}], wall: false },
  'factsheet/2': { proposals: [], versions: [{}], wall: false },
})
const proof = (change: Partial<Proof>): Proof => ({
  type: 'text',
  text: '已落实',
  person: null,
  confirmed: false,
  ref: null,
  at: evening,
  ...change,
})
const prove = (item: string, change: Partial<Proof>) =>
  ({ type: 'fourone.prove', data: { item, proof: proof(change) } }) as const
const says = (story: ReturnType<typeof given<typeof fourone>>, command: Parameters<typeof story.when>[0]) => {
  const decision = story.when(command, { see })
  return decision.ok ? null : decision.reason
}
const on = given(fourone, adopted)

describe('四个一：没有凭据就是红的', () => {
  test('采用模板：冻结一份；事件的街道和大屏看得到', () => {
    expect(given(fourone).when(adopt, { see })).toMatchObject({
      ok: true,
      facts: [
        { fact: { type: 'fourone.shown', data: { streets: ['440105015'], wall: true } } },
        { fact: adopted },
      ],
    })
  })

  test('没有事件不采用；同一版不再采用；另一版可以换', () => {
    expect(given(fourone).when(adopt).ok).toBe(false)
    expect(says(on, adopt)).toContain('不必再采用')
    expect(says(on, { ...adopt, data: { ...adopt.data, version: 1 } })).toBeNull()
  })

  test('没有采用模板不能定人、记落实；模板里没有的也不能', () => {
    expect(says(given(fourone), prove('lead', {}))).toContain('请先采用')
    expect(says(on, prove('nothing', {}))).toContain('没有这一项')
  })

  test('凭据只认模板要的那一种', () => {
    expect(says(on, prove('lead', { type: 'text' }))).toContain('到人并确认')
    expect(says(on, prove('plan', { type: 'list' }))).toContain('签发的方案')
  })

  test('到人：在通讯录、没停用、本人确认过；牵头部门另要一人，他的单位就是部门', () => {
    const person = { type: 'person', person: 'zhou', confirmed: true, department: 'zhong' } as const
    expect(says(on, prove('lead', person))).toBeNull()
    expect(says(on, prove('lead', { ...person, confirmed: false }))).toContain('本人确认')
    expect(says(on, prove('lead', { ...person, person: null }))).toContain('通讯录')
    expect(says(on, prove('lead', { ...person, person: 'gone' }))).toContain('邓离已经停用')
    expect(says(on, prove('lead', { ...person, person: 'nobody' }))).toContain('通讯录')
    expect(says(on, prove('lead', { ...person, department: undefined }))).toContain('还差牵头部门')
    expect(says(on, prove('lead', { ...person, department: 'gone' }))).toContain('牵头部门：邓离已经停用')
    expect(says(on, prove('lead', { ...person, department: 'loose' }))).toContain('没有写单位')
  })

  test('名单：至少两人，都在通讯录，不写两次；光有文字不算', () => {
    const list = (...people: string[]) => prove('team', { type: 'list', text: '17 人 7 组', people })
    expect(says(on, prove('team', { type: 'list', text: '17 人 7 组' }))).toContain('至少要有 2 人')
    expect(says(on, list('zhou'))).toContain('至少要有 2 人')
    expect(says(on, list('zhou', 'zhou'))).toContain('写了两次')
    expect(says(on, list('zhou', 'gone'))).toContain('停用')
    expect(says(on, list('zhou', 'zhong'))).toBeNull()
  })

  test('方案要是批准了的一版；口径要是本事件批准了的一版', () => {
    const file = { hash: 'a'.repeat(64), name: '方案.docx', media: 'application/pdf', size: 10 }
    const plan = (ref: string | null, version?: number) => prove('plan', { type: 'plan', ref, version })
    expect(says(on, prove('plan', { type: 'plan', attachments: [file] }))).toContain('签发的方案或批准的预案')
    expect(says(on, plan('order/1', 1))).toContain('签发的方案或批准的预案')
    expect(says(on, plan('plan/1'))).toContain('哪一版')
    expect(says(on, plan('plan/1', 1))).toContain('1 版没有批准')
    expect(says(on, plan('plan/1', 2))).toBeNull()
    expect(says(on, plan('plan/old', 1))).toContain('已停用')
    expect(says(on, plan('plan/none', 1))).toContain('没有这个预案')
    const sheet = (ref: string, version?: number) => prove('voice', { type: 'factsheet', ref, version })
    expect(says(on, sheet('factsheet/1'))).toContain('哪一版口径')
    expect(says(on, sheet('factsheet/1', 3))).toContain('还没有批准到 3 版')
    expect(says(on, sheet('factsheet/1', 2))).toBeNull()
    expect(says(on, sheet('factsheet/2', 1))).toContain('另一起事件')
  })

  test('前方指挥部要开设着；指挥中心要有接通的链路；机制要有成文的文件', () => {
    const province = builtinTemplates.find((one) => one.key === 'province-four')
    if (province === undefined) throw new Error('省四个一不在')
    const { name, items } = province
    const data = { template: 'template/province-four', version: 0, name, items, why: '' }
    const up = given(fourone, { type: 'fourone.adopted', data })
    const at = (site: string) =>
      up.when(prove('forward', { type: 'place', ref: 'headquarters/1' }), {
        see: seeing({ 'headquarters/1': { site } }),
      })
    expect(at('open').ok).toBe(true)
    expect(at('shut')).toMatchObject({ ok: false, reason: '现场指挥部已经撤收，请重新开设' })
    expect(at('none').ok).toBe(false)
    expect(says(up, prove('forward', { type: 'place' }))).toContain('先开设现场指挥部')
    expect(says(up, prove('centre', { type: 'link' }))).toContain('没有接通的链路')
    expect(says(up, prove('centre', { type: 'link', links: [{ id: 'a', name: '区中心' }] }))).toBeNull()
    const file = { hash: 'a'.repeat(64), name: '四项制度.docx', media: 'application/pdf', size: 10 }
    expect(says(up, prove('rules', { type: 'list' }))).toContain('附上成文的名单')
    expect(says(up, prove('rules', { type: 'list', attachments: [file] }))).toBeNull()
  })

  test('还没到的时刻不算落实', () => {
    expect(says(on, prove('team', { type: 'list', people: ['zhou', 'zhong'], at: evening + 1 }))).toContain(
      '还没有到',
    )
  })

  test('落实了才能撤回，撤回后又是红的', () => {
    const withdraw = { type: 'fourone.withdraw', data: { item: 'team', why: '组长换人' } } as const
    const proved = {
      type: 'fourone.proved',
      data: { item: 'team', proof: proof({ type: 'list' }) },
    } as const
    expect(says(on, withdraw)).toContain('还没有落实')
    expect(says(given(fourone, adopted, proved), withdraw)).toBeNull()
    const taken = { type: 'fourone.withdrawn', data: withdraw.data } as const
    expect((given(fourone, adopted, proved, taken).state as Fourone).proved).toEqual({})
  })

  test('负责人要写人或写单位', () => {
    const assign = (owner: string | null, unit: string) =>
      ({ type: 'fourone.assign', data: { item: 'team', owner, unit, due: null } }) as const
    expect(says(on, assign(null, ' '))).toContain('由谁负责')
    expect(says(on, assign(null, '区住建局'))).toBeNull()
    expect(says(on, assign('gone', ''))).toContain('停用')
  })
})

describe('模板', () => {
  const save = (base: number) => ({ type: 'template.save', data: { ...body, base, why: '改时限' } }) as const
  const saved = { type: 'template.saved', data: { ...save(0).data, version: 1 } } as const

  test('一版接一版；没看过新版的不能盖掉', () => {
    expect(given(template).when(save(0))).toMatchObject({ ok: true, facts: [{ fact: saved }] })
    expect(given(template, saved).when(save(0)).ok).toBe(false)
    expect(given(template, saved).when(save(1)).ok).toBe(true)
  })

  test('同一代号不能两项；自带的也能停用', () => {
    const [first] = city.items
    const twice = { ...save(0), data: { ...save(0).data, items: first ? [first, first] : [] } }
    expect(given(template).when(twice).ok).toBe(false)
    const retire = { type: 'template.retire', data: { why: '不用' } } as const
    expect(given(template).when(retire, { id: 'city-four' }).ok).toBe(true)
    expect(given(template).when(retire, { id: 'nothing' }).ok).toBe(false)
  })

  // 海珠区规划的原话
  test('自带的模板：省、市、街道四个一的词与规划一致，未核验的都标着', () => {
    const titles = (key: string) =>
      builtinTemplates.find((one) => one.key === key)?.items.map((one) => one.title)
    expect(titles('province-four')).toEqual([
      '一个指挥中心',
      '一个前方指挥部',
      '一套工作机制',
      '一个窗口发布',
    ])
    expect(titles('city-four')).toEqual([
      '一位分管区领导和一个部门牵头',
      '一个工作专班',
      '一个专项工作方案',
      '一个口径上报和发布',
    ])
    expect(titles('street-four')).toHaveLength(4)
    expect(titles('ten-have')).toHaveLength(10)
    expect(titles('ten-street')).toHaveLength(10)
    expect(titles('six-village')).toHaveLength(6)
    expect(titles('four-orders')).toHaveLength(7)
    for (const { checked, minutes } of city.items) expect([checked, minutes !== null]).toEqual([false, true])
    for (const { key: __, ...one } of builtinTemplates) {
      expect(template.commands.save.safeParse({ ...one, base: 0, why: '' }).success).toBe(true)
    }
  })

  test('较大用市四个一，重大用省四个一，一般和未定级先用市的', () => {
    const key = (category: 'accident' | 'security' | null, level: number | null) =>
      templateFor({ category, level }, builtinTemplates)?.key
    expect([key('accident', 3), key('accident', 2), key('security', 1)]).toEqual([
      'city-four',
      'province-four',
      'province-four',
    ])
    expect([key('accident', 4), key(null, null)]).toEqual(['city-four', 'city-four'])
    expect(templateFor({ category: null, level: null }, [])).toBeNull()
  })
})
