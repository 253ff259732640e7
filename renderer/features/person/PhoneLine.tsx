import { useState } from 'react'
import { parsePhone } from '../../../domain/person/phone.ts'
import type { PersonRow } from '../../../domain/person/rows.ts'
import { copyText } from '../../desk/copy-text.ts'
import { DialButton } from '../../shell/DialButton.tsx'
import { Button } from '../../ui/Button.tsx'
import styles from './PersonCard.module.css'
import { text } from './text.ts'

/** One number, big. What is copied is what a telephone dials: digits only. */
export function PhoneLine({
  label,
  number,
  person,
}: {
  label: string
  number: string
  person: Pick<PersonRow, 'name' | 'unit' | 'title'>
}) {
  const [said, setSaid] = useState<string>(text.copy)
  return (
    <li className={styles.phone}>
      <span className={styles.label}>{label}</span>
      <span className={styles.number}>{number}</span>
      <DialButton
        dialled={{
          phone: number,
          caller: person.name,
          unit: person.unit,
          title: person.title,
          source: null,
        }}
      />
      <Button
        small
        look="quiet"
        label={said}
        onPress={() => setSaid(copyText(parsePhone(number).digits || number) ? text.copied : text.notCopied)}
      />
    </li>
  )
}
