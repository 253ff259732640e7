import { createElement } from 'react'
import { createRoot } from 'react-dom/client'
import type { Command } from '../../domain/envelope.ts'
import { idOf, kindOf } from '../../domain/envelope.ts'
import { rollcall } from '../../domain/rollcall/rollcall.ts'
import type { ToldFact } from '../../engine/view.ts'
import { leagueOf, type TimedCall } from '../../engine/views/rollcall-league.ts'
import { rollcallOf } from '../../engine/views/rollcall-sheet.ts'
import type { RowChange, ShellRequest } from '../../protocol/desk.ts'

/** What a test may look at. */
export interface RollcallHands {
  readonly lines: { kind: string; text: string; source: string }[]
  readonly kept: { name: string; hash: string; url: string }[]
  readonly printed: unknown[]
  /** Another seat begins a roll call of one street. */
  beginElsewhere(): Promise<unknown>
}
declare global {
  interface Window {
    rollcallHands: RollcallHands
  }
}

// The roll call's page before the real rules and the real tables' fold; pictures come from the real bridge.
const hands: RollcallHands = { lines: [], kept: [], printed: [], beginElsewhere }
window.rollcallHands = hands
const factsByStream = new Map<string, ToldFact[]>()
const watchers = new Set<() => void>()
const desk = window.desk

function judge(command: Command): { ok: true } | { ok: false; reason: string } {
  const { stream, type, data, by, at, id } = command
  if (kindOf(type) !== 'rollcall') return { ok: true }
  const facts = factsByStream.get(stream) ?? []
  const state = facts.reduce(
    (folded, { fact, told }) => rollcall.evolve(folded, fact as never, told),
    rollcall.initial,
  )
  const see = (kind: { initial: unknown }) => kind.initial as never
  const decision = rollcall.decide(state, { type, data } as never, { id: idOf(stream), by, at, see })
  if (!decision.ok) return decision
  const told = { at, by, command: id, number: null, pending: false }
  made = decision.facts.map(({ fact }, n) => ({ fact, told, seq: facts.length + n + 1, recordedAt: at }))
  return { ok: true }
}
let made: ToldFact[] = []

function beginElsewhere() {
  const now = Date.now()
  const streets = [{ code: '440105015', name: '琶洲街道' }]
  return submit({
    ...{ id: crypto.randomUUID(), stream: 'rollcall/elsewhere', type: 'rollcall.begin', v: 1 },
    data: { at: now, streets, limit: 30 },
    ...{ by: { seat: '甲-02', person: null, post: null }, at: now, clock: null, after: [] },
  })
}

async function submit(command: Command) {
  made = []
  const verdict = judge(command)
  if (!verdict.ok) return verdict
  factsByStream.set(command.stream, [...(factsByStream.get(command.stream) ?? []), ...made])
  if (command.type === 'log.write') {
    hands.lines.push(command.data as { kind: string; text: string; source: string })
  }
  for (const tell of watchers) tell()
  return { ok: true as const, pending: true }
}

function sheets() {
  return [...factsByStream].flatMap(([key, facts]) => {
    const known = rollcallOf(facts)
    if (known === null) return []
    const count = (result: string) => known.calls.filter((call) => call.result === result).length
    const counts = { present: count('present'), absent: count('absent'), fault: count('fault') }
    return [{ ...known, key, streets: known.calls.length, ...counts }]
  })
}

function rowsOf(name: string, args: { rollcall?: string; commands?: Command[] }): { key: string }[] {
  switch (name) {
    case 'rollcall.one':
      return sheets().filter(({ key }) => key === args.rollcall)
    case 'rollcall.list':
      return sheets().reverse()
    case 'rollcall.league':
      return leagueOf(
        sheets().flatMap(({ calls }) => calls.filter((call) => call.result !== null) as TimedCall[]),
      )
    case 'person.list':
      return [
        {
          ...{ key: 'person/qiu', name: '马宇衡', title: '街道值班员' },
          phones: [{ label: '值班电话', number: '020-0000-0001' }],
        } as { key: string },
      ]
    case 'judge':
      return (args.commands ?? []).map((command, place) => {
        const verdict = judge(command)
        return { key: String(place), ok: verdict.ok, reason: verdict.ok ? null : verdict.reason }
      })
    default:
      return []
  }
}

async function shell(request: ShellRequest): Promise<unknown> {
  switch (request.type) {
    case 'keep': {
      const bytes = Uint8Array.from(atob(request.base64), (letter) => letter.charCodeAt(0))
      const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
      const hash = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('')
      hands.kept.push({ name: request.name, hash, url: `data:image/jpeg;base64,${request.base64}` })
      return { ok: true, attachment: { hash, name: request.name, media: 'image/jpeg', size: bytes.length } }
    }
    case 'files':
      return {
        ok: true,
        files: request.hashes.map((hash) => ({ hash, here: true, sent: true, progress: null, words: null })),
      }
    case 'thumbnail': {
      const kept = hands.kept.find(({ hash }) => hash === request.hash)
      return kept === undefined ? { ok: false, words: '附件未到' } : { ok: true, url: kept.url }
    }
    case 'print':
      hands.printed.push(request.document)
      return { ok: true }
    default:
      return await desk.shell(request)
  }
}

Object.assign(window, {
  desk: {
    ...desk,
    submit,
    submitAll: async (commands: Command[]) => {
      for (const command of commands) {
        const answer = await submit(command)
        if (!answer.ok) return answer
      }
      return { ok: true, pending: true }
    },
    query: async (name: string, args: object) => rowsOf(name, args),
    watch(name: string, args: object, onRows: (change: RowChange<unknown>) => void) {
      const tell = () => onRows({ type: 'all', rows: structuredClone(rowsOf(name, args)) })
      watchers.add(tell)
      queueMicrotask(tell)
      return () => watchers.delete(tell)
    },
    shell,
  },
})

const root = document.getElementById('root')
const modules = Promise.all([
  // Outside the compiler's projects: the window as it ships.
  import('../../renderer/features/rollcall/RollcallScreen.tsx' as string),
  import('../../renderer/ui/base.css' as string),
])
modules.then(([screen]) => {
  if (root === null) return
  root.style.cssText = 'box-sizing: border-box; height: 100vh; padding: 56px 0 48px 76px;'
  createRoot(root).render(createElement(screen.RollcallScreen))
})
