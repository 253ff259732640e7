import { useState } from 'react'
import type { FileRow } from '../../../domain/headquarters/rows.ts'
import {
  type FileKind,
  fileKinds,
  fileKindText,
  type Keeping,
  keepings,
  keepingText,
  type Secrecy,
  secrecies,
  secrecyText,
} from '../../../domain/headquarters/shapes.ts'
import { AttachButton } from '../../desk/AttachButton.tsx'
import { AttachmentList } from '../../desk/AttachmentList.tsx'
import { CommandButton } from '../../desk/CommandButton.tsx'
import { InlineForm } from '../../desk/InlineForm.tsx'
import { useMay } from '../../desk/useMay.ts'
import { centreNow } from '../../desk/useNow.ts'
import { useQuery } from '../../desk/useQuery.ts'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextField } from '../../ui/TextField.tsx'
import styles from './Headquarters.module.css'
import { text } from './text.ts'

/** 档案目录: what was made and kept, with number, author, secrecy and how long it is kept. */
export function FileIndex({ incident, stream }: { incident: string; stream: string }) {
  const words = text.file
  const { rows } = useQuery('headquarters.files', { incident })
  const may = useMay()
  const [adding, setAdding] = useState(false)
  return (
    <section className={styles.scroll} aria-label={text.side.file}>
      <div className={styles.bar}>
        <span className={styles.quiet}>{rows.length}</span>
        {may('headquarters.file') && (
          <Button small label={words.add} keys={['F']} pressed={adding} onPress={() => setAdding(!adding)} />
        )}
      </div>
      {adding && <FileForm stream={stream} onDone={() => setAdding(false)} />}
      {rows.length === 0 && !adding && <p className={styles.empty}>{words.none}</p>}
      <ol>
        {rows.map((row) => (
          <FileLine key={row.key} row={row} stream={stream} />
        ))}
      </ol>
    </section>
  )
}

function FileLine({ row, stream }: { row: FileRow; stream: string }) {
  const words = text.file
  const facts = [
    fileKindText[row.kind],
    row.number,
    row.author,
    row.pages === null ? '' : `${row.pages} 页`,
    secrecyText[row.secrecy],
    keepingText[row.keeping],
  ]
  return (
    <li className={styles.person}>
      <span className={styles.time}>{row.place}</span>
      <span className={styles.words}>
        <span className={row.struck === null ? styles.strong : styles.struck}>{row.title}</span>
        <br />
        <span className={styles.quiet}>{facts.filter(Boolean).join(' · ')}</span>
        {row.file !== null && <AttachmentList attachments={[row.file]} />}
        {row.struck !== null && <span className={styles.quiet}> {words.struck}</span>}
      </span>
      {row.struck === null && (
        <CommandButton
          small
          quiet
          label={words.strike}
          draft={{ stream, type: 'headquarters.strike', data: { file: row.key, why: words.strike } }}
        />
      )}
    </li>
  )
}

function FileForm({ stream, onDone }: { stream: string; onDone: () => void }) {
  const words = text.file
  const [kind, setKind] = useState<FileKind>('paper')
  const [title, setTitle] = useState('')
  const [number, setNumber] = useState('')
  const [author, setAuthor] = useState('')
  const [secrecy, setSecrecy] = useState<Secrecy>('internal')
  const [keeping, setKeeping] = useState<Keeping>('ten')
  const [files, setFiles] = useState<FileRow['file'][]>([])
  const said = title.trim()
  return (
    <InlineForm
      label={words.doAdd}
      missing={words.missingName}
      onDone={onDone}
      draft={
        said === ''
          ? null
          : {
              stream,
              type: 'headquarters.file',
              data: {
                kind,
                title: said,
                number: number.trim(),
                author: author.trim(),
                secrecy,
                keeping,
                madeAt: centreNow(),
                place: '',
                pages: null,
                file: files[0] ?? null,
                source: null,
              },
            }
      }
    >
      <Field label={words.name}>
        <TextField value={title} onChange={setTitle} maxLength={200} autoFocus />
      </Field>
      <Field label={words.kind}>
        <Select
          value={kind}
          empty={words.kind}
          options={fileKinds.map((value) => ({ value, label: fileKindText[value] }))}
          onChange={(value) => setKind((value || 'paper') as FileKind)}
        />
      </Field>
      <Field label={words.number}>
        <TextField value={number} onChange={setNumber} maxLength={60} />
      </Field>
      <Field label={words.author}>
        <TextField value={author} onChange={setAuthor} maxLength={100} />
      </Field>
      <Field label={words.secrecy}>
        <Segmented<Secrecy>
          label={words.secrecy}
          segments={secrecies.map((value) => ({ value, label: secrecyText[value] }))}
          value={secrecy}
          onChoose={setSecrecy}
        />
      </Field>
      <Field label={words.keeping}>
        <Segmented<Keeping>
          label={words.keeping}
          segments={keepings.map((value) => ({ value, label: keepingText[value] }))}
          value={keeping}
          onChoose={setKeeping}
        />
      </Field>
      <Field label={words.original}>
        <AttachButton onAttached={(added) => setFiles(added.slice(0, 1))} />
      </Field>
    </InlineForm>
  )
}
