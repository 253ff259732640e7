import styles from './HighlightedText.module.css'

/** A half-open range of UTF-16 places in a text. */
export type Span = readonly [from: number, to: number]

/** Text with the matched places underlined. Spans are ascending and do not overlap. */
export function HighlightedText({ text, spans }: { text: string; spans: readonly Span[] }) {
  if (spans.length === 0) return text
  const parts = spans.map(([from, to], i) => ({
    plain: text.slice(i === 0 ? 0 : (spans[i - 1]?.[1] ?? 0), from),
    marked: text.slice(from, to),
    at: from,
  }))
  return (
    <>
      {parts.map((part) => (
        <span key={part.at}>
          {part.plain}
          <u className={styles.marked}>{part.marked}</u>
        </span>
      ))}
      {text.slice(spans.at(-1)?.[1] ?? 0)}
    </>
  )
}
