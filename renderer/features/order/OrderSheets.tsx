import { streetOfRole } from '../../../protocol/identity.ts'
import { useWho } from '../../desk/useWho.ts'
import { useOrderSheet } from '../../shell/order-sheet.ts'
import { IssueForm } from './IssueForm.tsx'

/** Over every screen: the form of a new order. */
export function OrderSheets() {
  const { start, serial } = useOrderSheet()
  const street = streetOfRole(useWho()?.role)
  return start !== null && street === null ? <IssueForm key={serial} start={start} /> : null
}
