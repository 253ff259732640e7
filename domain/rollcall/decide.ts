import { accept, type Decision, reject, unreachable } from '../model.ts'
import { HOUR } from '../time.ts'
import { drawMoment } from './draw-moment.ts'
import { drawStreets } from './draw-streets.ts'
import type { CalledStreet, Rollcall, RollcallCommand, RollcallFact } from './rollcall.ts'

type Planned = Extract<RollcallCommand, { type: 'rollcall.plan' }>['data']
type Answered = Extract<RollcallCommand, { type: 'rollcall.answer' }>['data']

/** Planning and finishing can be refused; what was seen and heard never is (architecture, law 4). */
export function decideRollcall(state: Rollcall, command: RollcallCommand): Decision<RollcallFact> {
  switch (command.type) {
    case 'rollcall.plan':
      if (state.status !== 'none') return reject('这次点名已经安排过，请打开原来的一次，或另外安排')
      return plan(command.data)
    case 'rollcall.cancel':
      if (state.status === 'planned') return accept({ type: 'rollcall.cancelled', data: command.data })
      return reject(state.status === 'none' ? '没有这次点名' : '点名已经开始或已取消，不能再取消')
    case 'rollcall.begin':
      return begin(state, command.data)
    case 'rollcall.answer':
      return answer(state, command.data)
    case 'rollcall.phone':
      return accept({ type: 'rollcall.phoned', data: command.data })
    case 'rollcall.settle':
      if (state.resultByStreet[command.data.street] === undefined) {
        return reject('这个街道还没有点名结果，请先点名再更正')
      }
      return accept({ type: 'rollcall.settled', data: command.data })
    case 'rollcall.finish': {
      if (state.status === 'finished') return reject('这次点名已经结束，补充情况请写电话结果或更正')
      if (state.status !== 'begun') return reject('点名还没有开始，不能结束')
      const missed = state.streets.filter((code) => state.resultByStreet[code] === undefined).length
      if (missed > 0 && command.data.why === '') {
        return reject(`还有 ${missed} 个街道没有点到，请点完，或写明为什么不点`)
      }
      return accept({ type: 'rollcall.finished', data: command.data })
    }
    default:
      return unreachable(command)
  }
}

function plan(data: Planned): Decision<RollcallFact> {
  const { way, pool, count, seed } = data
  if (new Set(pool.map(({ code }) => code)).size < pool.length)
    return reject('街道有重复，请每个街道只选一次')
  const span = data.span ?? null
  if (span !== null && seed === null) return reject('随机时刻要有日志校验值作种子，请等本机日志就绪后再安排')
  if (span !== null && span.to - span.from < HOUR) return reject('随机时段至少要有一小时，请把结束时间往后推')
  const at = span === null || seed === null ? data.at : drawMoment(span, seed.hash)
  const told = { ...data, at }
  if (way !== 'random') return accept({ type: 'rollcall.planned', data: { ...told, streets: pool } })
  if (count === null) return reject('请写明随机抽几个街道')
  if (seed === null) return reject('随机抽取要有日志校验值作种子，请等本机日志就绪后再抽')
  if (count > pool.length) return reject(`可抽的街道只有 ${pool.length} 个，请少抽几个`)
  return accept({
    type: 'rollcall.planned',
    data: { ...told, streets: drawStreets(pool, count, seed.hash) },
  })
}

type Begun = Extract<RollcallCommand, { type: 'rollcall.begin' }>['data']

/** It has begun, planned or not; other streets than planned, or a second beginning, are kept as a clash. */
function begin(state: Rollcall, data: Begun): Decision<RollcallFact> {
  const clash = (why: string): RollcallFact => ({
    type: 'rollcall.contested',
    data: { street: null, answer: null, why },
  })
  if (state.status === 'begun' || state.status === 'finished') {
    const names = data.streets.map(({ name }) => name).join('、')
    return accept(clash(`这次点名被开始了两次，后一次要点：${names}`.slice(0, 2000)))
  }
  const begun: RollcallFact = { type: 'rollcall.begun', data }
  if (state.status === 'cancelled') return accept([begun, clash('点名取消之后又被开始')])
  if (state.status === 'planned' && !sameStreets(state.streets, data.streets)) {
    return accept([begun, clash('点名的街道与安排的不一致')])
  }
  return accept(begun)
}

function sameStreets(planned: readonly string[], called: readonly CalledStreet[]): boolean {
  const codes = new Set(called.map(({ code }) => code))
  return codes.size === planned.length && planned.every((code) => codes.has(code))
}

/** The first answer of a street counts; another one is kept beside it until somebody settles it. */
function answer(state: Rollcall, data: Answered): Decision<RollcallFact> {
  if (state.resultByStreet[data.street] === undefined) {
    return accept({ type: 'rollcall.answered', data })
  }
  return accept({
    type: 'rollcall.contested',
    data: { street: data.street, answer: data, why: '这个街道被点了两次' },
  })
}
