import { useState } from 'react'
import type { Document } from '../../../domain/document/document.ts'
import { marginLine } from '../../../domain/document/paper-words.ts'
import { idOf } from '../../../domain/envelope.ts'
import type { IncidentRow } from '../../../domain/incident/rows.ts'
import { joined } from '../../../domain/scheme/prefill.ts'
import type { SchemeRow, SchemeVersion } from '../../../domain/scheme/rows.ts'
import { schemeDocument } from '../../../domain/scheme/scheme-document.ts'
import { type Sections, sectionKeys } from '../../../domain/scheme/sections.ts'
import { CommandButton } from '../../desk/CommandButton.tsx'
import { PaperButtons } from '../../desk/PaperButtons.tsx'
import { useMinute } from '../../desk/useNow.ts'
import { useQuery } from '../../desk/useQuery.ts'
import { useSteady } from '../../desk/useSteady.ts'
import { useWho } from '../../desk/useWho.ts'
import { PaperPreview } from '../../paper/PaperPreview.tsx'
import { openSource } from '../../shell/open-source.ts'
import { Button } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextField } from '../../ui/TextField.tsx'
import styles from './Scheme.module.css'
import { SchemeEditor } from './SchemeEditor.tsx'
import { SignScheme } from './SignScheme.tsx'
import { text } from './text.ts'
import { useRecord } from './use-record.ts'

/** 专项工作方案 of an incident: begun from the record, written in versions, signed by its commander, printed. */
export function SchemePanel({ incident }: { incident: string }) {
  const { rows, loading, failed } = useQuery('scheme.one', { incident })
  const [about] = useQuery('incident.one', { stream: incident }).rows
  if (failed !== null) return <ErrorState words={failed} />
  if (about === undefined || loading) return <EmptyState>{text.loading}</EmptyState>
  return <Sheet incident={about} row={rows[0] ?? null} />
}

function Sheet({ incident, row }: { incident: IncidentRow; row: SchemeRow | null }) {
  const stream = `scheme/${idOf(incident.key)}`
  const record = useRecord(incident)
  const [editing, setEditing] = useState<Sections | null>(null)
  const [chosen, setChosen] = useState('')
  const newest = row?.versions[0]
  if (editing !== null) {
    return (
      <SchemeEditor
        stream={stream}
        base={newest?.version ?? 0}
        first={editing}
        onClose={() => {
          setEditing(null)
          setChosen('')
        }}
      />
    )
  }
  if (row === null || newest === undefined) {
    return (
      <section className={styles.panel} aria-label={text.title}>
        <div className={styles.begin}>
          <p>{text.none}</p>
          <Button look="primary" label={text.begin} keys={['E']} onPress={() => setEditing(record)} />
        </div>
      </section>
    )
  }
  const shown = row.versions.find(({ version }) => String(version) === chosen) ?? newest
  return (
    <section className={styles.panel} aria-label={text.title}>
      <header className={styles.head}>
        <h2>{text.title}</h2>
        <StateOf version={shown} />
        <span className={styles.second}>
          {row.inForce === null ? text.notInForce : text.inForce(row.inForce)}
        </span>
        {row.versions.length > 1 && (
          <span className={styles.versions}>
            <Select
              label={text.versions}
              value={String(shown.version)}
              empty={text.versions}
              options={row.versions.map(({ version }) => ({
                value: String(version),
                label: text.version(version),
              }))}
              onChange={setChosen}
            />
          </span>
        )}
        <span className={styles.space} />
        <Button small label={text.edit} keys={['E']} onPress={() => setEditing(newest.sections)} />
        <Button small label={text.more} onPress={() => setEditing(joined(newest.sections, record))} />
      </header>
      <Version stream={stream} incident={incident} version={shown} isNewest={shown === newest} />
    </section>
  )
}

