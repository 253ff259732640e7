import type { ReportContent, Section, Sentence } from '../../../domain/report/content.ts'

type Change = Partial<Sentence> | null

/** The sections with one sentence changed, or taken out where `change` is null. */
export function withSentence(
  sections: readonly Section[],
  section: string,
  place: number,
  change: Change,
): Section[] {
  return sections.map((one) => {
    if (one.key !== section) return one
    const sentences = one.sentences.flatMap((sentence, n) =>
      n !== place ? [sentence] : change === null ? [] : [{ ...sentence, ...change }],
    )
    return { ...one, sentences }
  })
}

/** The sections with an empty sentence of a person's own at the end of one of them. */
export function withNewSentence(sections: readonly Section[], section: string): Section[] {
  const own: Sentence = { text: '', source: null, changed: false, tells: [] }
  return sections.map((one) => (one.key === section ? { ...one, sentences: [...one.sentences, own] } : one))
}

/** One place earlier in its section; the first stays. */
export function withSentenceUp(sections: readonly Section[], section: string, place: number): Section[] {
  return sections.map((one) => {
    if (one.key !== section || place <= 0) return one
    const sentences = [...one.sentences]
    const [moved] = sentences.splice(place, 1)
    if (moved !== undefined) sentences.splice(place - 1, 0, moved)
    return { ...one, sentences }
  })
}

/** `市应急管理局、区委办公室` as a list. */
export function unitsOf(said: string): string[] {
  return said
    .split(/[、，,；;\n]/u)
    .map((unit) => unit.trim())
    .filter(Boolean)
}

/** What is kept: sentences left empty are none. */
export function cleaned(content: ReportContent): ReportContent {
  return {
    ...content,
    title: content.title.trim(),
    sections: content.sections.map((one) => ({
      ...one,
      sentences: one.sentences
        .map((sentence) => ({ ...sentence, text: sentence.text.trim() }))
        .filter(({ text }) => text !== ''),
    })),
  }
}
