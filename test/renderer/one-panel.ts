import { type ComponentType, createElement } from 'react'
import { createRoot } from 'react-dom/client'

// One panel of an incident's page alone, on the desk the test put there: `?panel=timeline&incident=incident/1&width=388`.
await import('../../renderer/jitless.ts' as string)
await import('../../renderer/ui/base.css' as string)
const { incidentPanels } = (await import('../../renderer/panels.tsx' as string)) as {
  incidentPanels: Record<string, ComponentType<{ incident: string }> | null>
}
const asked = new URLSearchParams(location.search)
const Panel = incidentPanels[asked.get('panel') ?? ''] ?? null
const style = { width: `${asked.get('width') ?? 1844}px`, height: `${asked.get('height') ?? 720}px` }
const root = document.getElementById('root')
if (root !== null && Panel !== null) {
  createRoot(root).render(
    createElement('div', { style }, createElement(Panel, { incident: asked.get('incident') ?? '' })),
  )
}
