import { useState } from 'react'
import type { GroupRow, HeadquartersRow } from '../../../domain/headquarters/rows.ts'
import { MINUTE } from '../../../domain/time.ts'
import { CommandButton } from '../../desk/CommandButton.tsx'
import { useMay } from '../../desk/useMay.ts'
import { useMinute } from '../../desk/useNow.ts'
import { Button } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { PanelHead } from '../../ui/PanelHead.tsx'
import { AssignForm } from './AssignForm.tsx'
import { nameOf } from './CommandCard.tsx'
import { GroupSetup } from './GroupSetup.tsx'
import styles from './Headquarters.module.css'
import { text } from './text.ts'

/** An empty role is asked for at once and is late after this long (own rule). */
const PATIENCE = 10 * MINUTE

interface Place {
  readonly group: string
  readonly role: string
}

/** Groups with their roles before the people: an empty role that must be held says since when. */
export function GroupBoard({
  stream,
  groups,
  room,
}: {
  incident: string
  stream: string
  groups: readonly GroupRow[]
  room: HeadquartersRow | null
}) {
  const words = text.group
  const now = useMinute()
  const may = useMay()
  const [setup, setSetup] = useState(false)
  const [place, setPlace] = useState<Place | null>(null)
  const counts = room?.counts ?? { groups: 0, people: 0, empty: 0 }
  return (
    <section className={styles.groups} aria-label={words.title}>
      <PanelHead title={words.title} count={words.count(counts.groups, counts.people, counts.empty)}>
        {may('headquarters.group') && (
          <Button small label={words.setUp} keys={['G']} pressed={setup} onPress={() => setSetup(!setup)} />
        )}
      </PanelHead>
      <div className={styles.scroll}>
        {setup && (
          <GroupSetup stream={stream} known={groups.map(({ key }) => key)} onDone={() => setSetup(false)} />
        )}
        {groups.length === 0 && !setup && (
          <p className={styles.empty}>{may('headquarters.group') ? words.none : words.noGroups}</p>
        )}
        {groups.map((group) => (
          <article key={group.key} className={styles.group}>
            <header className={styles.groupHead}>
              <h4>{group.name}</h4>
              <span className={styles.quiet}>
                {[group.lead && `${words.lead} ${group.lead}`, group.tasks].filter(Boolean).join(' · ')}
              </span>
            </header>
            <ul className={styles.roles}>
              {group.roles.map((role) => {
                const chosen = place?.group === group.key && place.role === role.role
                return (
                  <li key={role.role} className={styles.role}>
                    <span className={styles.roleName}>{role.name}</span>
                    <span className={styles.holders}>
                      {role.holders.map((one) => (
                        <span key={one.id} className={styles.holder}>
                          {nameOf(one)}
                          {one.person !== null && one.unit !== '' && (
                            <span className={styles.quiet}> {one.unit}</span>
                          )}
                          {chosen && (
                            <CommandButton
                              small
                              quiet
                              label={words.relieve}
                              draft={{
                                stream,
                                type: 'headquarters.relieve',
                                data: {
                                  group: group.key,
                                  role: role.role,
                                  holder: one.id,
                                  why: words.relieve,
                                },
                              }}
                            />
                          )}
                        </span>
                      ))}
                      {role.holders.length === 0 &&
                        (role.empty ? (
                          <Chip state={now - group.since > PATIENCE ? 'overdue' : 'soon'}>
                            {words.empty(now - group.since)}
                          </Chip>
                        ) : (
                          <span className={styles.quiet}>{words.optional}</span>
                        ))}
                    </span>
                    {may('headquarters.assign') && (
                      <Button
                        small
                        look="quiet"
                        label={words.assign}
                        pressed={chosen}
                        onPress={() => setPlace(chosen ? null : { group: group.key, role: role.role })}
                      />
                    )}
                    {chosen && (
                      <div className={styles.wide}>
                        <AssignForm
                          stream={stream}
                          group={group.key}
                          role={role.role}
                          onDone={() => setPlace(null)}
                        />
                      </div>
                    )}
                  </li>
                )
              })}
            </ul>
          </article>
        ))}
      </div>
    </section>
  )
}
