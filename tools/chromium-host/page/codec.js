// Tagged JSON: the same text runs in Node and in the preload's world. Covers what Electron's IPC clones,
// except object identity and cycles, which are refused as Electron refuses what it cannot clone.
// biome-ignore lint/correctness/noUnusedVariables: joined with other files by host/page-scripts.cjs
function makeCodec(toBase64, fromBase64) {
  const ARRAYS = {
    Uint8Array,
    Int8Array,
    Uint8ClampedArray,
    Uint16Array,
    Int16Array,
    Uint32Array,
    Int32Array,
    Float32Array,
    Float64Array,
    BigInt64Array,
    BigUint64Array,
  }

  function encodeNumber(value) {
    if (Object.is(value, -0)) return { $: 'number', v: '-0' }
    return Number.isFinite(value) ? value : { $: 'number', v: String(value) }
  }

  function encodeView(value) {
    const name = value.constructor.name in ARRAYS ? value.constructor.name : 'Uint8Array'
    const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength)
    return { $: 'view', c: name, v: toBase64(bytes) }
  }

  function encodeObject(value, seen) {
    if (Array.isArray(value)) return value.map((item) => encode(item, seen))
    if (value instanceof Date) return { $: 'date', v: encodeNumber(value.getTime()) }
    if (value instanceof Map) {
      return { $: 'map', v: [...value].map(([key, item]) => [encode(key, seen), encode(item, seen)]) }
    }
    if (value instanceof Set) return { $: 'set', v: [...value].map((item) => encode(item, seen)) }
    if (value instanceof RegExp) return { $: 'regexp', v: value.source, f: value.flags }
    if (value instanceof ArrayBuffer) return { $: 'buffer', v: toBase64(new Uint8Array(value)) }
    if (ArrayBuffer.isView(value)) return encodeView(value)
    if (value instanceof Error) return { $: 'error', n: value.name, m: value.message, s: value.stack }
    const encoded = {}
    for (const key of Object.keys(value)) encoded[key] = encode(value[key], seen)
    return '$' in encoded ? { $: 'object', v: encoded } : encoded
  }

  function encode(value, seen) {
    switch (typeof value) {
      case 'string':
      case 'boolean':
        return value
      case 'number':
        return encodeNumber(value)
      case 'undefined':
        return { $: 'undefined' }
      case 'bigint':
        return { $: 'bigint', v: String(value) }
      case 'function':
      case 'symbol':
        throw new Error('An object could not be cloned.')
    }
    if (value === null) return null
    if (seen.has(value)) throw new Error('An object could not be cloned. (cycle)')
    seen.add(value)
    try {
      return encodeObject(value, seen)
    } finally {
      seen.delete(value)
    }
  }

  function decodeError({ n, m, s }) {
    const error = new Error(m)
    error.name = n
    error.stack = s
    return error
  }

  function decodeView({ c, v }) {
    const bytes = fromBase64(v)
    return c === 'Uint8Array' ? bytes : new ARRAYS[c](bytes.buffer)
  }

  function decodeFields(object) {
    for (const key of Object.keys(object)) object[key] = decode(object[key])
    return object
  }

  function decode(value) {
    if (value === null || typeof value !== 'object') return value
    if (Array.isArray(value)) return value.map(decode)
    switch (value.$) {
      case 'number':
        return Number(value.v)
      case 'undefined':
        return undefined
      case 'bigint':
        return BigInt(value.v)
      case 'date':
        return new Date(decode(value.v))
      case 'map':
        return new Map(value.v.map(([key, item]) => [decode(key), decode(item)]))
      case 'set':
        return new Set(value.v.map(decode))
      case 'regexp':
        return new RegExp(value.v, value.f)
      case 'buffer':
        return fromBase64(value.v).buffer
      case 'view':
        return decodeView(value)
      case 'error':
        return decodeError(value)
      case 'object':
        return decodeFields(value.v)
      default:
        return decodeFields(value)
    }
  }

  return {
    encode: (value) => JSON.stringify(encode(value, new Set())),
    decode: (text) => decode(JSON.parse(text)),
  }
}
