'use strict'
const os = require('node:os')
const path = require('node:path')

const chosen = new Map()

/** Electron's folder names -> paths on Linux; throws for a name Electron does not know. */
function getPath(name, appName) {
  if (chosen.has(name)) return chosen.get(name)
  const home = os.homedir()
  const userData = () => getPath('userData', appName)
  switch (name) {
    case 'home':
      return home
    case 'appData':
      return process.env.XDG_CONFIG_HOME || path.join(home, '.config')
    case 'userData':
      return path.join(getPath('appData', appName), appName)
    case 'sessionData':
      return userData()
    case 'logs':
      return path.join(userData(), 'logs')
    case 'crashDumps':
      return path.join(userData(), 'Crashpad')
    case 'temp':
      return os.tmpdir()
    case 'exe':
    case 'module':
      return process.execPath
    case 'desktop':
    case 'documents':
    case 'downloads':
    case 'music':
    case 'pictures':
    case 'videos':
      return path.join(home, name[0].toUpperCase() + name.slice(1))
    default:
      throw new Error(`Failed to get '${name}' path`)
  }
}

function setPath(name, value) {
  chosen.set(name, value)
}

module.exports = { getPath, setPath }
