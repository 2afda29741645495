/** Every migration, in the order in which it runs. A released one never changes. */
import type { Tx } from '../store.ts'
import { up as records } from './0001-records.ts'
import { up as signIn } from './0002-sign-in.ts'
import { up as care } from './0003-care.ts'
import { up as ended } from './0004-ended.ts'
import { up as passkeys } from './0005-passkeys.ts'
import { up as service } from './0006-service.ts'
import { up as inviteDevices } from './0007-invite-devices.ts'

export type Migration = { name: string; up: (db: Tx) => Promise<void> }

export const migrations: readonly Migration[] = [
  { name: '0001-records', up: records },
  { name: '0002-sign-in', up: signIn },
  { name: '0003-care', up: care },
  { name: '0004-ended', up: ended },
  { name: '0005-passkeys', up: passkeys },
  { name: '0006-service', up: service },
  { name: '0007-invite-devices', up: inviteDevices },
]
