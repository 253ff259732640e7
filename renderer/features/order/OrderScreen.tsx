import { useState } from 'react'
import { streetOfRole } from '../../../protocol/identity.ts'
import { useMinute, useNow } from '../../desk/useNow.ts'
import { useQuery } from '../../desk/useQuery.ts'
import { useWho } from '../../desk/useWho.ts'
import { openOrder } from '../../shell/order-sheet.ts'
import { goTo, usePlace } from '../../shell/place.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { List } from '../../ui/List.tsx'
import { ListPage } from '../../ui/ListPage.tsx'
import { PanelHead } from '../../ui/PanelHead.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { useWish } from '../../ui/wishes.ts'
import { Inbox } from './Inbox.tsx'
import styles from './Order.module.css'
import { OrderLine } from './OrderLine.tsx'
import { OrderMatrix } from './OrderMatrix.tsx'
import { OrderPage } from './OrderPage.tsx'
import { text } from './text.ts'

/** 指令: what this desk tells others, or on a street's desk what it is told. */
export function OrderScreen() {
  const street = streetOfRole(useWho()?.role)
  return street === null ? <Issued /> : <Inbox street={street} />
}

function Issued() {
  const { open } = usePlace()
  const now = useNow()
  const minute = useMinute()
  const [shown, setShown] = useState<'open' | 'all'>('open')
  const { rows, loading, failed } = useQuery(
    'order.list',
    { incident: null, open: shown === 'open', now: minute },
    { keep: true },
  )
  useWish('list', () => document.querySelector<HTMLElement>('[data-order-list] button')?.focus())
  if (failed !== null) return <ErrorState words={failed} />
  const standing = rows.filter(({ status }) => status === 'open')
  const sum = (of: (row: (typeof rows)[number]) => number) => standing.reduce((all, row) => all + of(row), 0)
  const count = text.count(
    standing.length,
    sum(({ counts }) => counts.overdue),
    sum(({ counts }) => counts.undelivered),
  )
  return (
    <ListPage
      className={styles.screen}
      label={text.title}
      list={
        <>
          <PanelHead title={text.title} count={count} />
          <div className={styles.tools}>
            <Segmented
              label={text.title}
              segments={(['open', 'all'] as const).map((value) => ({ value, label: text.list[value] }))}
              value={shown}
              onChoose={setShown}
            />
            <Button small label={text.issue} keys={['Alt', 'N']} onPress={() => openOrder()} />
          </div>
          <List data-order-list aria-label={text.list[shown]}>
            {!loading && rows.length === 0 && (
              <EmptyState>{shown === 'open' ? text.none : text.noneEver}</EmptyState>
            )}
            {rows.map((row) => (
              <li key={row.key}>
                <OrderLine
                  row={row}
                  now={now}
                  here={row.key === open}
                  onOpen={() => goTo('order', row.key === open ? null : row.key)}
                />
              </li>
            ))}
          </List>
        </>
      }
    >
      {open?.startsWith('order/') === true ? (
        <OrderPage key={open} stream={open} />
      ) : (
        <OrderMatrix incident={null} />
      )}
    </ListPage>
  )
}
