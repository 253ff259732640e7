import * as z from 'zod'

// The pages' policy forbids eval, which compiled parsers would need. Imported first, before any shape is made.
z.config({ jitless: true })
