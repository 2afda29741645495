/**
 * I1: what the server acknowledged is in its inbox word for word or, since it came back with less,
 * still on the phone with its mark. I2: nothing that was typed is lost, and nothing has two effects.
 */
import { canonicalJson } from '../../shared/canonical.ts'
import type { Word } from './ledger.ts'
import { Broken, type Look, type OnDisk } from './look.ts'
import type { World } from './world.ts'

/** Checked before anything else: it notes what phones hold as settled. */
export function checkSettled(world: World, { view, disks }: Look): void {
  const { ledger, server } = world
  for (const { phone, person, disk } of disks) {
    for (const { id, outcome, at, text, mark } of disk.settled) {
      const first = ledger.settled.get(id) ?? { phone: phone.name, person, outcome, at, text }
      ledger.settled.set(id, first)
      if (first.outcome !== outcome || first.at !== at || first.text !== text)
        throw new Broken('I1', `what became of ${id} has changed`, { first, outcome, at })
      if (mark === null) throw new Broken('I1', `${id} is settled without a mark`)
    }
  }
  for (const [id, { phone, person, outcome, at, text }] of ledger.settled) {
    const kept = view.inbox.get(id)
    const disk = disks.find((one) => one.phone.name === phone && one.person === person)?.disk
    const isHere = [...(disk?.settled ?? []), ...(disk?.outbox ?? [])].some(
      (item) => item.id === id && item.mark !== null,
    )
    const left = world.left.get(`${phone}/${person}`)
    const mayBeLost = left !== undefined && left < server.losses && server.losses > 0
    if (!kept && mayBeLost) continue
    // Refused, and let go of by its author: nobody needs it any more.
    if (!kept && outcome === 'rejected' && !isHere && server.losses > 0) continue
    if (!kept && !(server.losses > 0 && isHere))
      throw new Broken('I1', `the server acknowledged ${id} and does not hold it`)
    if (!kept) continue
    if (kept.person !== person || kept.content !== canonicalJson(JSON.parse(text)))
      throw new Broken('I1', `${id} stands otherwise in the inbox`)
    if (kept.outcome === 'waiting' && server.losses === 0)
      throw new Broken('I1', `${id} was settled and waits again`)
    if (kept.outcome !== 'waiting' && (kept.outcome !== outcome || kept.at !== at) && isHere)
      throw new Broken('I1', `${id} is told otherwise than it was`, { kept, outcome, at })
  }
}

/** Each applied command has written once, and no other has written at all. */
export function checkEffects({ view }: Look): void {
  for (const { id, outcome, version } of view.inbox.values()) {
    const wanted = outcome === 'applied' && version !== null ? 1 : 0
    const times = view.written.get(id) ?? 0
    if (times !== wanted) throw new Broken('I2', `${id} (${outcome}) has written ${times} times`)
  }
}

type Homes = Map<string, { drafts: number; commands: Map<string, Set<string>> }>

const marks = /«\d+»/g

