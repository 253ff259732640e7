import { idOf, kindOf } from '../../domain/envelope.ts'
import type { ArgsOf, RowOf } from '../../domain/index.ts'
import { builtInProfile, defaultProfileId } from '../../domain/profile/profiles.ts'
import type { ProfileRow } from '../../domain/profile/rows.ts'
import { builtinTemplates } from '../../domain/template/builtin.ts'
import type { TemplateRow } from '../../domain/template/rows.ts'
import { templateFor } from '../../domain/template/template-for.ts'
import type { Draft } from './build-command.ts'
import { currentWho } from './useWho.ts'

type Report = Extract<Draft, { type: 'incident.report' }>

/**
 * What declaring an incident says, all of it kept or none: the report, the district's reporting deadlines and its 四个一,
 * frozen as they stand. Without a network too: everything is read from this machine. A street seat reports only.
 */
export async function declareDrafts(report: Report, before: readonly Draft[] = []): Promise<Draft[]> {
  if (currentWho()?.role !== 'district') return [report, ...before]
  const said = [report, ...before, ...joinDraft(report, before)]
  const [templates, profiles] = await Promise.all([rows('template.list'), rows('profile.list')])
  const id = idOf(report.stream)
  return [
    ...said,
    ...(profiles === null ? [] : deadlineDraft(id, profiles)),
    ...(templates === null ? [] : fouroneDraft(id, report, templates)),
  ]
}

/** The line it is declared from becomes a line of the incident, so that whoever may not know of the one does not read the other. */
function joinDraft({ stream, data: { from } }: Report, before: readonly Draft[]): Draft[] {
  if (from === null || kindOf(from) !== 'log' || before.some((draft) => draft.stream === from)) return []
  return [{ stream: from, type: 'log.join', data: { incident: stream } }]
}

/**
 * Rows of this machine. Null where they cannot be read now: declaring does not wait for them, and what would be frozen
 * without them is left out. The desk begins the clocks as soon as they can be read; the 四个一 is offered with the incident.
 */
async function rows<Q extends 'template.list' | 'profile.list'>(name: Q): Promise<RowOf<Q>[] | null> {
  try {
    return await window.desk.query(name, {} as ArgsOf<Q>)
  } catch {
    return null
  }
}

function deadlineDraft(id: string, profiles: readonly ProfileRow[]): Draft[] {
  const usable = profiles.filter(({ retired }) => retired === null)
  const own = usable.find(({ chosen }) => chosen) ?? usable.find((row) => row.id === defaultProfileId)
  const rules = own ?? builtInProfile(defaultProfileId)
  if (rules === undefined) return []
  const { name, checked, steps } = rules
  const version = own?.version ?? 0
  return [
    {
      stream: `deadline/${id}`,
      type: 'deadline.start',
      data: { profile: rules.id, version, name, checked, steps: [...steps] },
    },
  ]
}

function fouroneDraft(id: string, report: Report, templates: readonly TemplateRow[]): Draft[] {
  const known = templates.filter(({ retired }) => retired === null)
  const all =
    known.length > 0
      ? known
      : builtinTemplates.map((one) => ({ ...one, key: `template/${one.key}`, version: 0 }))
  const chosen = templateFor(
    report.data,
    all.map((one) => ({ ...one, stream: one.key, key: idOf(one.key) })),
  )
  if (chosen === null) return []
  const { stream: template, version, name, items } = chosen
  return [
    {
      stream: `fourone/${id}`,
      type: 'fourone.adopt',
      data: { template, version, name, items: [...items], why: '' },
    },
  ]
}
