import { neverHere } from '../desk/useMay.ts'
import { useWho } from '../desk/useWho.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { type Dialled, openCallTo } from './call-sheet.ts'
import { text } from './text.ts'

/** 打给: the form of an outgoing call with number and name filled in. Nothing where the log cannot be written. */
export function DialButton({ dialled, onDial }: { dialled: Dialled; onDial?: () => void }) {
  const who = useWho()
  if (neverHere(who, 'log.write') !== null) return null
  const dial = () => {
    onDial?.()
    openCallTo(dialled)
  }
  return <Button small label={text.dial} icon={<Icon name="phone" size={13} />} onPress={dial} />
}
