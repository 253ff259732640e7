import type { PlanContent, Role, Step } from '../../domain/plan/content.ts'

export const officeRole: Role = {
  key: 'office',
  name: '区三防办',
  type: 'unit',
  person: null,
  street: null,
  phone: '020-0000-0200',
  duty: '综合协调',
}
export const ownRole: Role = {
  key: 'own',
  name: '属地街道',
  type: 'own',
  person: null,
  street: null,
  phone: null,
  duty: '转移安置',
}

/** A step of 区三防办 with ten minutes from its opening, unless said otherwise. */
export function step(key: string, change: Partial<Step> = {}): Step {
  return {
    ...{ key, level: null, title: `步骤 ${key}`, role: 'office', minutes: 10, clock: 'open', after: [] },
    ...{ when: null, order: null, card: null, evidence: '', clause: '' },
    ...change,
  }
}

/** A small plan that holds together. */
export function planContent(change: Partial<PlanContent> = {}): PlanContent {
  return {
    ...{ name: '海珠区防台风应急预案', kind: 'typhoon', demo: true },
    fits: { categories: ['natural'], subtypes: ['11B00'], levels: [], streets: [], words: ['台风'] },
    ...{ clause: '预案 1.3', source: '中华人民共和国防汛条例', grades: [] },
    roles: [officeRole, ownRole],
    steps: [step('a'), step('b', { after: ['a'] })],
    ...{ cards: [], onePage: {}, contacts: [], expiresAt: null, origin: null, unchecked: [] },
    ...change,
  }
}
