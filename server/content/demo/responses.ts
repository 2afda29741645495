/** Every response sent so far, oldest first: all of them from Oakshire, none yet from Northmere. */
import { carersTableResponses } from './responses/carers-table.ts'
import type { DemoResponse } from './responses/entry.ts'
import { ownVoiceResponses } from './responses/own-voice.ts'

export const demoResponses: readonly DemoResponse[] = [
  ...ownVoiceResponses,
  ...carersTableResponses,
].sort(({ sent: one }, { sent: other }) => one.day - other.day || one.at.localeCompare(other.at))
