import { useLayoutEffect, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { IncidentPage } from '../../renderer/features/incident/IncidentPage.tsx'
import '../../renderer/ui/base.css'
import '../../renderer/ui/tokens.css'
import { installMemoryDesk, shown } from '../page/memory-desk.ts'

/** What the benchmark does in the page. */
export interface CockpitHands {
  /** Presses the incident and resolves with the milliseconds until its page with all these words is painted. */
  open(incident: string, words: readonly string[]): Promise<number>
  /** Leaves the page, as the next press must build it anew. */
  leave(): Promise<void>
}

declare global {
  interface Window {
    cockpit: CockpitHands
  }
}

installMemoryDesk()

let choose: (incident: string | null) => void = () => {}

function Place() {
  const [incident, setIncident] = useState<string | null>(null)
  useLayoutEffect(() => {
    choose = setIncident
  }, [])
  return incident === null ? <p>事件列表</p> : <IncidentPage key={incident} stream={incident} />
}

const root = document.getElementById('root')
if (root === null) throw new Error('no root')
createRoot(root).render(<Place />)

const holds = (words: readonly string[]) => () => {
  const written = document.body.textContent ?? ''
  return words.every((one) => written.includes(one))
}

const PATIENCE = 20_000

/** Says which words never came: a page that lost a panel must not hang the benchmark. */
async function missing(words: readonly string[]): Promise<never> {
  await new Promise((wake) => setTimeout(wake, PATIENCE))
  const written = document.body.textContent ?? ''
  throw new Error(
    `not painted: ${words.filter((one) => !written.includes(one)).join(', ')}; ${written.slice(0, 400)}`,
  )
}

window.cockpit = {
  async open(incident, words) {
    await shown(holds(['事件列表']))
    const began = performance.now()
    choose(incident)
    await Promise.race([shown(holds(words)), missing(words)])
    return performance.now() - began
  },
  async leave() {
    choose(null)
    await shown(holds(['事件列表']))
  },
}
