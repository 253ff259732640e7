import { useState } from 'react'
import { idOf } from '../../../domain/envelope.ts'
import type { FouroneRow } from '../../../domain/fourone/rows.ts'
import type { PersonRow } from '../../../domain/person/rows.ts'
import { AttachButton } from '../../desk/AttachButton.tsx'
import { PeopleField } from '../../desk/PeopleField.tsx'
import { PersonField } from '../../desk/PersonField.tsx'
import { useFeedTree } from '../../desk/useFeedTree.ts'
import { useMinute } from '../../desk/useNow.ts'
import { useQuery } from '../../desk/useQuery.ts'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { ReadBack } from '../../ui/ReadBack.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { Select } from '../../ui/Select.tsx'
import type { Picked } from './proof-draft.ts'
import { text } from './text.ts'

interface Props {
  row: FouroneRow
  incident: string
  picked: Picked
  onPick: (part: Partial<Picked>) => void
}

/** What the kind of proof is about, picked from what is there; nothing of it is typed. */
export function ProofFields(props: Props) {
  switch (props.row.asked) {
    case 'person':
      return <PersonProof {...props} />
    case 'list':
      return <ListProof {...props} />
    case 'plan':
      return <PlanProof {...props} />
    case 'factsheet':
      return <SheetProof {...props} />
    case 'place':
      return <PlaceProof {...props} />
    case 'link':
      return <LinkProof {...props} />
    case 'text':
      return null
  }
}

function PersonProof({ row, picked, onPick }: Props) {
  const [person, setPerson] = useState<PersonRow | null>(null)
  const [head, setHead] = useState<PersonRow | null>(null)
  return (
    <>
      <Field label={text.person}>
        <PersonField
          label={text.person}
          person={person}
          onPick={(one) => {
            setPerson(one)
            onPick({ person: one === null ? null : { id: idOf(one.key), name: one.name } })
          }}
        />
        <Segmented<'yes' | 'no'>
          label={text.confirmed}
          segments={[
            { value: 'no', label: text.notConfirmed },
            { value: 'yes', label: text.confirmed },
          ]}
          value={picked.confirmed ? 'yes' : 'no'}
          onChoose={(value) => onPick({ confirmed: value === 'yes' })}
        />
      </Field>
      {row.department === true && (
        <Field label={text.department}>
          <PersonField
            label={text.department}
            person={head}
            onPick={(one) => {
              setHead(one)
              onPick({
                department: one === null ? null : { id: idOf(one.key), name: one.name, unit: one.unit },
              })
            }}
          />
          {head !== null && (
            <ReadBack>{head.unit === '' ? text.noUnit : text.departmentIs(head.unit)}</ReadBack>
          )}
        </Field>
      )}
    </>
  )
}

function ListProof({ row, incident, picked, onPick }: Props) {
  const groups = useQuery('headquarters.groups', { incident }).rows
  const known = new Map(
    groups
      .flatMap(({ roles }) => roles.flatMap(({ holders }) => holders))
      .flatMap(({ person, name }) => (person === null ? [] : [[person, name ?? person] as const])),
  )
  const taken = new Set(picked.people.map(({ id }) => id))
  const more = [...known].filter(([id]) => !taken.has(id)).map(([id, name]) => ({ id, name }))
  return (
    <Field label={text.people}>
      <PeopleField label={text.people} people={picked.people} onChange={(people) => onPick({ people })}>
        {more.length > 0 && (
          <Button
            small
            label={text.fromGroups(more.length)}
            onPress={() => onPick({ people: [...picked.people, ...more] })}
          />
        )}
        <ReadBack>{text.listed(picked.people.length, row.people ?? null)}</ReadBack>
      </PeopleField>
    </Field>
  )
}

function PlanProof({ incident, picked, onPick }: Props) {
  const now = useMinute()
  const scheme = useQuery('scheme.one', { incident }).rows[0]
  const { rows } = useQuery('plan.list', { now }, { keep: true })
  const plans = rows.flatMap(({ key, name, inForce, retired }) =>
    inForce === null || retired !== null
      ? []
      : [{ ref: key, version: inForce, name: text.edition(name, inForce) }],
  )
  // The incident's own scheme first: it is what the words ask for.
  const own =
    scheme === undefined || scheme.inForce === null
      ? []
      : [{ ref: scheme.key, version: scheme.inForce, name: text.scheme(scheme.inForce) }]
  const usable = [...own, ...plans]
  return (
    <Field label={text.plan}>
      <Select
        value={picked.version?.ref ?? ''}
        empty={usable.length === 0 ? text.noPlan : text.pickPlan}
        options={usable.map(({ ref, name }) => ({ value: ref, label: name }))}
        onChange={(ref) => onPick({ version: usable.find((one) => one.ref === ref) ?? null })}
      />
    </Field>
  )
}

function SheetProof({ incident, picked, onPick }: Props) {
  const { rows } = useQuery('factsheet.history', { incident })
  const usable = rows.flatMap(({ version }) =>
    version === null ? [] : [{ ref: `factsheet/${idOf(incident)}`, version, name: text.version(version) }],
  )
  return (
    <Field label={text.sheet}>
      <Select
        value={picked.version === null ? '' : String(picked.version.version)}
        empty={usable.length === 0 ? text.noVersion : text.pickVersion}
        options={usable.map(({ version, name }) => ({ value: String(version), label: name }))}
        onChange={(value) =>
          onPick({ version: usable.find(({ version }) => String(version) === value) ?? null })
        }
      />
    </Field>
  )
}

function PlaceProof({ incident, picked, onPick }: Props) {
  const site = useQuery('headquarters.one', { incident }).rows[0]?.site ?? null
  const isOpen = site !== null && site.shut === null
  const name = isOpen ? `${site.name}，${site.moves.at(-1)?.place ?? site.place}` : ''
  return (
    <Field label={text.place}>
      {isOpen ? (
        <Button
          small
          label={picked.place === null ? text.takePlace(name) : text.placeTaken(name)}
          pressed={picked.place !== null}
          onPress={() => onPick({ place: { ref: `headquarters/${idOf(incident)}`, name } })}
        />
      ) : (
        <ReadBack>{text.noPlace}</ReadBack>
      )}
    </Field>
  )
}

function LinkProof({ picked, onPick }: Props) {
  const bridges = useFeedTree()?.bridges ?? []
  const up = bridges.filter(({ connected }) => connected).map(({ id, name }) => ({ id, name }))
  return (
    <Field label={text.link}>
      {up.length === 0 ? (
        <ReadBack>{text.noLink}</ReadBack>
      ) : (
        <Button
          small
          label={picked.links.length === 0 ? text.takeLinks(up.length) : text.linksTaken(picked.links.length)}
          pressed={picked.links.length > 0}
          onPress={() => onPick({ links: up })}
        />
      )}
      <ReadBack>{bridges.map(({ name, connected }) => text.linkState(name, connected)).join('、')}</ReadBack>
    </Field>
  )
}

/** Files beside what was picked; a written list may be nothing but files. */
export function ProofFiles({ picked, onPick }: Pick<Props, 'picked' | 'onPick'>) {
  return (
    <>
      <AttachButton onAttached={(more) => onPick({ files: [...picked.files, ...more].slice(0, 10) })} />
      {picked.files.length > 0 && <ReadBack>{picked.files.map(({ name }) => name).join('、')}</ReadBack>}
    </>
  )
}
