import { useState } from 'react'
import { maskedPhone } from '../../../domain/log/call-text.ts'
import { useWho } from '../../desk/useWho.ts'
import { TextAction } from '../../ui/TextAction.tsx'
import { text } from './text.ts'

/** A caller's number, its middle hidden until somebody signed in asks for it (个人信息保护法 第六条：最小范围). */
export function PhoneNumber({ phone }: { phone: string }) {
  const signedIn = useWho()?.person != null
  const [shown, setShown] = useState(false)
  if (shown && signedIn) return <span>{phone}</span>
  return (
    <span>
      {maskedPhone(phone)}{' '}
      {signedIn ? <TextAction label={text.showPhone} onPress={() => setShown(true)} /> : text.signInForPhone}
    </span>
  )
}
