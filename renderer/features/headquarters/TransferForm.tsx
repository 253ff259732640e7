import { useState } from 'react'
import type { HeadquartersRow } from '../../../domain/headquarters/rows.ts'
import { type CommandPost, commandPosts, commandPostText } from '../../../domain/headquarters/shapes.ts'
import { transferWords } from '../../../domain/headquarters/words.ts'
import { type BoxSigner, SignBox } from '../../desk/SignBox.tsx'
import { isNobody, nobody, whoData } from '../../desk/somebody.ts'
import { submitDraft } from '../../desk/useCommand.ts'
import { centreNow } from '../../desk/useNow.ts'
import { useQuery } from '../../desk/useQuery.ts'
import { useWho } from '../../desk/useWho.ts'
import { Field } from '../../ui/Field.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { TextArea } from '../../ui/TextField.tsx'
import { text } from './text.ts'
import { WhoFields } from './WhoFields.tsx'

/** Command changes hands: to whom, as what, on which briefing, signed by one of the two or a leader. */
export function TransferForm({
  incident,
  stream,
  room,
  onDone,
}: {
  incident: string
  stream: string
  room: HeadquartersRow | null
  onDone: () => void
}) {
  const words = text.command
  const commander = room?.commander ?? null
  const from = commander?.id ?? null
  const [to, setTo] = useState(nobody)
  const [post, setPost] = useState<CommandPost>(commander === null ? 'chief' : 'scene')
  const [brief, setBrief] = useState('')
  const signers = useSigners(commander, to)
  const missing = isNobody(to) ? words.missingTo : brief.trim() === '' ? words.missingBrief : null
  const unit = to.unit.trim()
  const said = { unit, post, brief: brief.trim(), from }
  return (
    <SignBox
      label={commander === null ? words.appoint : words.transfer}
      signers={signers}
      first={signers[0]?.person ?? null}
      missing={missing}
      words={({ person }) =>
        transferWords(
          { ...said, headquarters: incident.slice(incident.indexOf('/') + 1), to: to.person, person },
          centreNow(),
        )
      }
      onSigned={(signer, signed) =>
        submitDraft(
          {
            stream,
            type: 'headquarters.transfer',
            data: { ...said, ...signed, ...whoData(to), saw: room?.chain.at(-1)?.id ?? null },
          },
          signer,
        )
      }
      onClose={onDone}
    >
      <WhoFields label={words.to} value={to} onChange={setTo} />
      <Field label={words.as}>
        <Segmented<CommandPost>
          label={words.as}
          segments={commandPosts.map((value) => ({ value, label: commandPostText[value] }))}
          value={post}
          onChoose={setPost}
        />
      </Field>
      <Field label={words.brief}>
        <TextArea value={brief} onChange={setBrief} placeholder={words.briefHint} maxLength={2000} />
      </Field>
    </SignBox>
  )
}

/** The two it is between, whoever is signed in, then those who lead; each once. */
function useSigners(
  commander: HeadquartersRow['commander'],
  to: { person: string | null; name: string },
): BoxSigner[] {
  const me = useWho()?.person ?? null
  const { rows: leaders } = useQuery('person.on-post', { post: 'leader' })
  const { rows: commanders } = useQuery('person.on-post', { post: 'commander' })
  const all: BoxSigner[] = [
    ...(commander?.person ? [{ person: commander.person, name: commander.name ?? '', post: null }] : []),
    ...(to.person === null ? [] : [{ person: to.person, name: to.name, post: null }]),
    ...(me === null ? [] : [{ person: me.person, name: me.name, post: me.post }]),
    ...leaders.map(({ id, name }) => ({ person: id, name, post: 'leader' as const })),
    ...commanders.map(({ id, name }) => ({ person: id, name, post: 'commander' as const })),
  ]
  const seen = new Set<string>()
  return all.filter(({ person }) => !seen.has(person) && seen.add(person))
}
