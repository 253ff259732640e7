const { contextBridge, ipcRenderer } = require('electron')

contextBridge.exposeInMainWorld('desk', {
  window: process.argv.find((argument) => argument.startsWith('--window=')),
  electron: process.versions.electron,
  echo: (value) => ipcRenderer.invoke('echo', value),
  sender: () => ipcRenderer.invoke('sender'),
  fail: () => ipcRenderer.invoke('fail'),
  push: (count) => ipcRenderer.send('push', count),
  onPushed(handler) {
    const listener = (_event, value) => handler(value)
    ipcRenderer.on('pushed', listener)
    return () => ipcRenderer.off('pushed', listener)
  },
})
