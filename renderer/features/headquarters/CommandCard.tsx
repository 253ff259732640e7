import { useState } from 'react'
import type { HeadquartersRow, LinkRow } from '../../../domain/headquarters/rows.ts'
import { commandPostText } from '../../../domain/headquarters/shapes.ts'
import { PendingMark } from '../../desk/PendingMark.tsx'
import { neverHere, useMay } from '../../desk/useMay.ts'
import { useMinute } from '../../desk/useNow.ts'
import { useWho } from '../../desk/useWho.ts'
import { useOffer } from '../../shell/actions.ts'
import { Button } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { PanelHead } from '../../ui/PanelHead.tsx'
import styles from './Headquarters.module.css'
import { SettleForm } from './SettleForm.tsx'
import { TakeForm } from './TakeForm.tsx'
import { TransferForm } from './TransferForm.tsx'
import { text } from './text.ts'

type Form = 'take' | 'transfer' | 'settle'

/** Who commands now, how it came to him, and what can be done about it. */
export function CommandCard({
  incident,
  stream,
  room,
}: {
  incident: string
  stream: string
  room: HeadquartersRow | null
}) {
  const words = text.command
  const now = useMinute()
  const who = useWho()
  const may = useMay()
  const [form, setForm] = useState<Form | null>(null)
  const commander = room?.commander ?? null
  const contested = room?.contested ?? null
  const transferLabel = commander === null ? words.appoint : words.transfer
  const toggle = (id: Form) => setForm(form === id ? null : id)
  useOffer(
    who?.role === 'wall'
      ? []
      : [
          {
            id: 'headquarters.take',
            label: words.take,
            icon: 'flag',
            keys: ['K'],
            section: 'do',
            refused: neverHere(who, 'headquarters.take'),
            run: () => setForm('take'),
          },
          {
            id: 'headquarters.transfer',
            label: transferLabel,
            icon: 'person',
            keys: ['Y'],
            section: 'do',
            refused: neverHere(who, 'headquarters.transfer'),
            run: () => setForm('transfer'),
          },
        ],
  )
  const done = () => setForm(null)
  return (
    <section aria-label={words.title}>
      <PanelHead title={words.title}>
        {may('headquarters.take') && (
          <Button
            small
            label={words.take}
            keys={['K']}
            pressed={form === 'take'}
            onPress={() => toggle('take')}
          />
        )}
        {may('headquarters.transfer') && (
          <Button
            small
            label={transferLabel}
            keys={['Y']}
            pressed={form === 'transfer'}
            onPress={() => toggle('transfer')}
          />
        )}
      </PanelHead>
      {form === 'take' && <TakeForm stream={stream} commander={commander} onDone={done} />}
      {form === 'transfer' && <TransferForm incident={incident} stream={stream} room={room} onDone={done} />}
      {commander === null ? (
        <div className={styles.commander}>
          <span className={styles.big}>{words.nobody}</span>
          <span className={styles.quiet}>{words.nobodyHint}</span>
        </div>
      ) : (
        <div className={styles.commander}>
          <span className={styles.quiet}>{commandPostText[commander.post]}</span>
          <span className={styles.big}>
            {nameOf(commander)} {room?.pending && <PendingMark since={commander.at} />}
          </span>
          <span className={styles.second}>
            {[commander.person === null ? '' : commander.unit, words.since(commander.since, now)]
              .filter(Boolean)
              .join(' · ')}
          </span>
          {commander.brief !== '' && <p className={styles.brief}>{commander.brief}</p>}
        </div>
      )}
      {contested !== null && (
        <div className={styles.alarm} role="alert">
          <b>{words.contested}</b>
          <p>{contested.why}</p>
          {form === 'settle' ? (
            <SettleForm
              stream={stream}
              links={(room?.chain ?? []).filter(({ id }) => contested.links.includes(id))}
              onDone={done}
            />
          ) : (
            may('headquarters.settle') && (
              <Button small label={words.settle} keys={['U']} onPress={() => setForm('settle')} />
            )
          )}
        </div>
      )}
      {room !== null && room.chain.length > 0 && (
        <ol className={styles.chain} aria-label={words.chain}>
          {room.chain.map((link) => (
            <ChainLine key={link.id} link={link} isNow={link.id === commander?.id} />
          ))}
        </ol>
      )}
    </section>
  )
}

/** Name of who commands: his own, else his unit. */
export function nameOf({ name, unit, person }: Pick<LinkRow, 'name' | 'unit' | 'person'>): string {
  if (name) return name
  return unit || (person ?? text.destroyed)
}

function ChainLine({ link, isNow }: { link: LinkRow; isNow: boolean }) {
  const words = text.command
  const how = link.signedBy === null ? words.first : link.from === null ? words.named : words.given
  return (
    <li className={styles.link}>
      <span className={styles.time}>{text.clock(link.since)}</span>
      <span className={isNow ? styles.filled : styles.hollow} aria-hidden="true" />
      <span className={styles.words}>
        {how} {nameOf(link)}，{commandPostText[link.post]}
        {link.signedByName !== null && (
          <span className={styles.quiet}> {words.signedBy(link.signedByName, link.at)}</span>
        )}
        {link.doubt !== null && (
          <Chip state="soon">
            {words.doubt}：{link.doubt}
          </Chip>
        )}
      </span>
    </li>
  )
}
