import { useEffect, useMemo, useState } from 'react'
import type { ArgsOf, QueryName, RowOf } from '../../domain/index.ts'
import { mergeRows } from './merge-rows.ts'

export interface QueryState<Q extends QueryName> {
  rows: RowOf<Q>[]
  /** True until the window's rows arrived once for these arguments. */
  loading: boolean
  /** Why the rows cannot be read, in words; null while they can. */
  failed: string | null
}

interface Held<Q extends QueryName> extends QueryState<Q> {
  key: string
}

/**
 * Watches a query. `args` are compared by content, so a literal may be passed; null asks nothing.
 * With `keep` the old rows stay until those for new arguments arrive; else the list empties at once.
 */
export function useQuery<Q extends QueryName>(
  name: Q,
  args: ArgsOf<Q> | null,
  { keep = false }: { keep?: boolean } = {},
): QueryState<Q> {
  const key = args === null ? '' : JSON.stringify(args)
  const stable = useMemo(() => (key === '' ? null : (JSON.parse(key) as ArgsOf<Q>)), [key])
  const [held, setHeld] = useState<Held<Q>>({ key: '', rows: [], loading: true, failed: null })

  useEffect(() => {
    if (stable === null) return
    let fresh = true
    return window.desk.watch(name, stable, (change) => {
      if (change.type === 'failed') {
        setHeld((old) => ({
          key,
          rows: old.key === key ? old.rows : [],
          loading: false,
          failed: change.words,
        }))
        return
      }
      const first = fresh
      fresh = false
      setHeld((old) => ({
        key,
        rows: mergeRows<RowOf<Q>>(first && change.type === 'change' ? [] : old.rows, change),
        loading: false,
        failed: null,
      }))
    })
  }, [name, stable, key])

  if (stable === null) return { rows: [], loading: false, failed: null }
  if (held.key !== key) return { rows: keep ? held.rows : [], loading: true, failed: null }
  return held
}
