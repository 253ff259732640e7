import { describe, expect, test } from 'vitest'
import { lawsBroken } from './laws-broken.ts'
import { type Line, tellHistory } from './tell-history.ts'

const steps = [{ key: 'a', role: 'office' }]
const content = { roles: [{ key: 'office' }], steps, expiresAt: null, base: 0 }
const save: Line = { stream: 'plan/1', type: 'plan.saved', data: content }
const approve: Line = {
  ...{ stream: 'plan/1', type: 'plan.approved', person: 'zhou-maolin', post: 'leader' },
  data: { version: 1 },
}
const retire: Line = { stream: 'plan/1', type: 'plan.retired', data: { why: '合并' } }
const start = { incident: 'incident/1', plan: 'plan/1', version: 1, level: 4, why: '', fault: null }
const run = { stream: 'activation/1.1' }
const activate: Line = { ...run, type: 'activation.activated', data: { ...start, frozen: { steps } } }
const again: Line = { ...run, type: 'activation.again', data: start }
const done: Line = { ...run, type: 'activation.done', data: { step: 'a' } }
const skip: Line = { ...run, type: 'activation.skipped', data: { step: 'a' } }
const end: Line = { ...run, type: 'activation.ended' }
const redo: Line = { ...run, type: 'activation.redone', data: { step: 'a' } }

describe('平直的规则认得合法的预案', () => {
  test.each<[string, Line[]]>([
    ['存、批准、启动、完成、结束', [save, approve, activate, again, done, end]],
    ['没批准的写了原因', [save, { ...activate, data: { ...activate.data, why: '台风登陆在即' } }]],
    ['跳过以后又说完成', [save, approve, activate, skip, done]],
    ['重办以后再跳过', [save, approve, activate, done, redo, skip]],
    ['结束以后再启动', [save, approve, activate, done, end, activate, skip]],
    ['已办的事先到', [save, approve, done, activate]],
  ])('%s', (_, lines) => {
    expect(lawsBroken(tellHistory(...lines))).toEqual([])
  })
})

describe('平直的规则认得违规的预案', () => {
  const changed = (data: object): Line => ({ ...activate, data: { ...activate.data, ...data } })
  test.each<[string, Line[], string]>([
    ['没有就批准', [approve], '还没有预案'],
    ['批准没有的版本', [save, { ...approve, data: { version: 2 } }], '批准了没有的版本'],
    ['值班员批准', [save, { ...approve, post: 'officer' }], '不是带班领导'],
    ['批准过期的', [{ ...save, data: { ...content, expiresAt: 1 } }, approve], '批准了过期的版本'],
    ['停用了又改', [save, retire, save], '停用的预案又改了'],
    ['恢复没停用的', [save, { ...retire, type: 'plan.restored' }], '恢复了没有停用的'],
    ['角色不在', [{ ...save, data: { ...content, roles: [] } }], '步骤的角色不在预案里'],
    ['悄悄启动没批准的', [save, activate], '没写原因就启动'],
    ['悄悄启动过期的', [save, approve, changed({ fault: '预案已过有效期' })], '没写原因就启动'],
    ['步骤变了', [save, approve, changed({ frozen: { steps: [] } })], '步骤与那一版不同'],
    ['启动两次', [save, approve, activate, activate], '启动了两次'],
    ['别处启动', [save, approve, { ...activate, stream: 'activation/1.2' }], '别的记录里'],
    ['完成了又跳过', [save, approve, activate, done, skip], '完成了又跳过'],
    ['没启动就跳过', [save, approve, skip], '没有在执行'],
    ['没启动就结束', [end], '没有在执行的预案结束了'],
    ['没办就重办', [save, approve, activate, redo], '没办的事重办'],
  ])('%s', (_, lines, words) => {
    expect(lawsBroken(tellHistory(...lines)).join('\n')).toContain(words)
  })
})
