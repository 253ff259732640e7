import { useRef } from 'react'
import { Icon } from './Icon.tsx'
import { KeyCap } from './KeyCap.tsx'
import { isComposing } from './shortcut.ts'
import { TextField } from './TextField.tsx'
import { useShortcut } from './useShortcut.ts'
import { useWish } from './wishes.ts'

/** The search of a screen: `/` and Ctrl F lead into it, and the quick line may ask for it. */
export function SearchField({
  label,
  placeholder,
  value,
  onChange,
  onKey,
}: {
  label: string
  placeholder: string
  value: string
  onChange: (words: string) => void
  /** A key pressed in it; false says that nothing is made of it. */
  onKey: (key: string) => boolean
}) {
  const field = useRef<HTMLInputElement>(null)
  const focus = () => field.current?.select()
  useShortcut(['/'], focus)
  useShortcut(['Ctrl', 'F'], focus)
  useWish('search', focus)
  return (
    <TextField
      ref={field}
      label={label}
      placeholder={placeholder}
      value={value}
      onChange={onChange}
      maxLength={200}
      before={<Icon name="search" />}
      after={<KeyCap keys={[value === '' ? '/' : 'Esc']} />}
      onKeyDown={(stroke) => {
        if (!isComposing(stroke.nativeEvent) && onKey(stroke.key)) stroke.preventDefault()
      }}
    />
  )
}