/** Where each mark is found: how often in drafts, and in which commands, with what became of them. */
function homesIn({ view }: Look, disk: OnDisk['disk'] | undefined, person: string): Homes {
  const homes: Homes = new Map()
  const home = (mark: string) => {
    const found = homes.get(mark) ?? { drafts: 0, commands: new Map<string, Set<string>>() }
    homes.set(mark, found)
    return found
  }
  const note = (text: string, id: string, state: string) => {
    for (const mark of new Set(text.match(marks))) {
      const { commands } = home(mark)
      commands.set(id, (commands.get(id) ?? new Set()).add(state))
    }
  }
  // What somebody is called stands in each of their drafts as well: it was given by a command.
  for (const { text } of disk?.drafts ?? [])
    for (const mark of new Set(text.replace(/"calledName":"[^"]*"/, '').match(marks)))
      home(mark).drafts += 1
  for (const { id, text, state } of disk?.outbox ?? []) note(text, id, state)
  for (const { id, text, outcome } of disk?.settled ?? []) note(text, id, outcome)
  for (const one of view.inbox.values())
    if (one.person === person) note(one.content, one.id, `server ${one.outcome}`)
  return homes
}

/** Words that still stand for something: not those that were refused and let go of by their author. */
const isLive = (states: ReadonlySet<string>) =>
  ['waiting', 'refused', 'applied', 'server applied'].some((state) => states.has(state))

export function checkWords(world: World, look: Look): void {
  for (const { phone, person, disk } of look.disks) {
    const both = disk.outbox.filter((item) => item.state === 'waiting').map(({ id }) => id)
    const settled = new Set(disk.settled.map(({ id }) => id))
    const twice = both.find((id) => settled.has(id))
    if (twice) throw new Broken('I2', `${twice} waits and is settled on ${phone.name}`)
    const all = JSON.stringify([disk.drafts, disk.outbox, disk.settled, disk.sent, disk.kept])
    const foreign = world.ledger.in(all).find((word) => word.person !== person)
    if (foreign) throw new Broken('I3', `words of another person on ${phone.name}`, foreign)
  }
  const byHand = Map.groupBy(world.ledger.words, (word) => `${word.phone}/${word.person}`)
  for (const words of byHand.values()) {
    const [{ phone, person } = { phone: '', person: '' }] = words
    const disk = look.disks.find((one) => one.phone.name === phone && one.person === person)?.disk
    const homes = homesIn(look, disk, person)
    for (const word of words) checkWord(world, word, homes)
  }
  checkBodies(world, look)
}

function liveHomes(word: Word, homes: Homes): string[] {
  const found = homes.get(word.mark)
  const drafts = Array.from({ length: found?.drafts ?? 0 }, () => 'draft')
  const commands = [...(found?.commands ?? [])].filter(([, states]) => isLive(states))
  return [...drafts, ...commands.map(([id, states]) => `${id} (${[...states].join(', ')})`)]
}

function checkWord(world: World, word: Word, homes: Homes): void {
  const live = liveHomes(word, homes)
  const say = (what: string) => {
    throw new Broken('I2', `${word.mark} ${what}`, { word: { ...word, instead: undefined }, live })
  }
  if (live.length > 1) say('stands twice')
  if (word.state === 'saving') say('was never said to be saved')
  const mayBeLost = word.state === 'gone' && word.losses < world.server.losses
  if (live.length === 0 && ['saved', 'gone'].includes(word.state) && !mayBeLost) say('is lost')
  const { instead } = word
  const isPair = word.state === 'unsure' && instead?.state === 'unsure'
  if (isPair && live.length + liveHomes(instead, homes).length === 0)
    say('is lost, and so is what stood there before')
}

/**
 * A word stands in the records once at most: what came twice was done once. What reviewers read of a
 * response, and what is held apart of it, are copies by design and count as that response; so is the name
 * beside a worry, or beside what was set apart.
 */
function checkBodies({ ledger }: World, { view }: Look): void {
  const times = new Map<string, Set<string>>()
  for (const { id, kind, text, body } of view.records.values()) {
    if (kind === 'repair') continue
    const isCopy = kind === 'entry' || kind === 'hold'
    const source = isCopy ? String(body['response']) : id
    const isNamed = 'teller' in body || 'holder' in body
    const own = isNamed ? JSON.stringify({ ...body, teller: null, holder: null }) : text
    for (const mark of new Set(own.match(marks)))
      times.set(mark, (times.get(mark) ?? new Set()).add(source))
  }
  for (const { mark } of ledger.words) {
    const records = [...(times.get(mark) ?? [])]
    if (records.length > 1) throw new Broken('I2', `${mark} has two effects`, records)
  }
}

type Note = { command: string; text: string; alternatives: { command: string; text: string }[] }

/** Of texts written together none vanishes but by an edit whose author had seen it. */
export function checkNotes({ view }: Look): void {
  const edits = [...view.inbox.values()].filter(
    ({ kind, name, outcome, version }) =>
      kind === 'visit' && name === 'write' && outcome === 'applied' && version !== null,
  )
  const seen = new Set<string>()
  const read = edits.map((edit) => {
    const { args, base } = JSON.parse(edit.content) as Written
    for (const one of [base, ...args.settles]) if (one) seen.add(one)
    return { ...edit, text: args.text }
  })
  for (const { id, record, text } of read) {
    const note = view.records.get(record ?? '')?.body['note'] as Note | null | undefined // as `visit` makes it
    const texts = note ? [note.text, ...note.alternatives.map((one) => one.text)] : []
    if (!texts.includes(text) && !seen.has(id))
      throw new Broken('I2', `the sentence ${text} vanished`)
  }
}

type Written = { base: string | null; args: { text: string; settles: string[] } }
