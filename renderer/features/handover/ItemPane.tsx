import { type CarriedItem, carriedGroupText } from '../../../domain/carried/carried.ts'
import { numberItems } from '../../../domain/handover/number-items.ts'
import { clockTime } from '../../../domain/time.ts'
import { pageOf } from '../../shell/page-of.ts'
import { goTo } from '../../shell/place.ts'
import { Button } from '../../ui/Button.tsx'
import { useShortcut } from '../../ui/useShortcut.ts'
import type { Item } from './groups-of.ts'
import screen from './HandoverScreen.module.css'
import styles from './ItemPane.module.css'
import { SourceState } from './SourceState.tsx'
import { text } from './text.ts'

/** One item opened beside the list: what the sheet says, how it stands now, what its own record says, the way to it. */
export function ItemPane({
  item,
  openedAt,
  isOpen,
  items,
  onOpen,
  onTick,
  onClose,
}: {
  item: Item
  /** When whoever acts opened these words; null while he has not. */
  openedAt: number | null
  /** False for the item after one that was ticked: it stands here by its name until it is opened. */
  isOpen: boolean
  /** Everything a sheet written now would hold; null until it is known. */
  items: readonly CarriedItem[] | null
  onOpen: () => void
  /** Null where nothing can be ticked any more. */
  onTick: (() => void) | null
  onClose: () => void
}) {
  const { source } = item
  const go = () => {
    if (source !== null) goTo(pageOf(source), source)
  }
  useShortcut(['Esc'], onClose)
  useShortcut(isOpen && source !== null ? ['O'] : null, go)
  return (
    <>
      <header className={screen.head}>
        <h2>
          {item.no} {carriedGroupText[item.group]}
        </h2>
        <span className={screen.grow} />
        <Button small look="quiet" label={text.pane.close} keys={['Esc']} keysHandled onPress={onClose} />
      </header>
      <div className={styles.body}>
        <h3 className={styles.title}>{item.title}</h3>
        {isOpen ? (
          <>
            <h4>{text.pane.written}</h4>
            <p className={styles.words}>{item.text === '' ? text.pane.noWords : item.text}</p>
            <h4>{text.pane.now}</h4>
            <p className={styles.words}>{nowWords(item, items)}</p>
            {source !== null && <SourceState key={source} source={source} />}
          </>
        ) : (
          <Button label={text.open} keys={['回车']} keysHandled onPress={onOpen} />
        )}
      </div>
      {isOpen && (
        <footer className={styles.foot}>
          {openedAt !== null && <p className={styles.quiet}>{text.openedAt(clockTime(openedAt))}</p>}
          {onTick !== null && (
            <Button look="primary" label={text.tickIt} keys={['空格']} keysHandled onPress={onTick} />
          )}
          {source !== null && <Button label={text.pane.go} keys={['O']} keysHandled onPress={go} />}
        </footer>
      )}
    </>
  )
}

/** How the matter stands now beside what was written. */
function nowWords(item: Item, items: readonly CarriedItem[] | null): string {
  if (items === null) return text.pane.reading
  const now = numberItems(items).find(({ key }) => key === item.key)
  if (now === undefined) return text.pane.gone
  if (now.v === item.v) return text.pane.same
  return text.pane.changed([now.title, now.text].filter((words) => words !== '').join('：'))
}
