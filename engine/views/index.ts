import type { View } from '../view.ts'
import { credentialView } from './credential.ts'
import { incidentView } from './incident.ts'
import { logView } from './log.ts'
import { presetView } from './preset.ts'
import { sceneView } from './scene.ts'

/** Every view of the product; a new kind is one line here. */
export const allViews: readonly View[] = [credentialView, logView, incidentView, sceneView, presetView]
