import { useState } from 'react'
import type { Attachment } from '../../../domain/attachment.ts'
import type { InboxRow } from '../../../domain/order/rows.ts'
import { AttachButton } from '../../desk/AttachButton.tsx'
import { AttachmentList } from '../../desk/AttachmentList.tsx'
import type { Draft } from '../../desk/build-command.ts'
import { CommandButton } from '../../desk/CommandButton.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { TextArea } from '../../ui/TextField.tsx'
import styles from './Inbox.module.css'
import { isUnanswered } from './inbox-state.ts'
import { text } from './text.ts'

const answers = ['acknowledge', 'refuse', 'arrive', 'feedback', 'complete'] as const
type Answer = (typeof answers)[number]

const hints: Record<Answer, string> = {
  acknowledge: text.answer.repeatHint,
  refuse: text.answer.refuseWhy,
  arrive: '',
  feedback: text.answer.feedbackHint,
  complete: text.answer.completeHint,
}
const missing: Record<Answer, string> = {
  acknowledge: text.answer.missingRepeat,
  refuse: text.answer.missingWhy,
  arrive: '',
  feedback: text.answer.missingWords,
  complete: text.answer.missingWords,
}

/** The receiver's answer: a big 签收 with 复述, a refusal with its reason, then 到场, 反馈, 完成. */
export function AnswerForm({ row }: { row: InboxRow }) {
  const unanswered = isUnanswered(row)
  const choices: readonly Answer[] = unanswered
    ? ['acknowledge', 'refuse']
    : row.refusedAt !== null
      ? ['acknowledge', 'feedback']
      : ['arrive', 'feedback', 'complete'].filter(
          (one): one is Answer => !(one === 'arrive' && row.steps.arrived !== null),
        )
  const [picked, setPicked] = useState<Answer | null>(null)
  const answer = picked !== null && choices.includes(picked) ? picked : (choices[0] ?? 'feedback')
  const [words, setWords] = useState('')
  const [files, setFiles] = useState<Attachment[]>([])
  const said = words.trim()
  const { stream } = row
  const told = { recipient: row.recipient, byPhone: false, name: '', at: null }
  const draft = (): Draft | null => {
    if (answer === 'arrive') return { stream, type: 'order.arrive', data: told }
    if (said === '') return null
    if (answer === 'acknowledge')
      return { stream, type: 'order.acknowledge', data: { ...told, repeat: said } }
    if (answer === 'refuse') return { stream, type: 'order.refuse', data: { ...told, why: said } }
    return { stream, type: `order.${answer}`, data: { ...told, text: said, attachments: files } }
  }
  const done = () => {
    setWords('')
    setFiles([])
    setPicked(null)
  }
  const takesFiles = answer === 'feedback' || answer === 'complete'
  return (
    <div className={styles.answer}>
      <Segmented
        label={text.answer.acknowledge}
        segments={choices.map((value) => ({ value, label: text.answer[value] }))}
        value={answer}
        onChoose={setPicked}
      />
      {answer !== 'arrive' && (
        <TextArea
          key={answer}
          value={words}
          onChange={setWords}
          label={hints[answer]}
          placeholder={hints[answer]}
          maxLength={4000}
          autoFocus
        />
      )}
      {takesFiles && (
        <>
          <AttachButton small onAttached={(more) => setFiles([...files, ...more])} />
          <AttachmentList attachments={files} />
        </>
      )}
      <span className={answer === 'acknowledge' ? styles.big : styles.plain}>
        <CommandButton
          label={text.answer[answer]}
          keys={['Ctrl', 'Enter']}
          primary
          draft={draft()}
          missing={missing[answer]}
          onDone={done}
        />
      </span>
    </div>
  )
}
