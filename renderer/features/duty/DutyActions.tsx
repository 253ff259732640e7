import { openCall, useUnfinishedCalls } from '../../shell/call-sheet.ts'
import { goTo } from '../../shell/place.ts'
import { Button } from '../../ui/Button.tsx'
import { text } from './text.ts'

/** What the duty does from the head of its log: take a call, hand over, print the day. */
export function DutyActions() {
  const unfinished = useUnfinishedCalls()
  return (
    <>
      <Button
        small
        label={unfinished === 0 ? text.call : text.goOnCall(unfinished)}
        keys={['F2']}
        keysHandled
        onPress={() => openCall()}
      />
      <Button small label={text.handover} keys={['F8']} onPress={() => goTo('handover')} />
      <Button small label={text.print} onPress={() => goTo('document')} />
    </>
  )
}
