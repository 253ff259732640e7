import { useState } from 'react'
import type { PlanContent } from '../../../domain/plan/content.ts'
import { recognisePlan } from '../../../domain/plan/recognise.ts'

export interface ImportedPlan {
  /** The file it came from. */
  readonly name: string
  readonly content: PlanContent
}

/** A plan written in Word, as far as it was recognised; what could not be read says why in words. */
export function useImportPlan() {
  const [imported, setImported] = useState<ImportedPlan | null>(null)
  const [state, setState] = useState<{ busy: boolean; refused: string | null }>({
    busy: false,
    refused: null,
  })
  const begin = async (): Promise<boolean> => {
    setState({ busy: true, refused: null })
    const answer = await window.desk
      .shell({ type: 'openPlan' })
      .catch(() => ({ ok: false as const, words: '本机没有应答，请再试一次' }))
    setState({ busy: false, refused: answer.ok ? null : answer.words })
    if (!answer.ok) return false
    const content = { ...recognisePlan(answer.name, answer.blocks), origin: answer.origin }
    setImported({ name: answer.name, content })
    return true
  }
  return { imported, ...state, begin, forget: () => setImported(null) }
}
