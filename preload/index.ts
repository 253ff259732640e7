import { contextBridge, ipcRenderer } from 'electron'
import type { Desk, FeedNotice, RowChange } from '../protocol/desk.ts'

/** Exposes `Desk` and nothing else; every rule lives behind it. */
let watches = 0
const rowHandlers = new Map<number, (change: RowChange<never>) => void>()
const feedHandlers = new Set<(notice: FeedNotice) => void>()

ipcRenderer.on('desk:rows', (_event, id: number, change: RowChange<never>) => rowHandlers.get(id)?.(change))
ipcRenderer.on('desk:notice', (_event, notice: FeedNotice) => {
  for (const handler of feedHandlers) handler(notice)
})

const desk: Desk = {
  submit: (command) => ipcRenderer.invoke('desk:submit', command),
  submitAll: (commands) => ipcRenderer.invoke('desk:submitAll', commands),
  query: (name, args) => ipcRenderer.invoke('desk:query', name, args),
  watch: (name, args, onRows) => {
    watches += 1
    const id = watches
    rowHandlers.set(id, onRows as (change: RowChange<never>) => void)
    ipcRenderer.send('desk:watch', id, name, args)
    return () => {
      rowHandlers.delete(id)
      ipcRenderer.send('desk:unwatch', id)
    }
  },
  feed: (request) => ipcRenderer.invoke('desk:feed', request),
  onFeed: (handler) => {
    feedHandlers.add(handler)
    return () => void feedHandlers.delete(handler)
  },
  shell: (request) => ipcRenderer.invoke('desk:shell', request),
}

contextBridge.exposeInMainWorld('desk', desk)
