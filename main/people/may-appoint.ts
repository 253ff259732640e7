import type { Command } from '../../domain/envelope.ts'
import { type Post, postShape } from '../../domain/post.ts'
import type { Engine } from '../../engine/api.ts'

/** 三员 (GB/T 22239-2019 访问控制 d): whoever holds one of these decides over other people's accounts. */
const administrators: readonly Post[] = ['system-admin', 'security-admin', 'audit-admin']

/**
 * Why these commands may not make, change or retire an administrator, in Chinese; null when they may. Until anybody has
 * a key, and while there is no system administrator, there is nobody to ask: a new centre can be set up.
 */
export async function mayAppoint(
  engine: Pick<Engine, 'query'>,
  posts: readonly Post[],
  commands: readonly Command[],
): Promise<string | null> {
  const cards = commands.filter(({ type }) => type.startsWith('person.'))
  if (cards.length === 0 || posts.includes('system-admin')) return null
  if ((await engine.query('credential.any', {})).length === 0) return null
  const held = await Promise.all(administrators.map((post) => engine.query('person.on-post', { post })))
  if (held[0]?.length === 0) return null
  const theirs = new Set(held.flat().map(({ key }) => key))
  const touches = cards.some(({ stream, data }) => theirs.has(stream) || isAdministrator(data.posts))
  return touches ? '三员（系统、安全、审计管理员）的名片只能由登录的系统管理员改，请他登录后办理' : null
}

function isAdministrator(posts: unknown): boolean {
  const read = postShape.array().safeParse(posts)
  return read.success && read.data.some((post) => administrators.includes(post))
}
