import { DEMO_SECRET } from '../../domain/credential/demo-secret.ts'
import type { People } from '../../domain/district.ts'
import type { PersonRow } from '../../domain/person/rows.ts'
import { posts as allPosts, type Post, postText } from '../../domain/post.ts'
import type { FeedNotice, SignedIn } from '../../protocol/desk.ts'

type Ask = { type: string; person?: string; secret?: string; post?: Post | null }

/** People of the test double: the demo's address book, everybody with the demo's secret. */
export function fakePeople(book: People, tell: (notice: FeedNotice) => void) {
  let person: SignedIn | null = null
  const rows = book.people.map((one): PersonRow => {
    const held = book.shifts.flatMap(({ holders }) => holders).filter((holder) => holder.person === one.id)
    const { id, name, unit, title, street = null } = one
    return {
      ...{
        key: `person/${id}`,
        id,
        name,
        unit,
        title,
        street,
        phones: [],
        groups: [],
        email: null,
        note: '',
      },
      posts: allPosts.filter((post) => held.some((holder) => holder.post === post)),
      ...{ active: true, why: null, changedAt: 0, changedBy: null, pending: false },
    }
  })
  const enter = (next: SignedIn | null) => {
    person = next
    tell({ type: 'presence', idleSince: Date.now() })
    return { ok: true as const }
  }
  const wrong = { ok: false as const, words: '口令不对，还可以再试 4 次' }

  return {
    person: () => person,
    ask: (request: Ask): object | null => {
      const { type, secret, post = null } = request
      const row = rows.find(({ id }) => id === request.person)
      switch (type) {
        case 'signIn':
          if (secret !== DEMO_SECRET || row === undefined) return wrong
          return enter({ person: row.id, name: row.name, post, since: Date.now(), locked: false })
        case 'unlock':
          return secret === DEMO_SECRET && person !== null ? enter({ ...person, locked: false }) : wrong
        case 'lock':
          return enter(person && { ...person, locked: true })
        case 'actAs':
          return enter(person && { ...person, post })
        case 'signOut':
          return enter(null)
        case 'personCode':
          return { ok: true, code: 'AB23-CD45' }
        default:
          return null
      }
    },
    rows: (
      name: string,
      args: { words?: string; post?: Post; stream?: string; limit?: number },
    ): object[] | null => {
      switch (name) {
        case 'person.search':
          return rows.filter((row) => `${row.name} ${row.id}`.includes(args.words ?? '')).slice(0, args.limit)
        case 'person.on-post':
          return rows.filter((row) => args.post !== undefined && row.posts.includes(args.post))
        case 'person.one':
          return rows.filter(({ key }) => key === args.stream)
        case 'person.names':
          return rows.map(({ id, name: words }) => ({ key: id, name: words }))
        case 'shift.current':
          return (book.shifts[0]?.holders ?? [])
            .filter(({ post }) => ['leader', 'chief', 'officer'].includes(post))
            .map((holder) => ({
              ...holder,
              key: `${holder.post} ${holder.person}`,
              shift: 'shift/2026-09-16.1',
              name: rows.find(({ id }) => id === holder.person)?.name ?? postText[holder.post as Post],
              ...{ since: 0, contested: false, doubt: null, released: false },
            }))
        default:
          return null
      }
    },
  }
}
