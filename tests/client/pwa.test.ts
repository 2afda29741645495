import { beforeEach, describe, expect, it, vi } from 'vitest'
import { browser } from '../../client/session/browser.ts'

// The browser's side: what it would tell a page about the shells it holds.
class Shell extends EventTarget {
  state = 'installing'
  readonly told: unknown[] = []
  postMessage = (message: unknown) => this.told.push(message)
  become(state: string) {
    this.state = state
    this.dispatchEvent(new Event('statechange'))
  }
}
class Registration extends EventTarget {
  waiting: Shell | null = null
  installing: Shell | null = null
  asked = 0
  update = () => {
    this.asked += 1
    return Promise.reject(new Error('no connection'))
  }
  /** A new version is found, fetched, and waits. */
  async bring(): Promise<Shell> {
    const shell = new Shell()
    this.installing = shell
    this.dispatchEvent(new Event('updatefound'))
    this.installing = null
    this.waiting = shell
    shell.become('installed')
    await vi.advanceTimersByTimeAsync(300)
    return shell
  }
}
class Shells extends EventTarget {
  controller: object | null = {}
  readonly registration = new Registration()
  readonly register = vi.fn(() => Promise.resolve(this.registration))
}

const skip = [{ type: 'SKIP_WAITING' }]
let shells: Shells
const reload = vi.fn()

/** The app started anew in a browser that has these shells. */
async function start({ isWriting = false } = {}) {
  vi.resetModules()
  const pwa = await import('../../client/pwa.ts')
  const { writing } = await import('../../client/session/writing.ts')
  const release = isWriting ? writing(browser).hold('words') : () => undefined
  await pwa.registerShell()
  return { ...pwa, release }
}
const warm = () => vi.advanceTimersByTimeAsync(6000)

beforeEach(() => {
  vi.useFakeTimers()
  shells = new Shells()
  Object.defineProperty(navigator, 'serviceWorker', { value: shells, configurable: true })
  vi.spyOn(location, 'reload').mockImplementation(reload)
  reload.mockClear()
  return () => vi.useRealTimers()
})

describe('the shell on the phone', () => {
  it('is registered from its one address, for the whole app', async () => {
    await start()
    expect(shells.register).toHaveBeenCalledWith('/sw.js', { scope: '/' })
  })

  it('that was already waiting at a cold start is taken at once', async () => {
    const shell = new Shell()
    shells.registration.waiting = shell
    await start()
    await warm()
    expect(shell.told).toEqual(skip)
  })

  it('that comes just after a cold start is taken at once', async () => {
    await start()
    expect((await shells.registration.bring()).told).toEqual(skip)
  })

  it('that was on its way before this page looked is not missed', async () => {
    const shell = new Shell()
    shells.registration.installing = shell
    const { updateReady } = await start()
    await warm()
    shells.registration.waiting = shell
    shell.become('installed')
    await vi.advanceTimersByTimeAsync(300)
    expect(updateReady.value).toBe(true)
  })

  it('that comes later waits until it is asked for', async () => {
    const { applyUpdate, updateReady } = await start()
    await warm()
    const shell = await shells.registration.bring()
    expect(shell.told).toEqual([])
    expect(updateReady.value).toBe(true)
    expect(await applyUpdate()).toBe(true)
    expect(shell.told).toEqual(skip)
    expect(updateReady.value).toBe(false)
    expect(await applyUpdate()).toBe(false)
  })

  it('that was asked for and is held up is set free by opening the page anew, once', async () => {
    const { applyUpdate } = await start()
    await warm()
    await shells.registration.bring()
    await applyUpdate()
    expect(reload).not.toHaveBeenCalled()
    await warm()
    expect(reload).toHaveBeenCalledOnce()
  })

  it('that took over in time is left alone', async () => {
    const { applyUpdate } = await start()
    await warm()
    const shell = await shells.registration.bring()
    await applyUpdate()
    shell.become('activated')
    await warm()
    expect(reload).not.toHaveBeenCalled()
  })

  it('that is held up while somebody began to write opens nothing, and is offered again', async () => {
    const { applyUpdate, updateReady } = await start()
    await warm()
    await shells.registration.bring()
    await applyUpdate()
    const { writing } = await import('../../client/session/writing.ts')
    const release = writing(browser).hold('words')
    await warm()
    expect(reload).not.toHaveBeenCalled()
    expect(updateReady.value).toBe(true)
    release()
  })

  it('that is held up at a cold start is offered again, and no page is opened', async () => {
    const shell = new Shell()
    shell.state = 'installed'
    shells.registration.waiting = shell
    const { updateReady } = await start()
    await warm()
    await warm()
    expect(reload).not.toHaveBeenCalled()
    expect(updateReady.value).toBe(true)
  })

  it('that takes over by itself is offered to nobody', async () => {
    const { updateReady } = await start()
    await warm()
    const shell = new Shell()
    shells.registration.installing = shell
    shells.registration.dispatchEvent(new Event('updatefound'))
    shell.become('installed')
    await vi.advanceTimersByTimeAsync(300)
    expect(updateReady.value).toBe(false)
  })

  it('is looked for anew each hour, with or without a connection', async () => {
    await start()
    await vi.advanceTimersByTimeAsync(2 * 3_600_000 + 1000)
    expect(shells.registration.asked).toBe(2)
  })
})

describe('a page under which the shell has changed', () => {
  const change = async () => {
    shells.dispatchEvent(new Event('controllerchange'))
    await vi.advanceTimersByTimeAsync(1)
  }

  it('starts again', async () => {
    await start()
    await change()
    expect(reload).toHaveBeenCalledOnce()
  })

  it('stays as it is when there was no shell before', async () => {
    shells.controller = null
    await start()
    await change()
    expect(reload).not.toHaveBeenCalled()
  })

  it('waits while somebody writes in it', async () => {
    const pwa = await start({ isWriting: true })
    await change()
    expect(reload).not.toHaveBeenCalled()
    expect(pwa.updateReady.value).toBe(true)
    expect(await pwa.applyUpdate()).toBe(false)
    pwa.release()
    expect(await pwa.applyUpdate()).toBe(true)
    expect(reload).toHaveBeenCalledOnce()
  })

  it('follows by itself once nobody writes in it', async () => {
    const pwa = await start({ isWriting: true })
    await change()
    await vi.advanceTimersByTimeAsync(10_000)
    expect(reload).not.toHaveBeenCalled()
    pwa.release()
    await vi.advanceTimersByTimeAsync(2500)
    expect(reload).toHaveBeenCalledOnce()
  })
})

it('a version never takes over while words are written', async () => {
  const pwa = await start({ isWriting: true })
  const shell = await shells.registration.bring()
  expect(shell.told).toEqual([])
  expect(pwa.updateReady.value).toBe(true)
  pwa.release()
  expect(await pwa.applyUpdate()).toBe(true)
  expect(shell.told).toEqual(skip)
})
