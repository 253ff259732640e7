import { type Entering, enteringDoubt } from '../../../domain/handover/taking-over.ts'
import { postText } from '../../../domain/post.ts'
import { Field } from '../../ui/Field.tsx'
import { PeopleChoice } from '../../ui/PeopleChoice.tsx'
import styles from './SignPanel.module.css'
import { text } from './text.ts'

/** Who enters the shift with the leader's confirmation, for him to see and to change. */
export function EnteringList({
  list,
  chosen,
  onChoose,
}: {
  list: readonly Entering[]
  chosen: readonly string[]
  onChoose: (chosen: string[]) => void
}) {
  const doubt = enteringDoubt(list.filter(({ person }) => chosen.includes(person)))
  const people = list.map(({ person, name, post, as }) => ({
    id: person,
    name: text.entering.who(name, postText[post], text.entering.as[as]),
  }))
  return (
    <Field label={text.entering.label}>
      <PeopleChoice label={text.entering.label} people={people} chosen={chosen} onChoose={onChoose} />
      {doubt !== null && <p className={styles.small}>{doubt}</p>}
    </Field>
  )
}
