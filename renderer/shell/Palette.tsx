import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { Draft } from '../desk/build-command.ts'
import { useJudges } from '../desk/useJudge.ts'
import { Icon } from '../ui/Icon.tsx'
import { KeyCap } from '../ui/KeyCap.tsx'
import { isComposing } from '../ui/shortcut.ts'
import { type Action, useActions } from './actions.ts'
import styles from './Palette.module.css'
import { PaletteRow } from './PaletteRow.tsx'
import { bestPlace, type Ranked, rankActions } from './rank-actions.ts'
import { text } from './text.ts'

/** Every command a person may give now, and the reason of those that are refused. Ctrl K opens it, Esc leaves. */
export function Palette({ where, onClose }: { where: string; onClose: () => void }) {
  const [typed, setTyped] = useState('')
  const [moved, setMoved] = useState<number | null>(null)
  const actions = useActions()
  const judged = actions.filter((action): action is Action & { draft: Draft } => action.draft !== undefined)
  const verdicts = useJudges(judged.map((action) => action.draft))
  const verdictById = new Map(
    judged.map((action, i) => [action.id, verdicts[i] ?? { ok: false, reason: null }]),
  )
  const groups = rankActions(actions, verdictById, typed)
  const all = [...groups.can, ...groups.cannot, ...groups.go]
  const place = Math.min(moved ?? bestPlace(all), all.length - 1)
  const chosen = all[place]

  const before = useRef(document.activeElement)
  useEffect(() => {
    const element = before.current
    return () => {
      // Only where nothing else took the focus meanwhile.
      if (element instanceof HTMLElement && document.activeElement === document.body) element.focus()
    }
  }, [])

  const run = (ranked: Ranked | undefined) => {
    if (ranked === undefined || ranked.refused !== null) return
    onClose()
    // After the palette gave the focus back, so that what runs may take it.
    setTimeout(ranked.action.run)
  }
  const onKeyDown = (stroke: KeyboardEvent) => {
    if (isComposing(stroke.nativeEvent)) return
    const step = { ArrowDown: 1, ArrowUp: -1 }[stroke.key]
    if (step !== undefined && all.length > 0) setMoved((place + step + all.length) % all.length)
    else if (stroke.key === 'Enter') run(chosen)
    else if (stroke.key === 'Escape') onClose()
    else return
    stroke.preventDefault()
    stroke.stopPropagation()
  }
  const section = (title: string, rows: readonly Ranked[]) =>
    rows.length > 0 && (
      <section aria-label={title}>
        <h4 className={styles.title}>{title}</h4>
        {rows.map((row) => (
          <PaletteRow key={row.action.id} row={row} chosen={row === chosen} onRun={() => run(row)} />
        ))}
      </section>
    )
  return (
    <>
      <div className={styles.dim} onPointerDown={onClose} />
      <div className={styles.palette} role="dialog" aria-label={text.palette.name}>
        <div className={styles.query}>
          <Icon name="search" size={20} />
          <input
            className={styles.input}
            aria-label={text.palette.name}
            placeholder={text.palette.placeholder}
            // biome-ignore lint/a11y/noAutofocus: opened by a key to be typed into
            autoFocus
            spellCheck={false}
            value={typed}
            onChange={(change) => {
              setTyped(change.target.value)
              setMoved(null)
            }}
            onKeyDown={onKeyDown}
          />
          <span className={styles.where}>{text.palette.where(where)}</span>
        </div>
        <div className={styles.list} role="listbox" aria-label={text.palette.name}>
          {section(text.palette.can, groups.can)}
          {section(text.palette.cannot, groups.cannot)}
          {section(text.palette.go, groups.go)}
          {all.length === 0 && <p className={styles.none}>{text.palette.none}</p>}
        </div>
        <footer className={styles.foot}>
          <KeyCap keys={['↑', '↓']} /> {text.palette.choose}
          <KeyCap keys={['Enter']} /> {text.palette.run}
          <KeyCap keys={['Esc']} /> {text.palette.leave}
          <span className={styles.ways}>{text.palette.ways}</span>
        </footer>
      </div>
    </>
  )
}
