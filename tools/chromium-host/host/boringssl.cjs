'use strict'
// What Electron's crypto can do. Electron links BoringSSL where Node links OpenSSL, so an algorithm can
// work here and throw on a user's machine. Sources: BoringSSL crypto/digest/digest_extra.cc and
// crypto/cipher/get_cipher.cc, Electron
// patches/boringssl/{expose_ripemd160,feat_expose_several_extra_cipher_functions}.patch,
// electron/electron#32535 (curves), #24024 (no chacha20-poly1305), #31874 (no key wrap), #34925 (no SM3).
// Absent therefore: sm3, sm4, sm2, sha3-*, shake*, blake2*, whirlpool, rmd160 (the short name), chacha20*,
// ccm, ocb, xts, key wrap, cfb1, cfb8, aria, camellia, secp256k1, brainpool, ed448, x448, argon2.

// Digest names are compared exactly, as BoringSSL does: `sha256` and `SHA256` are known, `Sha256` is not.
const PLAIN = [
  'md4',
  'md5',
  'sha1',
  'sha224',
  'sha256',
  'sha384',
  'sha512',
  'sha512-256',
  'md5-sha1',
  'ripemd160',
]
const SIGNING = ['MD5', 'SHA1', 'SHA224', 'SHA256', 'SHA384', 'SHA512']
const DIGESTS = new Set([
  ...PLAIN,
  ...PLAIN.map((name) => name.toUpperCase()),
  ...SIGNING.map((name) => `RSA-${name}`),
  ...SIGNING.map((name) => `${name.toLowerCase()}WithRSAEncryption`),
])

const AES_MODES = ['cbc', 'ctr', 'ecb', 'gcm', 'ofb']
const CIPHERS = new Set([
  ...['128', '192', '256'].flatMap((bits) => AES_MODES.map((mode) => `aes-${bits}-${mode}`)),
  'aes-128-cfb',
  'aes-256-cfb',
  'bf-cbc',
  'bf-cfb',
  'bf-ecb',
  'des-cbc',
  'des-ecb',
  'des-ede',
  'des-ede-cbc',
  'des-ede3',
  'des-ede3-cbc',
  'rc2-40-cbc',
  'rc2-cbc',
  'rc4',
])

const CURVES = new Set([
  'prime256v1',
  'secp224r1',
  'secp384r1',
  'secp521r1',
  'P-224',
  'P-256',
  'P-384',
  'P-521',
])
const KEY_TYPES = new Set(['rsa', 'rsa-pss', 'dsa', 'ec', 'ed25519', 'x25519', 'dh'])

module.exports = { CIPHERS, CURVES, DIGESTS, KEY_TYPES }