function StateOf({ version: { version, filled, lacks, signed, voided } }: { version: SchemeVersion }) {
  if (voided !== null) return <Chip state="refused">{`${text.version(version)} · ${text.void}`}</Chip>
  if (signed !== null) return <Chip state="done">{text.version(version)}</Chip>
  return (
    <>
      <Chip state="soon">{`${text.version(version)} · ${text.draft(filled, sectionKeys.length)}`}</Chip>
      <span className={styles.second}>{lacks.length === 0 ? text.complete : text.lacks(lacks)}</span>
    </>
  )
}

/** A version on paper, and what may be done with it: sign it, take it as proof of its tile, void it. */
function Version({
  stream,
  incident,
  version,
  isNewest,
}: {
  stream: string
  incident: IncidentRow
  version: SchemeVersion
  isNewest: boolean
}) {
  const document = usePaper(incident, version)
  const [signing, setSigning] = useState(false)
  const [why, setWhy] = useState<string | null>(null)
  const tile = useQuery('fourone.one', { incident: incident.key }).rows.find(({ asked }) => asked === 'plan')
  const { signed, voided, base } = version
  const name = (by: { personName: string | null; seat: string }) => by.personName ?? by.seat
  const stands = signed !== null && voided === null
  const proof = {
    type: 'plan' as const,
    text: `专项工作方案 ${version.version} 版`,
    person: null,
    confirmed: false,
    ref: stream,
    version: version.version,
    at: signed?.at ?? version.at,
  }
  return (
    <>
      <div className={styles.head}>
        <span className={styles.quiet}>
          {[
            text.saved(name(version), version.at),
            version.note,
            signed === null ? '' : text.signed(name(signed), signed.at),
            voided === null ? '' : text.voided(name(voided), voided.at, voided.why),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
        <span className={styles.space} />
        {signed === null && voided === null && !signing && (
          <Button
            small
            look="primary"
            label={text.sign}
            keys={['Y']}
            refused={version.lacks.length === 0 ? null : text.mustBeWhole(version.lacks.length)}
            onPress={() => setSigning(true)}
          />
        )}
        {stands && tile !== undefined && (!tile.met || tile.proof?.version !== version.version) && (
          <CommandButton
            small
            primary
            label={text.prove}
            draft={{ stream: tile.stream, type: 'fourone.prove', data: { item: tile.item, proof } }}
          />
        )}
        {stands && why === null && <Button small look="quiet" label={text.void} onPress={() => setWhy('')} />}
        <PaperButtons document={document} wordsFirst />
      </div>
      {isNewest && base < version.version - 1 && <p className={styles.notice}>{text.parallel(base)}</p>}
      {signed !== null && signed.doubt !== null && (
        <p className={styles.notice}>{text.doubt(signed.doubt)}</p>
      )}
      {signing && (
        <div className={styles.sign}>
          <SignScheme
            stream={stream}
            incident={incident.key}
            version={version}
            onClose={() => setSigning(false)}
          />
        </div>
      )}
      {stands && why !== null && (
        <div className={styles.head}>
          <TextField value={why} onChange={setWhy} label={text.voidWhy} maxLength={1000} autoFocus />
          <CommandButton
            small
            label={text.void}
            missing={text.needWhy}
            draft={
              why.trim() === ''
                ? null
                : { stream, type: 'scheme.void', data: { version: version.version, why: why.trim() } }
            }
            onDone={() => setWhy(null)}
          />
          <Button small look="quiet" label={text.giveUp} onPress={() => setWhy(null)} />
        </div>
      )}
      <div className={styles.body}>
        <PaperPreview document={document} onSource={(source) => openSource(source, incident.key)} />
      </div>
    </>
  )
}

/** The version as it will be printed; each sentence leads to the record it rests on. */
function usePaper(incident: IncidentRow, version: SchemeVersion): Document {
  const who = useWho()
  const now = useMinute()
  return useSteady(
    schemeDocument(incident.title, version, {
      district: who?.district ?? '',
      number: null,
      margin: marginLine(who?.world ?? null, who?.head ?? null, now),
    }),
  )
}
