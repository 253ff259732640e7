import { randomBytes } from 'node:crypto'
import { argon2id, argon2Verify } from 'hash-wasm'

/** What a guess costs: OWASP Password Storage Cheat Sheet, argon2id with m = 19 MiB, t = 2, p = 1. */
const SECRET_COST = { memorySize: 19 * 1024, iterations: 2, parallelism: 1, hashLength: 32 } as const

/** Argon2id of a secret with its own salt, in PHC form: the cost stands in it and may be raised later. */
export function hashSecret(secret: string): Promise<string> {
  return argon2id({ password: secret, salt: randomBytes(16), ...SECRET_COST, outputType: 'encoded' })
}

/** Is it the secret behind this hash? */
export function fitsSecret(secret: string, hash: string): Promise<boolean> {
  return argon2Verify({ password: secret, hash })
}
