import type { LogKind } from '../../../domain/log/log.ts'
import type { IconName } from '../../ui/icon-paths.ts'

export const kindIcons: Record<LogKind, IconName> = {
  note: 'log',
  call: 'phone',
  incident: 'incident',
  order: 'order',
  warning: 'bell',
  report: 'report',
  alarm: 'sound',
  instruction: 'flag',
  switch: 'wall',
  rollcall: 'people',
}
