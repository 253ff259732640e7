'use strict'
// Loaded with `node -r` before anything else: node:crypto refuses what Electron's BoringSSL lacks (see
// boringssl.cjs).
const crypto = require('node:crypto')
const { syncBuiltinESMExports } = require('node:module')
const { CIPHERS, CURVES, DIGESTS, KEY_TYPES } = require('./boringssl.cjs')

function refuse(message, code) {
  throw Object.assign(new Error(message), { code })
}

function needDigest(name) {
  if (typeof name !== 'string' || DIGESTS.has(name)) return
  refuse(`Digest method not supported: ${name} (Electron's BoringSSL lacks it)`, 'ERR_CRYPTO_INVALID_DIGEST')
}

function needCipher(name) {
  if (typeof name !== 'string' || CIPHERS.has(name.toLowerCase())) return
  refuse(`Unknown cipher: ${name} (Electron's BoringSSL lacks it)`, 'ERR_CRYPTO_UNKNOWN_CIPHER')
}

function needCurve(name) {
  if (typeof name !== 'string' || CURVES.has(name)) return
  refuse(`Invalid EC curve name: ${name} (Electron's BoringSSL lacks it)`, 'ERR_CRYPTO_INVALID_CURVE')
}

function needKeyType(type, options) {
  if (typeof type === 'string' && !KEY_TYPES.has(type)) {
    refuse(`Unsupported key type: ${type} (Electron's BoringSSL lacks it)`, 'ERR_INVALID_ARG_VALUE')
  }
  if (type === 'ec') needCurve(options?.namedCurve)
}

/** Puts a check before each named function; `pick` chooses the arguments to check. */
function guard(names, check, pick = (args) => args) {
  for (const name of names) {
    const original = crypto[name]
    if (typeof original !== 'function') continue
    // A Proxy keeps `new crypto.Hash()`, static properties and util.promisify.custom as they are.
    crypto[name] = new Proxy(original, {
      apply(target, self, args) {
        check(...pick(args))
        return Reflect.apply(target, self, args)
      },
      construct(target, args, newTarget) {
        check(...pick(args))
        return Reflect.construct(target, args, newTarget)
      },
    })
  }
}

guard(['createHash', 'Hash', 'hash', 'createHmac', 'Hmac'], needDigest)
guard(['createSign', 'Sign', 'createVerify', 'Verify', 'sign', 'verify', 'hkdf', 'hkdfSync'], needDigest)
guard(['pbkdf2', 'pbkdf2Sync'], needDigest, (args) => [args[4]])
guard(['createCipheriv', 'Cipheriv', 'createDecipheriv', 'Decipheriv', 'getCipherInfo'], needCipher)
guard(['createECDH', 'ECDH'], needCurve)
guard(['generateKeyPair', 'generateKeyPairSync'], needKeyType)
guard(['argon2', 'argon2Sync'], () =>
  refuse("argon2 is not supported by Electron's BoringSSL", 'ERR_FEATURE_UNAVAILABLE'),
)

const { getHashes, getCiphers, getCurves } = crypto
crypto.getHashes = () => getHashes().filter((name) => DIGESTS.has(name))
crypto.getCiphers = () => getCiphers().filter((name) => CIPHERS.has(name))
crypto.getCurves = () => getCurves().filter((name) => CURVES.has(name))

// `import { createHash } from 'node:crypto'` reads a copy of these names.
syncBuiltinESMExports()
