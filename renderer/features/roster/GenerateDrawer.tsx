import { useState } from 'react'
import { postText, type ShiftPost, shiftPosts } from '../../../domain/post.ts'
import { isAnnounced } from '../../../domain/roster/calendar.ts'
import { type Pattern, postRule, turnText } from '../../../domain/roster/pattern.ts'
import { patternNamed, patterns } from '../../../domain/roster/patterns.ts'
import type { RosterMonthRow } from '../../../domain/roster/rows.ts'
import { mayBeLeft } from '../../../domain/roster/staffed.ts'
import { CommandButton } from '../../desk/CommandButton.tsx'
import { useNames } from '../../desk/usePeople.ts'
import { useQuery } from '../../desk/useQuery.ts'
import { Chip } from '../../ui/Chip.tsx'
import { Drawer } from '../../ui/Drawer.tsx'
import { Field } from '../../ui/Field.tsx'
import { PeopleChoice } from '../../ui/PeopleChoice.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextAction } from '../../ui/TextAction.tsx'
import { Counts } from './CountsTable.tsx'
import { draftCounts } from './draft-counts.ts'
import { holidays } from './holidays.ts'
import { PatternEditor } from './PatternEditor.tsx'
import { ReasonForm } from './ReasonForm.tsx'
import styles from './RosterScreen.module.css'
import { text } from './text.ts'
import type { Draft, People, Plan } from './useRosterDraft.ts'

const words = text.wizard

/** Pattern, people for each post, and the preview in counts; the grid beside it shows the same draft. */
export function GenerateDrawer({
  month,
  plan,
  draft,
  known,
  own,
  awayNames,
  onPlan,
  onClose,
}: {
  month: string
  plan: Plan
  draft: Draft
  known: RosterMonthRow | null
  /** Patterns the district wrote itself. */
  own: readonly Pattern[]
  awayNames: readonly string[]
  onPlan: (plan: Plan) => void
  onClose: () => void
}) {
  const nameOf = useNames()
  const [editing, setEditing] = useState(false)
  const { pattern, people } = plan
  const revision = known?.revision ?? 0
  const manual = known?.changes.filter(({ state }) => state !== 'gone').length ?? 0
  const isEmpty = draft.assignments.length === 0
  const put = (post: ShiftPost, chosen: readonly string[]) =>
    onPlan({ pattern, people: { ...people, [post]: chosen } })
  const foot = (
    <>
      <CommandButton
        label={revision === 0 ? words.publish : words.republish(revision + 1)}
        keys={['Ctrl', 'Enter']}
        primary
        draft={
          isEmpty
            ? null
            : {
                stream: `roster/${month}`,
                type: 'roster.publish',
                data: {
                  pattern: draft.pattern,
                  over: revision,
                  days: [...draft.days],
                  assignments: [...draft.assignments],
                },
              }
        }
        missing={words.empty}
        onDone={onClose}
      />
      <span className={styles.footNote}>
        {draft.unfilled.length === 0 ? words.filled : words.unfilled(draft.unfilled.length)}
      </span>
    </>
  )
  return (
    <Drawer title={words.title(month)} note={words.note} onClose={onClose} foot={foot}>
      <Field label={words.pattern}>
        <Select
          label={words.pattern}
          value={pattern.id}
          options={[...own, ...patterns].map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(id) => {
            setEditing(false)
            onPlan({ people, pattern: own.find((one) => one.id === id) ?? patternNamed(id) ?? pattern })
          }}
          empty={text.chair.choose}
        />
        <span className={styles.source}>
          {!pattern.verified && <Chip state="plain">{words.unverified}</Chip>} {pattern.source}{' '}
          {!editing && <TextAction label={text.pattern.edit} onPress={() => setEditing(true)} />}
        </span>
      </Field>
      {editing && (
        <PatternEditor
          key={pattern.id}
          pattern={pattern}
          onUse={(made) => {
            setEditing(false)
            onPlan({ people, pattern: made })
          }}
          onClose={() => setEditing(false)}
        />
      )}
      {!isAnnounced(holidays, month) && (
        <p className={styles.warning}>{text.notAnnounced(month.slice(0, 4))}</p>
      )}
      {manual > 0 && <p className={styles.warning}>{words.manual(manual)}</p>}
      {awayNames.length > 0 && <p className={styles.note}>{words.away(awayNames.join('、'))}</p>}
      {shiftPosts
        .filter((post) => postRule(pattern, post).work + postRule(pattern, post).off > 0)
        .map((post) => (
          <PostPeople
            key={post}
            post={post}
            pattern={pattern}
            people={people}
            onChoose={(chosen) => put(post, chosen)}
          />
        ))}
      {draft.unfilled.length > 0 && (
        <section className={styles.unfilled}>
          <p className={styles.warning}>{words.tooFew}</p>
          {draft.unfilled.slice(0, 6).map(({ day, n, post, missing }) => (
            <p key={`${day}.${n}.${post}`} className={styles.note}>
              {words.unfilledLine(day, postText[post], missing)}
            </p>
          ))}
          {draft.unfilled.length > 6 && (
            <p className={styles.note}>{words.more(draft.unfilled.length - 6)}</p>
          )}
        </section>
      )}
      <h3 className={styles.heading}>{words.counts}</h3>
      <Counts rows={draftCounts(draft, draft.pattern, nameOf)} me={null} />
      {known !== null && !known.withdrawn && (
        <section className={styles.unfilled}>
          <h3 className={styles.heading}>{words.withdraw}</h3>
          <p className={styles.note}>{words.withdrawNote}</p>
          <ReasonForm
            label={words.withdraw}
            focused={false}
            draft={(why) => ({ stream: `roster/${month}`, type: 'roster.withdraw', data: { why } })}
            onDone={onClose}
          />
        </section>
      )}
    </Drawer>
  )
}

function PostPeople({
  post,
  pattern,
  people,
  onChoose,
}: {
  post: ShiftPost
  pattern: Pattern
  people: People
  onChoose: (chosen: string[]) => void
}) {
  const { rows, loading } = useQuery('person.on-post', { post })
  const { work, off, turn } = postRule(pattern, post)
  const chosen = people[post] ?? []
  const need = `${work === off ? work : `${work}（休息日 ${off}）`} 人，${turnText[turn]}`
  return (
    <Field label={postText[post]} asked={chosen.length > 0 || mayBeLeft(post)}>
      <PeopleChoice label={postText[post]} people={rows} chosen={chosen} onChoose={onChoose}>
        <span className={styles.source}>
          {chosen.length === 0 && mayBeLeft(post) ? words.left : words.chosen(chosen.length, need)}
          <TextAction label={words.all} onPress={() => onChoose(rows.map(({ id }) => id))} />
          <TextAction label={words.noneOf} onPress={() => onChoose([])} />
        </span>
        {rows.length === 0 && !loading && <span className={styles.source}>{words.nobody}</span>}
      </PeopleChoice>
    </Field>
  )
}
