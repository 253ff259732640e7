import { useState } from 'react'
import type { MatrixRow } from '../../../domain/order/rows.ts'
import type { Draft } from '../../desk/build-command.ts'
import { submitDrafts } from '../../desk/useCommand.ts'
import { Button } from '../../ui/Button.tsx'
import { text } from './text.ts'

/** Reminders to everybody who is late, one command an order and step. */
export function lateDrafts(rows: readonly Pick<MatrixRow, 'stream' | 'recipient' | 'overdue'>[]): Draft[] {
  const byOrder = new Map<string, Extract<Draft, { type: 'order.remind' }>>()
  for (const { stream, recipient, overdue } of rows) {
    if (overdue === null) continue
    const key = `${stream} ${overdue.step}`
    const known = byOrder.get(key)
    if (known !== undefined) known.data.recipients.push(recipient)
    else {
      const data = { recipients: [recipient], step: overdue.step }
      byOrder.set(key, { stream, type: 'order.remind', data })
    }
  }
  return [...byOrder.values()]
}

/** 催超时: one key reminds all who are late. */
export function ChaseButton({ rows }: { rows: readonly MatrixRow[] }) {
  const [refused, setRefused] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const drafts = lateDrafts(rows)
  const chase = async () => {
    setBusy(true)
    const answer = await submitDrafts(drafts)
    setBusy(false)
    setRefused(answer.ok ? null : answer.reason)
  }
  return (
    <Button
      small
      label={text.chase}
      keys={['Alt', '3']}
      refused={drafts.length === 0 ? text.nothingLate : refused}
      busy={busy}
      onPress={() => void chase()}
    />
  )
}
