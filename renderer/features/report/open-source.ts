import { kindOf } from '../../../domain/envelope.ts'
import { goTo } from '../../shell/place.ts'

/** Shows what a sentence was taken from. */
export function openSource(stream: string): void {
  const kind = kindOf(stream)
  if (kind === 'log') goTo('duty', stream)
  else if (kind === 'order') goTo('order', stream)
  else goTo('incident', `incident/${stream.slice(stream.indexOf('/') + 1)}`)
}
