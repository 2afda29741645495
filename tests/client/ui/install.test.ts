import { beforeEach, describe, expect, it, vi } from 'vitest'

beforeEach(() => {
  localStorage.clear()
  vi.resetModules()
})
/** The module as a start of the app loads it. */
const start = () => import('../../../client/ui/install.ts')

describe('putting the app on the phone', () => {
  it('is offered on an iPhone only when the visit is more than five days off', async () => {
    const { isFarOff } = await start()
    const now = '2027-03-01T20:00:00.000Z'
    expect(isFarOff('2027-03-07', now)).toBe(true)
    expect(isFarOff('2027-03-07T09:00:00.000Z', now)).toBe(true)
    expect(isFarOff('2027-03-06', now)).toBe(false)
    expect(isFarOff('2027-02-01', now)).toBe(false)
    expect(isFarOff(undefined, now)).toBe(false)
  })

  it('is not offered again once the person said not now, also after a new start', async () => {
    const offer = () => dispatchEvent(new Event('beforeinstallprompt'))
    const first = await start()
    first.listenForInstall()
    offer()
    const { way, decline } = first.useInstall()
    expect(way.value).toBe('offer')
    decline()
    expect(way.value).toBeNull()

    vi.resetModules()
    const second = await start()
    second.listenForInstall()
    offer()
    expect(second.useInstall().way.value).toBeNull()
  })
})
