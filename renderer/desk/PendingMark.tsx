import { howLong } from '../../domain/time.ts'
import { Chip } from '../ui/Chip.tsx'
import { text } from './text.ts'
import { useNow } from './useNow.ts'

/** 待发送: still on this machine, with its age. `since` is UTC ms. */
export function PendingMark({ since }: { since: number }) {
  const now = useNow()
  return <Chip state="pending">{text.waiting(howLong(now - since))}</Chip>
}
