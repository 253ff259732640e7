import { type BridgeOptions, startBridge } from '../../server/bridge.ts'

/** A bridge as a program of its own, to be killed: gets its options as JSON, tells its parent its address. */
const options = JSON.parse(process.argv[2] ?? '') as BridgeOptions
const bridge = await startBridge(options)
process.send?.({ url: bridge.url })
