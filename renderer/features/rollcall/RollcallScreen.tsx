import { FeedProvider } from '../../feed/FeedProvider.tsx'
import { usePlace } from '../../shell/place.ts'
import { ListPage } from '../../ui/ListPage.tsx'
import { League } from './League.tsx'
import { PlanForm } from './PlanForm.tsx'
import { RollcallList } from './RollcallList.tsx'
import { RollcallPage } from './RollcallPage.tsx'
import styles from './RollcallScreen.module.css'
import { text } from './text.ts'

/** 点名: what was held to the left; to the right the one that is open, a new one, or the month's figures. */
export function RollcallScreen() {
  const { open } = usePlace()
  return (
    <FeedProvider>
      <ListPage
        className={styles.screen}
        label={text.list}
        list={<RollcallList open={open} />}
        data-keys="rollcall"
      >
        {open === 'league' ? (
          <League />
        ) : open?.startsWith('rollcall/') ? (
          <RollcallPage key={open} stream={open} />
        ) : (
          <PlanForm />
        )}
      </ListPage>
    </FeedProvider>
  )
}
