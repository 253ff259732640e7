import { type KeyboardEvent, type Ref, useState } from 'react'
import { TextAction } from './TextAction.tsx'
import styles from './TextField.module.css'

/** A password or PIN: covered unless the person holds the field open; says when Caps Lock is on. */
export function SecretField({
  label,
  value,
  onChange,
  onEnter,
  placeholder,
  autoFocus = false,
  ref,
}: {
  label: string
  value: string
  onChange: (value: string) => void
  /** Enter was pressed in it. */
  onEnter?: () => void
  placeholder?: string
  autoFocus?: boolean
  ref?: Ref<HTMLInputElement>
}) {
  const [shown, setShown] = useState(false)
  const [capital, setCapital] = useState(false)
  const onKeyDown = (stroke: KeyboardEvent<HTMLInputElement>) => {
    setCapital(stroke.getModifierState('CapsLock'))
    if (stroke.key !== 'Enter' || stroke.nativeEvent.isComposing || onEnter === undefined) return
    stroke.preventDefault()
    onEnter()
  }
  return (
    <span className={styles.frame}>
      <input
        ref={ref}
        className={styles.input}
        type={shown ? 'text' : 'password'}
        aria-label={label}
        placeholder={placeholder}
        value={value}
        maxLength={200}
        spellCheck={false}
        autoComplete="off"
        // biome-ignore lint/a11y/noAutofocus: asked for where nothing else can be done
        autoFocus={autoFocus}
        onChange={(change) => onChange(change.target.value)}
        onKeyDown={onKeyDown}
      />
      {capital && <small>大写锁定已开</small>}
      {value !== '' && <TextAction label={shown ? '遮住' : '显示'} onPress={() => setShown(!shown)} />}
    </span>
  )
}
