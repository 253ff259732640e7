import { expect, test } from 'vitest'
import { kinds } from '../../domain/index.ts'
import { happened } from './sender-rules.ts'

test('朴素规则和程序说的是同一些已经发生的事，一句不多一句不少', () => {
  const testimony = Object.values(kinds).flatMap((kind) =>
    kind.testimony.map((verb) => `${kind.name}.${verb}`),
  )
  expect([...happened].sort()).toEqual(testimony.sort())
})
