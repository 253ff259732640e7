import { type BridgeOptions, startBridge } from '../../server/bridge.ts'

/** A bridge in a process of its own, so that a test can kill it. Options come as the first argument. */
const options = JSON.parse(process.argv[2] ?? '{}') as BridgeOptions
const bridge = await startBridge(options)
process.send?.({ port: bridge.port })
process.on('SIGTERM', () => {
  bridge.close().then(() => process.exit(0))
})
// Whoever started it is gone: nobody else would end it.
process.on('disconnect', () => process.exit(0))
