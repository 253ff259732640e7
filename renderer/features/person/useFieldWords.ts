import { useWho } from '../../desk/useWho.ts'

/** Words of a changed field as people read them: a street by its name, not its code. */
export function useFieldWords(): (field: string, words: string) => string {
  const streets = useWho()?.streets ?? []
  return (field, words) =>
    field === '街道' ? (streets.find(({ code }) => code === words)?.name ?? words) : words
}
