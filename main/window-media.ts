import type { BridgeRequest } from '../protocol/bridge.ts'
import type { Session } from './session/session.ts'

export interface WindowMedia {
  request(contents: number, bridge: string, request: BridgeRequest): ReturnType<Session['bridge']>
  /** Closes every transport the page opened: its consumers and producers die with it. */
  forget(contents: number): void
}

/** One socket to a bridge serves every window, but a page's transports end with that page. */
export function createWindowMedia(session: () => Session | null): WindowMedia {
  const transportsByPage = new Map<number, Map<string, string>>()

  return {
    request: async (contents, bridge, request) => {
      const now = session()
      if (now === null) return { ok: false, words: '还没有加入任何中心，请先完成首次启动' }
      const answer = await now.bridge(bridge, request)
      if (answer.ok && request.type === 'transport') {
        const transports = transportsByPage.get(contents) ?? new Map<string, string>()
        transports.set((answer.reply as { id: string }).id, bridge)
        transportsByPage.set(contents, transports)
      }
      if (request.type === 'closeTransport') transportsByPage.get(contents)?.delete(request.transport)
      return answer
    },
    forget: (contents) => {
      const transports = transportsByPage.get(contents)
      transportsByPage.delete(contents)
      for (const [transport, bridge] of transports ?? []) {
        void session()?.bridge(bridge, { type: 'closeTransport', transport })
      }
    },
  }
}
