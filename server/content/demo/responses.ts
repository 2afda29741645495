/** Every response sent so far, oldest first: from Eastmere, which is over, and from Oakshire; none yet from Northmere. */
import { carersTableResponses } from './responses/carers-table.ts'
import type { DemoResponse } from './responses/entry.ts'
import { lanternResponses } from './responses/lantern.ts'
import { ownVoiceResponses } from './responses/own-voice.ts'

export const demoResponses: readonly DemoResponse[] = [
  ...ownVoiceResponses,
  ...carersTableResponses,
  ...lanternResponses,
].sort(({ sent: one }, { sent: other }) => one.day - other.day || one.at.localeCompare(other.at))
