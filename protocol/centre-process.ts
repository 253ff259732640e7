import * as z from 'zod'

/** What the desk tells the process of its own centre at its start. */
export const centreOrderShape = z.object({
  dir: z.string(),
  logId: z.uuid(),
  world: z.enum(['demo', 'real', 'drill']),
  name: z.string(),
  /** 0: any free one. */
  port: z.int().min(0).max(65_535),
  bridges: z.array(z.object({ id: z.string(), name: z.string(), street: z.string(), url: z.string() })),
})
export type CentreOrder = z.infer<typeof centreOrderShape>

const words = z.string().max(2000)

/** What that process says. */
export const centreWordShape = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('ready'),
    /** On loopback; the port is the one it listens on. */
    url: z.url({ protocol: /^http$/, hostname: /^127\.0\.0\.1$/ }).max(100),
    port: z.int().min(1).max(65_535),
    /** One-time code for the seat of this desk. */
    code: z.string().max(100),
    /** SPKI DER, base64. */
    publicKey: z.string().max(1000),
    /** Whoever comes first sets the first secret of all with it; null once anybody has one. */
    firstCode: z.string().max(100).nullable(),
  }),
  z.object({ type: z.literal('trouble'), words }),
  z.object({ type: z.literal('failed'), words }),
])
export type CentreWord = z.infer<typeof centreWordShape>
