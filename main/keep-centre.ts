import { type CentreOrder, type CentreWord, centreWordShape } from '../protocol/centre-process.ts'

type Ready = Extract<CentreWord, { type: 'ready' }>

/** The process of the centre as the system gives it; its words are not believed before they are parsed. */
export interface CentreProcess {
  onWord(hear: (word: unknown) => void): void
  onExit(hear: () => void): void
  kill(): void
}

export interface EmbeddedCentre {
  /**
   * The first time it stands: its address, a one-time code for the seat of this desk and the centre's public key. Rejects
   * with Chinese words when the first start fails; it is tried again all the same.
   */
  readonly ready: Promise<Ready>
  /** Hears where it listens, now if it is known, and whenever that changes. Returns how to stop hearing. */
  follow(hear: (url: string) => void): () => void
  /** The code for the first secret of all as the centre last told it; null once there is one, or before it stands. */
  firstCode(): string | null
  stop(): void
}

const FIRST_RETRY_MS = 1000
const LAST_RETRY_MS = 30_000

/**
 * Starts the centre by `fork` and keeps it alive. It chooses its own port and is asked to take the same one again when it
 * is started anew, so that the session simply reconnects; where that cannot be had, another, and the session follows. The
 * desk does not wait for it: what is written meanwhile waits in the outbox.
 */
export function keepCentre(
  order: Omit<CentreOrder, 'port'>,
  fork: (order: CentreOrder) => CentreProcess,
  onTrouble: (words: string) => void,
  firstRetry = FIRST_RETRY_MS,
): EmbeddedCentre {
  const ready = Promise.withResolvers<Ready>()
  // Nobody may be waiting for it; its failure is told as trouble too.
  ready.promise.catch(() => {})
  const followers = new Set<(url: string) => void>()
  let standing: Ready | null = null
  let port = 0
  let isStopped = false
  let child: CentreProcess | null = null
  let retry: ReturnType<typeof setTimeout> | undefined
  let wait = firstRetry

  function hear(said: unknown): void {
    const parsed = centreWordShape.safeParse(said)
    if (!parsed.success) {
      onTrouble('本机中心说的话无法识别，请重新安装指挥台')
      return
    }
    const word = parsed.data
    if (word.type !== 'ready') {
      onTrouble(word.words)
      if (word.type === 'failed') {
        ready.reject(new Error(word.words))
        // Somebody else may have the port by now.
        port = 0
      }
      return
    }
    wait = firstRetry
    const hasMoved = standing?.url !== word.url
    standing = word
    port = word.port
    ready.resolve(word)
    if (hasMoved) for (const follower of followers) follower(word.url)
  }

  function run(): void {
    child = fork({ ...order, port })
    child.onWord(hear)
    child.onExit(() => {
      if (isStopped) return
      onTrouble('本机中心没有在运行，正在重新启动；照常记，内容都在本机，恢复后自动补送')
      retry = setTimeout(run, wait)
      wait = Math.min(2 * wait, LAST_RETRY_MS)
    })
  }
  run()

  return {
    ready: ready.promise,
    follow: (follower) => {
      followers.add(follower)
      if (standing !== null) follower(standing.url)
      return () => void followers.delete(follower)
    },
    firstCode: () => standing?.firstCode ?? null,
    stop: () => {
      isStopped = true
      clearTimeout(retry)
      child?.kill()
    },
  }
}
