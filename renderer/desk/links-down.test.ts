import { expect, test } from 'vitest'
import type { FouroneRow } from '../../domain/fourone/rows.ts'
import type { FeedTree } from '../../protocol/desk.ts'
import { lapsedNow } from './links-down.ts'

const links = [
  { id: 'haizhu', name: '区中心' },
  { id: 'pazhou', name: '琶洲街道' },
]
const row = { lapsed: null, proof: { links } } as unknown as FouroneRow
const tree = (...up: string[]): FeedTree => ({
  bridges: links.map(({ id, name }) => ({ id, name, street: '', connected: up.includes(id), since: 0 })),
  feeds: [],
  states: [],
})

test('落实时通着的链路断了就不算落实，恢复了又算；还不知道链路怎样时不说断', () => {
  expect(lapsedNow(row, tree('haizhu', 'pazhou'))).toBeNull()
  expect(lapsedNow(row, tree('haizhu'))).toBe('链路已断：琶洲街道')
  expect(lapsedNow(row, null)).toBeNull()
  expect(lapsedNow({ ...row, lapsed: '周懋林已经停用，请另选' }, null)).toContain('停用')
})
