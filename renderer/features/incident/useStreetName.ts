import { useWho } from '../../desk/useWho.ts'

/** Names a street by its code; an unknown code stands for itself. */
export function useStreetName(): (code: string) => string {
  const streets = useWho()?.streets ?? []
  return (code) => streets.find((street) => street.code === code)?.name ?? code
}
