import { useState } from 'react'
import type { Draft } from '../../desk/build-command.ts'
import { CommandButton } from '../../desk/CommandButton.tsx'
import { speaker } from '../../desk/speaker.ts'
import { centreNow } from '../../desk/useNow.ts'
import { useNames } from '../../desk/usePeople.ts'
import { useQuery } from '../../desk/useQuery.ts'
import { useWho } from '../../desk/useWho.ts'
import { Drawer } from '../../ui/Drawer.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Field } from '../../ui/Field.tsx'
import records from '../../ui/records.module.css'
import { Segmented } from '../../ui/Segmented.tsx'
import { TextArea } from '../../ui/TextField.tsx'
import { NextCheck, nextCheckOf } from './NextCheck.tsx'
import { OwnerField } from './OwnerField.tsx'
import { text } from './text.ts'

type Act = keyof typeof text.acts

/** One item with everything found of it, and the next word of it: checked, handed over, ended. */
export function StandingDrawer({ stream, onClose }: { stream: string; onClose: () => void }) {
  const who = useWho()
  const name = useNames()
  const { rows, loading } = useQuery('standing.one', { stream })
  const [act, setAct] = useState<Act | 'none'>('none')
  const [row] = rows
  if (row === undefined) {
    return (
      <Drawer title={text.title} onClose={onClose}>
        {!loading && <EmptyState>{text.gone}</EmptyState>}
      </Drawer>
    )
  }
  const steps = [
    { type: text.raised, text: row.text, ...row.raised },
    ...row.steps.map((step) => ({ ...step, type: text.steps[step.type] })),
    ...(row.ended === null ? [] : [{ ...row.ended, type: text.ended, text: row.ended.result }]),
  ]
  return (
    <Drawer
      title={row.title}
      note={`${text.owner} ${row.ownerName} · ${text.since} ${text.moment(row.since)}`}
      onClose={onClose}
    >
      <ol>
        {steps.map((step) => (
          <li key={`${step.type}${step.at}`} className={records.step}>
            <span className={records.quiet}>
              {step.type} · {text.moment(step.at)} · {text.by(speaker(step, who, name))}
            </span>
            <span className={records.said}>
              {step.type === text.steps.handed ? handedWords(step.text, name) : step.text}
            </span>
          </li>
        ))}
      </ol>
      {row.ended === null && (
        <div className={records.acts}>
          <Segmented<Act | 'none'>
            label={text.nextAct}
            segments={[
              { value: 'none', label: text.seeOnly },
              ...(['check', 'hand', 'end'] as const).map((value) => ({ value, label: text.acts[value] })),
            ]}
            value={act}
            onChoose={setAct}
          />
          {act !== 'none' && <ActForm key={act} act={act} stream={stream} onDone={() => setAct('none')} />}
        </div>
      )}
    </Drawer>
  )
}

/** The id before the colon as a name. */
function handedWords(words: string, name: (id: string | null) => string): string {
  const [to = '', ...why] = words.split('：')
  return [name(to), ...why].join('：')
}

function ActForm({ act, stream, onDone }: { act: Act; stream: string; onDone: () => void }) {
  const [openedAt] = useState(centreNow)
  const [words, setWords] = useState('')
  const [next, setNext] = useState('')
  const [to, setTo] = useState('')
  const { at: nextCheck, wrong } = nextCheckOf(next, openedAt)
  const said = words.trim()
  const missing =
    act === 'hand'
      ? to.trim() === ''
        ? text.missingOwner
        : null
      : said === ''
        ? text.missingWords
        : wrong
          ? text.wrongTime
          : null
  const draft = (): Draft => {
    if (act === 'check') return { stream, type: 'standing.check', data: { finding: said, nextCheck } }
    if (act === 'hand') return { stream, type: 'standing.hand', data: { to: to.trim(), why: said } }
    return { stream, type: 'standing.end', data: { result: said } }
  }
  return (
    <div className={records.form}>
      {act === 'hand' && (
        <Field label={text.to}>
          <OwnerField value={to} onChange={setTo} />
        </Field>
      )}
      <Field label={act === 'check' ? text.finding : act === 'hand' ? text.why : text.result}>
        <TextArea value={words} onChange={setWords} maxLength={2000} autoFocus={act !== 'hand'} />
      </Field>
      {act === 'check' && <NextCheck words={next} openedAt={openedAt} onChange={setNext} />}
      <CommandButton
        label={text.record}
        keys={['Ctrl', 'Enter']}
        primary
        draft={missing === null ? draft() : null}
        missing={missing}
        onDone={onDone}
      />
    </div>
  )
}
