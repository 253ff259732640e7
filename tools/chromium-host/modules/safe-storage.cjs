'use strict'
const crypto = require('node:crypto')
const fs = require('node:fs')
const path = require('node:path')
const { app } = require('./app.cjs')

const PREFIX = Buffer.from('host1')
const IV_BYTES = 12
const TAG_BYTES = 16

let key = null

/** A key file only the user may read: no keyring is asked, and `basic_text` says so. */
function readKey() {
  if (key) return key
  const file = path.join(app.getPath('userData'), 'safe-storage.key')
  fs.mkdirSync(path.dirname(file), { recursive: true })
  if (!fs.existsSync(file)) fs.writeFileSync(file, crypto.randomBytes(32), { mode: 0o600, flag: 'wx' })
  key = fs.readFileSync(file)
  return key
}

const safeStorage = {
  isEncryptionAvailable: () => true,
  getSelectedStorageBackend: () => 'basic_text',
  setUsePlainTextEncryption() {},

  encryptString(text) {
    const iv = crypto.randomBytes(IV_BYTES)
    const cipher = crypto.createCipheriv('aes-256-gcm', readKey(), iv)
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
    return Buffer.concat([PREFIX, iv, cipher.getAuthTag(), sealed])
  },

  decryptString(encrypted) {
    const bytes = Buffer.from(encrypted)
    if (!bytes.subarray(0, PREFIX.length).equals(PREFIX)) {
      throw new Error('Error while decrypting the ciphertext provided to safeStorage.decryptString.')
    }
    const tagAt = PREFIX.length + IV_BYTES
    const sealedAt = tagAt + TAG_BYTES
    const decipher = crypto.createDecipheriv('aes-256-gcm', readKey(), bytes.subarray(PREFIX.length, tagAt))
    decipher.setAuthTag(bytes.subarray(tagAt, sealedAt))
    return Buffer.concat([decipher.update(bytes.subarray(sealedAt)), decipher.final()]).toString('utf8')
  },
}

module.exports = { safeStorage }
