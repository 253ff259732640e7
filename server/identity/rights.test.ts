import { describe, expect, test } from 'vitest'
import { type KindName, kinds } from '../../domain/index.ts'
import type { Audience } from '../../domain/model.ts'
import type { Role } from '../../protocol/identity.ts'
import { rightMissing } from '../../protocol/rights.ts'
import { say } from '../test/commands.ts'

const OWN = '440105012'
const OTHER = '440105004'
const roles: Role[] = ['district', 'wall', `street/${OWN}`]
const commands = (Object.keys(kinds) as KindName[]).flatMap((kind) =>
  Object.keys(kinds[kind].commands).map((verb) => `${kind}.${verb}`),
)

/** Everything a role may say somewhere. Whatever a new kind adds is the district's until it stands here too. */
const allowed: Record<string, readonly string[]> = {
  wall: commands.filter((type) => type.startsWith('scene.') || type.startsWith('preset.')),
  [`street/${OWN}`]: [
    ...['incident.report', 'incident.verify'],
    ...['deliver', 'read', 'acknowledge', 'refuse', 'arrive', 'feedback', 'complete'].map(
      (verb) => `order.${verb}`,
    ),
    ...['headquarters.take', 'headquarters.arrive'],
  ],
  district: commands,
}

describe('谁可以办什么', () => {
  test.each(roles.flatMap((role) => commands.map((type) => [role, type] as const)))(
    '%s 办 %s',
    (role, type) => {
      const visible: Audience = { streets: [OWN], wall: true }
      const command = say(type, `${type.split('.')[0]}/1`, {
        ...{ street: OWN, recipient: `street:${OWN}`, post: 'temporary' },
      })
      const reason = rightMissing(role, command, () => visible)
      if (allowed[role]?.includes(type)) expect(reason).toBeNull()
      else expect(reason).toMatch(/席位/)
    },
  )

  test.each([
    ['报告别的街道的事件', say('incident.report', 'incident/1', { street: OTHER }), null],
    ['报告没有写明街道的事件', say('incident.report', 'incident/1', { street: null }), null],
    ['核实看不到的事件', say('incident.verify', 'incident/1', {}), { streets: [OTHER], wall: false }],
    ['核实还没有登记的事件', say('incident.verify', 'incident/1', {}), null],
  ] as const)('街道席位不能%s', (_, command, audience) => {
    expect(rightMissing(`street/${OWN}`, command, () => audience)).toContain('本街道')
  })

  const seen: Audience = { streets: [OWN, OTHER], wall: true }
  test.each([
    ['替别的街道签收', { recipient: `street:${OTHER}` }, seen],
    ['替别的街道的人签收', { recipient: `person:li@${OTHER}` }, seen],
    ['替区里的单位签收', { recipient: 'unit:区供电局' }, seen],
    ['答复看不到的指令', { recipient: `street:${OWN}` }, { streets: [OTHER], wall: true }],
    ['答复还没有下达的指令', { recipient: `street:${OWN}` }, null],
  ] as const)('街道席位不能%s', (_, data, audience) => {
    const command = say('order.acknowledge', 'order/1', data)
    expect(rightMissing(`street/${OWN}`, command, () => audience)).toContain('本街道')
  })

  test('街道席位可以替本街道和本街道的人答复', () => {
    for (const recipient of [`street:${OWN}`, `person:li@${OWN}`]) {
      expect(
        rightMissing(`street/${OWN}`, say('order.acknowledge', 'order/1', { recipient }), () => seen),
      ).toBeNull()
    }
  })

  test('先到先指挥：街道在看得到的事件上登记临时指挥和到场，指挥部还没有也行；别的职务、看不到的事件不行', () => {
    const of = (type: string, incident: Audience | null, post = 'temporary') =>
      rightMissing(`street/${OWN}`, say(type, 'headquarters/7', { post }), (stream) =>
        stream === 'incident/7' ? incident : null,
      )
    expect(of('headquarters.take', seen)).toBeNull()
    expect(of('headquarters.arrive', seen)).toBeNull()
    expect(of('headquarters.take', seen, 'chief')).toContain('先到指挥')
    expect(of('headquarters.take', { streets: [OTHER], wall: true })).toContain('先到指挥')
    expect(of('headquarters.arrive', null)).toContain('先到指挥')
  })
})
