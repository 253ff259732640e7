import { useState } from 'react'
import { standardGroups } from '../../../domain/headquarters/standard-groups.ts'
import { submitDrafts } from '../../desk/useCommand.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './Headquarters.module.css'
import { text } from './text.ts'

/** Chooses of the usual groups; they are set up together. What has no original text says so. */
export function GroupSetup({
  stream,
  known,
  onDone,
}: {
  stream: string
  known: readonly string[]
  onDone: () => void
}) {
  const words = text.group
  const free = standardGroups.filter(({ group }) => !known.includes(group))
  const [chosen, setChosen] = useState<readonly string[]>(
    known.length === 0 ? ['command', 'coordination'] : [],
  )
  const [refused, setRefused] = useState<string | null>(null)
  const toggle = (group: string) =>
    setChosen(chosen.includes(group) ? chosen.filter((one) => one !== group) : [...chosen, group])
  const submit = async () => {
    const drafts = free
      .filter(({ group }) => chosen.includes(group))
      .map(({ group, name, lead, tasks, roles }) => ({
        stream,
        type: 'headquarters.group' as const,
        data: { group, name, lead, tasks, roles: roles.map((role) => ({ ...role })) },
      }))
    const answer = await submitDrafts(drafts)
    if (answer.ok) onDone()
    else setRefused(answer.reason)
  }
  return (
    <section className={styles.form} aria-label={words.setUp}>
      <p className={styles.quiet}>{words.setUpHint}</p>
      <div className={styles.choices}>
        {free.map(({ group, name, lead, source, verified }) => (
          <button
            key={group}
            type="button"
            aria-pressed={chosen.includes(group)}
            className={styles.choice}
            onClick={() => toggle(group)}
          >
            <b>{name}</b>
            <span className={styles.quiet}>
              {lead} · {verified ? source : `${words.unverified}：${source}`}
            </span>
          </button>
        ))}
      </div>
      {refused !== null && (
        <p role="alert" className={styles.strong}>
          {refused}
        </p>
      )}
      <div className={styles.acts}>
        <Button
          look="primary"
          label={words.doSetUp(chosen.length)}
          keys={['Ctrl', 'Enter']}
          refused={chosen.length === 0 ? words.missing : null}
          onPress={() => void submit()}
        />
        <Button look="quiet" label={text.giveUp} keys={['Esc']} onPress={onDone} />
      </div>
    </section>
  )
}
