import {
  type Contact,
  type PlanContent,
  type Role,
  roleTypes,
  roleTypeText,
} from '../../../domain/plan/content.ts'
import { useQuery } from '../../desk/useQuery.ts'
import { useWho } from '../../desk/useWho.ts'
import { Button } from '../../ui/Button.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { type Check, CheckBox } from './CheckBox.tsx'
import { freeKey } from './empty-content.ts'
import styles from './Plan.module.css'
import { text } from './text.ts'

interface Props {
  content: PlanContent
  change: (next: Partial<PlanContent>) => void
  check: Check | null
}

/** Roles before people: who a step belongs to; and the telephones of the plan. */
export function EditPeople({ content, change, check }: Props) {
  const { roles, contacts, steps } = content
  const put = (key: string, next: Partial<Role>) =>
    change({ roles: roles.map((one) => (one.key === key ? { ...one, ...next } : one)) })
  const isUsed = (key: string) =>
    steps.some(({ role, order }) => role === key || order?.to.includes(key) === true)
  const addRole = () =>
    change({
      roles: [
        ...roles,
        {
          key: freeKey('r', roles),
          name: text.edit.roleName,
          type: 'unit',
          person: null,
          street: null,
          phone: null,
          duty: '',
        },
      ],
    })
  const contact = (place: number, next: Partial<Contact>) =>
    change({ contacts: contacts.map((one, n) => (n === place ? { ...one, ...next } : one)) })
  return (
    <>
      {roles.map((role) => (
        <div key={role.key} className={styles.three}>
          <TextField
            label={text.edit.roleName}
            value={role.name}
            onChange={(name) => put(role.key, { name: name === '' ? ' ' : name.trimStart() })}
            maxLength={40}
          />
          <Select
            label={text.edit.roleType}
            value={role.type}
            empty={roleTypeText.unit}
            options={roleTypes.map((value) => ({ value, label: roleTypeText[value] }))}
            onChange={(value) => put(role.key, { type: roleTypes.find((one) => one === value) ?? 'unit' })}
          />
          <RoleWho role={role} onChange={(next) => put(role.key, next)} />
          <TextField
            label={text.edit.roleDuty}
            value={role.duty}
            placeholder={text.edit.roleDuty}
            onChange={(duty) => put(role.key, { duty })}
            maxLength={400}
          />
          <span className={styles.acts}>
            <CheckBox check={check} of={`role ${role.key}`} />
            {!isUsed(role.key) && (
              <Button
                small
                look="quiet"
                label={text.edit.remove}
                onPress={() => change({ roles: roles.filter(({ key }) => key !== role.key) })}
              />
            )}
          </span>
        </div>
      ))}
      <p className={styles.acts}>
        <Button small label={text.edit.addRole} onPress={addRole} />
      </p>
      <h3 className={styles.section}>{text.screen.tabs.contacts}</h3>
      {contacts.map((one, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line has no name while it is typed
        <div key={place} className={styles.three}>
          <TextField
            label={text.edit.roleName}
            value={one.unit}
            onChange={(unit) => contact(place, { unit: unit === '' ? ' ' : unit.trimStart() })}
            maxLength={60}
          />
          <TextField
            label={text.edit.roleDuty}
            value={one.duty}
            placeholder={text.edit.roleDuty}
            onChange={(duty) => contact(place, { duty })}
            maxLength={60}
          />
          <TextField
            label={text.edit.rolePhone}
            value={one.phone ?? ''}
            placeholder={text.edit.rolePhone}
            onChange={(phone) => contact(place, { phone: phone === '' ? null : phone })}
            maxLength={40}
          />
          <Person person={one.person} onChange={(person) => contact(place, { person })} />
          <span className={styles.acts}>
            <CheckBox check={check} of={`contact ${one.unit} ${one.phone}`} />
            <Button
              small
              look="quiet"
              label={text.edit.remove}
              onPress={() => change({ contacts: contacts.filter((_, n) => n !== place) })}
            />
          </span>
        </div>
      ))}
      <p className={styles.acts}>
        <Button
          small
          label={text.edit.addContact}
          onPress={() =>
            change({
              contacts: [...contacts, { unit: text.edit.roleName, duty: '', phone: null, person: null }],
            })
          }
        />
      </p>
    </>
  )
}

function RoleWho({ role, onChange }: { role: Role; onChange: (next: Partial<Role>) => void }) {
  const streets = useWho()?.streets ?? []
  switch (role.type) {
    case 'unit':
      return (
        <TextField
          label={text.edit.rolePhone}
          value={role.phone ?? ''}
          placeholder={text.edit.rolePhone}
          onChange={(phone) => onChange({ phone: phone === '' ? null : phone })}
          maxLength={40}
          missing={role.phone === null}
        />
      )
    case 'person':
      return <Person person={role.person} onChange={(person) => onChange({ person })} />
    case 'street':
      return (
        <Select
          label={text.edit.roleStreet}
          value={role.street ?? ''}
          empty={text.edit.roleStreet}
          options={streets.map(({ code, name }) => ({ value: code, label: name }))}
          onChange={(street) => onChange({ street: street === '' ? null : street })}
          missing={role.street === null}
        />
      )
    case 'own':
    case 'streets':
      return <span className={styles.quiet}>{roleTypeText[role.type]}</span>
  }
}

function Person({ person, onChange }: { person: string | null; onChange: (person: string | null) => void }) {
  const { rows } = useQuery('person.list', { group: null, street: null, limit: 20_000, before: null })
  return (
    <Select
      label={text.edit.rolePerson}
      value={person ?? ''}
      empty={text.edit.rolePerson}
      options={rows.map(({ id, name, unit }) => ({ value: id, label: `${name} · ${unit}` }))}
      onChange={(id) => onChange(id === '' ? null : id)}
    />
  )
}
