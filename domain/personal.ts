import * as z from 'zod'

const marked = new WeakSet<z.ZodType>()

/**
 * Marks a field as personal data (个人信息保护法; 突发事件应对法 第八十四、八十五条): it leaves the seat only sealed under its stream's
 * key, and is gone everywhere once that key is destroyed. A destroyed field reads as `null`, so its shape allows null.
 */
export function personal<T extends z.ZodType>(shape: T): z.ZodNullable<T> {
  const field = z.nullable(shape)
  marked.add(field)
  return field
}

/** Whether a field of a kind's shapes is marked. */
function isPersonal(shape: z.ZodType): boolean {
  return marked.has(shape)
}

/** Names of the marked top-level fields of an object shape; nested objects are marked as a whole. */
export function personalFields(shape: z.ZodType): string[] {
  if (!(shape instanceof z.ZodObject)) return []
  return Object.entries(shape.shape as Record<string, z.ZodType>).flatMap(([name, field]) =>
    isPersonal(field) ? [name] : [],
  )
}
