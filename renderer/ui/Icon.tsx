import { type IconName, iconPaths } from './icon-paths.ts'

/** One icon of the set. It always stands beside a word, so it is hidden from assistive technology. */
export function Icon({ name, size = 15 }: { name: IconName; size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      <path
        d={iconPaths[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
        strokeLinecap="round"
        strokeLinejoin="round"
        strokeDasharray={name === 'waiting' ? '3.5 3' : undefined}
      />
      {name === 'half' && <path d="M12 3.5v17a8.5 8.5 0 010-17z" fill="currentColor" />}
    </svg>
  )
}
