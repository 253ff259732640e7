// One part of the page of an incident by itself, on the desk the test put there: `?part=factsheet&incident=…`.
await import('../../renderer/jitless.ts' as string)
await import('../../renderer/ui/base.css' as string)
const { createElement } = await import('react')
const { createRoot } = await import('react-dom/client')
const { FactsheetPage } = await import('../../renderer/features/factsheet/FactsheetPage.tsx' as string)
const { FactsheetPanel } = await import('../../renderer/features/factsheet/FactsheetPanel.tsx' as string)
const { DeadlineClocks } = await import('../../renderer/desk/DeadlineClocks.tsx' as string)

const asked = new URLSearchParams(location.search)
const incident = asked.get('incident') ?? ''
const side = {
  width: 460,
  borderLeft: '1px solid var(--ln-2)',
  background: 'var(--bg-1)',
  marginLeft: 'auto',
}
const parts =
  asked.get('part') === 'page'
    ? createElement('div', { style: { height: 976 } }, createElement(FactsheetPage, { incident }))
    : createElement(
        'div',
        { style: side },
        createElement(FactsheetPanel, { incident }),
        createElement(DeadlineClocks, { incident }),
      )
const root = document.getElementById('root')
if (root !== null) createRoot(root).render(parts)

export {}
