import { idOf } from '../../../domain/envelope.ts'
import type { TemplateRow } from '../../../domain/template/rows.ts'
import { templateFor } from '../../../domain/template/template-for.ts'
import type { Draft } from '../../desk/build-command.ts'
import { CommandButton } from '../../desk/CommandButton.tsx'
import { useQuery } from '../../desk/useQuery.ts'
import styles from './FouronePanel.module.css'
import { text } from './text.ts'

/** Templates an incident may adopt, the proposed one first. `now` is the one it has. */
export function AdoptLine({
  incident,
  now = null,
}: {
  incident: string
  now?: { template: string; version: number } | null
}) {
  const { rows: incidents } = useQuery('incident.one', { stream: incident })
  const { rows } = useQuery('template.list', {})
  const usable = rows.filter(({ use, retired }) => use === 'incident' && retired === null)
  const asked = incidents[0] ?? { category: null, level: null }
  const first = templateFor(
    asked,
    usable.map((row) => ({ ...row, stream: row.key, key: idOf(row.key) })),
  )
  const others = usable.filter(({ key, version }) => key !== now?.template || version !== now.version)
  const sorted = [...others].sort((a, b) => Number(b.key === first?.stream) - Number(a.key === first?.stream))
  return (
    <div className={styles.adopt}>
      {now === null && <span>{text.none}</span>}
      {sorted.map((row, place) => (
        <CommandButton
          key={row.key}
          small
          primary={now === null && place === 0}
          label={text.adopt(text.template(row.name, row.version))}
          draft={adoptDraft(incident, row)}
        />
      ))}
    </div>
  )
}

function adoptDraft(incident: string, { key, version, name, items }: TemplateRow): Draft {
  const data = { template: key, version, name, items, why: '' }
  return { stream: `fourone/${idOf(incident)}`, type: 'fourone.adopt', data }
}
