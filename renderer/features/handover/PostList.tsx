import { useState } from 'react'
import { neededByPost, postText, type ShiftPost, shiftPosts } from '../../../domain/post.ts'
import type { HolderRow } from '../../../domain/shift/rows.ts'
import { clockTime } from '../../../domain/time.ts'
import { CommandButton } from '../../desk/CommandButton.tsx'
import { submitDraft } from '../../desk/useCommand.ts'
import { useWho } from '../../desk/useWho.ts'
import { Button } from '../../ui/Button.tsx'
import { Disputes } from './Disputes.tsx'
import { OneLine } from './OneLine.tsx'
import styles from './Room.module.css'
import { asShiftPost } from './sign-here.ts'
import { text } from './text.ts'

/** The posts of a shift: who has each, what is short (缺), and one's own signing in and out. */
export function PostList({ shift, holders }: { shift: string; holders: readonly HolderRow[] }) {
  const me = useWho()?.person ?? null
  const [releasing, setReleasing] = useState<HolderRow | null>(null)
  const stream = `shift/${shift}`
  const mine = asShiftPost(me?.post ?? null)
  const free: ShiftPost[] = mine === null ? ['leader', 'chief', 'officer'] : [mine]
  const isLeader = holders.some(({ person, post }) => person === me?.person && post === 'leader')
  return (
    <>
      <ul>
        {shiftPosts.map((post) => {
          const there = holders.filter((one) => one.post === post)
          const short = neededByPost[post] - there.length
          if (there.length === 0 && neededByPost[post] === 0) return null
          return (
            <li key={post} className={styles.line}>
              <span className={styles.post}>{postText[post]}</span>
              <span className={styles.people}>
                {there.map((one) => (
                  <span key={one.key} className={styles.person}>
                    {one.name}
                    <small>
                      {text.running.since(clockTime(one.since))}
                      {one.contested && ` · ${text.running.contested}`}
                      {one.doubt !== null && ` · ${text.running.doubt}：${one.doubt}`}
                      {one.released && ` · ${text.running.released}`}
                    </small>
                    {one.person === me?.person && (
                      <CommandButton
                        small
                        quiet
                        label={text.running.leave}
                        draft={{ stream, type: 'shift.signOut', data: { post, why: '' } }}
                      />
                    )}
                    {isLeader && one.person !== me?.person && !one.released && (
                      <Button
                        small
                        look="quiet"
                        label={text.running.release}
                        onPress={() => setReleasing(one)}
                      />
                    )}
                  </span>
                ))}
                {short > 0 && <span className={styles.short}>{text.running.missing(short)}</span>}
              </span>
            </li>
          )
        })}
      </ul>
      {releasing !== null && (
        <div className={styles.act}>
          <OneLine
            autoFocus
            label={`${releasing.name}：${text.running.releaseWhy}`}
            onSay={(why) =>
              submitDraft({
                stream,
                type: 'shift.release',
                data: { person: releasing.person, post: releasing.post, why },
              })
            }
            onLeave={() => setReleasing(null)}
          />
        </div>
      )}
      <Disputes shift={shift} />
      {me === null ? (
        <p className={styles.note}>{text.start.noPerson}</p>
      ) : (
        !holders.some(({ person }) => person === me.person) && (
          <div className={styles.act}>
            {free.map((post) => (
              <CommandButton
                key={post}
                primary={holders.length === 0 && free.length === 1}
                label={text.start.signIn(postText[post])}
                draft={{ stream, type: 'shift.signIn', data: { post } }}
              />
            ))}
          </div>
        )
      )}
    </>
  )
}
